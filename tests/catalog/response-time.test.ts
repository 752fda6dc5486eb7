import { describe, expect, it } from 'vitest';
import { responseTime } from '../../src/catalog/response-time.ts';
import { responseSaid } from '../../src/views/entry.ts';
import { catalogOf, itemMd } from '../support/builders.ts';

const timeOf = (raised_on: string | undefined, published_on: string): ReturnType<typeof responseTime> => {
  const [item] = catalogOf({ 'items/finance/2026/a.md': itemMd({ raised_on, published_on, category: 'responses' }) }).catalog?.items ?? [];
  if (!item) throw new Error('the item has problems');
  return responseTime(item);
};

describe('responseTime', () => {
  it.each([
    ['2026-03-02 08:00', '2026-03-02 08:59', { unit: 'hours', count: 0 }, '1 小时内回应'],
    ['2026-03-01 20:40', '2026-03-02 11:20', { unit: 'hours', count: 14 }, '14 小时后回应'],
    ['2026-03-01 12:00', '2026-03-04 12:59', { unit: 'hours', count: 72 }, '72 小时后回应'],
    ['2026-03-01 12:00', '2026-03-04 13:00', { unit: 'days', count: 3 }, '3 天后回应'],
    ['2026-03-01', '2026-03-02 11:20', { unit: 'days', count: 1 }, '1 天后回应'],
    ['2026-03-01 23:00', '2026-03-02', { unit: 'days', count: 1 }, '1 天后回应'],
    ['2026-03-02', '2026-03-02', { unit: 'days', count: 0 }, '当日回应'],
  ] as const)('from %s to %s', (raised, published, time, said) => {
    expect(timeOf(raised, published)).toEqual(time);
    expect(responseSaid(time)).toBe(said);
  });
  it('is not known where nobody says when it was raised', () => expect(timeOf(undefined, '2026-03-02')).toBeUndefined());
});
