import { describe, expect, it } from 'vitest';
import { namesAsked, periodAsked, type Name } from '../../src/search/answers.ts';
import { soundsOf } from '../../src/text/pinyin.ts';

const name = (label: string, ...also: string[]): Name => ({
  label,
  kind: '单位',
  url: `/${label}/`,
  called: [label, ...also],
  sounds: [label, ...also].flatMap(soundsOf),
});

describe('namesAsked', () => {
  const names = [name('澄溪县财政局', '财政局'), name('陈明远'), name('澄溪县教育局', '教育局')];
  it.each([
    ['财政局', ['澄溪县财政局']],
    ['财政局的电话', ['澄溪县财政局']],
    ['chenmingyuan', ['陈明远']],
    ['cmy', ['陈明远']],
    ['czj', ['澄溪县财政局']],
    ['c', []],
    ['卫生局', []],
  ])('%s', (asked, found) => {
    expect(namesAsked(names, [asked]).map(({ label }) => label)).toEqual(found);
  });
});

describe('periodAsked', () => {
  it.each([
    ['2024年3月', { label: '2024年3月', from: '2024-03-01', to: '2024-03-31', rest: '' }],
    ['2024-02', { label: '2024年2月', from: '2024-02-01', to: '2024-02-29', rest: '' }],
    ['2024年2月30日', undefined],
    ['2024/3/5', { label: '2024年3月5日', from: '2024-03-05', to: '2024-03-05', rest: '' }],
    ['去年的预算', { label: '2025年', from: '2025-01-01', to: '2025-12-31', rest: '预算' }],
    ['上个月', { label: '2026年10月', from: '2026-10-01', to: '2026-10-31', rest: '' }],
    ['国发〔2019〕5号', undefined],
    ['公积金', undefined],
  ])('%s', (asked, period) => {
    expect(periodAsked(asked, '2026-11-24')).toEqual(period);
  });
});
