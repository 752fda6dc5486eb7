import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, isWeekend, parseDate, type CalendarDate } from '../../src/model/calendar-date.ts';
import { officialYears } from '../../src/model/holidays.ts';
import {
  addWorkingDays,
  endOfCalendarDays,
  endOfCalendarMonths,
  isMissingYear,
  isWorkingDay,
  officialCalendar,
  workCalendar,
  workingDaysBetween,
} from '../../src/model/working-days.ts';

const on = (text: string): CalendarDate => {
  const date = parseDate(text);
  if (!date) throw new Error(`no day: ${text}`);
  return date;
};

/** Any day of the covered years, and some on either side. */
const anyDay = fc.integer({ min: -60, max: 1160 }).map((offset) => addDays(on('2024-01-01'), offset));
const runs = { seed: 711, numRuns: 500 };
const anyCount = fc.integer({ min: 0, max: 400 });

/** The circulars again, day by day as they list them: an independent copy of the ranges in the table. */
const circulars = {
  2024: {
    off: `01-01 02-10 02-11 02-12 02-13 02-14 02-15 02-16 02-17 04-04 04-05 04-06 05-01 05-02 05-03 05-04 05-05 06-10
      09-15 09-16 09-17 10-01 10-02 10-03 10-04 10-05 10-06 10-07`,
    makeUp: '02-04 02-18 04-07 04-28 05-11 09-14 09-29 10-12',
    total: 251,
  },
  2025: {
    off: `01-01 01-28 01-29 01-30 01-31 02-01 02-02 02-03 02-04 04-04 04-05 04-06 05-01 05-02 05-03 05-04 05-05 05-31
      06-01 06-02 10-01 10-02 10-03 10-04 10-05 10-06 10-07 10-08`,
    makeUp: '01-26 02-08 04-27 09-28 10-11',
    total: 248,
  },
  2026: {
    off: `01-01 01-02 01-03 02-15 02-16 02-17 02-18 02-19 02-20 02-21 02-22 02-23 04-04 04-05 04-06 05-01 05-02 05-03
      05-04 05-05 06-19 06-20 06-21 09-25 09-26 09-27 10-01 10-02 10-03 10-04 10-05 10-06 10-07`,
    makeUp: '01-04 02-14 02-28 05-09 09-20 10-10',
    total: 248,
  },
} as const;
const words = (text: string): string[] => text.split(/\s+/);

describe('the table of holidays', () => {
  it('has the years 2024 to 2026, each with its circular', () => {
    expect(officialYears.map(({ year, circular, issued }) => [year, circular, issued])).toEqual([
      [2024, '国办发明电〔2023〕7号', '2023-10-25'],
      [2025, '国办发明电〔2024〕12号', '2024-11-12'],
      [2026, '国办发明电〔2025〕7号', '2025-11-04'],
    ]);
  });
  it.each(officialYears)('$year: days exist, ranges run forwards one after another, make-up days are weekend days outside them', (row) => {
    const days = row.off.flatMap(([, first, last = first]) => [first, last]);
    expect(days).toEqual([...days].sort());
    expect([...days, ...row.makeUp].filter((day) => !parseDate(`${row.year}-${day}`))).toEqual([]);
    expect(row.makeUp.filter((day) => !isWeekend(on(`${row.year}-${day}`)))).toEqual([]);
    expect(row.makeUp.filter((day) => row.off.some(([, first, last = first]) => first <= day && day <= last))).toEqual([]);
  });
});

describe.each(Object.entries(circulars))('the calendar of %s', (year, { off, makeUp, total }) => {
  it('works on make-up days, rests on days off, and otherwise goes by the week', () => {
    for (let day = on(`${year}-01-01`); day.startsWith(year); day = addDays(day, 1)) {
      const key = day.slice(5);
      const expected = words(makeUp).includes(key) || (!words(off).includes(key) && !isWeekend(day));
      expect([day, isWorkingDay(day)]).toEqual([day, { value: expected }]);
    }
  });
  it(`has ${total} working days`, () => {
    expect(officialCalendar.get(Number(year))?.length).toBe(total);
    expect(workingDaysBetween(addDays(on(`${year}-01-01`), -1), on(`${year}-12-31`))).toEqual({ value: total });
  });
});

