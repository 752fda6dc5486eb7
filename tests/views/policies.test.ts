import { describe, expect, it } from 'vitest';
import type { Catalog } from '../../src/catalog/catalog.ts';
import { itemPages, type ItemData } from '../../src/views/item-page.ts';
import type { ListData } from '../../src/views/list.ts';
import { noticePages, openNotices } from '../../src/views/notice-pages.ts';
import { policyPages, type PoliciesData } from '../../src/views/policy-pages.ts';
import { navigationOf } from '../../src/views/navigation.ts';
import { catalogOf, itemMd, siteYaml } from '../support/builders.ts';

const file = (slug: string, code = 'finance'): string => `items/${code}/2026/${slug}.md`;
const health = { 'departments/health.md': '---\nname: 测试县卫生健康局\nshort: 县卫健局\n---\n' };
const rule = (keys: Record<string, string>): string => itemMd({ category: 'regulations', ...keys });
const files = {
  ...health,
  [file('policy')]: rule({ index_no: 'P', title: '甲办法' }),
  [file('silent')]: rule({ index_no: 'S', title: '乙办法' }),
  [file('over')]: rule({ index_no: 'O', title: '旧办法', replaced_by: 'P' }),
  [file('fees')]: itemMd({ index_no: 'F', title: '收费通知', category: 'fees' }),
  [file('rule', 'health')]: rule({ index_no: 'H', title: '丙办法' }),
  [file('reading')]: itemMd({ index_no: 'R', title: '甲办法解读', category: 'interpretation', interprets: '[P, F]' }),
  [file('report', 'health')]: itemMd({ index_no: 'L', title: '落实丙办法', implements: '[H]' }),
};

function catalogWith(changed: Record<string, string> = {}): Catalog {
  const { catalog } = catalogOf({ ...files, ...changed });
  if (!catalog) throw new Error('no catalog');
  return catalog;
}
const overview = (changed: Record<string, string> = {}): PoliciesData => policyPages(catalogWith(changed))[0]?.data() as PoliciesData;
const titles = (entries: readonly { readonly title: string }[]): string[] => entries.map(({ title }) => title).toSorted();

describe('policyPages', () => {
  it('tells documents with and without interpretation, and those nobody has reported on', () => {
    const data = overview();
    expect(data.with.map(({ policy, interpretations }) => [policy.title, titles(interpretations)]).toSorted()).toEqual([
      ['收费通知', ['甲办法解读']],
      ['甲办法', ['甲办法解读']],
    ]);
    expect(titles(data.without)).toEqual(['丙办法', '乙办法']);
    expect(titles(data.unreported)).toEqual(['乙办法', '收费通知', '甲办法']);
    expect([data.total, data.interpreted, data.share]).toEqual([4, 2, 50]);
  });

  it('gives the share of each department, the lowest first', () => {
    expect(overview().departments.map(({ department, ...row }) => ({ ...row, name: department.label }))).toEqual([
      { name: '县卫健局', documents: 1, interpreted: 0, share: 0, reported: 1 },
      { name: '县财政局', documents: 3, interpreted: 2, share: 67, reported: 0 },
    ]);
  });

  it('does not count what is older than the site, and says so', () => {
    const data = overview({
      'site.yaml': `${siteYaml}since: 2026-03-03\n`,
      [file('new')]: rule({ index_no: 'N', published_on: '2026-03-03' }),
    });
    expect([data.total, data.since]).toEqual([1, '2026年3月3日']);
  });

  it('is led to by the navigation wherever it is, and nowhere else', () => {
    const isLedTo = (catalog: Catalog): boolean =>
      navigationOf(catalog).some(({ columns }) => columns.some(({ url }) => url === '/policies/'));
    for (const catalog of [catalogWith(), catalogWith({ 'site.yaml': `${siteYaml}since: 2026-11-01\n` })])
      expect([policyPages(catalog).length > 0, isLedTo(catalog)]).toEqual([true, true]);
    const { catalog } = catalogOf({ [file('fees')]: itemMd() });
    expect(catalog && [policyPages(catalog), isLedTo(catalog)]).toEqual([[], false]);
  });

  it('has a list of a department, each document with the number of its interpretations', () => {
    const list = policyPages(catalogWith())
      .find(({ url }) => url === '/policies/departments/finance/')
      ?.data() as ListData;
    expect(list.sections[0]?.entries.map(({ title, state }) => `${title} ${state}`).toSorted()).toEqual([
      '乙办法 没有解读',
      '收费通知 1 篇解读',
      '甲办法 1 篇解读',
    ]);
  });

  it('names interpretations at the head of a document, and the document at the head of an interpretation', () => {
    const pages = itemPages(catalogWith());
    const readings = (slug: string): string[] | undefined =>
      (pages.find(({ url }) => url.includes(`/${slug}/`))?.data() as ItemData | undefined)?.readings.flatMap(({ heading, entries }) =>
        entries.map(({ title }) => `${heading} ${title}`),
      );
    expect(readings('policy')).toEqual(['政策解读 甲办法解读']);
    expect(readings('reading')).toEqual(['解读的政策 甲办法', '解读的政策 收费通知']);
  });
});

describe('noticePages', () => {
  const notice = (index_no: string, lines: string): string => itemMd({ index_no, title: `公示${index_no}`, notice: `{ ${lines} }` });
  const withNotices = (): Catalog =>
    catalogWith({
      [file('a')]: notice('1', 'from: 2026-11-01, until: 2026-11-24, phone: 0999-1'),
      [file('b')]: notice('2', 'from: 2026-11-01, until: 2026-11-22, phone: 0999-2'),
      [file('c')]: notice('3', 'from: 2026-11-01, until: 2026-11-21'),
      [file('d')]: notice('4', 'from: 2026-11-01, until: 2026-11-21, outcome: 没有异议'),
      [file('e')]: notice('5', 'from: 2026-11-23, until: 2026-11-30'),
    });

  it('shows what runs, with the days left and whom to call, what ends first on top', () => {
    expect(openNotices(withNotices()).map(({ title, state, said }) => [title, state, said])).toEqual([
      ['公示2', '公示中，今天截止', '监督电话 0999-2'],
      ['公示1', '公示中，还有 2 天', '监督电话 0999-1'],
    ]);
  });

  it('divides the list by how they stand', () => {
    const data = noticePages(withNotices())[0]?.data() as ListData;
    expect(data.sections.map(({ heading, entries }) => [heading, titles(entries)])).toEqual([
      ['公示中', ['公示1', '公示2']],
      ['公示期满，待公布结果', ['公示3']],
      ['未开始', ['公示5']],
      ['已公布结果', ['公示4']],
    ]);
  });

  it('is absent from a site without any', () => {
    expect(noticePages(catalogWith())).toEqual([]);
  });
});
