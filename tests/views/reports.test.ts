import { describe, expect, it } from 'vitest';
import { applicantColumns } from '../../src/model/report-tables.ts';
import { departmentPages, type DepartmentData } from '../../src/views/department-pages.ts';
import { addressPages } from '../../src/views/free-pages.ts';
import { recordJson } from '../../src/views/record-json.ts';
import { reportPages, reportTable, type ReportData, type ReportsData } from '../../src/views/report-pages.ts';
import { searchDocuments } from '../../src/views/search-documents.ts';
import { searchFilters } from '../../src/views/search-page.ts';
import { catalogOf, reportMd, tableRows } from '../support/builders.ts';

const others = {
  'departments/health.md': '---\nname: 测试县卫生局\norder: 1\n---\n',
  'departments/hospital.md': '---\nname: 测试县医院\nkind: institution\n---\n',
};
function site(files: Record<string, string>) {
  const { catalog } = catalogOf({ ...others, ...files });
  if (!catalog) throw new Error('no catalog');
  const pages = [...reportPages(catalog), ...departmentPages(catalog), ...addressPages(catalog)];
  return { catalog, data: <D>(url: string): D => pages.find((page) => page.url === url)?.data() as D };
}
const file = 'reports/2025/finance.md';
const url = '/reports/2025/finance/';
const report = (keys: Parameters<typeof reportMd>[0], body?: string): ReportData => site({ [file]: reportMd(keys, body) }).data(url);
const earlier = { 'reports/2023/finance.md': reportMd({ year: '2023', published_on: '2024-01-20' }) };

