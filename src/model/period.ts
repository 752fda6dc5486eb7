import { addDays, addMonths, type CalendarDate } from './calendar-date.ts';

declare const period: unique symbol;

/** 所属期: a year, half-year, quarter or month that information is about, written 2026, 2026-H1, 2026-Q1 or 2026-01. */
export type Period = string & { readonly [period]: true };

/** A text in the form of a period as a Period, else undefined. */
export const parsePeriod = (text: string): Period | undefined =>
  /^\d{4}(?:-(?:H[12]|Q[1-4]|0[1-9]|1[0-2]))?$/.test(text) ? (text as Period) : undefined;

/** The last day of a period. */
export function periodEnd(period: Period): CalendarDate {
  const [year, part = ''] = period.split('-');
  return addDays(addMonths(`${year}-01-01` as CalendarDate, monthsUntilEnd(part)), -1);
}

/** How many months of the year have passed when a part of it ends. */
function monthsUntilEnd(part: string): number {
  if (part === '') return 12;
  if (part.startsWith('H')) return Number(part.slice(1)) * 6;
  return part.startsWith('Q') ? Number(part.slice(1)) * 3 : Number(part);
}

export type PeriodKind = 'month' | 'quarter' | 'half' | 'year';

const monthsIn: Readonly<Record<PeriodKind, number>> = { month: 1, quarter: 3, half: 6, year: 12 };

/** The period of a kind that holds a day. */
export function periodAt(kind: PeriodKind, on: CalendarDate): Period {
  const [year = '', month = ''] = on.split('-');
  const number = Math.ceil(Number(month) / monthsIn[kind]);
  const parts = { month: `-${month}`, quarter: `-Q${number}`, half: `-H${number}`, year: '' } as const;
  return `${year}${parts[kind]}` as Period;
}

/** The periods of a kind from the one that holds a first day to the last that has ended on a day, oldest first. */
export function periodsUntil(kind: PeriodKind, first: CalendarDate, until: CalendarDate): Period[] {
  const periods: Period[] = [];
  for (let day = first; ; day = addMonths(day, monthsIn[kind])) {
    const period = periodAt(kind, day);
    if (periodEnd(period) > until) return periods;
    periods.push(period);
  }
}
