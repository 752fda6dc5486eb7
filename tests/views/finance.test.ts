import { describe, expect, it } from 'vitest';
import { financePages, type FinanceData, type FinanceDepartmentData } from '../../src/views/finance-pages.ts';
import { figureChart, figureText } from '../../src/views/figure-chart.ts';
import { itemPages, type ItemData } from '../../src/views/item-page.ts';
import { activityMd, catalogOf, itemMd } from '../support/builders.ts';

function site(files: Record<string, string>) {
  const { catalog } = catalogOf({
    'departments/health.md': '---\nname: 卫生局\n---\n',
    'officials/zhang.md': '---\nname: 张三\nposts:\n  - { title: 局长, department: finance, from: 2026-03-01, until: 2026-06-30 }\n---\n',
    ...files,
  });
  if (!catalog) throw new Error('no catalog');
  const pages = new Map([...financePages(catalog), ...itemPages(catalog)].map((page) => [page.url, page.data()]));
  return {
    urls: [...pages.keys()].filter((url) => url.startsWith('/finance/')),
    overview: pages.get('/finance/') as FinanceData,
    department: (code: string) => pages.get(`/finance/departments/${code}/`) as FinanceDepartmentData,
    item: (url: string) => pages.get(url) as ItemData,
  };
}

const figures = (...lines: readonly string[]): string => `{ unit: 万元, table: "${lines.join('\\n')}" }`;
const of = (index_no: string, keys: Record<string, string>): string => itemMd({ index_no, ...keys });

const three = ['因公出国（境）费,0,1', '公务用车购置费,0,0', '公务用车运行维护费,7,6', '公务接待费,5,4.5', '合计,12,11.5'];
const accounts = of('A', { title: '2025年部门决算', figures: figures('项目,2025年预算,2025年决算', ...three) });

describe('三公经费', () => {
  it('have no page where nothing is published of them', () => {
    expect(site({ 'items/finance/2026/a.md': itemMd() }).urls).toEqual([]);
  });

  it('stand by department and year, planned against spent, with a dash for what is not published', () => {
    const { urls, overview } = site({
      'items/finance/2026/a.md': accounts,
      'items/health/2026/b.md': of('B', { title: '2026年部门预算', figures: figures('项目,2026', '三公经费合计,9') }),
    });
    expect(urls).toEqual(['/finance/', '/finance/departments/finance/', '/finance/departments/health/']);
    const a = '/items/finance/2026/a/';
    expect(overview.totals.map(({ department, years }) => [department.label, ...years])).toEqual([
      ['县财政局', { year: '2025', budget: { value: '12', url: a }, outcome: { value: '11.5', url: a } }, { year: '2026' }],
      ['卫生局', { year: '2025' }, { year: '2026', budget: { value: '9', url: '/items/health/2026/b/' } }],
    ]);
  });

  it('draw what the table says: where the money of the newest accounts went', () => {
    const { parts } = site({ 'items/finance/2026/a.md': accounts }).overview;
    expect(parts?.year).toBe('2025');
    expect(parts?.rows.map(({ cells }) => cells)).toEqual([['1', '0', '6', '4.5']]);
    expect(parts?.chart.bars.map(({ total, parts: own }) => [total, ...own.map(({ width }) => Math.round(width * 11.5) / 100)])).toEqual([
      [11.5, 1, 0, 6, 4.5],
    ]);
  });

  it('say where more was spent than planned', () => {
    const { department } = site({ 'items/finance/2026/a.md': accounts });
    const abroad = department('finance').figures.find(({ name }) => name === '因公出国（境）费');
    expect(abroad?.years.map(({ over }) => over)).toEqual(['1']);
    const reception = department('finance').figures.find(({ name }) => name === '公务接待费');
    expect(reception?.years.map(({ over }) => over)).toEqual([undefined]);
  });

  it('take the newest item of a year, count in 万元, and leave out what sums up others', () => {
    const { department } = site({
      'items/finance/2026/budget.md': of('A', {
        title: '2025年部门预算',
        published_on: '2026-03-02',
        figures: '{ unit: 元, table: "项目,2025\\n公务接待费,50000" }',
      }),
      'items/finance/2026/accounts.md': of('B', {
        title: '2025年部门决算',
        published_on: '2026-03-03',
        figures: '{ unit: 元, table: "项目,2025年预算,2025年决算\\n公务接待费,45000,44000.5" }',
      }),
      'items/finance/2026/all.md': of('C', {
        title: '2025年全县决算',
        published_on: '2026-03-04',
        figures: '{ unit: 万元, scope: 汇总, table: "项目,2025年决算\\n公务接待费,900" }',
      }),
    });
    const [year] = department('finance').figures.find(({ name }) => name === '公务接待费')?.years ?? [];
    expect([year?.budget?.value, year?.outcome?.value]).toEqual(['4.5', '4.4001']);
  });

  it('are counted in 元 where the head says 单位：元, and left out where the unit is not known', () => {
    const { department, urls } = site({
      'items/finance/2026/yuan.md': of('A', {
        title: '2025年部门决算',
        figures: '{ table: "项目（单位：元）,2025年决算\\n公务接待费,50000" }',
      }),
      'items/health/2026/free.md': of('B', {
        title: '2025年部门决算',
        figures: '{ unit: 万, table: "项目,2025年决算\\n公务接待费,5" }',
      }),
    });
    const [year] = department('finance').figures.find(({ name }) => name === '公务接待费')?.years ?? [];
    expect(year?.outcome?.value).toBe('5');
    expect(urls).toEqual(['/finance/', '/finance/departments/finance/']);
  });

  it('are not overwritten by columns that compare', () => {
    const { department, item } = site({
      'items/finance/2026/a.md': of('A', {
        title: '2025年部门决算',
        figures: figures('项目,2024年决算,2025年决算,2025年比2024年增减,2024年决算比预算增减%', '公务接待费,6,5,-1,-16.7'),
      }),
    });
    const years = department('finance').figures.find(({ name }) => name === '公务接待费')?.years;
    expect(years?.map(({ year, outcome }) => [year, outcome?.value])).toEqual([
      ['2024', '6'],
      ['2025', '5'],
    ]);
    const shown = item('/items/finance/2026/a/').figures;
    expect(shown?.rows[0]?.cells).toEqual(['6', '5', '−1', '−16.7']);
    expect(shown?.chart?.groups[0]?.bars.map(({ value }) => value)).toEqual(['6', '5']);
  });

  it('have no bars where nothing was spent, and a table all the same', () => {
    const { department } = site({
      'items/finance/2026/a.md': of('A', { title: '2025年部门决算', figures: figures('项目,2025年决算', '公务接待费,0', '会议费,3') }),
    });
    const [receptions, meetings] = ['公务接待费', '会议费'].map((name) => department('finance').figures.find((f) => f.name === name));
    expect([receptions?.chart, receptions?.years.length]).toEqual([undefined, 1]);
    expect(meetings?.chart?.groups).toHaveLength(1);
  });

  it('stand beside the receptions and trips of officials while they held a post there', () => {
    const act = (on: string, type: string): string => activityMd({ on, type, published_at: `${on} 18:00` });
    const { department } = site({
      'items/finance/2026/a.md': accounts,
      'activities/2026/03/in.md': act('2026-03-01', '公务接待'),
      'activities/2026/07/after.md': act('2026-07-01', '公务接待'),
      'activities/2026/04/trip.md': act('2026-04-01', '外出考察'),
      'activities/2026/04/other.md': act('2026-04-02', '调查研究'),
    });
    const beside = department('finance').figures.flatMap(({ name, activities }) =>
      activities ? activities.years.map(({ year, count, entries }) => [name, activities.type, year, count, entries[0]?.url]) : [],
    );
    expect(beside).toEqual([
      ['公务接待费', '公务接待', '2026', 1, '/activities/2026/03/in/'],
      ['差旅费', '外出考察', '2026', 1, '/activities/2026/04/trip/'],
    ]);
  });
});

