import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dueDayOf, requestClock, workingDaysTaken, type RequestTimes } from '../../src/catalog/request-clock.ts';
import { addDays, type CalendarDate } from '../../src/model/calendar-date.ts';
import { addWorkingDays, isMissingYear, isWorkingDay, type Counted } from '../../src/model/working-days.ts';

const day = (text: string): CalendarDate => text as CalendarDate;
const times = (received: string, more: Record<string, unknown> = {}): RequestTimes =>
  ({ received_on: day(received), ...more }) as RequestTimes;
const valueOf = <T>(counted: Counted<T> | undefined): T | undefined => (counted && !isMissingYear(counted) ? counted.value : undefined);

describe('dueDayOf', () => {
  it.each([
    // 第三十三条: twenty working days, the day of receipt not counted, over holidays and make-up days.
    ['2026-02-06', {}, '2026-03-12'],
    ['2025-09-19', {}, '2025-10-23'],
    ['2024-02-02', {}, '2024-03-06'],
    ['2026-03-02', {}, '2026-03-30'],
    // 第三十条: from the day the supplement came.
    ['2026-03-02', { supplement: { noticed_on: '2026-03-05', received_on: '2026-03-12' } }, '2026-04-10'],
    // 第三十三条第三款: the time that a third party took, here five working days, and other offices.
    ['2026-03-02', { third_party: { asked_on: '2026-03-09', answered_on: '2026-03-16' } }, '2026-04-07'],
    ['2026-03-02', { consultation_days: 5 }, '2026-04-07'],
    ['2026-03-02', { consultation_days: 5, third_party: { asked_on: '2026-03-09', answered_on: '2026-03-16' } }, '2026-04-14'],
    // 第三十二条: a third party that does not answer, or later, has fifteen working days.
    ['2026-03-02', { third_party: { asked_on: '2026-03-09' } }, '2026-04-21'],
    ['2026-03-02', { third_party: { asked_on: '2026-03-09', answered_on: '2026-06-09' } }, '2026-04-21'],
    // Before the supplement came no day is counted, and none is given back.
    [
      '2026-03-02',
      {
        supplement: { noticed_on: '2026-03-05', received_on: '2026-03-12' },
        third_party: { asked_on: '2026-03-05', answered_on: '2026-03-11' },
      },
      '2026-04-10',
    ],
    // Asked after the last day.
    ['2026-03-02', { third_party: { asked_on: '2026-03-31', answered_on: '2026-04-10' } }, '2026-03-30'],
    // 第三十三条第二款: twenty more, approved before the term ends.
    ['2026-03-02', { extended: { on: '2026-03-30', approved_by: '王五' } }, '2026-04-28'],
    ['2026-03-02', { extended: { on: '2026-03-31', approved_by: '王五' } }, '2026-03-30'],
    ['2026-03-02', { extended: { on: '2026-03-20' } }, '2026-03-30'],
    // A third party asked in the time of the extension.
    [
      '2026-03-02',
      { extended: { on: '2026-03-30', approved_by: '王五' }, third_party: { asked_on: '2026-04-07', answered_on: '2026-04-14' } },
      '2026-05-08',
    ],
  ])('received on %s, %j: %s', (received, more, expected) => {
    expect(dueDayOf(times(received, more))).toEqual({ value: expected });
  });

  it.each([
    ['a term that runs into it', '2026-12-04', {}, 2027],
    ['an extension that runs into it', '2026-11-10', { extended: { on: '2026-11-20', approved_by: '王五' } }, 2027],
    ['a third party whose time runs into it', '2026-11-26', { third_party: { asked_on: '2026-12-20' } }, 2027],
    ['a request of a year before the first calendar', '2023-06-01', {}, 2023],
  ])('refuses to guess the calendar of a year that has none: %s', (_, received, more, missingYear) => {
    expect(dueDayOf(times(received, more))).toEqual({ missingYear });
  });

  it('is not known while a supplement is waited for', () => {
    expect(dueDayOf(times('2026-03-02', { supplement: { noticed_on: '2026-03-05' } }))).toBeUndefined();
  });

  it('does not count what cannot be days', () => {
    for (const consultation_days of [-3, 1.5, 1e9])
      expect(dueDayOf(times('2026-03-02', { consultation_days }))).toEqual({ value: '2026-03-30' });
  });
});

