import { describe, expect, it } from 'vitest';
import { cellsOf, readFigures } from '../../src/model/figures.ts';

const table = (text: string, unit = '万元') => readFigures(cellsOf(text), unit);
const codes = (text: string): string[] => table(text).faults.map(({ code, line }) => `${code} ${line}`);

describe('cellsOf', () => {
  it.each([
    ['tabs, so that commas may part thousands', '项目\t2025年\n费\t1,046'],
    ['upright lines as Markdown draws them', '| 项目 | 2025年 |\n| --- | ---: |\n| 费 | 1,046 |'],
  ])('parts cells by %s', (_, text) => {
    expect(cellsOf(text).map((row) => row.map((cell) => cell.trim()))).toEqual([
      ['项目', '2025年'],
      ['费', '1,046'],
    ]);
  });

  it('parts cells by commas of either width', () => {
    expect(cellsOf('项目，2025年\n\n费,3')).toEqual([
      ['项目', '2025年'],
      ['费', '3'],
    ]);
  });
});

describe('readFigures', () => {
  it('reads years, kinds, the unit of the head, and numbers as Word writes them', () => {
    expect(readFigures(cellsOf('项目（万元）\t2024年决算数\t2025年度预算\t2026\n增减\t−3.9\t1,046.50\t—'))).toEqual({
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
    expect(readFigures(cellsOf('项目\t2025年\n公务接待费\t1')).faults.map(({ code }) => code)).toEqual(['figures/unit']);
    expect(readFigures(cellsOf('项目\t2025年\n人数\t1')).faults).toEqual([]);
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
});
