import { processingSpan, savedInWords } from '../model/processing-limit.ts';
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

/** Whether anything is charged, in a word; undefined where nothing is said of it. */
export function feeSaid({ fields: { fee } }: Service): string | undefined {
  if (fee === undefined) return undefined;
  if (typeof fee !== 'string') return '收费';
  return /^(?:不收费|免费|免收|无)/.test(fee) ? '不收费' : '收费';
}

/** A promise beside what the law allows. */
export function limitsSaid({ fields: { promised_limit, legal_limit } }: Service): string {
  const said = [promised_limit ? `承诺 ${promised_limit}` : '', legal_limit ? `法定 ${legal_limit}` : ''].filter(Boolean);
  return said.join('，');
}

/** By how much the promise is shorter than what the law allows. */
export const savedOf = ({ fields: { promised_limit, legal_limit } }: Service): string | undefined =>
  savedInWords(processingSpan(promised_limit), processingSpan(legal_limit));