describe('addWorkingDays', () => {
  it.each([
    ['2026-02-06', 20, '2026-03-12', 'over the Spring Festival'],
    ['2025-09-19', 20, '2025-10-23', 'over the National Day'],
    ['2026-02-13', 5, '2026-02-27', 'the make-up Saturday counts'],
    ['2026-04-30', 10, '2026-05-18', 'over the Labour Day, make-up Saturday included'],
    ['2024-02-02', 20, '2024-03-06', 'the eve of 2024 was a working day'],
    ['2024-02-08', 1, '2024-02-09', 'the eve of 2024 again'],
    ['2026-05-08', 1, '2026-05-09', 'a make-up Saturday is a working day'],
    ['2026-05-02', 1, '2026-05-06', 'a start on a day off'],
    ['2025-12-31', 1, '2026-01-04', 'into the next year, make-up Sunday'],
    ['2023-12-31', 1, '2024-01-02', 'the year of the start is not asked where none of its days is counted'],
    ['2026-05-02', 0, '2026-05-02', 'nothing is added'],
  ])('%s and %i working days: %s, %s', (start, n, end) => {
    expect(addWorkingDays(on(start), n)).toEqual({ value: end });
  });

  it.each([-1, 1.5, Number.NaN, Number.POSITIVE_INFINITY, 36_501])('does not count %d days', (n) => {
    expect(() => addWorkingDays(on('2026-01-01'), n)).toThrow(RangeError);
    expect(() => endOfCalendarDays(on('2026-01-01'), n)).toThrow(RangeError);
    expect(() => endOfCalendarMonths(on('2026-01-01'), n)).toThrow(RangeError);
  });
});

describe('workingDaysBetween', () => {
  it.each([
    ['2026-02-06', '2026-03-12', 20],
    ['2026-05-08', '2026-05-09', 1],
    ['2026-05-01', '2026-05-05', 0],
    ['2025-12-31', '2026-01-04', 1],
    ['2026-03-12', '2026-03-12', 0],
    ['2026-03-12', '2026-02-06', 0],
  ])('%s to %s: %i', (start, end, n) => {
    expect(workingDaysBetween(on(start), on(end))).toEqual({ value: n });
  });
});

describe('periods of calendar days and months', () => {
  it.each([
    ['2026-03-02', 20, '2026-03-23', 'the 22nd is a Sunday'],
    ['2026-03-03', 20, '2026-03-23', 'the last day is a Monday'],
    ['2026-09-11', 20, '2026-10-08', 'the last day is the National Day'],
    ['2026-04-19', 20, '2026-05-09', 'a make-up Saturday is no rest day'],
    ['2026-01-24', 21, '2026-02-14', 'neither is the one before the Spring Festival'],
  ])('%s and %i days: %s, %s', (start, n, end) => {
    expect(endOfCalendarDays(on(start), n)).toEqual({ value: end });
  });
  it.each([
    ['2026-01-30', 1, '2026-02-28', 'February has no 30th, and its last day is worked'],
    ['2025-01-31', 1, '2025-02-28', 'February has no 31st'],
    ['2024-01-31', 1, '2024-02-29', 'a leap year'],
    ['2026-03-05', 1, '2026-04-07', 'the 5th is a day off'],
    ['2025-06-16', 6, '2025-12-16', 'the same day of the month'],
  ])('%s and %i months: %s, %s', (start, n, end) => {
    expect(endOfCalendarMonths(on(start), n)).toEqual({ value: end });
  });
});