describe('requestClock', () => {
  const asked = { third_party: { asked_on: '2026-03-09', answered_on: '2026-03-16' } };
  const supplemented = { supplement: { noticed_on: '2026-03-05', received_on: '2026-03-12' } };
  it.each([
    ['on the day it came', {}, '2026-03-02', { state: '办理中', due: { value: '2026-03-30' }, daysLeft: { value: 20 }, isLate: false }],
    ['on the last day', {}, '2026-03-30', { state: '办理中', due: { value: '2026-03-30' }, daysLeft: { value: 0 }, isLate: false }],
    ['the day after', {}, '2026-03-31', { state: '已逾期', due: { value: '2026-03-30' }, daysOver: { value: 1 }, isLate: true }],
    [
      'answered on the last day',
      { replied_on: '2026-03-30' },
      '2026-11-22',
      { state: '已答复', due: { value: '2026-03-30' }, isLate: false },
    ],
    [
      'answered a day late',
      { replied_on: '2026-03-31' },
      '2026-11-22',
      { state: '已答复', due: { value: '2026-03-30' }, daysOver: { value: 1 }, isLate: true },
    ],
    ['answered on the spot', { replied_on: '2026-03-02' }, '2026-03-02', { state: '已答复', due: { value: '2026-03-30' }, isLate: false }],
    ['before it was answered', { replied_on: '2026-03-05' }, '2026-03-04', { state: '办理中', daysLeft: { value: 18 } }],
    ['while a supplement is waited for', supplemented, '2026-03-11', { state: '待补正', isLate: false }],
    ['when the supplement came', supplemented, '2026-03-12', { state: '办理中', due: { value: '2026-04-10' }, daysLeft: { value: 20 } }],
    ['while a third party is asked', asked, '2026-03-15', { state: '征求第三方意见', isLate: false }],
    ['when the third party answered', asked, '2026-03-16', { state: '办理中', due: { value: '2026-04-07' }, daysLeft: { value: 15 } }],
    ['on the fifteenth day of silence', { third_party: { asked_on: '2026-03-09' } }, '2026-03-30', { state: '征求第三方意见' }],
    [
      'after it',
      { third_party: { asked_on: '2026-03-09' } },
      '2026-03-31',
      { state: '办理中', due: { value: '2026-04-21' }, daysLeft: { value: 14 } },
    ],
    ['asked too late', { third_party: { asked_on: '2026-03-31' } }, '2026-04-01', { state: '已逾期', isLate: true }],
    [
      'never supplemented, and closed',
      { supplement: { noticed_on: '2026-03-05' }, replied_on: '2026-06-05' },
      '2026-11-22',
      { state: '已答复', isLate: false },
    ],
  ])('%s', (_, more, asOf, expected) => {
    expect(requestClock(times('2026-03-02', more), day(asOf))).toMatchObject(expected);
  });

  it('says which calendar is missing, and judges nothing by it', () => {
    const missing = { missingYear: 2027 };
    expect(requestClock(times('2026-12-04'), day('2026-12-31'))).toEqual({
      state: '办理中',
      due: missing,
      daysLeft: missing,
      isLate: false,
    });
    expect(requestClock(times('2026-12-04', { replied_on: '2026-12-31' }), day('2027-05-01'))).toEqual({
      state: '已答复',
      due: missing,
      isLate: false,
    });
    expect(requestClock(times('2026-11-02'), day('2027-02-01'))).toEqual({
      state: '已逾期',
      due: { value: '2026-11-30' },
      isLate: true,
      daysOver: missing,
    });
  });
});

