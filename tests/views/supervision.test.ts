import fs from 'node:fs';
import { describe, expect, it } from 'vitest';
import { noHistory } from '../../src/catalog/record-history.ts';
import { checkCompliance } from '../../src/checks/index.ts';
import type { CalendarDate } from '../../src/model/calendar-date.ts';
import type { DepartmentData } from '../../src/views/department-pages.ts';
import type { ItemData } from '../../src/views/item-page.ts';
import { planSite, type Plan } from '../../src/views/plan.ts';
import type { SupervisionData } from '../../src/views/supervision-data.ts';
import { asOf, catalogOf, consultationMd, dutyMd, itemMd, reportMd, siteYaml } from '../support/builders.ts';

const staff = 'staff: [{ name: 张三, from: 2020-01-01, until: 2026-06-30 }, { name: 李四, from: 2020-01-01 }]\n';
const files = {
  'departments/finance.md': `---\nname: 测试县财政局\nshort: 县财政局\n${staff}---\n`,
  'departments/health.md': '---\nname: 测试县卫生健康局\nshort: 县卫健局\n---\n',
  'duties/a.md': dutyMd({ level1: '财政', level2: '预算', responsible: '李四', since: '2026-01-01' }),
  'duties/b.md': dutyMd({ level1: '财政', level2: '决算', responsible: '张三', since: '2026-01-01' }),
  'items/finance/2026/late.md': itemMd({ formed_on: '2026-09-01', published_on: '2026-10-28' }),
  'items/health/2026/in-time.md': itemMd({ index_no: 'A/2', formed_on: '2026-09-01', published_on: '2026-09-02' }),
};

/** All that is planned, with what rules say and without git. */
function siteOf(more: Readonly<Record<string, string>> = {}, on: CalendarDate = asOf): Plan {
  const { catalog } = catalogOf({ ...files, ...more }, on);
  if (!catalog) throw new Error('no catalog');
  const problems = checkCompliance({ catalog, history: noHistory, attachments: undefined });
  return planSite(catalog, { recordJson: false, problems, baseUrl: 'https://www.test.example', pathPrefix: '/' });
}
function dataAt<Data = SupervisionData>(url: string, more: Readonly<Record<string, string>> = {}, on: CalendarDate = asOf): Data {
  const page = siteOf(more, on).pages.find((one) => one.url === url);
  if (!page) throw new Error(`no page ${url}`);
  return page.data() as Data;
}
type Rows = NonNullable<SupervisionData['sections'][number]['table']>['rows'];
const rowsOf = (data: SupervisionData, id: string): Rows => data.sections.find((section) => section.id === id)?.table?.rows ?? [];

describe('how fresh columns are', () => {
  const columns = { 'site.yaml': `${siteYaml}columns: [{ column: 审计, owner: health }]\n`, 'consultations/2026/a.md': consultationMd() };
  const named = (): string[] =>
    rowsOf(dataAt('/supervision/columns/', columns), 'columns').map((row) =>
      row.map(({ text, url = '' }) => `${text} ${url}`.trim()).join(' | '),
    );

  it('lists those that hold something and those that somebody answers for, too', () => {
    expect(named()).toContain('意见征集 /consultations/ | 有内容 | 2026-03-02 /consultations/2026/a/ | — | 265日（2026-03-02起） | —');
    expect(named()).toContain('审计 | 没有内容 | — | — | — | 县卫健局 /supervision/departments/health/');
    expect(named().join('\n')).not.toContain('回应关切');
  });

  it('leads from the days without anything new to the record they are counted from', () => {
    const [name, value] = rowsOf(dataAt('/supervision/columns/'), 'vetoes')[0] ?? [];
    expect(name).toEqual({ text: '首页未更新天数', url: '/supervision/columns/' });
    expect(value).toEqual({
      text: '25日',
      url: '/items/finance/2026/late/',
      name: '25日，从 2026-10-28《关于公开预算的通知》算起',
    });
  });
});

