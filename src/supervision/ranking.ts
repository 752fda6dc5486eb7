import type { CalendarDate } from '../model/calendar-date.ts';
import { addMonths } from '../model/calendar-date.ts';
import { rounded } from '../model/rounding.ts';
import { groupBy } from '../problem/group-by.ts';
import { compareText } from '../problem/problem.ts';
import type { Matter } from './matters.ts';

/** What was due and what became of it. */
export interface Tally {
  readonly due: number;
  readonly inTime: number;
  readonly late: number;
  /** Not public, or not answered. */
  readonly missing: number;
  /** The longest that anything was late, or is so far where it is not there, in working days; 0 where nothing is or no calendar tells. */
  readonly longest: number;
  /** 逾期率: what was late or is missing of what was due, in hundredths to a tenth; undefined where nothing was due. */
  readonly share: number | undefined;
}
export interface RankedDepartment extends Tally {
  /** Code of the department. */
  readonly department: string;
  /** From 1, the worst first; the same for the same figures. */
  readonly rank: number;
}

export function tallyOf(matters: readonly Matter[]): Tally {
  const inTime = matters.filter(({ outcome }) => outcome === '按时').length;
  const late = matters.filter(({ outcome }) => outcome === '迟').length;
  const due = matters.length;
  return {
    due,
    inTime,
    late,
    missing: due - inTime - late,
    longest: matters.reduce((most, matter) => Math.max(most, matter.late ?? 0), 0),
    share: due === 0 ? undefined : rounded(((due - inTime) / due) * 100, 1),
  };
}

/**
 * Departments by what was due of them, the worst first (倒排): by how much was late or is missing, then by its share, then by how late the latest
 * was or still is. Of the same figures the rank is the same.
 */
export function rankingOf(matters: readonly Matter[]): readonly RankedDepartment[] {
  const sorted = [...groupBy(matters, ({ department }) => department)]
    .map(([department, own]) => ({ department, ...tallyOf(own) }))
    .sort(
      (a, b) =>
        b.late + b.missing - a.late - a.missing ||
        (b.share ?? 0) - (a.share ?? 0) ||
        b.longest - a.longest ||
        compareText(a.department, b.department),
    );
  const firstLike = (row: Tally): number => sorted.findIndex((other) => isAlike(other, row));
  return sorted.map((row) => ({ ...row, rank: firstLike(row) + 1 }));
}

const isAlike = (a: Tally, b: Tally): boolean => overdueOf(a) === overdueOf(b) && a.share === b.share && a.longest === b.longest;

/** A tally in a sentence. */
export const tallySaid = ({ due, inTime, late, missing }: Tally): string =>
  `到期 ${due} 件：按时 ${inTime} 件，迟 ${late} 件，未办 ${missing} 件`;

/** 逾期率 as it is shown. */
export const shareSaid = ({ share }: Tally): string => (share === undefined ? '—' : `${share}%`);

export const overdueOf = ({ late, missing }: Tally): number => late + missing;

/** Matters by the month in which their last day lay (`2026-10`). */
export const byMonth = (matters: readonly Matter[]): ReadonlyMap<string, readonly Matter[]> =>
  groupBy(matters, ({ due }) => due.slice(0, 7));

/** The months that are shown, newest first: two years of them, no older than the site judges. */
export function monthsShown(asOf: CalendarDate, since: CalendarDate | undefined): readonly string[] {
  const first = asOf.slice(0, 7);
  return Array.from({ length: monthsKept }, (_, i) => addMonths(`${first}-01` as CalendarDate, -i).slice(0, 7)).filter(
    (month) => month >= (since ?? '').slice(0, 7),
  );
}
const monthsKept = 24;
