import { describe, expect, it } from 'vitest';
import { builtInCategories } from '../../src/model/category-tree.ts';
import { statutoryArticles } from '../../src/model/statutory-content.ts';
import { categoryPages } from '../../src/views/category-pages.ts';
import { disclosurePages, type DisclosureData, type StatutoryData } from '../../src/views/disclosure-pages.ts';
import type { ListData } from '../../src/views/list.ts';
import { navigationOf } from '../../src/views/navigation.ts';
import { catalogOf, guideMd, itemMd, reportMd } from '../support/builders.ts';

function site(files: Record<string, string> = {}) {
  const { catalog } = catalogOf(files);
  if (!catalog) throw new Error('no catalog');
  const pages = [...disclosurePages(catalog), ...categoryPages(catalog)];
  const data = <D>(url: string): D => pages.find((page) => page.url === url)?.data() as D;
  return {
    catalog,
    columns: data<DisclosureData>('/disclosure/').columns,
    rows: data<StatutoryData>('/disclosure/statutory/').articles.flatMap(({ rows }) => rows),
    category: (code: string) => data<ListData>(`/categories/${code}/`),
  };
}
const nil = (keys: Record<string, string> = {}): string =>
  itemMd({ index_no: 'N-1', title: '没有', category: 'land', nil: 'true', period: '2025', formed_on: '2026-01-09', ...keys });
const nothing = '还没有公开这项信息，也没有单位说明无此项信息。';

describe('the statutory content', () => {
  it.each(['条例第二十条', '条例第二十一条'] as const)('maps %s to its built-in categories one to one, in order', (heading) => {
    const mapped = statutoryArticles.find((article) => article.heading === heading)?.contents.map(({ category }) => category);
    expect(mapped).toEqual(builtInCategories.filter(({ group }) => group === heading).map(({ code }) => code));
  });

  it('has the fifteen numbered parts of 第二十条', () => {
    const clauses = statutoryArticles[0]?.contents.map(({ clause }) => clause);
    expect([clauses?.length, clauses?.[0], clauses?.[9], clauses?.[10], clauses?.[14]]).toEqual([
      15,
      '（一）',
      '（十）',
      '（十一）',
      '（十五）',
    ]);
  });

  it('shows how many records each has and the newest, those of categories below included', () => {
    const { rows } = site({
      'categories/own.md': '---\nname: 自有\nparent: budget\n---\n',
      'items/finance/2026/a.md': itemMd(),
      'items/finance/2026/b.md': itemMd({ index_no: 'A-2', category: 'own', published_on: '2026-04-01' }),
    });
    expect(rows.find(({ category }) => category.url === '/categories/budget/')).toMatchObject({
      clause: '（七）',
      total: 2,
      newest: { url: '/items/finance/2026/b/' },
      nil: [],
    });
  });

  it('does not count a statement that there is nothing, and shows who stated it when', () => {
    const { rows, category } = site({ 'items/finance/2026/nil.md': nil() });
    expect(rows.find((r) => r.category.url === '/categories/land/')).toMatchObject({
      total: 0,
      nil: [{ url: '/items/finance/2026/nil/', department: '县财政局', said: '2026年1月9日说明，所属期 2025' }],
    });
    expect(category('land')).toMatchObject({ note: '县财政局：本单位无此项信息（2026年1月9日说明，所属期 2025）。' });
    expect(category('land').sections[0]?.entries[0]).toMatchObject({ state: '无此项信息（2025）' });
  });

  it('shows no statement beside information', () => {
    const { rows, category } = site({
      'items/finance/2026/nil.md': nil(),
      'items/finance/2026/a.md': itemMd({ category: 'land' }),
    });
    expect(rows.find((r) => r.category.url === '/categories/land/')).toMatchObject({ total: 1, nil: [] });
    expect(category('land').note).toBeUndefined();
  });

  it('says of a category that nobody has stated anything, where the law asks for it', () => {
    const { category } = site();
    expect(category('land').empty).toBe(nothing);
    expect(category('disclosure-rules').empty).toBe(nothing);
    expect(category('news').empty).toBe('这个类别目前没有公开信息。');
  });
});

describe('the four fixed columns', () => {
  it('have the names that are the same everywhere, in order, and are never empty', () => {
    const { columns } = site();
    expect(columns.map(({ name }) => name)).toEqual(['政府信息公开指南', '政府信息公开制度', '法定主动公开内容', '政府信息公开年报']);
    expect(columns.map(({ said }) => said)).toEqual([
      '还没有单位公布公开指南。',
      nothing,
      '条例第二十条、第二十一条规定的 23 项内容，0 项已有公开，23 项还没有公开，也没有说明。',
      '本站还没有登载年度报告。',
    ]);
    expect(columns.map(({ url }) => url)).toEqual([undefined, '/categories/disclosure-rules/', '/disclosure/statutory/', undefined]);
  });

  it('lead to the guides where there are some', () => {
    expect(site({ 'guides/finance.md': guideMd() }).columns[0]).toMatchObject({
      url: '/guides/',
      said: expect.stringContaining('1 个单位的公开指南'),
    });
  });

  it('show the rules of disclosure, or who stated that there are none', () => {
    const rules = itemMd({ category: 'disclosure-rules' });
    expect(site({ 'items/finance/2026/a.md': rules }).columns[1]).toMatchObject({
      said: '公开工作本身的规定，共 1 件。',
      entries: [{ url: '/items/finance/2026/a/' }],
    });
    expect(site({ 'items/finance/2026/a.md': nil({ category: 'disclosure-rules' }) }).columns[1]).toMatchObject({
      said: '',
      entries: [],
      nil: [{ department: '县财政局' }],
    });
  });

  it('count what is held, stated and silent', () => {
    const { columns } = site({ 'items/finance/2026/a.md': itemMd(), 'items/finance/2026/nil.md': nil() });
    expect(columns[2]?.said).toBe(
      '条例第二十条、第二十一条规定的 23 项内容，1 项已有公开，1 项说明无此项信息，21 项还没有公开，也没有说明。',
    );
  });

  it('lead to reports, and show those published as items beside them', () => {
    const item = { 'items/finance/2026/a.md': itemMd({ title: '县财政局2023年政府信息公开工作年度报告' }) };
    expect(site(item).columns[3]).toMatchObject({
      said: '作为公开信息登载的年度报告 1 件。',
      entries: [{ url: '/items/finance/2026/a/' }],
    });
    expect(site(item).columns[3]?.url).toBeUndefined();
    const reports = {
      'reports/2024/finance.md': reportMd({ year: '2024', published_on: '2025-01-20' }),
      'reports/2025/finance.md': reportMd(),
    };
    expect(site({ ...item, ...reports }).columns[3]).toMatchObject({
      url: '/reports/',
      said: '年度报告共 2 份，最近的是2025年的。作为公开信息登载的年度报告 1 件。',
      entries: [{ url: '/reports/2025/finance/' }, { url: '/reports/2024/finance/' }, { url: '/items/finance/2026/a/' }],
    });
  });

  it('stand first in the navigation', () => {
    expect(navigationOf(site().catalog)[0]?.columns[0]).toEqual({ label: '政府信息公开', url: '/disclosure/' });
  });
});
