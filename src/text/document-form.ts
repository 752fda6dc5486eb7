import { wholeNumber } from '../model/numerals.ts';

/*
 * What the text of an official document says of its own form (党政机关公文格式, GB/T 9704—2012). Lines are counted from 0, those of tables are left out.
 */

/** Something in a text that the standard writes otherwise: what, how often, and where first. */
export interface FormFault {
  readonly code: 'form/date' | 'form/half-width';
  readonly value: string;
  /** The right spelling; empty where it goes without saying. */
  readonly suggestion: string;
  readonly count: number;
  readonly line: number;
}

const digits = '〇零○一二三四五六七八九';
/** 成文日期 and other dates in Arabic figures, month and day without a zero before them (7.3.5.4): 二〇二六年三月五日, 2026年03月05日. */
const dates = new RegExp(
  `[${digits}]{4}年[一二三四五六七八九十]{1,3}月[一二三四五六七八九十]{1,3}日|(?:19|20)\\d{2}年(?:0\\d月\\d{1,2}日|\\d{1,2}月0\\d日)`,
  'g',
);
/** A comma, colon, semicolon, question or exclamation mark, or a pair of brackets, of half width among Han characters. */
const halfWidth = /[\u4e00-\u9fff][,;:?!][\u4e00-\u9fff]|[\u4e00-\u9fff]\([\u4e00-\u9fff、，]+\)/g;

/** What a text writes otherwise than the standard, a kind of fault once. */
export function formFaults(source: string): FormFault[] {
  // Most texts hold neither, and looking once is faster than line by line.
  if (source.search(dates) < 0 && source.search(halfWidth) < 0) return [];
  const lines = source.split('\n').map((line) => (line.trimStart().startsWith('|') ? '' : line));
  return [faultIn(lines, 'form/date', dates, dateInFigures), faultIn(lines, 'form/half-width', halfWidth, inFullWidth)].flatMap(
    (found) => found ?? [],
  );
}

function faultIn(
  lines: readonly string[],
  code: FormFault['code'],
  pattern: RegExp,
  mend: (found: string) => string,
): FormFault | undefined {
  let first: { readonly value: string; readonly line: number } | undefined;
  let count = 0;
  for (const [line, text] of lines.entries()) {
    const found = text.match(pattern);
    if (!found) continue;
    first ??= { value: found[0], line };
    count += found.length;
  }
  return first && { code, ...first, suggestion: mend(first.value), count };
}

const widths: Readonly<Record<string, string>> = { ',': '，', ';': '；', ':': '：', '?': '？', '!': '！', '(': '（', ')': '）' };
const inFullWidth = (found: string): string => found.replace(/[,;:?!()]/g, (mark) => widths[mark] ?? mark);

function dateInFigures(found: string): string {
  const [year = '', month = '', day = ''] = found.split(/[年月日]/);
  const figures = /^\d+$/.test(year) ? year : [...year].map((digit) => Math.max(0, digits.indexOf(digit) - 2)).join('');
  return `${figures}年${wholeNumber(month.replace(/^0/, ''))}月${wholeNumber(day.replace(/^0/, ''))}日`;
}
