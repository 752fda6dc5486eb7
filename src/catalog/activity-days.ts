import { daysOfMonth, isWeekend, type CalendarDate } from '../model/calendar-date.ts';
import { isMissingYear, isWorkingDay } from '../model/working-days.ts';
import { groupBy } from '../problem/group-by.ts';
import { isHeld, isNilStatement } from './activity-state.ts';
import { heldOn } from './post-on.ts';
import type { Activity, Official } from './record.ts';

/**
 * What is known of an official's day: activities; a statement that there were none; on a working day that is over, nothing at all; a day off;
 * a day that is not over yet; a day out of office. Notices, and what was moved or called off, make no day known.
 */
export type DayState = 'held' | 'nil' | 'blank' | 'off' | 'ahead' | 'out-of-office';

export interface OfficialDay {
  readonly on: CalendarDate;
  readonly state: DayState;
  /** Whether it is a working day by the official calendar; by the day of the week in a year whose calendar is not known. */
  readonly isWorking: boolean;
  /** All of the day, in the order of the catalog. */
  readonly records: readonly Activity[];
}

/** The days of a month, written YYYY-MM, as an official's records tell of them, seen from a day. */
export function daysOf(official: Official, records: readonly Activity[], month: string, asOf: CalendarDate): readonly OfficialDay[] {
  const byDay = groupBy(records, ({ fields }) => fields.on);
  return daysOfMonth(month).map((on) => {
    const own = byDay.get(on) ?? [];
    const isWorking = isWorked(on);
    return { on, isWorking, records: own, state: stateOf(on, own, { isWorking, isOver: on < asOf, inOffice: isInOffice(official, on) }) };
  });
}

interface Day {
  readonly isWorking: boolean;
  readonly isOver: boolean;
  readonly inOffice: boolean;
}

function stateOf(on: CalendarDate, records: readonly Activity[], { isWorking, isOver, inOffice }: Day): DayState {
  if (records.some(isHeld)) return 'held';
  if (records.some(isNilStatement)) return 'nil';
  if (!inOffice) return 'out-of-office';
  if (!isWorking) return 'off';
  return isOver ? 'blank' : 'ahead';
}

function isWorked(on: CalendarDate): boolean {
  const working = isWorkingDay(on);
  return isMissingYear(working) ? !isWeekend(on) : working.value;
}

/** Whether the official calendar of a year, written YYYY, is known; where it is not, holidays count as working days. */
export const hasCalendar = (year: string): boolean => !isMissingYear(isWorkingDay(`${year}-01-01` as CalendarDate));

/** Whether an official held a post on a day, as `heldOn` tells of each. */
export const isInOffice = ({ fields }: Official, on: CalendarDate): boolean => fields.posts.some((post) => heldOn(post, on));

/** Whether an official is known to have held a post on a day of a month: terms that are not told prove nothing. */
export const heldPostIn = ({ fields }: Official, month: string): boolean =>
  fields.posts.some(({ from, until }) => from !== undefined && from.slice(0, 7) <= month && (!until || month <= until.slice(0, 7)));