describe('figures of an item', () => {
  it('are drawn and written alike, and lead to those of the department', () => {
    const { item } = site({ 'items/finance/2026/a.md': accounts });
    const shown = item('/items/finance/2026/a/').figures;
    expect(shown?.rows.map(({ cells }) => cells)).toEqual(shown?.chart?.groups.map(({ bars }) => bars.map(({ value }) => value)));
    expect(shown?.chart?.groups.map(({ bars }) => bars.map(({ width }) => Math.round(width * 12) / 100))).toEqual([
      [0, 1],
      [0, 0],
      [7, 6],
      [5, 4.5],
      [12, 11.5],
    ]);
    expect(shown).toMatchObject({ unit: '万元', columns: ['2025年预算', '2025年决算'], department: '/finance/departments/finance/' });
  });

  it('are shown as an empty table with its note where there are none', () => {
    const { item } = site({
      'items/finance/2026/a.md': of('A', { figures: '{ unit: 万元, table: "项目,2025年预算\\n公务接待费,", note: 没有这项支出 }' }),
    });
    const shown = item('/items/finance/2026/a/').figures;
    expect(shown).toMatchObject({ rows: [{ label: '公务接待费', cells: [''] }], note: '没有这项支出' });
    expect(shown?.chart).toBe(undefined);
  });

  it('come from an attached table, which is offered too', () => {
    const { item } = site({
      'items/finance/2026/a.md': of('A', { figures: '三公.csv' }),
      'items/finance/2026/三公.csv': '项目（万元）,2025年预算\n公务接待费,"1,046.5"\n',
    });
    expect(item('/items/finance/2026/a/').figures?.rows).toEqual([{ label: '公务接待费', cells: ['1,046.5'] }]);
  });
});

describe('figureChart', () => {
  it('draws what is less than nothing to the left', () => {
    const { groups } = figureChart(
      [{ label: '2025年' }],
      [
        { label: '甲', cells: [-1] },
        { label: '乙', cells: [3] },
        { label: '丙', cells: [undefined] },
      ],
    );
    expect(groups.map(({ bars }) => bars.map(({ x, width, value }) => [x, width, value]))).toEqual([[[0, 25, '−1']], [[25, 75, '3']], []]);
  });

  it('tells what was planned from what was spent by shades', () => {
    const { legend, groups } = figureChart(
      [
        { label: '预算', kind: '预算' },
        { label: '决算', kind: '决算' },
      ],
      [{ label: '甲', cells: [1, 2] }],
    );
    expect(legend.map(({ label }) => label)).toEqual(['预算', '决算']);
    expect(groups[0]?.bars.map(({ shade }) => shade)).toEqual(legend.map(({ shade }) => shade));
    expect(new Set(legend.map(({ shade }) => shade)).size).toBe(2);
  });
});

describe('figureText', () => {
  it.each([
    [0, '0'],
    [999.5, '999.5'],
    [1046, '1,046'],
    [-1234567.25, '−1,234,567.25'],
  ])('writes %d as %s', (value, text) => expect(figureText(value)).toBe(text));
});
