import { problem, type Place, type Problem } from '../../problem/problem.ts';
import { findPersonalData } from '../../text/personal-data.ts';
import { placeOf, type Rule } from '../draft.ts';
import type { AnyRecord, Letter, Request } from '../record.ts';

/**
 * What the public wrote is shown without what tells who wrote it (个人信息保护法 第二十五条；政府信息公开条例 第十五条). The place has no column, so
 * that a report does not quote the line.
 */
export const personalData: Rule = ({ records }) => [
  ...records.request.flatMap((request) => problemsOf(request, ['subject', 'field', 'reply_no'])),
  ...records.letter.flatMap((letter) => problemsOf(letter, ['subject', 'topic', 'reply', 'outcome'])),
];

function problemsOf<R extends Request | Letter>(record: R, keys: readonly (keyof R['fields'] & string)[]): Problem[] {
  const fields = record.fields as Readonly<Record<string, unknown>>;
  const inKeys = keys.flatMap((key) => {
    const value = fields[key];
    return typeof value === 'string' ? found(value, () => lineOf(record, key)) : [];
  });
  return [...inKeys, ...inBody(record)];
}

function lineOf(record: AnyRecord, key: string): Place {
  const { file, line } = placeOf(record, key);
  return line === undefined ? { file } : { file, line };
}

function inBody({ raw }: AnyRecord): Problem[] {
  const { source } = raw.texts;
  return found(source, (at) => ({ file: raw.file, line: raw.bodyLine + source.slice(0, at).split('\n').length - 1 }));
}

const found = (text: string, place: (at: number) => Place): Problem[] =>
  findPersonalData(text).map(({ kind, masked, at }) => problem(`personal-data/${kind}`, place(at), { value: masked }));
