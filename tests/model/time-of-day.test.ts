import { describe, expect, it } from 'vitest';
import { beginningOf, halfDaysOf, halvesOf, parseTimeOfDay } from '../../src/model/time-of-day.ts';

describe('parseTimeOfDay', () => {
  it.each([
    ['上午', { part: '上午' }],
    [' 全天 ', { part: '全天' }],
    ['09:00–11:30', { from: '09:00', until: '11:30' }],
    ['09:00-11:30', { from: '09:00', until: '11:30' }],
    ['０９：００～１１：３０', { from: '09:00', until: '11:30' }],
    ['14:30 — 17:00', { from: '14:30', until: '17:00' }],
    ['11:30–09:00', undefined],
    ['9:00–11:30', undefined],
    ['24:00–24:30', undefined],
    ['晚上', undefined],
    ['', undefined],
  ])('reads %s', (text, time) => {
    expect(parseTimeOfDay(text)).toEqual(time);
  });
});

describe('halfDaysOf', () => {
  it.each([
    ['上午', 1],
    ['下午', 1],
    ['全天', 2],
    ['09:00–12:00', 1],
    ['12:00–17:00', 1],
    ['11:30–12:30', 2],
    ['09:00–17:30', 2],
    [undefined, 1],
    ['晚上', 1],
  ])('%s takes %i', (time, halves) => {
    expect(halfDaysOf(time)).toBe(halves);
  });
});

describe('halvesOf and beginningOf', () => {
  it.each([
    ['上午', ['上午'], '00:00'],
    ['下午', ['下午'], '12:00'],
    ['全天', ['上午', '下午'], '00:00'],
    ['09:00–12:00', ['上午'], '09:00'],
    ['12:00–17:00', ['下午'], '12:00'],
    ['11:30–12:30', ['上午', '下午'], '11:30'],
    [undefined, ['上午', '下午'], '00:00'],
  ])('%s', (time, halves, beginning) => {
    expect([halvesOf(time), beginningOf(time)]).toEqual([halves, beginning]);
  });
});
