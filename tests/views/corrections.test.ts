import { describe, expect, it } from 'vitest';
import type { Catalog } from '../../src/catalog/catalog.ts';
import { correctionPages } from '../../src/views/correction-pages.ts';
import { feeds } from '../../src/views/feeds.ts';
import { addressPages, type WithdrawnData } from '../../src/views/free-pages.ts';
import { itemPages, type ItemData } from '../../src/views/item-page.ts';
import { itemList } from '../../src/views/item-list.ts';
import type { ListData } from '../../src/views/list.ts';
import type { Page } from '../../src/views/page.ts';
import { activityMd, catalogOf, dutyMd, guideMd, itemMd, letterMd, officialMd, reportMd } from '../support/builders.ts';

const file = (slug: string): string => `items/finance/2026/${slug}.md`;
const change = (on: string, type: string, note = '错字'): string => `{ on: ${on}, type: ${type}, note: '${note}' }`;
const made = (files: Record<string, string>): Catalog => {
  const { catalog } = catalogOf({ 'officials/zhang.md': officialMd, ...files });
  if (!catalog) throw new Error('no catalog');
  return catalog;
};
const dataAt = <D>(pages: readonly Page[], url: string): D => pages.find((page) => page.url === url)?.data() as D;
const linesOf = ({ sections }: ListData): string[] =>
  sections.flatMap(({ heading, entries }) => [
    ...(heading ? [heading] : []),
    ...entries.map(({ on, state, title, said }) => `${on} ${state} ${title} ${said}`),
  ]);

describe('correctionPages', () => {
  const files = {
    [file('twice')]: itemMd({
      title: '甲',
      index_no: 'A/1',
      changes: `[${change('2026-11-03', '更正')}, ${change('2026-11-03', '补充', '加一栏')}]`,
    }),
    [file('gone')]: itemMd({ title: '乙', index_no: 'A/2', changes: `[${change('2026-11-20', '撤回', '数字有误')}]` }),
    [file('merged')]: itemMd({ title: '丙', index_no: 'A/3', changes: `[${change('2026-10-08', '并入', '并入[[A/1]]')}]` }),
    [file('to-come')]: itemMd({ title: '丁', index_no: 'A/4', changes: `[${change('2026-11-23', '更正')}]` }),
    [file('draft')]: itemMd({ title: '戊', index_no: 'A/5', draft: '是', changes: `[${change('2026-11-03', '更正')}]` }),
    'activities/2026/03/visit.md': activityMd({ title: '调研', changes: `[${change('2026-04-01', '更正')}]` }),
    'letters/2026/l.md': letterMd({ subject: '来信', changes: `[${change('2026-04-02', '补充')}]` }),
    'duties/own.md': dutyMd({ changes: `[${change('2026-04-03', '更正')}]` }),
    'guides/finance.md': guideMd({ changes: `[${change('2025-04-04', '更正')}]` }),
    'reports/2025/finance.md': reportMd({ changes: `[${change('2026-04-05', '更正')}]` }),
  };

  it('shows this month first, and the months before, of every kind and type, none that is yet to come', () => {
    const front = dataAt<ListData>(correctionPages(made(files)), '/corrections/');
    expect(front.note).toBe('本月（2026年11月）更正 1 条、补充 1 条、撤回 1 条。');
    expect(linesOf(front)).toEqual([
      '本月（2026年11月）',
      '2026-11-20 撤回 乙 数字有误',
      '2026-11-03 补充 甲 加一栏',
      '2026-11-03 更正 甲 错字',
      '2026年10月',
      '2026-10-08 并入 丙 并入A/1',
      '2026年4月',
      '2026-04-05 更正 测试县财政局2025年政府信息公开工作年度报告 错字',
      '2026-04-03 更正 财政 错字',
      '2026-04-02 补充 来信 错字',
      '2026-04-01 更正 调研 错字',
      '2025年4月',
      '2025-04-04 更正 测试县财政局政府信息公开指南 错字',
    ]);
    expect(front.groups.map(({ heading, links }) => [heading, links.map(({ url, count }) => `${url} ${count}`)])).toEqual([
      ['2026年', ['/corrections/2026/11/ 3', '/corrections/2026/10/ 1', '/corrections/2026/04/ 4']],
      ['2025年', ['/corrections/2025/04/ 1']],
    ]);
  });

  it('a month has a page of its own', () => {
    const month = dataAt<ListData>(correctionPages(made(files)), '/corrections/2026/10/');
    expect([month.title, month.note, ...linesOf(month)]).toEqual(['2026年10月的更正与撤回', '并入 1 条。', '2026-10-08 并入 丙 并入A/1']);
  });

  it('is there, and says so, where nothing was corrected', () => {
    const pages = correctionPages(made({}));
    const front = dataAt<ListData>(pages, '/corrections/');
    expect([front.note, front.sections, pages.length]).toEqual(['本月（2026年11月）没有更正、补充、撤回或并入。', [], 1]);
  });

  it('a large month is shown in part, and whole on its own page', () => {
    const many = Array.from({ length: 60 }, (_, i) => change('2026-11-01', '更正', `第${i}处`)).join(', ');
    const pages = correctionPages(made({ [file('many')]: itemMd({ changes: `[${many}]` }) }));
    const front = dataAt<ListData>(pages, '/corrections/');
    expect([front.sections[0]?.heading, front.sections[0]?.entries.length]).toEqual(['本月（2026年11月），最新 50 条', 50]);
    expect(dataAt<ListData>(pages, '/corrections/2026/11/').sections[0]?.entries.length).toBe(60);
  });

  it('the feed has an entry for every change, told apart where they are of one record', () => {
    const addresses = { baseUrl: 'https://www.test.example', pathPrefix: '/' };
    const feed =
      feeds(made(files), addresses)
        .find(({ url }) => url === '/corrections/feed.xml')
        ?.text() ?? '';
    const ids = [...feed.matchAll(/<entry>[\s\S]*?<title[^>]*><!\[CDATA\[(.*?)\]\]>[\s\S]*?<id>(.*?)<\/id>/g)].map(([, title, id]) => [
      title,
      id,
    ]);
    expect(ids.slice(0, 3)).toEqual([
      ['撤回：乙', 'https://www.test.example/items/finance/2026/gone/#change-1'],
      ['补充：甲', 'https://www.test.example/items/finance/2026/twice/#change-2'],
      ['更正：甲', 'https://www.test.example/items/finance/2026/twice/#change-1'],
    ]);
    expect(ids.length).toBe(9);
    expect(feed).toContain('数字有误');
  });
});

