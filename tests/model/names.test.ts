import { describe, expect, it } from 'vitest';
import { nextIndexNo } from '../../src/model/index-number.ts';
import { parsePath } from '../../src/model/kind.ts';
import { kinds } from '../../src/model/kinds/index.ts';
import { isReservedSlug, isSlug, toSlug } from '../../src/model/slug.ts';

describe('nextIndexNo', () => {
  const parts = { uscc: '11330000', department: 'finance', year: '2026' };
  it.each([
    ['the standing pattern', undefined, [], 'finance/2026-00001'],
    ['one higher than any used', undefined, ['finance/2026-00009', 'finance/2026-00003'], 'finance/2026-00010'],
    ['others are not counted', undefined, ['finance/2025-00009', 'health/2026-00009', 'finance/2026-x'], 'finance/2026-00001'],
    ['a pattern of the site', '{uscc}/{year}-{serial:3}号', ['11330000/2026-007号'], '11330000/2026-008号'],
    ['a serial without a width', '{year}.{serial}', ['2026.12'], '2026.13'],
  ])('%s', (_, pattern, used, expected) => {
    expect(nextIndexNo(pattern, parts, used)).toBe(expected);
  });
});

describe('isSlug', () => {
  it.each(['budget', '2026-03-01', '关于预算', '〇'])('%s may be an address', (text) => expect(isSlug(text)).toBe(true));
  it.each(['Budget', 'a b', 'a_b', 'a.b', '预算（试行）', 'é', ''])('"%s" may not', (text) => expect(isSlug(text)).toBe(false));
});

describe('isReservedSlug', () => {
  it.each(['page', 'index', 'feed', 'data', '2026'])('%s is reserved', (text) => expect(isReservedSlug(text)).toBe(true));
  it.each(['pages', '2026-1', '20260'])('%s is free', (text) => expect(isReservedSlug(text)).toBe(false));
});

describe('toSlug', () => {
  it.each([
    ['Budget 2026', 'budget-2026'],
    ['关于《预算》的通知（试行）', '关于-预算-的通知-试行'],
    ['２０２６预算', '2026预算'],
    ['index', 'index-1'],
    ['2026', '2026-1'],
    ['！！', 'record-1'],
  ])('%s → %s', (text, slug) => {
    expect(toSlug(text)).toBe(slug);
    expect(isSlug(slug) && !isReservedSlug(slug)).toBe(true);
  });
});

describe('parsePath', () => {
  it.each([
    ['item', 'items/finance/2026/budget', { department: 'finance', yyyy: '2026', slug: 'budget' }],
    ['activity', 'activities/2026/03/visit', { yyyy: '2026', mm: '03', slug: 'visit' }],
    ['department', 'departments/finance', { slug: 'finance' }],
  ] as const)('%s: %s', (kind, path, parts) => {
    expect({ ...parsePath(kinds[kind], path) }).toEqual(parts);
  });
  it.each([
    ['item', 'items/finance/budget'],
    ['item', 'items/finance/26/budget'],
    ['item', 'items/finance/2026/more/budget'],
    ['activity', 'activities/2026/3/visit'],
    ['department', 'departments/finance/more'],
  ] as const)('%s does not lie at %s', (kind, path) => {
    expect(parsePath(kinds[kind], path)).toBeUndefined();
  });
});
