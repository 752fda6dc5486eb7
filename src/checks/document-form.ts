import type { Item } from '../catalog/record.ts';
import { problem, type Problem } from '../problem/problem.ts';
import type { Rule } from './rule.ts';

/** The day from which the standard holds: before it, dates were written in Chinese numerals. */
const from = '2012-07-01' as NonNullable<Rule['from']>;

/** An official document is written as the standard asks; what is no document, having no 文号, is not judged by it. */
export const documentForm: Rule = {
  title: '公文正文的日期、标点合乎格式',
  codes: ['form/date', 'form/half-width'],
  basis: '党政机关公文格式（GB/T 9704—2012）7.3.5.4；标点符号用法（GB/T 15834—2011）',
  from,
  check: ({ items }) =>
    items.filter(({ fields, raw }) => raw.document && fields.doc_no?.includes('〔') && fields.formed_on >= from).flatMap(problemsOf),
};

const problemsOf = ({ raw }: Item): Problem[] =>
  (raw.document?.faults ?? []).map(({ code, line, value, suggestion, count }) =>
    problem(code, { file: raw.file, line: raw.bodyLine + line }, { value, suggestion, count }),
  );
