import { describe, expect, it } from 'vitest';
import { heldOn } from '../../src/catalog/post-on.ts';
import type { CalendarDate } from '../../src/model/calendar-date.ts';

const day = (written: string): CalendarDate => written as CalendarDate;
const term = { from: day('2026-03-01'), until: day('2026-06-30') };

describe('heldOn', () => {
  it.each([
    ['2026-02-28', false],
    ['2026-03-01', true],
    ['2026-06-30', true],
    ['2026-07-01', false],
  ])('on %s: %s', (on, held) => expect(heldOn({ title: '局长', ...term }, day(on))).toBe(held));

  it('takes a term without an end for one that goes on', () => {
    expect(heldOn({ title: '局长', from: term.from }, day('2030-01-01'))).toBe(true);
    expect(heldOn({ title: '局长', until: term.until }, day('2000-01-01'))).toBe(true);
  });
});