describe('workingDaysTaken', () => {
  it.each([
    [{ replied_on: '2026-03-02' }, { value: 0 }],
    [{ replied_on: '2026-03-09' }, { value: 5 }],
    [{ replied_on: '2026-03-20', third_party: { asked_on: '2026-03-09', answered_on: '2026-03-16' } }, { value: 9 }],
    [{ replied_on: '2026-03-12', third_party: { asked_on: '2026-03-09' } }, { value: 5 }],
    [{ replied_on: '2026-03-20', supplement: { noticed_on: '2026-03-05', received_on: '2026-03-12' } }, { value: 6 }],
    [{ replied_on: '2026-03-09', consultation_days: 9 }, { value: 0 }],
    [{ replied_on: '2027-01-09' }, { missingYear: 2027 }],
    [{ replied_on: '2026-03-20', supplement: { noticed_on: '2026-03-05' } }, undefined],
    [{}, undefined],
  ])('%j', (more, expected) => {
    expect(workingDaysTaken(times('2026-03-02', more))).toEqual(expected);
  });
});

describe('laws of the clock', () => {
  const after = fc.option(fc.nat(30), { nil: undefined });
  /** Requests of 2024 and 2025, so that every term ends in a year that has a calendar. */
  const request = fc
    .record({
      received: fc.nat(600),
      notice: after,
      supply: fc.nat(20),
      ask: after,
      answer: after,
      extend: after,
      consultation: fc.nat(10),
      reply: after,
    })
    .map(({ received, notice, supply, ask, answer, extend, consultation, reply }): RequestTimes => {
      const on = addDays(day('2024-01-02'), received);
      const later = (days: number): CalendarDate => addDays(on, days);
      return {
        received_on: on,
        ...(notice === undefined ? {} : { supplement: { noticed_on: later(notice), received_on: later(notice + supply) } }),
        ...(ask === undefined
          ? {}
          : { third_party: { asked_on: later(ask), answered_on: answer === undefined ? undefined : later(ask + answer) } }),
        ...(extend === undefined ? {} : { extended: { on: later(extend), approved_by: '王五' } }),
        consultation_days: consultation,
        ...(reply === undefined ? {} : { replied_on: later(reply * 4) }),
      };
    });
  const check = (law: fc.IProperty<unknown>): void => fc.assert(law, { seed: 711, numRuns: 300 });

  it('a last day is a working day, at least twenty working days after the request and at most two terms and what does not count', () => {
    check(
      fc.property(request, (r) => {
        const due = valueOf(dueDayOf(r));
        const start = r.supplement?.received_on ?? r.received_on;
        expect(due && isWorkingDay(due)).toEqual({ value: true });
        expect((due ?? '') >= (valueOf(addWorkingDays(start, 20)) ?? '9')).toBe(true);
        expect((due ?? '9') <= (valueOf(addWorkingDays(start, 20 + 20 + 15 + (r.consultation_days ?? 0))) ?? '')).toBe(true);
      }),
    );
  });

  it('what does not count never shortens a term', () => {
    check(
      fc.property(request, fc.constantFrom('third_party', 'consultation_days', 'extended'), (r, key) => {
        const less = { ...r, [key]: undefined };
        expect((valueOf(dueDayOf(less)) ?? '9') <= (valueOf(dueDayOf(r)) ?? '')).toBe(true);
      }),
    );
  });

  it('it is overdue exactly from the day after the last day until it is answered, and answered late exactly after it', () => {
    check(
      fc.property(request, (r) => {
        const open = { ...r, replied_on: undefined };
        const due = valueOf(dueDayOf(open));
        if (!due) throw new Error('no last day');
        expect(requestClock(open, due).state).not.toBe('已逾期');
        expect(requestClock(open, addDays(due, 1))).toMatchObject({ state: '已逾期', isLate: true });
        for (const [replied_on, isLate] of [
          [due, false],
          [addDays(due, 1), true],
        ] as const)
          expect(requestClock({ ...r, replied_on }, addDays(due, 99)).isLate).toBe(isLate);
      }),
    );
  });

  it('so many working days after the day is the last day', () => {
    check(
      fc.property(request, fc.nat(80), (r, days) => {
        const asOf = addDays(r.received_on, days);
        const { state, due, daysLeft } = requestClock(r, asOf);
        if (state !== '办理中' || !due || isMissingYear(due)) return;
        expect(addWorkingDays(asOf, valueOf(daysLeft) ?? 0)).toEqual(due);
      }),
    );
  });
});
