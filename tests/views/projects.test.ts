import { describe, expect, it } from 'vitest';
import type { ItemData } from '../../src/views/item-page.ts';
import { itemPages } from '../../src/views/item-page.ts';
import type { ListData } from '../../src/views/list.ts';
import type { ProjectData } from '../../src/views/project-page.ts';
import { projectPages } from '../../src/views/project-pages.ts';
import { searchDocuments } from '../../src/views/search-documents.ts';
import { catalogOf, itemMd, meetingMd, officialMd, projectMd } from '../support/builders.ts';

function site(files: Record<string, string>) {
  const { catalog } = catalogOf({ 'officials/zhang.md': officialMd, ...files });
  if (!catalog) throw new Error('no catalog');
  const pages = new Map([...projectPages(catalog), ...itemPages(catalog)].map((page) => [page.url, page.data()]));
  return {
    urls: [...pages.keys()].filter((url) => url.startsWith('/projects/')).toSorted(),
    list: (url: string) => pages.get(url) as ListData,
    project: (url: string) => pages.get(url) as ProjectData,
    item: (url: string) => pages.get(url) as ItemData,
  };
}

const of = (index_no: string, published_on: string, keys: Record<string, string> = {}): string =>
  itemMd({ index_no, title: index_no, formed_on: published_on.slice(0, 10), published_on, ...keys });