describe('a year without an official calendar', () => {
  it.each([
    ['a day of it', isWorkingDay(on('2027-10-01')), 2027],
    ['a weekend day of it', isWorkingDay(on('2027-01-02')), 2027],
    ['a day before the table', isWorkingDay(on('2023-12-29')), 2023],
    ['a count into it', addWorkingDays(on('2026-12-31'), 1), 2027],
    ['a count that begins before the table', addWorkingDays(on('2023-12-20'), 1), 2023],
    ['a count as long as possible', addWorkingDays(on('2024-01-01'), 36_500), 2027],
    ['days between', workingDaysBetween(on('2026-12-01'), on('2027-01-04')), 2027],
    ['days between, from before the table', workingDaysBetween(on('2023-12-01'), on('2024-01-04')), 2023],
    ['a period of days', endOfCalendarDays(on('2026-12-20'), 20), 2027],
    ['a period of months', endOfCalendarMonths(on('2026-11-20'), 2), 2027],
  ])('refuses %s', (_, counted, missingYear) => {
    expect(counted).toEqual({ missingYear });
  });
  it('is not asked by a count that ends before it', () => {
    expect(addWorkingDays(on('2026-12-30'), 1)).toEqual({ value: '2026-12-31' });
  });
  it('stops a period whose last day moves into it', () => {
    const worked = officialYears.filter(({ year }) => year === 2024).map((row) => ({ ...row, off: [['年末', '12-31']] as const }));
    expect(endOfCalendarDays(on('2024-12-30'), 1, workCalendar(worked))).toEqual({ missingYear: 2025 });
  });
  it('stops a count even where a later year is known', () => {
    const gap = workCalendar(officialYears.filter(({ year }) => year !== 2025));
    expect(addWorkingDays(on('2024-12-30'), 300, gap)).toEqual({ missingYear: 2025 });
    expect(workingDaysBetween(on('2024-12-30'), on('2026-01-05'), gap)).toEqual({ missingYear: 2025 });
  });
});

describe('laws of counting', () => {
  it('adding n days and counting gives n, and the day is a working day', () => {
    fc.assert(
      fc.property(anyDay, anyCount, (start, n) => {
        const end = addWorkingDays(start, n);
        if (isMissingYear(end)) return;
        expect(workingDaysBetween(start, end.value)).toEqual({ value: n });
        if (n > 0) expect(isWorkingDay(end.value)).toEqual({ value: true });
      }),
      runs,
    );
  });
  it('one more day is a later day, or the first that is refused', () => {
    fc.assert(
      fc.property(anyDay, anyCount, (start, n) => {
        const [end, next] = [addWorkingDays(start, n), addWorkingDays(start, n + 1)];
        if (isMissingYear(end)) expect(next).toEqual(end);
        else if (!isMissingYear(next)) expect(next.value > end.value).toBe(true);
      }),
      runs,
    );
  });
  it('a later start never ends earlier', () => {
    fc.assert(
      fc.property(anyDay, fc.nat(40), anyCount, (start, later, n) => {
        for (const count of [addWorkingDays, endOfCalendarDays]) {
          const [end, next] = [count(start, n), count(addDays(start, later), n)];
          if (!isMissingYear(end) && !isMissingYear(next)) expect(next.value >= end.value).toBe(true);
        }
      }),
      runs,
    );
  });
  it('counts add up over any day between', () => {
    fc.assert(
      fc.property(anyDay, fc.nat(200), fc.nat(200), (start, a, b) => {
        const [middle, end] = [addDays(start, a), addDays(start, a + b)];
        const [first, second, whole] = [workingDaysBetween(start, middle), workingDaysBetween(middle, end), workingDaysBetween(start, end)];
        if (isMissingYear(whole)) expect([first, second].some(isMissingYear)).toBe(true);
        else if (!isMissingYear(first) && !isMissingYear(second)) expect(first.value + second.value).toBe(whole.value);
      }),
      runs,
    );
  });
  it('a period of days ends on a working day, not before its last day', () => {
    fc.assert(
      fc.property(anyDay, anyCount, (start, n) => {
        const end = endOfCalendarDays(start, n);
        if (isMissingYear(end)) return;
        expect(isWorkingDay(end.value)).toEqual({ value: true });
        expect(end.value >= addDays(start, n)).toBe(true);
        expect(workingDaysBetween(addDays(start, n - 1), end.value)).toEqual({ value: 1 });
      }),
      runs,
    );
  });
});
