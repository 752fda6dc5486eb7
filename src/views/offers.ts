import { processingSpan, savedInWords } from '../model/processing-limit.ts';
import { spanInWords } from '../model/time-limit.ts';
import type { Service } from '../catalog/record.ts';

/** One line of a price list. */
export interface FeeLine {
  readonly item: string;
  readonly standard: string;
  readonly unit: string;
  readonly basis: string;
  readonly from: string;
}

/** The price list of a service; empty where its fee is a text or nothing is said of it. */
export const feeLines = ({ fields: { fee } }: Service): FeeLine[] =>
  Array.isArray(fee) ? fee.map(({ item, standard, unit = '', basis = '', from = '' }) => ({ item, standard, unit, basis, from })) : [];

/** The document that allows every line of a price list, and since when, where that is one for all of several lines; it is said once then. */
export function sharedBasis(lines: readonly FeeLine[]): string | undefined {
  const said = new Set(lines.map(({ basis, from }) => [basis, from && `自${from}起执行`].filter(Boolean).join('，')));
  const [only] = said;
  return lines.length > 1 && said.size === 1 && only ? only : undefined;
}

/** Whether anything is charged, in a word; undefined where nothing is said of it, or where a text leaves it open. */
export function feeSaid({ fields: { fee } }: Service): '不收费' | '收费' | undefined {
  if (fee === undefined) return undefined;
  if (typeof fee !== 'string') return '收费';
  if (chargesNothing.test(fee)) return '不收费';
  return chargesAmount.test(fee) || !frees.test(fee) ? '收费' : undefined;
}

/** The whole of the text says that nothing is charged: what is free for the first time or for some may cost others. */
const chargesNothing = /^\s*(?:不收费|不收取(?:任何)?费用|免费(?:办理)?|免收(?:费用)?|无(?:收费|费用)?|没有|0\s*元)\s*[。.！!；;]?\s*$/;
/** It names an amount that is not nothing. */
const chargesAmount = /(?:[1-9][\d,，.]*|0\.\d*[1-9]\d*|[一二两三四五六七八九十百千万])\s*(?:元|角|分|%|％)/;
/** Something of it is free. */
const frees = /不收|不予收|免|无偿|无收费|(?:^|[^\d.])0\s*元/;

/** A time as it is said: 1(工作日) is 1个工作日. What cannot be counted stays as it is written. */
export function limitInPlainWords(written: string): string {
  const span = processingSpan(written);
  return span ? spanInWords(span) : written;
}

/** Whether an office says that there is no time to say. */
const isNothing = (written: string): boolean => /^(?:无|没有|不限)/.test(written);

/** A promise beside what the law allows; empty where neither is set. */
export function limitsSaid({ fields: { promised_limit, legal_limit } }: Service): string {
  const said = [
    ['承诺', promised_limit],
    ['法定', legal_limit],
  ] as const;
  return said.flatMap(([label, limit]) => (limit && !isNothing(limit) ? [`${label} ${limitInPlainWords(limit)}`] : [])).join('，');
}

/** By how much the promise is shorter than what the law allows. */
export const savedOf = ({ fields: { promised_limit, legal_limit } }: Service): string | undefined =>
  savedInWords(processingSpan(promised_limit), processingSpan(legal_limit));
