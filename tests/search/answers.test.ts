import { describe, expect, it } from 'vitest';
import { beginningsOf, mayHoldName, namesAsked, periodAsked, type Name } from '../../src/search/answers.ts';
import { soundsOf } from '../../src/text/pinyin.ts';

const name = (label: string, ...also: string[]): Name => ({
  label,
  kind: '单位',
  url: `/${label}/`,
  also,
});

describe('namesAsked', () => {
  const names = [name('澄溪县财政局', '财政局'), name('陈明远'), name('澄溪县教育局', '教育局')];
  const sounds = names.map(({ label, also }) => [label, ...also].flatMap(soundsOf));
  const beginnings = beginningsOf(names);
  it.each([
    ['财政局', ['澄溪县财政局']],
    ['财政局的电话', ['澄溪县财政局']],
    ['chenmingyuan', ['陈明远']],
    ['cmy', ['陈明远']],
    ['czj', ['澄溪县财政局']],
    ['c', []],
    ['卫生局', []],
    ['公积金', []],
  ])('%s', (asked, found) => {
    expect(namesAsked(names, [asked], sounds).map(({ label }) => label)).toEqual(found);
    // Names are loaded for a question that holds one, and not for every question.
    if (found.length > 0) expect(mayHoldName([asked], beginnings)).toBe(true);
  });

  it('tells a question that can hold no name without looking at the names', () => {
    expect(beginnings).toEqual(['教育', '澄溪', '财政', '陈明']);
    expect(['公积金', '2024年', '教师'].map((word) => mayHoldName([word], beginnings))).toEqual([false, false, false]);
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
