import type { CalendarDate } from '../model/calendar-date.ts';
import { limitsOf } from '../model/limits.ts';
import { addWorkingDays, isMissingYear } from '../model/working-days.ts';
import { compareText } from '../problem/problem.ts';
import type { Catalog } from './catalog.ts';
import { dutiesDue, reportsDue } from './due-duties.ts';
import { columnsDue } from './due-columns.ts';
import type { DueFacts, DueThing } from './due-thing.ts';
import { consultationsDue, findingsDue, itemsDue, meetingsDue, requestsDue, stagesDue } from './due-records.ts';

/** Everything that is still to be done by a day, overdue or not, in the order of the days; what no calendar tells comes last. */
export function dueThings(catalog: Catalog): readonly DueThing[] {
  const { site, asOf } = catalog;
  const facts: DueFacts = { asOf, limits: limitsOf(site.limits), judges: (day) => day >= (site.since ?? '') };
  return [dutiesDue, reportsDue, requestsDue, consultationsDue, itemsDue, meetingsDue, stagesDue, findingsDue, columnsDue]
    .flatMap((find) => find(catalog, facts))
    .sort(byDay);
}

const byDay = (a: DueThing, b: DueThing): number =>
  compareText(dayText(a), dayText(b)) ||
  compareText(a.kind, b.kind) ||
  compareText(a.file, b.file) ||
  compareText(a.part ?? '', b.part ?? '');
const dayText = ({ due }: DueThing): string => (isMissingYear(due) ? `${due.missingYear}-99` : due.value);

/** What falls due within some working days of a day. */
export interface DueWithin {
  /** With a last day that is no later than `until`, what is overdue among them. */
  readonly things: readonly DueThing[];
  /** The last day looked at. */
  readonly until: CalendarDate;
  /** The year without an official calendar that cut the days short. */
  readonly missingYear?: number;
  /** Where days were cut short: what may fall due in them, and nobody can tell when. */
  readonly uncounted: readonly DueThing[];
}

/** The things that fall due within so many working days; where the calendar of a year is missing, what falls due before it. */
export function dueWithin(things: readonly DueThing[], { asOf, days }: { readonly asOf: CalendarDate; readonly days: number }): DueWithin {
  const end = addWorkingDays(asOf, days);
  const until = isMissingYear(end) ? (`${end.missingYear - 1}-12-31` as CalendarDate) : end.value;
  const isNear = ({ due }: DueThing): boolean => !isMissingYear(due) && (due.value <= until || due.value < asOf);
  return {
    things: things.filter(isNear),
    until,
    ...(isMissingYear(end) ? { missingYear: end.missingYear } : {}),
    uncounted: isMissingYear(end) ? things.filter(({ due }) => isMissingYear(due)) : [],
  };
}
