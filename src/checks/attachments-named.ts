import { placeOf } from '../catalog/draft.ts';
import type { Item } from '../catalog/record.ts';
import { problem, type Problem } from '../problem/problem.ts';
import { isSameName, plainName } from '../text/attachment-note.ts';
import type { Rule } from './rule.ts';

/** The note of attachments and the attachments match one to one; a record whose text has no note is not asked for one. */
export const attachmentsNamed: Rule = {
  title: '附件说明与附件一一对应',
  codes: ['attachment/unattached', 'attachment/unnamed', 'attachment/renamed'],
  basis: '党政机关公文格式（GB/T 9704—2012）7.3.4；政府信息公开条例第二十四条',
  check: ({ items }) => items.filter(({ raw }) => raw.document?.named.length).flatMap(problemsOf),
};

function problemsOf(item: Item): Problem[] {
  const { raw, fields } = item;
  const named = raw.document?.named ?? [];
  const attached = (fields.attachments ?? []).map((attachment, i) => ({ ...attachment, i }));
  const lacking = named.filter(({ name, isInText }) => !isInText && !attached.some((one) => isNamed(one, name)));
  const unnamed = attached.filter((one) => !named.some(({ name }) => isNamed(one, name)));
  const place = (line: number): Problem['place'] => ({ file: raw.file, line: raw.bodyLine + line });
  // One of each is one attachment under two names.
  const [missing] = lacking;
  const [other] = unnamed;
  if (missing && other && lacking.length === 1 && unnamed.length === 1)
    return [problem('attachment/renamed', placeOf(item, 'attachments', other.i, 'title'), { value: other.title, expected: missing.name })];
  return [
    ...lacking.map(({ name, line }) => problem('attachment/unattached', place(line), { value: name })),
    ...unnamed.map(({ title, i }) => problem('attachment/unnamed', placeOf(item, 'attachments', i, 'title'), { value: title })),
  ];
}

/** By its title, or by the name of its file; one without a title of its own is called 附件 and a number. */
const isNamed = ({ title, file }: { readonly title: string; readonly file: string }, name: string): boolean =>
  isSameName(title, name) || isSameName(file.slice(file.lastIndexOf('/') + 1), name) || plainName(title) === '';
