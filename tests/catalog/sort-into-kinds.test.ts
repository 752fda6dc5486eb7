import { describe, expect, it } from 'vitest';
import { catalogOf, codesOf, itemMd } from '../support/builders.ts';

describe('sortIntoKinds', () => {
  it.each([
    ['a folder too few', 'items/finance/a.md', 'file/misplaced'],
    ['a folder too many', 'items/finance/2026/03/a.md', 'file/misplaced'],
    ['a name with capitals', 'items/finance/2026/Budget.md', 'file/slug'],
    ['a name with brackets', 'items/finance/2026/预算（试行）.md', 'file/slug'],
    ['a reserved name', 'items/finance/2026/index.md', 'file/reserved-slug'],
    ['a bare year', 'items/finance/2026/2026.md', 'file/reserved-slug'],
    ['a folder of no kind', 'item/finance/2026/a.md', 'file/unknown-folder'],
  ])('%s: %s', (_, file, code) => {
    const built = catalogOf({ [file]: itemMd() });
    expect(codesOf(built)).toEqual([`${code} ${file}:`]);
    expect(built.catalog?.items).toEqual([]);
  });

  it('suggests a name and the nearest folder', () => {
    const { problems } = catalogOf({ 'items/finance/2026/Budget 1.md': itemMd(), 'item/a.md': '---\n---\n' });
    expect(problems.map(({ args }) => args)).toEqual([
      { folder: 'item', nearest: 'items' },
      { slug: 'Budget 1', suggestion: 'budget-1.md' },
    ]);
  });
});
