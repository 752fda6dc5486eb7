import { describe, expect, it } from 'vitest';
import { activityMd, catalogOf, codesOf, itemMd, officialMd } from '../support/builders.ts';

describe('buildCatalog', () => {
  it('takes a sound folder without a problem and freezes what it made', () => {
    const built = catalogOf({
      'items/finance/2026/budget.md': itemMd(),
      'officials/zhang.md': officialMd,
      'activities/2026/03/visit.md': activityMd(),
    });
    expect(codesOf(built)).toEqual([]);
    expect(built.catalog?.items.map((i) => i.url)).toEqual(['/items/finance/2026/budget/']);
    expect(built.catalog?.activities[0]?.fields.officials).toEqual(['zhang']);
    expect(Object.isFrozen(built.catalog?.items[0]?.fields)).toBe(true);
  });

  it('leaves out a record that only points at one with a problem', () => {
    const built = catalogOf({
      'items/finance/2026/a.md': itemMd({ published_on: '2026-02-31' }),
      'items/finance/2026/b.md': itemMd({ index_no: 'A/2026-00002', related: '[A/2026-00001]' }),
    });
    expect(codesOf(built)).toEqual(['date/impossible items/finance/2026/a.md:6', 'reference/left-out items/finance/2026/b.md:8']);
    expect(built.catalog?.items).toEqual([]);
  });
});
