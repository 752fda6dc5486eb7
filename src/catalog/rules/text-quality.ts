import { isDocumentNumber, suggestDocumentNumber } from '../../model/document-number.ts';
import { problem, type Problem } from '../../problem/problem.ts';
import { lengthInCharacters } from '../../text/han-text.ts';
import { placeOf, type Rule } from '../draft.ts';
import { allRecords, type AnyRecord, type Item } from '../record.ts';

const titleLimit = 200;
const bodyLimit = 50_000;

/** Text that a reader would stumble over: a malformed document number, a title or body too long, characters damaged at the source. */
export const textQuality: Rule = ({ records }) => [
  ...records.item.flatMap(documentNumberProblems),
  ...allRecords(records).flatMap((record) => [...titleProblems(record), ...damageProblems(record), ...lengthProblems(record)]),
];

function documentNumberProblems(item: Item): Problem[] {
  const value = item.fields.doc_no;
  if (!value || isDocumentNumber(value)) return [];
  return [problem('doc-no/form', placeOf(item, 'doc_no'), { value, suggestion: suggestDocumentNumber(value) ?? '' })];
}

function titleProblems(record: AnyRecord): Problem[] {
  const title = 'title' in record.fields ? record.fields.title : '';
  return title.length > titleLimit ? [problem('title/long', placeOf(record, 'title'), { length: title.length, limit: titleLimit })] : [];
}

/** U+FFFD stands where a character was lost; control characters and private-use characters are shown by no font. */
function damageProblems({ raw }: AnyRecord): Problem[] {
  const damaged = /[\ufffd\u0000-\u0008\u000b\u000c\u000e-\u001f\ue000-\uf8ff]/g;
  return [
    { text: raw.front, first: raw.frontLine },
    { text: raw.body, first: raw.bodyLine },
  ].flatMap(({ text, first }) => {
    const found = text.match(damaged);
    if (!found) return [];
    const at = text.search(damaged);
    const before = text.slice(0, at).split('\n');
    const place = { file: raw.file, line: first + before.length - 1, column: (before.at(-1)?.length ?? 0) + 1 };
    const value = [...new Set(found)].map((c) => `U+${c.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`).join(' ');
    return [problem('text/damaged', place, { count: found.length, value })];
  });
}

function lengthProblems({ raw }: AnyRecord): Problem[] {
  const length = raw.body.length > bodyLimit ? lengthInCharacters(raw.body) : 0;
  return length > bodyLimit ? [problem('text/long', { file: raw.file, line: raw.bodyLine }, { length })] : [];
}
