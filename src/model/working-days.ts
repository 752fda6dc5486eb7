import { addDays, addMonths, isWeekend, yearOf, type CalendarDate } from './calendar-date.ts';
import { officialYears, type OfficialYear } from './holidays.ts';

/** The working days of every year whose calendar is known, in order. A year that is not a key is not known. */
export type WorkCalendar = ReadonlyMap<number, readonly CalendarDate[]>;

/** A count that needs a year without an official calendar: refused, because make-up days cannot be derived; for the caller to report. */
export interface MissingYear {
  readonly missingYear: number;
}
/** What was counted, or the year that was missing for it. */
export type Counted<T> = { readonly value: T } | MissingYear;

/** Whether a count was refused for want of a year's calendar. */
export const isMissingYear = (counted: Counted<unknown>): counted is MissingYear => 'missingYear' in counted;

/** The calendar of the years that official circulars describe. */
export const workCalendar = (years: readonly OfficialYear[]): WorkCalendar =>
  new Map(years.map((official) => [official.year, workingDaysOf(official)]));

/** 工作日: Monday to Friday but for the days off, and the make-up days (行政许可法 第八十二条、行政处罚法 第八十五条：不含法定节假日). */
function workingDaysOf({ year, off, makeUp }: OfficialYear): readonly CalendarDate[] {
  const isOff = (day: string): boolean => off.some(([, first, last = first]) => first <= day && day <= last);
  return daysOf(year).filter((on) => {
    const day = on.slice(5);
    return makeUp.includes(day) || (!isWeekend(on) && !isOff(day));
  });
}

function daysOf(year: number): readonly CalendarDate[] {
  const first = `${year}-01-01` as CalendarDate;
  return Array.from({ length: 366 }, (_, i) => addDays(first, i)).filter((on) => Number(yearOf(on)) === year);
}

/** The calendar of the years in `holidays.ts`. */
export const officialCalendar: WorkCalendar = workCalendar(officialYears);

/** Whether the day is a working day. */
export function isWorkingDay(day: CalendarDate, calendar: WorkCalendar = officialCalendar): Counted<boolean> {
  const year = Number(yearOf(day));
  const days = calendar.get(year);
  if (!days) return { missingYear: year };
  return { value: days[countUntil(days, day) - 1] === day };
}

/**
 * The n-th working day after `start`, which itself is not counted (民法典 第二百零一条), whether it is a working day or not; `start` where n is 0.
 * Throws a RangeError where n is not a whole number from 0 to 36,500.
 */
export function addWorkingDays(start: CalendarDate, n: number, calendar: WorkCalendar = officialCalendar): Counted<CalendarDate> {
  assertCount(n);
  if (n === 0) return { value: start };
  let left = n;
  for (let year = Number(yearOf(addDays(start, 1))); ; year += 1) {
    const days = calendar.get(year);
    if (!days) return { missingYear: year };
    const before = countUntil(days, start);
    const value = days[before + left - 1];
    if (value) return { value };
    left -= days.length - before;
  }
}

/** How many working days lie after `start` and not after `end`: the start day is not counted, the end day is; 0 where `end` is not after `start`. */
export function workingDaysBetween(start: CalendarDate, end: CalendarDate, calendar: WorkCalendar = officialCalendar): Counted<number> {
  if (end <= start) return { value: 0 };
  let value = 0;
  for (let year = Number(yearOf(addDays(start, 1))); year <= Number(yearOf(end)); year += 1) {
    const days = calendar.get(year);
    if (!days) return { missingYear: year };
    value += countUntil(days, end) - countUntil(days, start);
  }
  return { value };
}

/**
 * The last day of a period of n calendar days: the start day is not counted (民法典 第二百零一条), and a last day that is a rest day
 * moves to the next working day (第二百零三条). Throws a RangeError where n is not a whole number from 0 to 36,500.
 */
export function endOfCalendarDays(start: CalendarDate, n: number, calendar: WorkCalendar = officialCalendar): Counted<CalendarDate> {
  assertCount(n);
  return movedFromRest(addDays(start, n), calendar);
}

/**
 * The last day of a period of n months: the same day of the month in which it ends, or that month's last day (民法典 第二百零二条),
 * moved to the next working day where it is a rest day (第二百零三条). Throws a RangeError where n is not a whole number from 0 to 36,500.
 */
export function endOfCalendarMonths(start: CalendarDate, n: number, calendar: WorkCalendar = officialCalendar): Counted<CalendarDate> {
  assertCount(n);
  return movedFromRest(addMonths(start, n), calendar);
}

function movedFromRest(day: CalendarDate, calendar: WorkCalendar): Counted<CalendarDate> {
  const working = isWorkingDay(day, calendar);
  if (isMissingYear(working)) return working;
  return working.value ? { value: day } : addWorkingDays(day, 1, calendar);
}

/** How many of the days, which are in order, are not after `day`. Halving, because every item of a catalog is counted in every run. */
function countUntil(days: readonly CalendarDate[], day: CalendarDate): number {
  let [low, high] = [0, days.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((days[middle] ?? '') <= day) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A century: more than any limit, and within the years that dates of four digits can name. */
const mostCounted = 36_500;

function assertCount(n: number): void {
  if (!Number.isInteger(n) || n < 0 || n > mostCounted) throw new RangeError(`not a whole number from 0 to ${mostCounted}: ${n}`);
}
