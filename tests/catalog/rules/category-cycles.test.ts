import { describe, expect, it } from 'vitest';
import { catalogOf, codesOf } from '../../support/builders.ts';

const category = (parent: string): string => `---\nname: 类别\nparent: ${parent}\n---\n`;

describe('categoryCycles', () => {
  it.each([
    ['itself', { 'categories/a.md': category('a') }, ['category/cycle categories/a.md:3']],
    [
      'a category below it',
      { 'categories/a.md': category('b'), 'categories/b.md': category('a') },
      ['category/cycle categories/a.md:3', 'category/cycle categories/b.md:3'],
    ],
  ])('a category is not below %s', (_, files, codes) => {
    expect(codesOf(catalogOf(files))).toEqual(codes);
  });

  it('a category below one in a cycle is not in the cycle, but its parent is gone with it', () => {
    const built = catalogOf({ 'categories/a.md': category('b'), 'categories/b.md': category('a'), 'categories/c.md': category('a') });
    expect(codesOf(built).filter((line) => line.includes('c.md'))).toEqual(['reference/left-out categories/c.md:3']);
  });

  it('a line of categories is fine', () => {
    expect(codesOf(catalogOf({ 'categories/a.md': category('budget'), 'categories/b.md': category('a') }))).toEqual([]);
  });
});