describe('what is amiss with a department today', () => {
  const reports = { 'reports/2025/health.md': reportMd({ department: 'health' }) };
  const said = (): string[] =>
    rowsOf(dataAt('/supervision/departments/finance/', reports), 'problems').map((row) => row.map(({ text }) => text).join(' | '));

  it('names the row of the catalog that is not fulfilled, and the record', () => {
    expect(said().filter((line) => line.includes('还没有公开'))).toEqual([
      '测试县财政局还没有公开“财政 · 预算”（全部） | 预算',
      '测试县财政局还没有公开“财政 · 决算”（全部） | 决算',
    ]);
  });

  it('says that whoever answered is there no longer, without a name or a day', () => {
    expect(said()).toContain('责任人有变动，还没有更新 | 决算');
    expect(said().join()).not.toMatch(/张三|2026-06-30/);
  });

  it('shows no path of a file', () => {
    expect(said()).toContainEqual(expect.stringMatching(/年度报告.* \| —$/));
    expect(said().join()).not.toContain('.md');
  });
});

describe('what other pages say of supervision', () => {
  const termOf = (url: string): string | undefined => dataAt<ItemData>(url).disclosure.find(({ label }) => label === '公开期限')?.value;

  it('is on the page of an item that came late, and not of one in time', () => {
    expect(termOf('/items/finance/2026/late/')).toBe('2026年9月29日（2026年10月28日公开，迟 17 个工作日）');
    expect(termOf('/items/health/2026/in-time/')).toBeUndefined();
  });

  it('is led to from the page of a department that has a page there', () => {
    expect(dataAt<DepartmentData>('/departments/finance/').supervision).toBe('/supervision/departments/finance/');
    const idle = { 'departments/idle.md': '---\nname: 测试县史志办\n---\n' };
    expect(dataAt<DepartmentData>('/departments/idle/', idle).supervision).toBeUndefined();
    expect(siteOf(idle).pages.map(({ url }) => url)).not.toContain('/supervision/departments/idle/');
  });
});

describe('a month without an official calendar', () => {
  const at = (url: string): SupervisionData => dataAt(url, {}, '2027-02-10' as CalendarDate);

  it('is not shown as one without anything late', () => {
    const month = at('/supervision/2027-01/');
    expect(month.notes).toEqual(['2027年的放假安排没有收录，本期算不出。点数字看记录。']);
    expect(month.sections[0]?.empty).toBe('2027年的放假安排没有收录，本期算不出。');
    const trend = at('/supervision/').sections.find(({ id }) => id === 'trend');
    expect(trend?.note).toBe('2027年的放假安排没有收录，要按工作日算的没有计入。');
    expect(trend?.table?.rows.slice(-3).map((row) => row.map(({ text }) => text).join(' '))).toEqual([
      expect.stringMatching(/^2026年12月 0 /),
      '2027年1月 — — — — —',
      '2027年2月 — — — — —',
    ]);
    const links = at('/supervision/').sections.find(({ id }) => id === 'months')?.links ?? [];
    expect(links.map(({ count }) => count).slice(0, 3)).toEqual([undefined, undefined, 0]);
  });
});

describe('the colours of outcomes', () => {
  const [light = '', dark = ''] = fs.readFileSync('layouts/assets/styles/tokens.css', 'utf8').split('@media (prefers-color-scheme: dark)');
  const outcomes = ['in-time', 'late', 'missing'] as const;

  it.each([
    ['light', light],
    ['dark', dark],
  ])('can be told apart in grey where it is %s', (_, tokens) => {
    const greys = outcomes.map((name) => luminance(colourOf(tokens, name))).sort((a, b) => a - b);
    const ratios = greys.slice(1).map((grey, i) => (grey + 0.05) / ((greys[i] ?? 0) + 0.05));
    expect(Math.min(...ratios)).toBeGreaterThan(1.5);
  });

  it.each([
    ['light', light],
    ['dark', dark],
  ])('show what is missing more strongly than what came in time where it is %s', (_, tokens) => {
    const against = (name: string): number => contrast(luminance(colourOf(tokens, name)), luminance(colourOf(tokens, 'surface')));
    expect(against('missing')).toBeGreaterThan(3);
    expect(against('missing')).toBeGreaterThan(against('in-time'));
  });

  it('are those of the bars of months', () => {
    const trend = dataAt('/supervision/').sections.find(({ id }) => id === 'trend');
    expect(trend?.chart?.legend).toEqual(['按时', '迟', '未办']);
    expect(trend?.chart?.isOutcomes).toBe(true);
  });
});

