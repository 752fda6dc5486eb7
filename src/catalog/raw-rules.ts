import { isDocumentNumber, suggestDocumentNumber } from '../model/document-number.ts';
import type { Kind } from '../model/kind.ts';
import { kinds } from '../model/kinds/index.ts';
import { groupBy } from '../problem/group-by.ts';
import { problem, type Problem } from '../problem/problem.ts';
import { lengthInCharacters } from '../text/han-text.ts';
import { markup, type MarkdownFault } from '../text/markdown.ts';
import type { Examined } from './examine.ts';
import { locateKey } from './locate-key.ts';
import type { RawRecord } from './raw.ts';
import { placeIn } from './place-in.ts';
import { personalDataProblems } from './rules/personal-data.ts';
import { draftProblems, secrecyProblems } from './rules/secrecy-marks.ts';
import { wordingProblems, type WordFinder } from './rules/wording.ts';

/*
 * Rules that look at files as they were written, so that one thing wrong with a record does not hide another.
 */

const titleLimit = 200;
const bodyLimit = 50_000;

/** Text that a reader would stumble over: a malformed document number, a title or body too long, characters damaged at the source. */
export function checkText(raw: RawRecord, kind: Kind, findWords: WordFinder): Problem[] {
  return [
    ...documentNumberProblems(raw, kind),
    ...titleProblems(raw, kind),
    ...markupProblems(raw),
    ...damageProblems(raw),
    ...lengthProblems(raw),
    ...personalDataProblems(raw, kind),
    ...secrecyProblems(raw),
    ...wordingProblems(raw, findWords),
    ...draftProblems(raw, kind, written(raw, kind, 'title')),
  ];
}

/** An index number belongs to one item for ever (政府信息公开目录系统实施指引); each of those that share one is named. */
export function checkIndexNumbers(items: readonly Examined[]): Problem[] {
  const groups = groupBy(items, ({ indexNo }) => indexNo);
  return [...groups].flatMap(([value, sharing]) =>
    value === '' || sharing.length === 1
      ? []
      : sharing.map((raw) => {
          const other = sharing.find((o) => o !== raw)?.file ?? '';
          return problem('index-no/duplicate', locateKey(raw, ['index_no'], kinds.item.fields), { value, other });
        }),
  );
}

/** The text of a key under either of its names; empty if it is not there or not a text. */
export function written({ keys }: RawRecord, { fields }: Pick<Kind, 'fields'>, key: string): string {
  const value = keys[key] ?? keys[fields[key]?.label ?? key];
  return typeof value === 'string' ? value.trim() : '';
}

function documentNumberProblems(raw: RawRecord, kind: Kind): Problem[] {
  const value = 'doc_no' in kind.fields ? written(raw, kind, 'doc_no') : '';
  if (value === '' || isDocumentNumber(value)) return [];
  return [problem('doc-no/form', locateKey(raw, ['doc_no'], kind.fields), { value, suggestion: suggestDocumentNumber(value) ?? '' })];
}

function titleProblems(raw: RawRecord, kind: Kind): Problem[] {
  const length = 'title' in kind.fields ? lengthInCharacters(written(raw, kind, 'title')) : 0;
  return length > titleLimit ? [problem('title/long', locateKey(raw, ['title'], kind.fields), { length, limit: titleLimit })] : [];
}

/** HTML in a key; that in a body is found when the body is rendered. */
function markupProblems({ file, front, frontLine }: RawRecord): Problem[] {
  return front.split('\n').flatMap((line, i) => {
    const found = markup.exec(line);
    return found ? [problem('text/html', { file, line: frontLine + i, column: found.index + 1 }, { value: found[0].slice(0, 60) })] : [];
  });
}

/** U+FFFD stands where a character was lost; control characters and private-use characters are shown by no font. */
const damaged = /[\ufffd\u0000-\u0008\u000b\u000c\u000e-\u001f\ue000-\uf8ff]/g;

function damageProblems({ file, front, frontLine, body, bodyLine }: RawRecord): Problem[] {
  return [
    { text: front, first: frontLine },
    { text: body, first: bodyLine },
  ].flatMap(({ text, first }) => {
    const found = text.match(damaged);
    if (!found) return [];
    const place = placeIn(file, text, text.search(damaged), first);
    const value = [...new Set(found)].map((c) => `U+${c.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`).join(' ');
    return [problem('text/damaged', place, { count: found.length, value })];
  });
}

function lengthProblems({ file, body, bodyLine }: RawRecord): Problem[] {
  const length = body.length > bodyLimit ? lengthInCharacters(body) : 0;
  return length > bodyLimit ? [problem('text/long', { file, line: bodyLine }, { length })] : [];
}

/** Something in a body that is shown otherwise than it was written, as a problem of its file. */
export const faultProblem = ({ file, bodyLine }: Pick<RawRecord, 'file' | 'bodyLine'>, { code, value, line }: MarkdownFault): Problem =>
  problem(code, { file, line: bodyLine + line }, { value });
