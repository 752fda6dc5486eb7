import { DateTime } from 'luxon';

declare const calendarDate: unique symbol;
declare const instant: unique symbol;

/** A day, written YYYY-MM-DD; compares and sorts as text. */
export type CalendarDate = string & { readonly [calendarDate]: true };
/** A minute in the site's time zone, written YYYY-MM-DD HH:MM; compares and sorts as text. */
export type Instant = string & { readonly [instant]: true };

const datePattern = /^\d{4}-\d{2}-\d{2}$/;
const instantPattern = /^(\d{4}-\d{2}-\d{2}) ([01]\d|2[0-3]):[0-5]\d$/;

export const isDateForm = (text: string): boolean => datePattern.test(text);
export const isInstantForm = (text: string): text is Instant => instantPattern.test(text);
/** Whether the day exists: 2025-02-29 does not. */
export const dayExists = (text: string): boolean => DateTime.fromISO(text.slice(0, 10)).isValid;

/** A text known to be an existing day as a CalendarDate, else undefined. */
export const parseDate = (text: string): CalendarDate | undefined =>
  isDateForm(text) && dayExists(text) ? (text as CalendarDate) : undefined;

/** The day of a day or an instant. */
export const dayOf = (on: CalendarDate | Instant): CalendarDate => on.slice(0, 10) as CalendarDate;
export const yearOf = (on: string): string => on.slice(0, 4);
export const monthOf = (on: string): string => on.slice(5, 7);

/** Monday of the week that holds the day (GB/T 7408: a week begins on Monday). */
export const weekStart = (on: CalendarDate): CalendarDate => DateTime.fromISO(on).startOf('week').toISODate() as CalendarDate;

const millisecondsADay = 86_400_000;

/** The day so many calendar days later; earlier where `days` is negative. In UTC, where every day is as long as the next: limits ask often. */
export const addDays = (on: CalendarDate, days: number): CalendarDate =>
  new Date(Date.parse(on) + days * millisecondsADay).toISOString().slice(0, 10) as CalendarDate;

/** Calendar days from one day to another. */
export const daysBetween = (from: CalendarDate, to: CalendarDate): number => (Date.parse(to) - Date.parse(from)) / millisecondsADay;

/** The two in the finer form that both have, so that they can be compared: minutes where both are told to the minute, else days. */
export const alike = <T extends CalendarDate | Instant>(a: T, b: T): readonly [T, T] => {
  const length = Math.min(a.length, b.length);
  return [a.slice(0, length) as T, b.slice(0, length) as T];
};

/** Whether a day or a minute is told to the minute. */
export const isInstant = (on: CalendarDate | Instant): on is Instant => on.length > 10;

/** Whole hours from one minute to another, of a clock that is never changed, as China's is. */
export const hoursBetween = (from: Instant, to: Instant): number => Math.floor((clockOf(to) - clockOf(from)) / 3_600_000);
/** Minutes from one minute to another, of the same clock. */
export const minutesBetween = (from: Instant, to: Instant): number => (clockOf(to) - clockOf(from)) / 60_000;
const clockOf = (at: Instant): number => Date.parse(`${at.replace(' ', 'T')}Z`);

/** The same day so many months later, or the last day of that month where it has no such day (民法典 第二百零二条). */
export const addMonths = (on: CalendarDate, months: number): CalendarDate =>
  DateTime.fromISO(on, { zone: 'utc' }).plus({ months }).toISODate() as CalendarDate;

/** The days of a month, written YYYY-MM. */
export function daysOfMonth(month: string): readonly CalendarDate[] {
  const first = `${month}-01` as CalendarDate;
  const count = daysBetween(first, addMonths(first, 1));
  return Array.from({ length: count }, (_, i) => addDays(first, i));
}

const weekdays = ['日', '一', '二', '三', '四', '五', '六'] as const;
/** The day of the week in one character: 一 to 六, 日. */
export const weekdayOf = (on: CalendarDate): (typeof weekdays)[number] => weekdays[new Date(Date.parse(on)).getUTCDay()] ?? '日';

