import { describe, expect, it } from 'vitest';
import { applicantColumns, outcomeColumns } from '../../../src/model/report-tables.ts';
import { catalogOf, codesOf, reportMd, tableRows } from '../../support/builders.ts';

const file = 'reports/2025/finance.md';
const none = [0, 0, 0, 0, 0, 0, 0];
/** Table 3 of a year: four received, one carried in, four answered, one carried on. */
const requests = (changed: Readonly<Record<string, readonly (number | string)[]>> = {}): string =>
  tableRows(applicantColumns, {
    本年新收: [3, 1, 0, 0, 0, 0, 4],
    上年结转: [0, 0, 1, 0, 0, 0, 1],
    予以公开: [2, 1, 0, 0, 0, 0, 3],
    国家秘密: [1, 0, 0, 0, 0, 0, 1],
    总计: [3, 1, 0, 0, 0, 0, 4],
    结转下年度: [0, 0, 1, 0, 0, 0, 1],
    ...changed,
  });
const report = (changed?: Parameters<typeof requests>[0]): string => reportMd({ tables: `{ requests: ${requests(changed)} }` });
const said = (files: Record<string, string>): string[] =>
  catalogOf(files).problems.map(
    ({ code, place, args }) =>
      `${code} ${place.line}:${place.column} ${args['row']}/${args['column']} ${args['value']}→${args['expected']} ${args['cells'] ?? args['other']}`,
  );
/** Where a text stands on the line of the tables, from 1. */
const columnOf = (text: string, row: string, column: string): number => {
  const line = text.split('\n')[5] ?? '';
  const at = line.indexOf(`${row}: {`);
  return line.indexOf(`${column}: `, at + row.length) + 1;
};