describe('projects', () => {
  it('have no page where there are none', () => {
    expect(site({}).urls).toEqual([]);
  });

  it('are listed by type, by year and by department', () => {
    const { urls, list } = site({
      'projects/road.md': projectMd(),
      'projects/flood.md': projectMd({ type: '专题', plan: undefined, done: undefined, stages: undefined, year: '2025' }),
      'projects/promise.md': projectMd({ type: '民生实事', stages: undefined, owner: 'zhang' }),
    });
    expect(urls).toEqual([
      '/projects/',
      '/projects/2025/',
      '/projects/2026/',
      '/projects/departments/finance/',
      '/projects/flood/',
      '/projects/promise/',
      '/projects/road/',
    ]);
    expect(list('/projects/').sections.map(({ heading, entries }) => [heading, entries.map(({ url }) => url)])).toEqual([
      ['重大项目', ['/projects/road/']],
      ['民生实事', ['/projects/promise/']],
      ['专题', ['/projects/flood/']],
    ]);
    const [entry] = list('/projects/2026/').sections.flatMap(({ entries }) => entries);
    expect(entry).toMatchObject({ url: '/projects/road/', state: '完成 40%，进行到：施工', on: '2026-06-30' });
  });

  it('have no date and are found all the same where they name no day', () => {
    const { catalog } = catalogOf({
      'site.yaml': 'name: 县\norganisation: 县\ndomain: a.example\nrequire_review: false\n',
      'projects/dayless.md': projectMd({
        type: '专题',
        year: undefined,
        plan: undefined,
        done: undefined,
        stages: undefined,
        review: undefined,
      }),
      'projects/year.md': projectMd({ plan: undefined, done: undefined, stages: undefined, review: undefined, year: '2025' }),
    });
    if (!catalog) throw new Error('no catalog');
    const made = projectPages(catalog);
    const pages = new Map(made.map((page) => [page.url, page.data()]));
    const entries = ['/projects/', '/projects/2025/'].flatMap((url) => (pages.get(url) as ListData).sections.flatMap((s) => s.entries));
    expect(entries.map(({ url, on }) => [url, on])).toEqual([
      ['/projects/year/', undefined],
      ['/projects/dayless/', undefined],
      ['/projects/year/', undefined],
    ]);
    const own = made.filter(({ url }) => ['/projects/dayless/', '/projects/year/'].includes(url));
    expect(own.map((page) => [page.published, (page.data() as ProjectData).article])).toEqual([
      [undefined, undefined],
      [undefined, undefined],
    ]);
    expect(
      searchDocuments(catalog, new Map())
        .map(({ url, on, said }) => [url, on, said().filters['year']])
        .toSorted(),
    ).toEqual([
      ['/projects/dayless/', '', undefined],
      ['/projects/year/', '', ['2025']],
    ]);
  });

  it('show planned and done, and what is more than planned', () => {
    const { project } = site({
      'projects/road.md': projectMd(),
      'projects/more.md': projectMd({ done: '{ amount: 10.3, unit: 公里 }' }),
      'projects/nearly.md': projectMd({ plan: '{ amount: 1000, unit: 户 }', done: '{ amount: 999 }' }),
      'projects/nothing.md': projectMd({ plan: undefined, done: undefined }),
    });
    const share = (url: string): string | undefined => project(url).progress?.rows.find(({ label }) => label === '完成比例')?.value;
    expect(project('/projects/road/').progress?.chart.bars.map(({ label, total, parts }) => [label, total, parts[0]?.width])).toEqual([
      ['计划', 10, 100],
      ['完成', 4, 40],
    ]);
    expect([share('/projects/road/'), project('/projects/road/').progress?.over]).toEqual(['40%', undefined]);
    expect([share('/projects/more/'), project('/projects/more/').progress?.over]).toEqual(['103%', '0.3 公里']);
    expect(share('/projects/nearly/')).toBe('99%');
    expect(project('/projects/nothing/').progress).toBe(undefined);
  });

  it('show every stage with its documents and how it stands, and what comes next', () => {
    const stages =
      '[{ name: 立项, done_on: 2026-01-20 }, { name: 招标, planned_on: 2026-11-21 }, { name: 施工, planned_on: 2026-11-22 }, { name: 竣工 }]';
    const { project, item } = site({
      'projects/road.md': projectMd({ stages }),
      'items/finance/2026/b.md': of('B', '2026-03-03', { project: 'road', stage: '立项' }),
      'items/finance/2026/a.md': of('A', '2026-03-02', { project: 'road', stage: '立项' }),
      'items/finance/2026/c.md': of('C', '2026-03-04', { project: 'road' }),
    });
    const road = project('/projects/road/');
    expect(road.stages.map(({ name, state, entries }) => [name, state, entries.map(({ title }) => title)])).toEqual([
      ['立项', '已完成', ['A', 'B']],
      ['招标', '逾期', []],
      ['施工', '未开始', []],
      ['竣工', '未开始', []],
    ]);
    expect(road.next).toBe('招标（计划 2026年11月21日完成）');
    expect(road.thread.days.flatMap(({ posts }) => posts.map(({ title }) => title))).toEqual(['C']);
    expect(item('/items/finance/2026/a/').project).toEqual({ label: '一号路', url: '/projects/road/', stage: '立项', anchor: 'stage-1' });
    expect(road.stages[0]?.id).toBe('stage-1');
  });

  it('leave the blank of an aspect to be seen', () => {
    const { project } = site({ 'projects/road.md': projectMd({ aspects: '{ 资金投向: 一千万元 }' }) });
    expect(project('/projects/road/').aspects.map(({ name, paragraphs }) => `${name}${paragraphs.join('')}`)).toEqual([
      '政策措施',
      '对象范围',
      '项目安排',
      '资金投向一千万元',
      '执行进度',
      '实施效果',
      '下一步打算',
    ]);
  });

  it('of a matter that goes on tell what is known last first, to the minute, with the press conferences', () => {
    const { project } = site({
      'projects/flood.md': projectMd({ type: '专题', stages: undefined }),
      'items/finance/2026/1.md': of('夜里', '2026-07-12 00:20', { project: 'flood' }),
      'items/finance/2026/2.md': of('下午', '2026-07-11 15:25', { project: 'flood' }),
      'items/finance/2026/3.md': of('上午', '2026-07-11 09:40', { project: 'flood', summary: '预警' }),
      'meetings/2026/press.md': meetingMd({
        title: '发布会',
        type: '新闻发布会',
        speakers: '李四',
        on: '2026-07-12',
        published_on: '2026-07-12',
        time: '10:00–11:00',
        about: '[上午]',
      }),
      'meetings/2026/ahead.md': meetingMd({ on: '2026-12-05', published_on: '2026-07-12', decisions: undefined, about: '[上午]' }),
      'items/finance/2026/4.md': of('当日', '2026-07-13', { project: 'flood' }),
    });
    const { days, latest } = project('/projects/flood/').thread;
    expect(days.map(({ day, posts }) => [day, posts.map(({ time, title }) => `${time} ${title}`)])).toEqual([
      ['2026年7月13日', ['undefined 当日']],
      ['2026年7月12日', ['10:00 发布会', '00:20 夜里']],
      ['2026年7月11日', ['15:25 下午', '09:40 上午']],
    ]);
    expect(latest).toMatchObject({ title: '当日', said: '2026年7月13日' });
    expect(days.flatMap(({ posts }) => posts.map(({ after, type }) => [type, after].filter(Boolean).join(' ')))).toEqual([
      '',
      '新闻发布会 第一条发布后 1 天 20 分',
      '第一条发布后 14 小时 40 分',
      '第一条发布后 5 小时 45 分',
      '',
    ]);
  });

  it('tell in plain words what was changed in a post, and nothing of a day to come', () => {
    const changes =
      '[{ on: 2026-11-03, type: 更正, note: "见[[B]]" }, { on: 2026-11-04, type: 补充, note: 图 }, { on: 2026-11-30, type: 更正, note: 尚早 }]';
    const { project } = site({
      'projects/road.md': projectMd(),
      'items/finance/2026/c.md': of('C', '2026-03-04', { project: 'road', changes }),
    });
    expect(project('/projects/road/').thread.days.flatMap(({ posts }) => posts.map((post) => post.changes))).toEqual([
      ['2026年11月3日更正：见B', '2026年11月4日补充：图'],
    ]);
  });

  it('are not led to while the public does not see them', () => {
    const { item, urls } = site({
      'projects/road.md': projectMd({ draft: '是' }),
      'items/finance/2026/a.md': of('A', '2026-03-02', { project: 'road', stage: '立项' }),
    });
    expect(urls).toEqual([]);
    expect(item('/items/finance/2026/a/').project).toBe(undefined);
  });
});