describe('reports', () => {
  it('have no page where there are none', () => {
    expect(reportPages(site({}).catalog)).toEqual([]);
    expect(reportTable(site({}).catalog)).toEqual([]);
  });

  it('stand on one page by department and year, with the departments that have to report and have not', () => {
    const health = { 'reports/2025/health.md': reportMd({ department: 'health' }) };
    const { years, rows } = site({ ...earlier, ...health, [file]: reportMd() }).data<ReportsData>('/reports/');
    expect(years).toEqual(['2025', '2023']);
    expect(rows.map(({ department, reports }) => [department.label, ...reports.map((link) => link?.url)])).toEqual([
      ['测试县卫生局', '/reports/2025/health/', undefined],
      ['县财政局', url, '/reports/2023/finance/'],
    ]);
  });

  it('lead to other years of the department, and are led to from it', () => {
    const { data } = site({ ...earlier, [file]: reportMd() });
    expect(data<ReportData>(url).others).toEqual([{ label: '2023年', url: '/reports/2023/finance/' }]);
    expect(data<DepartmentData>('/departments/finance/').reports.map((link) => link.url)).toEqual([url, '/reports/2023/finance/']);
    expect(data<DepartmentData>('/departments/health/').reports).toEqual([]);
  });

  describe('divide their text', () => {
    const parts = (body: string): string[] =>
      report({}, body).parts.map(
        ({ heading, html, table }) => `${heading ?? /<h2[^>]*>(.*?)</.exec(html)?.[1]}${table ? ` [${table}]` : ''}`,
      );

    it('into the six parts, with tables in the second, third and fourth', () => {
      expect(report({}).parts.map(({ table }) => table)).toEqual([undefined, 'proactive', 'requests', 'reviews', undefined, undefined]);
    });
    it('and show the tables where parts are missing', () => {
      expect(parts('## 一、总体情况\n\n甲\n\n## 六、其他需要报告的事项\n\n乙')).toEqual([
        '一、总体情况',
        '二、主动公开政府信息情况 [proactive]',
        '三、收到和处理政府信息公开申请情况 [requests]',
        '四、政府信息公开行政复议、行政诉讼情况 [reviews]',
        '六、其他需要报告的事项',
      ]);
    });
    it('and keep what stands before the first part, and headings within a part', () => {
      const { opening, parts: shown } = report(
        {},
        '前言\n\n## 说明\n\n话\n\n## 一、总体情况\n\n## 数据\n\n文\n\n### 三、不是部分\n\n## 一、又一次',
      );
      expect(opening.replace(/<[^>]+>/g, '')).toMatch(/^\s*前言\s*说明\s*话\s*$/);
      expect(shown[0]?.html).toMatch(/总体情况[^]*数据[^]*文[^]*不是部分[^]*又一次/);
      expect(shown).toHaveLength(4);
    });
    it('and leave quotations whole', () => {
      const { parts: shown } = report({}, '## 一、总体情况\n\n> ## 二、引文\n>\n> 文\n\n## 五、问题\n');
      expect(shown[0]?.html).toContain('</blockquote>');
      expect(shown.map(({ table }) => table)).toEqual([undefined, 'proactive', 'requests', 'reviews', undefined]);
    });
    it('and show all of it where no part is named', () => {
      expect(report({}, '全文。').opening).toContain('全文。');
    });
  });

  it('lay their tables out as the form does', () => {
    const rows = tableRows(applicantColumns, { 本年新收: [1, 0, 0, 0, 0, 0, 1], 其他: [1, 0, 0, 0, 0, 0, 1], 总计: [1, 0, 0, 0, 0, 0, 1] });
    const { proactive, requests, reviews } = report({
      tables: `{ requests: ${rows}, proactive: { 行政事业性收费: { 本年收费金额: 3.20 } } }`,
    }).tables;
    expect(proactive.map(({ clause }) => clause)).toEqual(['一', '五', '六', '八'].map((n) => `第二十条第（${n}）项`));
    expect(proactive.at(-1)).toMatchObject({
      columns: ['本年收费金额（单位：万元）'],
      rows: [{ label: '行政事业性收费', cells: ['3.2'] }],
    });
    const widths = requests.rows.map(({ heads }) => heads.reduce((sum, { columns }) => sum + columns, 0));
    const covered = requests.rows.flatMap(({ heads }) => heads.filter(({ rows }) => rows > 1).map(({ text, rows }) => `${text} ${rows}`));
    expect(covered).toEqual(['三、本年度办理结果 22', '（三）不予公开 8', '（四）无法提供 3', '（五）不予处理 5', '（六）其他处理 3']);
    expect(widths.slice(0, 6)).toEqual([3, 3, 3, 2, 2, 1]);
    expect(requests.rows.at(-3)).toMatchObject({ heads: [{ text: '3.其他' }], cells: ['1', '0', '0', '0', '0', '0', '1'] });
    expect(requests.rows.at(-1)?.cells).toEqual(Array.from({ length: 7 }, () => '—'));
    expect(reviews.cells).toHaveLength(15);
  });

  it('can be taken along, a number a line', () => {
    const rows = tableRows(applicantColumns, { 本年新收: [3, '', '', '', '', '', 3] });
    const { catalog } = site({ [file]: reportMd({ tables: `{ requests: ${rows} }` }) });
    expect(reportTable(catalog).map(({ url: at }) => at)).toEqual(['/reports/reports.csv', '/reports/reports.xlsx']);
    expect(reportTable(catalog)[0]?.rows()).toEqual([
      ['年度', '单位', '表', '行', '列', '数'],
      ['2025', '测试县财政局', '收到和处理政府信息公开申请情况', '本年新收', '自然人', '3'],
      ['2025', '测试县财政局', '收到和处理政府信息公开申请情况', '本年新收', '总计', '3'],
    ]);
  });

  it('have their data beside them, and are found by search under their title and department', () => {
    const { catalog } = site({ [file]: reportMd({ tables: '{ reviews: { 行政复议: { 结果维持: 1 } } }' }) });
    const json = recordJson(catalog, { baseUrl: 'https://a.example', pathPrefix: '/' }).find((text) => text.url === `${url}index.json`);
    expect(JSON.parse(json?.text() ?? '')).toMatchObject({
      kind: 'report',
      year: '2025',
      tables: { reviews: { 行政复议: { 结果维持: 1 } } },
    });
    expect(searchDocuments(catalog, new Map()).map(({ said }) => said())).toMatchObject([
      {
        title: '测试县财政局2025年政府信息公开工作年度报告',
        on: '2026-01-20',
        filters: { kind: ['report'], department: ['finance'], year: ['2026'] },
      },
    ]);
    expect(searchFilters(catalog)[0]?.options).toContainEqual({ value: 'report', label: '年度报告' });
  });

  it('leave their title where they are withdrawn, and lead on from old addresses', () => {
    const gone = site({ [file]: reportMd({ changes: '[{ on: 2026-05-01, type: 撤回, note: 重编 }]' }) });
    expect(gone.catalog.reports).toEqual([]);
    expect(gone.data(url)).toMatchObject({ title: '测试县财政局2025年政府信息公开工作年度报告', changes: [{ note: '重编' }] });
    expect(site({ [file]: reportMd({ formerly: '/nb/2025/' }) }).data('/nb/2025/')).toMatchObject({ to: url });
  });
});
