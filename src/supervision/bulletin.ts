import { parsePeriod, periodAt, periodEnd, type Period, type PeriodKind } from '../model/period.ts';
import { addMonths, type CalendarDate } from '../model/calendar-date.ts';
import type { Matter } from './matters.ts';
import { byMonth, rankingOf, tallyOf, type RankedDepartment, type Tally } from './ranking.ts';
import { noCalendarSaid } from './uncounted.ts';

/** A month, quarter or half-year of supervision. */
export interface Bulletin {
  readonly period: Period;
  /** Whether the period is over. */
  readonly isOver: boolean;
  /** All that was due in the period. */
  readonly matters: readonly Matter[];
  readonly total: Tally;
  /** The period before, of which the change is told; without a share where it lies in a year without an official calendar. */
  readonly before: Tally;
  readonly ranking: readonly RankedDepartment[];
  readonly months: readonly { readonly month: string; readonly tally: Tally }[];
  /** What came late or is missing, what took the longest first. */
  readonly overdue: readonly Matter[];
}

/** The figures of a period as they stand on the day that the matters are of. */
export function bulletinOf(matters: readonly Matter[], period: Period, asOf: CalendarDate): Bulletin {
  const months = monthsOf(period);
  const grouped = byMonth(matters);
  const own = months.flatMap((month) => grouped.get(month) ?? []);
  const monthsEarlier = monthsBefore(months);
  const before = tallyOf(monthsEarlier.flatMap((month) => grouped.get(month) ?? []));
  return {
    period,
    isOver: periodEnd(period) < asOf,
    matters: own,
    total: tallyOf(own),
    before: noCalendarSaid(monthsEarlier) === undefined ? before : { ...before, share: undefined },
    ranking: rankingOf(own),
    months: months.map((month) => ({ month, tally: tallyOf(grouped.get(month) ?? []) })),
    overdue: own.filter(({ outcome }) => outcome !== '按时').sort((a, b) => (b.late ?? 0) - (a.late ?? 0) || (a.due < b.due ? -1 : 1)),
  };
}

/** The last period of a kind that is over on a day. */
export const lastPeriod = (kind: PeriodKind, asOf: CalendarDate): Period => {
  const current = periodAt(kind, asOf);
  const [first = ''] = monthsOf(current);
  return periodAt(kind, addMonths(`${first}-01` as CalendarDate, -1));
};

/** The months of a period (`2026-07`), oldest first. */
export function monthsOf(period: Period): readonly string[] {
  const last = periodEnd(period).slice(0, 7);
  const count = lengthOf(period);
  return Array.from({ length: count }, (_, i) => addMonths(`${last}-01` as CalendarDate, i - count + 1).slice(0, 7));
}

function lengthOf(period: Period): number {
  if (period.includes('Q')) return 3;
  if (period.includes('H')) return 6;
  return period.length === 4 ? 12 : 1;
}

const monthsBefore = (months: readonly string[]): readonly string[] =>
  months.map((month) => addMonths(`${month}-01` as CalendarDate, -months.length).slice(0, 7));

/** A period in words: 2026年10月, 2026年第三季度, 2026年上半年. */
export function periodInWords(period: Period): string {
  const [year = '', part = ''] = period.split('-');
  if (part.startsWith('Q')) return `${year}年第${'一二三四'.charAt(Number(part.slice(1)) - 1)}季度`;
  if (part.startsWith('H')) return `${year}年${part === 'H1' ? '上' : '下'}半年`;
  return part ? `${year}年${Number(part)}月` : `${year}年`;
}

/** The quarters that hold some months, newest first. */
export const quartersOf = (months: readonly string[]): readonly Period[] =>
  [...new Set(months.map((month) => periodAt('quarter', `${month}-01` as CalendarDate)))].filter((period) => parsePeriod(period));
