import { describe, expect, it } from 'vitest';
import { wanOf } from '../../src/model/figures.ts';
import { readFigures, rowsOf } from '../../src/model/read-figures.ts';

const table = (text: string, unit = '万元') => readFigures(rowsOf(text), unit);
const codes = (text: string): string[] => table(text).faults.map(({ code, line }) => `${code} ${line}`);

describe('rowsOf', () => {
  it.each([
    ['tabs, so that commas may part thousands', '项目\t2025年\n费\t1,046'],
    ['upright lines as Markdown draws them', '| 项目 | 2025年 |\n| --- | ---: |\n| 费 | 1,046 |'],
  ])('parts cells by %s', (_, text) => {
    expect(rowsOf(text).map(({ cells }) => cells.map((cell) => cell.trim()))).toEqual([
      ['项目', '2025年'],
      ['费', '1,046'],
    ]);
  });

  it('parts cells by commas of either width', () => {
    expect(rowsOf('项目，2025年\n\n费,3')).toEqual([
      { line: 0, cells: ['项目', '2025年'] },
      { line: 2, cells: ['费', '3'] },
    ]);
  });
});

describe('readFigures', () => {
  it('reads years, kinds, the unit of the head, and numbers as Word writes them', () => {
    expect(readFigures(rowsOf('项目（万元）\t2024年决算数\t2025年度预算\t2026\n增减\t−3.9\t1,046.50\t—'))).toEqual({
      table: {
        head: '项目',
        unit: '万元',
        columns: [
          { label: '2024年决算数', year: '2024', kind: '决算' },
          { label: '2025年度预算', year: '2025', kind: '预算' },
          { label: '2026', year: '2026' },
        ],
        rows: [{ label: '增减', cells: [-3.9, 1046.5, undefined] }],
      },
      faults: [],
    });
  });

  it.each([
    ['因公出国(境)费用', '因公出国（境）费'],
    ['　其中：公务用车购置费', '公务用车购置费'],
    ['（2）公务用车运行费', '公务用车运行维护费'],
    ['2.公务用车购置及运行费', '公务用车购置及运行维护费'],
    ['三、公务接待费', '公务接待费'],
    ['“三公”经费支出合计', '三公经费合计'],
    ['差旅费', '差旅费'],
    ['公务接待批次', undefined],
    ['培训费', undefined],
  ])('knows %s', (label, name) => {
    expect(table(`项目\t2025年\n${label}\t1`).table?.rows[0]?.name).toBe(name);
  });

  it('takes 合计 for that of the three only where nothing else is in the table', () => {
    const name = (more: string): string | undefined =>
      table(`项目\t2025年\n因公出国（境）费\t1\n公务接待费\t1\n${more}合计\t9`).table?.rows.at(-1)?.name;
    expect([name(''), name('会议费\t7\n'), name('其他\t7\n')]).toEqual(['三公经费合计', undefined, undefined]);
  });

  it.each([
    ['项目', ['figures/head 0']],
    ['项目\t2025年\t说明\n费\t1\t多', ['figures/head 0']],
    ['项目\t2025年\n费\t1\t2', ['figures/cells 1']],
    ['项目\t2025年\n费\t无', ['figures/number 1']],
    ['项目\t2025年\t2025年\n费\t1\t1\n费\t2\t2', ['figures/twice 0', 'figures/twice 2']],
    ['项目\t2025年\n公务用车购置费\t1\n公务用车运行费\t2\n公务用车购置及运行费\t4', ['figures/sum 3']],
  ])('refuses %j', (text, faults) => {
    expect(codes(text)).toEqual(faults);
  });

  it('asks for the unit of amounts of money only', () => {
    expect(readFigures(rowsOf('项目\t2025年\n公务接待费\t1')).faults.map(({ code }) => code)).toEqual(['figures/unit']);
    expect(readFigures(rowsOf('项目\t2025年\n人数\t1')).faults).toEqual([]);
  });

  it.each([
    ['whole numbers exactly', '1', []],
    ['whole numbers exactly', '4', ['figures/sum 5']],
    ['decimals to the last place, each of which was rounded', '3.01', []],
    ['decimals to the last place, each of which was rounded', '3.02', ['figures/sum 5']],
  ])('adds up %s: %s', (_, total, faults) => {
    const car = total === '1' || total === '4' ? '0' : '2.00';
    expect(codes(`项目\t2025年\n因公出国（境）费\t0\n公务用车购置费\t0\n公务用车运行费\t${car}\n公务接待费\t1\n合计\t${total}`)).toEqual(
      faults,
    );
  });

  it('does not judge a sum of which a part is not written', () => {
    expect(codes('项目\t2025年\n因公出国（境）费\t\n公务接待费\t1\n三公经费合计\t9')).toEqual([]);
  });

  it.each([
    ['项目（单位：元）\t2025年', undefined, '元'],
    ['项目（金额单位：人民币万元）\t2025年', undefined, '万元'],
    ['项目\t2025年(万元人民币)', undefined, '万元'],
    ['项目\t2025年', '单位：元', '元'],
    ['项目\t2025年', '人民币元', '元'],
    ['项目\t2025年', '人民币：亿元', '亿元'],
  ])('reads the unit of %j with %j', (head, unit, read) => {
    const { table: found, faults } = readFigures(rowsOf(`${head}\n公务接待费\t1`), unit);
    expect([found?.unit, found?.head, found?.columns[0]?.label, faults]).toEqual([read, '项目', '2025年', []]);
  });

  it.each([
    ['项目\t2025年', '万', '万'],
    ['项目（万美元）\t2025年', undefined, '万美元'],
    ['项目（万元）\t2025年', '元', '元、万元'],
    ['项目\t2024年决算（万元）\t2025年决算（元）', undefined, '万元、元'],
  ])('reports a unit of known figures that it cannot count in: %j with %j', (head, unit, value) => {
    const read = readFigures(rowsOf(`${head}\n公务接待费`), unit);
    expect(read.faults).toEqual([{ code: 'figures/unit-unknown', line: 0, args: { value } }]);
    expect(wanOf(read.table?.unit)).toBe(undefined);
  });

  it('takes any unit of other figures', () => {
    expect(readFigures(rowsOf('项目\t2025年\n耕地\t1'), '万亩')).toMatchObject({ table: { unit: '万亩' }, faults: [] });
  });

  it.each([
    '2025年比2024年增减',
    '2024年决算比预算增减',
    '同比',
    '增长率',
    '2025年完成率%',
    '占比',
    '2025年较上年变动',
    '2023-2024年合计',
    '占预算（%）',
  ])('keeps the column %s as no figure of a year', (label) => {
    const { table: read, faults } = table(`项目\t2024年决算\t${label}\n公务接待费\t3\t-1.5`);
    expect(faults).toEqual([]);
    expect(read?.columns).toEqual([{ label: '2024年决算', year: '2024', kind: '决算' }, { label }]);
    expect(read?.rows[0]?.cells).toEqual([3, -1.5]);
  });

  it('adds up no comparisons, and needs more than them', () => {
    const rates = '项目\t2025年\t同比%\n因公出国（境）费\t0\t0\n公务用车购置及运行费\t1\t5\n公务接待费\t1\t7\n三公经费合计\t2\t6';
    expect(codes(rates)).toEqual([]);
    expect(codes('项目\t同比%\n费\t1')).toEqual(['figures/head 0']);
    expect(codes('项目\t2025年\t增减说明\n费\t1\t多')).toEqual(['figures/head 0']);
  });

  it.each([
    ['blank lines', '项目, 2025年\n\n\n费, 无', 'figures/number 3'],
    ['the rule of a drawn table', '| 项目 | 2025年 |\n| --- | ---: |\n| 费 | 1 |\n| 费 | 2 |', 'figures/twice 3'],
    ['blank lines above the head', '\n\n项目, 说明\n费, 1', 'figures/head 2'],
    ['blank lines among parts', '项目, 2025年\n\n公务用车购置费, 1\n公务用车运行费, 2\n\n公务用车购置及运行费, 4', 'figures/sum 5'],
  ])('counts %s when it says where a fault is', (_, text, fault) => {
    expect(codes(text)).toEqual([fault]);
  });
});
