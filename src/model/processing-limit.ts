import { parseSpan, spanInWords, type Span } from './time-limit.ts';

/**
 * How long something may take, as offices write it: 20个工作日, 20(工作日), 5个工作日内, 1个月. Undefined where nothing can be counted (无, 即时办结, 半天).
 */
export function processingSpan(written: string | undefined): Span | undefined {
  const plain = (written ?? '')
    .normalize('NFKC')
    .replace(/\s+/g, '')
    .replace(/^(\d+)\(([^()]+)\)$/, '$1$2');
  return parseSpan(plain.replace(/(?:之内|以内|内)?(?:办结)?$/, ''));
}

/**
 * Whether a time is longer than another whatever the calendar: a working day takes at least a day, a month 28 to 31. Where that depends on the
 * days off, it is not said to be longer.
 */
export function isCertainlyLonger(one: Span, other: Span): boolean {
  if (one.unit === other.unit) return one.amount > other.amount;
  if (one.unit === '个月') return other.unit === '日' && 28 * one.amount > other.amount;
  const most = other.unit === '个月' ? 31 * other.amount : other.amount;
  return !(one.unit === '日' && other.unit === '工作日') && one.amount > most;
}

/** By how much a promise is shorter than the law asks, in words; undefined where the two are not counted in the same unit. */
export function savedInWords(promised: Span | undefined, legal: Span | undefined): string | undefined {
  if (!promised || !legal || promised.unit !== legal.unit || promised.amount >= legal.amount) return undefined;
  return spanInWords({ unit: legal.unit, amount: legal.amount - promised.amount });
}