describe('addressPages: what was withdrawn', () => {
  const tombstones = (files: Record<string, string>): Record<string, WithdrawnData> =>
    Object.fromEntries(
      addressPages(made(files))
        .filter(({ template }) => template === 'withdrawn')
        .map(({ url, data }) => [url, data() as WithdrawnData]),
    );

  it('stays at its address with the reason', () => {
    const data = tombstones({ [file('gone')]: itemMd({ changes: `[${change('2026-11-20', '撤回', '数字有误')}]` }) })[
      '/items/finance/2026/gone/'
    ];
    expect([data?.goal, data?.isMerged, data?.changes]).toEqual([undefined, false, [{ on: '2026-11-20', type: '撤回', note: '数字有误' }]]);
  });

  it.each([
    ['a number in the note', { changes: `[${change('2026-04-01', '并入', '并入[[G/1]]')}]` }],
    ['an address in the note', { changes: `[${change('2026-04-01', '并入', '并入 /items/finance/2026/goal/，以后在那里更新')}]` }],
    ['an address without its last slash', { changes: `[${change('2026-04-01', '并入', '并入 /items/finance/2026/goal')}]` }],
    ['the document that replaces it', { replaced_by: 'G/1', changes: `[${change('2026-04-01', '并入', '并入新的通知')}]` }],
  ])('what went into another leads there: by %s', (_, keys) => {
    const files = { [file('goal')]: itemMd({ title: '新的通知', index_no: 'G/1' }), [file('old')]: itemMd({ title: '旧的通知', ...keys }) };
    expect(tombstones(files)['/items/finance/2026/old/']?.goal).toEqual({ label: '新的通知', url: '/items/finance/2026/goal/' });
  });

  it('of a kind without numbers leads there too, and from a withdrawn goal one sees why', () => {
    const goal = activityMd({ title: '全天调研', changes: `[${change('2026-04-01', '撤回')}]` });
    const old = activityMd({ title: '下午调研', changes: `[${change('2026-04-01', '并入', '并入 /activities/2026/03/goal/')}]` });
    const found = tombstones({ 'activities/2026/03/goal.md': goal, 'activities/2026/03/old.md': old });
    expect(found['/activities/2026/03/old/']?.goal).toEqual({ label: '全天调研', url: '/activities/2026/03/goal/' });
  });

  it('nobody leads to a draft', () => {
    const files = {
      [file('goal')]: itemMd({ title: '没有公开的标题', index_no: 'G/1', draft: '是' }),
      [file('old')]: itemMd({ changes: `[${change('2026-04-01', '并入', '并入[[G/1]]')}]` }),
    };
    const old = tombstones(files)['/items/finance/2026/old/'];
    expect(JSON.stringify(old)).not.toContain('没有公开的标题');
    expect(old?.changes.map(({ note }) => note)).toEqual(['并入G/1']);
    expect([old?.goal, old?.isMerged]).toEqual([undefined, true]);
  });

  it('without a goal it stays where it is', () => {
    const catalog = made({ [file('old')]: itemMd({ changes: `[${change('2026-04-01', '并入', '并入别处')}]` }) });
    expect([catalog.items.length, catalog.withdrawn.length]).toEqual([1, 0]);
  });
});

