import { describe, expect, it } from 'vitest';
import type { Category } from '../../src/catalog/category-tree.ts';
import { builtInCategories } from '../../src/model/category-tree.ts';
import { catalogOf } from '../support/builders.ts';

const tree = (files: Record<string, string> = {}): ReadonlyMap<string, Category> =>
  catalogOf(Object.fromEntries(Object.entries(files).map(([code, front]) => [`categories/${code}.md`, `---\n${front}\n---\n`]))).catalog
    ?.categories ?? new Map();

describe('buildCategoryTree', () => {
  it('is the built-in tree where the site has none of its own', () => {
    expect([...tree().keys()]).toEqual(builtInCategories.map(({ code }) => code));
  });

  it('takes the name of a built-in category from its file and leaves it in its place', () => {
    const own = tree({ budget: 'name: 预算决算' });
    expect([...own.keys()]).toEqual([...tree().keys()]);
    expect(own.get('budget')).toMatchObject({ name: '预算决算', group: '条例第二十条', line: ['budget'] });
  });

  it('adds categories at the end, by order and then code, below their parents', () => {
    const own = tree({
      z: 'name: 甲\norder: 1',
      b: 'name: 乙',
      a: 'name: 丙',
      three: 'name: 三公\nparent: budget',
      detail: 'name: 明细\nparent: three',
    });
    expect([...own.keys()].slice(builtInCategories.length)).toEqual(['z', 'a', 'b', 'detail', 'three']);
    expect(own.get('detail')).toMatchObject({ line: ['budget', 'three', 'detail'], parent: 'three', group: '条例第二十条' });
    expect(own.get('budget')?.children).toEqual(['three']);
    expect(own.get('a')).toMatchObject({ line: ['a'], parent: undefined, group: '其他栏目' });
  });
});
