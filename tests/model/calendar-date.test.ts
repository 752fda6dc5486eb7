import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  dateInWords,
  dayExists,
  isInstantForm,
  isTimeZone,
  isWeekend,
  parseDate,
  suggestDate,
  todayIn,
  toRfc3339,
  weekStart,
  type CalendarDate,
} from '../../src/model/calendar-date.ts';

describe('suggestDate', () => {
  it.each([
    ['2019年1月27日', '2019-01-27'],
    ['2019年01月27日发布', '2019-01-27'],
    ['2019 年 1 月 27 日', '2019-01-27'],
    ['２０１９年１月２７日', '2019-01-27'],
    ['2020/4/3', '2020-04-03'],
    ['2020-4-3', '2020-04-03'],
    ['2019.11.26', '2019-11-26'],
    ['20190127', '2019-01-27'],
    ['二〇一九年一月二十七日', '2019-01-27'],
    ['二○一九年十月十日', '2019-10-10'],
    ['二零二〇年十二月三十一日', '2020-12-31'],
    ['2021-11-20T00:45:46.678Z', '2021-11-20'],
    ['2021-11-19T16:00:00.000Z', '2021-11-20'],
    ['2021-11-20T00:00:00+08:00', '2021-11-20'],
    ['1637337600000', '2021-11-20'],
  ])('reads %s as %s', (written, date) => {
    expect(suggestDate(written)).toBe(date);
  });

  it.each([
    ['2019年1月27日', '2019-01-27 00:00'],
    ['2019-01-27T08:05:00', '2019-01-27 08:05'],
    ['2019/1/27 8:05', '2019-01-27 08:05'],
    ['2021-11-20T00:45:46.678Z', '2021-11-20 08:45'],
    ['1637337600000', '2021-11-20 00:00'],
  ])('with a time reads %s as %s', (written, instant) => {
    expect(suggestDate(written, true)).toBe(instant);
  });

  it.each(['2025年2月29日', '2025-13-01', '2025-00-10', '去年', '2025年3月', '', '12345'])('offers nothing for "%s"', (written) => {
    expect(suggestDate(written)).toBeUndefined();
  });
});

describe('parseDate', () => {
  it.each(['2024-02-29', '2026-12-31'])('%s is a day', (text) => expect(parseDate(text)).toBe(text));
  it.each(['2025-02-29', '2026-04-31', '2026-13-01', '2026-1-1', '2026-01-01 08:00', ''])('"%s" is none', (text) => {
    expect(parseDate(text)).toBeUndefined();
  });
});

describe('dayExists', () => {
  it('looks at the day of an instant', () => {
    expect(dayExists('2024-02-29 08:00')).toBe(true);
    expect(dayExists('2025-02-29 08:00')).toBe(false);
  });
});

describe('isInstantForm', () => {
  it.each([
    ['2026-03-01 00:00', true],
    ['2026-03-01 23:59', true],
    ['2026-03-01 24:00', false],
    ['2026-03-01 8:00', false],
    ['2026-03-01T08:00', false],
    ['2026-03-01', false],
  ])('%s: %s', (text, expected) => {
    expect(isInstantForm(text)).toBe(expected);
  });
});

describe('weekStart', () => {
  it.each([
    ['2026-11-22', '2026-11-16', 'Sunday ends a week'],
    ['2026-11-16', '2026-11-16', 'Monday begins it'],
    ['2026-01-01', '2025-12-29', 'a week may begin in the old year'],
  ])('%s → %s: %s', (on, monday) => {
    expect(weekStart(on as CalendarDate)).toBe(monday);
  });
});

describe('days counted from a day', () => {
  it.each([
    ['2024-02-28', 1, '2024-02-29'],
    ['2026-01-01', -1, '2025-12-31'],
    ['2026-03-28', 2, '2026-03-30'],
    ['2025-12-31', 366, '2027-01-01'],
  ])('%s and %i days: %s', (on, days, expected) => expect(addDays(on as CalendarDate, days)).toBe(expected));
  it.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2026-11-30', 3, '2027-02-28'],
  ])('%s and %i months: %s', (on, months, expected) => expect(addMonths(on as CalendarDate, months)).toBe(expected));
  it('a week ends with two rest days', () => {
    const week = Array.from({ length: 7 }, (_, i) => isWeekend(addDays('2026-11-16' as CalendarDate, i)));
    expect(week).toEqual([false, false, false, false, false, true, true]);
  });
});

describe('dates as they are shown', () => {
  it('dateInWords has no leading zeros and keeps a time', () => {
    expect(dateInWords('2026-08-01' as CalendarDate)).toBe('2026年8月1日');
    expect(dateInWords('2026-08-01 09:05' as CalendarDate)).toBe('2026年8月1日 09:05');
  });
  it('toRfc3339 has the offset of the zone', () => {
    expect(toRfc3339('2026-08-01' as CalendarDate, 'Asia/Shanghai')).toBe('2026-08-01T00:00:00+08:00');
    expect(toRfc3339('2026-08-01 09:05' as CalendarDate, 'Asia/Urumqi')).toBe('2026-08-01T09:05:00+06:00');
  });
  it('todayIn asks the zone, not the machine', () => {
    const now = Date.UTC(2026, 10, 21, 17);
    expect(todayIn('Asia/Shanghai', now)).toBe('2026-11-22');
    expect(todayIn('Europe/London', now)).toBe('2026-11-21');
  });
  it('isTimeZone knows names', () => {
    expect(isTimeZone('Asia/Shanghai')).toBe(true);
    expect(isTimeZone('北京')).toBe(false);
  });
});