const colourOf = (tokens: string, name: string): string => new RegExp(`--${name}: #([0-9a-f]{6})`).exec(tokens)?.[1] ?? '';

/** Relative luminance, as contrast is measured by (WCAG 2). */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [0, 2, 4]
    .map((at) => parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

const contrast = (a: number, b: number): number => (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);

describe('a period of a duty whose last day lies in a year without an official calendar', () => {
  const quarterly = { period: 'quarter', since: '2026-07-01', limit: '每季度结束后20个工作日内' };
  const published = (on: string) =>
    itemMd({ index_no: 'A/9', title: '四季度情况', duty: 'c', period: '2026-Q4', formed_on: '2026-12-31', published_on: on });
  const outcomesOn = (on: string, items: Readonly<Record<string, string>> = {}): string[] =>
    rowsOf(dataAt('/supervision/departments/finance/', { 'duties/c.md': dutyMd(quarterly), ...items }, on as CalendarDate), 'duties')
      .filter((row) => row[2]?.text === '2026-Q4')
      .map((row) => row.map(({ text }) => text).at(-1) ?? '');

  it('is told as such once that year has come', () => {
    expect(outcomesOn('2026-12-31')).toEqual(['未到期']);
    expect(outcomesOn('2027-02-10')).toEqual(['没有2027年的放假安排，算不出']);
  });

  it('is counted by itself in the grid, and where there is none, no column is for it', () => {
    const gridOn = (on: string): string[][] => {
      const grid = dataAt('/supervision/duties/', { 'duties/c.md': dutyMd(quarterly) }, on as CalendarDate);
      const own = rowsOf(grid, 'grid').find(([first]) => first?.text === '县财政局') ?? [];
      const heads = grid.sections[0]?.table?.head ?? [];
      return heads.map((head, i) => [head, own[i]?.text ?? '']).filter(([head]) => head === '未到期' || head === '算不出');
    };
    expect(gridOn('2026-12-31')).toEqual([['未到期', '1']]);
    // The first quarter of 2027 is yet to come; of the last of 2026 nobody can tell.
    expect(gridOn('2027-02-10')).toEqual([
      ['未到期', '1'],
      ['算不出', '1'],
    ]);
  });

  it('is in time where that is sure, and else nobody can tell', () => {
    const on = (day: string): string[] => outcomesOn('2027-03-10', { 'items/finance/2027/q4.md': published(day) });
    expect([on('2027-01-05'), on('2027-03-01')]).toEqual([['按时'], ['没有2027年的放假安排，算不出']]);
  });
});

describe('the bulletin of a quarter', () => {
  const address = '/supervision/2026-q3/';

  it('tells of whom every record is, and leads from numbers to the records', () => {
    const { sections, tools } = dataAt(address);
    expect(sections.find(({ id }) => id === 'overdue')?.table?.head).toEqual(['标题', '单位', '种类', '最后一日', '办结', '结果']);
    expect(rowsOf(dataAt(address), 'overdue').map((row) => row.slice(0, 2))).toContainEqual([
      { text: '关于公开预算的通知', url: '/items/finance/2026/late/' },
      { text: '县财政局', url: '/supervision/departments/finance/' },
    ]);
    const [, late] = rowsOf(dataAt(address), 'ranking')[0] ?? [];
    expect(late).toMatchObject({ text: '1', url: `${address}finance/`, anchor: 'late' });
    expect(rowsOf(dataAt(`${address}finance/`), 'late')).toHaveLength(1);
    expect(tools).toEqual([{ label: '逾期事项表（CSV）', url: `${address}overdue.csv` }]);
  });

  it('is there as a table to take along, where anything is overdue', () => {
    const tables = siteOf().tables;
    expect(tables.find(({ url }) => url === `${address}overdue.csv`)?.rows()).toEqual([
      ['单位', '标题', '种类', '最后一日', '办结', '结果', '网址'],
      [
        '测试县财政局',
        '关于公开预算的通知',
        '公开信息',
        '2026-09-29',
        '2026-10-28',
        '迟 17 个工作日',
        'https://www.test.example/items/finance/2026/late/',
      ],
    ]);
    expect(tables.map(({ url }) => url)).not.toContain('/supervision/2025-q3/overdue.csv');
    expect(dataAt('/supervision/2025-q3/').tools).toEqual([]);
  });
});