/** Whether the day is a Saturday or a Sunday; says nothing of holidays and make-up days. */
export const isWeekend = (on: CalendarDate): boolean => new Date(Date.parse(on)).getUTCDay() % 6 === 0;

/** The day in words as documents write it: 2026年8月1日 (GB/T 9704—2012, 7.3.5.4: no leading zeros); an instant keeps its time. */
export function dateInWords(on: CalendarDate | Instant): string {
  const [year, month, day] = on.slice(0, 10).split('-').map(Number);
  return `${year}年${month}月${day}日${on.slice(10)}`;
}

/** A month (`2026-08`) in words: 2026年8月. */
export const monthInWords = (month: string): string => `${yearOf(month)}年${monthOfYearInWords(month)}`;

/** A month (`2026-08`) in words where its year is known: 8月. */
export const monthOfYearInWords = (month: string): string => `${Number(monthOf(month))}月`;

/** RFC 3339 text of a day (its first minute) or an instant, with the zone's offset, for feeds and meta tags. */
export function toRfc3339(on: CalendarDate | Instant, timeZone: string): string {
  return DateTime.fromISO(on.replace(' ', 'T'), { zone: timeZone }).toISO({ suppressMilliseconds: true }) ?? on;
}

/** Today in a time zone, from the clock reading that the caller passes in (milliseconds since 1970). */
export const todayIn = (timeZone: string, now: number): CalendarDate =>
  DateTime.fromMillis(now, { zone: timeZone }).toISODate() as CalendarDate;

export const isTimeZone = (name: string): boolean => DateTime.local({ zone: name }).isValid;

const digits: Readonly<Record<string, string>> = {
  〇: '0',
  '○': '0',
  零: '0',
  一: '1',
  二: '2',
  三: '3',
  四: '4',
  五: '5',
  六: '6',
  七: '7',
  八: '8',
  九: '9',
};

/** 二十一 → 21, 二〇一九 → 2019: the numerals of dates only. */
function plainNumerals(text: string): string {
  return text
    .replace(
      /([一二三四五六七八九])?十([一二三四五六七八九])?/g,
      (_, tens: string | undefined, ones: string | undefined) => `${digits[tens ?? '一']}${digits[ones ?? '〇']}`,
    )
    .replace(/[〇○零一二三四五六七八九]/g, (c) => digits[c] ?? c);
}

/** A moment of the whole world, as the day and time it was in China: databases write a Chinese midnight as 16:00Z of the day before. */
function momentOf(text: string): DateTime | undefined {
  const zone = 'Asia/Shanghai';
  if (/^\d{12,13}$/.test(text)) return DateTime.fromMillis(Number(text), { zone });
  return /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/.test(text) ? DateTime.fromISO(text, { zone }) : undefined;
}

/**
 * The right spelling of a date that was written another way (2019年1月27日, 2020/4/3, 2019.11.26, 20190127, 二〇一九年一月二十七日,
 * 2021-11-20T00:45:46.678Z, milliseconds since 1970), for offering it to the editor; undefined when no existing day can be read from it.
 * With `withTime` a time of day that stands there is kept.
 */
export function suggestDate(written: string, withTime = false): string | undefined {
  const text = plainNumerals(written.normalize('NFKC')).trim();
  const moment = momentOf(text);
  if (moment?.isValid) return moment.toFormat(withTime ? 'yyyy-MM-dd HH:mm' : 'yyyy-MM-dd');
  const parts =
    /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})(?:\s*日)?(?:\s*T?\s*(\d{1,2}):(\d{2}))?/.exec(text) ??
    /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  if (!parts) return undefined;
  const [, year = '', month = '', day = '', hour, minute] = parts;
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  if (!parseDate(date)) return undefined;
  return withTime ? `${date} ${(hour ?? '00').padStart(2, '0')}:${minute ?? '00'}` : date;
}