describe('reportTables', () => {
  it('is content where everything adds up', () => {
    expect(codesOf(catalogOf({ [file]: report() }))).toEqual([]);
  });

  it('names a total that is not the sum of its row, with the cells that are added', () => {
    const text = report({ 予以公开: [2, 1, 0, 0, 0, 0, 2] });
    expect(said({ [file]: text })).toEqual([
      `report/sum 6:${columnOf(text, '予以公开', '总计')} 予以公开/总计 2→3 自然人 2＋商业企业 1`,
      `report/sum 6:${columnOf(text, '总计', '总计')} 总计/总计 4→3 予以公开 2＋国家秘密 1`,
    ]);
  });

  it('names a wrong number within the table by both sums that it spoils', () => {
    expect(said({ [file]: report({ 国家秘密: [2, 0, 0, 0, 0, 0, 1] }) }).map((line) => line.replace(/ 6:\d+/, ''))).toEqual([
      'report/sum 国家秘密/总计 1→2 自然人 2',
      'report/sum 总计/自然人 3→4 予以公开 2＋国家秘密 2',
    ]);
  });

  it('says how what comes in and what goes out differ', () => {
    const text = report({ 结转下年度: [0, 0, 2, 0, 0, 0, 2] });
    expect(said({ [file]: text })).toEqual([
      `report/balance 6:${columnOf(text, '结转下年度', '科研机构')} 结转下年度/科研机构 2→1 本年新收 0＋上年结转 1－总计 0`,
      `report/balance 6:${columnOf(text, '结转下年度', '总计')} 结转下年度/总计 2→1 本年新收 4＋上年结转 1－总计 4`,
    ]);
  });

  it('says what a sum should be where nothing is to be added', () => {
    const changed = { 公开出版物: [0, 0, 0, 0, 0, 0, 1] };
    expect(said({ [file]: report(changed) })).toContainEqual(expect.stringMatching(/公开出版物\/总计 1→0 自然人…其他 0$/));
  });

  it('counts what is not written as 0, and does not judge a sum that is not written', () => {
    const few = tableRows(applicantColumns, { 本年新收: [2], 予以公开: [2], 总计: [2] });
    expect(codesOf(catalogOf({ [file]: reportMd({ tables: `{ requests: ${few} }` }) }))).toEqual([]);
    expect(codesOf(catalogOf({ [file]: report({ 总计: ['', '', '', '', '', '', 4] }) }))).toEqual([]);
  });

  it('looks at every course of table 4', () => {
    const rows = { 行政复议: [1, 0, 0, 0, 1], 未经复议直接起诉: [0, 0, 0, 0, 1], 复议后起诉: [1, 2, 0, 1, 3] };
    const text = reportMd({ tables: `{ reviews: ${tableRows(outcomeColumns, rows)} }` });
    expect(said({ [file]: text }).map((line) => line.replace(/ 6:\d+/, ''))).toEqual([
      'report/sum 未经复议直接起诉/总计 1→0 结果维持…尚未审结 0',
      'report/sum 复议后起诉/总计 3→4 结果维持 1＋结果纠正 2＋尚未审结 1',
    ]);
  });

  describe('with the year before', () => {
    const earlier = 'reports/2024/finance.md';
    const before = (carried: readonly number[]): string =>
      reportMd({
        year: '2024',
        published_on: '2025-01-20',
        tables: `{ requests: ${tableRows(applicantColumns, { 本年新收: carried, 结转下年度: carried })} }`,
      });

    it('is content where what was carried on is carried in', () => {
      expect(codesOf(catalogOf({ [earlier]: before([0, 0, 1, 0, 0, 0, 1]), [file]: report() }))).toEqual([]);
    });
    it('names each column that differs, in the later report', () => {
      const files = { [earlier]: before([1, 0, 0, 0, 0, 0, 1]), [file]: report() };
      expect(said(files).map((line) => line.replace(/ 6:\d+/, ''))).toEqual([
        `report/carried 上年结转/自然人 0→1 ${earlier}`,
        `report/carried 上年结转/科研机构 1→0 ${earlier}`,
      ]);
      expect(codesOf(catalogOf(files))).toEqual([`report/carried ${file}:6`, `report/carried ${file}:6`]);
    });
    it('does not look at other departments or earlier years', () => {
      const others = {
        'departments/health.md': '---\nname: 卫生局\n---\n',
        'reports/2024/health.md': before(none).replace('finance', 'health'),
        'reports/2023/finance.md': reportMd({
          year: '2023',
          published_on: '2024-01-20',
          tables: `{ requests: ${tableRows(applicantColumns, { 结转下年度: none })} }`,
        }),
      };
      expect(codesOf(catalogOf({ ...others, [file]: report() }))).toEqual([]);
    });
  });

  it('judges no balance of which only the end is written', () => {
    const text = reportMd({ tables: '{ requests: { 结转下年度: { 自然人: 3 } } }' });
    expect(codesOf(catalogOf({ [file]: text }))).toEqual([]);
  });

  it('takes rows by the names that the form prints, and refuses one given twice', () => {
    const printed = reportMd({ tables: `{ requests: { 一、本年新收政府信息公开申请数量: { 自然人: 1, 总计: 2 } } }` });
    expect(said({ [file]: printed })[0]).toMatch(/^report\/sum .* 本年新收\/总计 2→1/);
    const twice = reportMd({ tables: '{ requests: { 国家秘密: { 总计: 0 }, 属于国家秘密: { 总计: 0 } } }' });
    expect(codesOf(catalogOf({ [file]: twice }))).toEqual([`key/twice ${file}:6`]);
  });
});

describe('reportForm', () => {
  it('refuses a report of another department than its file names, and of another year than its folder', () => {
    const health = { 'departments/health.md': '---\nname: 卫生局\n---\n' };
    expect(codesOf(catalogOf({ ...health, 'reports/2025/health.md': reportMd() }))).toEqual(['report/department reports/2025/health.md:3']);
    expect(codesOf(catalogOf({ 'reports/2024/finance.md': reportMd() }))).toEqual(['folder/year reports/2024/finance.md:2']);
  });
  it('refuses what is left of a draft', () => {
    expect(codesOf(catalogOf({ [file]: reportMd({}, '## 一、总体情况\n\n公开（待填）条。') }))).toEqual([`report/unfilled ${file}:10`]);
  });
  it.each([
    ['year', '25'],
    ['year', '2025年'],
    ['tables', '{ reviews: { 行政复议: { 总计: -1 } } }'],
    ['tables', '{ reviews: { 行政复议: { 总计: 1.0 } } }'],
    ['tables', '{ reviews: { 行政复议: { 总计: 1234567890123 } } }'],
  ])('refuses %s: %s', (key, value) => {
    expect(codesOf(catalogOf({ [file]: reportMd({ [key]: value }) }))).toEqual([
      key === 'year' ? `year/form ${file}:2` : `field/count ${file}:6`,
    ]);
  });
});
