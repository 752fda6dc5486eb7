import { describe, expect, it } from 'vitest';
import type { CalendarDate } from '../../src/model/calendar-date.ts';
import type { Entry } from '../../src/views/entry.ts';
import { listPages, type ListData } from '../../src/views/list.ts';

/** n entries, newest first: the last is number 1, the oldest. */
const entries = (n: number): Entry[] =>
  Array.from({ length: n }, (_, i) => ({
    url: `/${n - i}/`,
    title: `${n - i}`,
    on: '2026-03-01' as CalendarDate,
    notes: [],
    draft: false,
  }));
const list = (n: number) =>
  listPages({ url: '/items/', title: '全部', description: '', crumbs: [], size: 3, entries: entries(n) }).map(({ url, data }) => ({
    url,
    ...(data() as ListData),
  }));
const titles = ({ sections }: ListData): string => sections.flatMap((s) => s.entries.map(({ title }) => title)).join(' ');
const shown = (n: number): Record<string, string> => Object.fromEntries(list(n).map((page) => [page.url, titles(page)]));

describe('listPages', () => {
  it('is one page while it fits, and says so when it is empty', () => {
    expect(shown(3)).toEqual({ '/items/': '3 2 1' });
    expect(list(3)[0]?.pager).toBeUndefined();
    expect(list(0)[0]).toMatchObject({ sections: [], empty: '这里还没有信息。', total: 0 });
  });

  it('shows the newest, and all in parts that are numbered from the oldest', () => {
    expect(shown(7)).toEqual({ '/items/': '7 6 5', '/items/page/1/': '3 2 1', '/items/page/2/': '6 5 4', '/items/page/3/': '7' });
  });

  it('a new entry changes the first page and the last part and moves nothing else', () => {
    const pagesOf = (n: number): Map<string, string> => new Map(list(n).map((page) => [page.url, JSON.stringify(page)]));
    const changed = (before: Map<string, string>, after: Map<string, string>): string[] =>
      [...after].filter(([url, page]) => before.get(url) !== page).map(([url]) => url);
    expect(changed(pagesOf(28), pagesOf(29))).toEqual(['/items/', '/items/page/10/']);
    // A new part is named by the two before it.
    expect(changed(pagesOf(30), pagesOf(31))).toEqual(['/items/', '/items/page/9/', '/items/page/10/', '/items/page/11/']);
  });

  it('leads from each part to the newest, the first and its neighbours', () => {
    const page = list(30).find(({ url }) => url === '/items/page/5/');
    expect(page?.pager?.parts.map(({ label, current }) => (current ? `[${label}]` : label)).join(' ')).toBe('7 6 [5] 4 3 1');
    expect(page?.pager?.newest).toEqual({ label: '最新', url: '/items/' });
    expect([page?.title, page?.crumbs.at(-1)?.url]).toEqual(['全部（第 5 页）', '/items/']);
  });
});
