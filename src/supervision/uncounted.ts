import { yearOf } from '../model/calendar-date.ts';
import { officialCalendar } from '../model/working-days.ts';
import { tallySaid, type Tally } from './ranking.ts';

/** That some months (`2027-01`) lie in years without an official calendar, so that most of what falls due in them cannot be told; undefined where none do. */
export function noCalendarSaid(months: readonly string[]): string | undefined {
  const years = [...new Set(months.map(yearOf))].filter((year) => !officialCalendar.has(Number(year))).sort();
  return years.length === 0 ? undefined : `${years.map((year) => `${year}年`).join('、')}的放假安排没有收录`;
}

/** A tally of some months in a sentence, and what is not in it for want of a calendar. */
export function figuresSaid(tally: Tally, months: readonly string[]): string {
  const lacking = noCalendarSaid(months);
  if (lacking === undefined) return tallySaid(tally);
  return tally.due === 0 ? `${lacking}，本期算不出` : `${tallySaid(tally)}（${lacking}，要按工作日算的没有计入）`;
}

/** Whether nothing can be told of a month: nothing was due in it of what needs no calendar, and it lies in a year without one. */
export const isUnknown = (month: string, { due }: Tally): boolean => due === 0 && noCalendarSaid([month]) !== undefined;
