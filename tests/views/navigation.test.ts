import { describe, expect, it } from 'vitest';
import { markOf, navigationOf, type NavigationGroup } from '../../src/views/navigation.ts';
import { catalogOf } from '../support/builders.ts';
import { itemMd, letterMd } from '../support/builders.ts';

const groups = (files: Record<string, string> = {}): readonly NavigationGroup[] => {
  const { catalog } = catalogOf({ 'items/finance/2026/a.md': itemMd(), ...files });
  return catalog ? navigationOf(catalog) : [];
};
const isAmong = (navigation: readonly NavigationGroup[], label: string): boolean => navigation.some((group) => group.label === label);

describe('the navigation', () => {
  it('has a group only where the site has one of its columns, called like the column if that is the only one', () => {
    expect(isAmong(groups(), '互动交流')).toBe(false);
    const [letters] = groups({ 'letters/2026/a.md': letterMd() }).slice(-2);
    expect(letters).toEqual({ label: '来信', url: '/letters/', columns: [{ label: '来信', url: '/letters/' }] });
  });

  it('leads from a group to the first of its columns', () => {
    for (const { url, columns } of groups()) expect(url).toBe(columns[0]?.url);
  });
});

describe('what stands current in it', () => {
  const mark = (url: string, crumbs: readonly { label: string; url: string }[] = []): unknown => markOf(url, groups(), crumbs);

  it.each([
    ['a column', '/officials/', { group: '/departments/', column: '/officials/', isColumn: true }],
    ['a page below it', '/officials/li/', { group: '/departments/', column: '/officials/', isColumn: false }],
    ['a page that belongs to none', '/sitemap/', undefined],
  ])('is %s', (_, url, expected) => {
    expect(mark(url)).toEqual(expected);
  });

  it('is the column on the way to a page that lies elsewhere', () => {
    expect(mark('/notices/', [{ label: '公开信息', url: '/items/' }])).toEqual({
      group: '/disclosure/',
      column: '/items/',
      isColumn: false,
    });
  });
});