describe('itemPages: how a document stands', () => {
  const pageOf = (files: Record<string, string>, slug: string): ItemData =>
    dataAt<ItemData>(itemPages(made(files)), `/${file(slug).replace('.md', '/')}`);

  it.each([
    [{ effective_on: '2027-01-01' }, '本文件尚未生效，自2027年1月1日起施行。', '尚未生效'],
    [{ status: '尚未生效', effective_on: '2026-12-01' }, '本文件尚未生效，自2026年12月1日起施行。', '尚未生效'],
    [{ expires_on: '2026-11-22' }, '本文件已于2026年11月22日失效，不再作为办事依据。', '已失效'],
    [{ expires_on: '2026-11-23' }, undefined, undefined],
    [{ status: '失效' }, '本文件已失效，不再作为办事依据。', '已失效'],
    [{ status: '废止' }, '本文件已废止，不再作为办事依据。', '已废止'],
    [{ status: '已修改' }, '本文件已修改，以现行文本为准。', '已修改'],
    [{ status: '部分失效' }, '本文件部分失效，以现行文本为准。', '部分失效'],
    [{}, undefined, undefined],
  ])('%o', (keys, said, mark) => {
    const files = { [file('a')]: itemMd(keys) };
    expect(pageOf(files, 'a').status.said).toBe(said);
    const list = dataAt<ListData>(itemList(made(files)), '/items/');
    expect(list.sections[0]?.entries[0]?.standing).toBe(mark);
  });

  it('the old leads to the new, and the new to what it replaced and to what went into it', () => {
    const files = {
      [file('new')]: itemMd({ title: '新办法', index_no: 'N' }),
      [file('old')]: itemMd({ title: '旧办法', index_no: 'O', replaced_by: 'N' }),
      [file('small')]: itemMd({ title: '小办法', index_no: 'S', changes: `[${change('2026-04-01', '并入', '并入[[N]]')}]` }),
    };
    expect(pageOf(files, 'old').status.replacedBy?.title).toBe('新办法');
    const groups = pageOf(files, 'new').relations.map(({ heading, entries }) => [
      heading,
      entries.map(({ title, url }) => `${title} ${url}`),
    ]);
    expect(groups).toEqual([
      ['本文件替代的旧文件', ['旧办法 /items/finance/2026/old/']],
      ['并入本条的信息', ['小办法 /items/finance/2026/small/']],
    ]);
  });
});
