import { describe, expect, it } from 'vitest';
import { catalogOf, itemMd } from '../../support/builders.ts';

const item = 'items/finance/2026/a.md';
const told = (text: string, files: Readonly<Record<string, string>> = {}): string[] =>
  catalogOf({ [item]: text, ...files }).problems.map(
    ({ code, place, args }) => `${code} ${place.line}:${place.column} ${args['value'] ?? ''}`,
  );

describe('wording', () => {
  it.each([
    ['a wrong character', itemMd({}, '工程己经完工。'), ['text/wrong-word 10:3 己经']],
    ['in a title', itemMd({ title: '关于布署工作的通知' }), ['text/wrong-word 2:10 布署']],
    ['the name of an office', itemMd({}, '县发展与改革委员会'), ['text/wrong-word 10:2 发展与改革委员会']],
    ['a traditional character', itemMd({}, '对这个单位经营的房产免征房产稅，期限三年。'), ['text/mixed-script 10:15 稅']],
    [
      'several of them',
      itemMd({}, '各机關將辦理情况报送本单位，按时公开财务，经办人签名；这项规划的预算、决算和审计结果，应当从批准之日起对社会公开。'),
      ['text/mixed-script 10:3 關將辦'],
    ],
  ])('%s', (_, text, expected) => expect(told(text)).toEqual(expected));

  it.each([
    ['a longer word', itemMd({}, '农户自己经营，既使用旧渠，又修新渠；从严竣工验收。')],
    ['what is right in a word or name', itemMd({}, '朱昇、陈啟鹏编著的乾县文物图录，瞭望曹霑故居，于鍾书、陶喆、祁堃参加。')],
    ['a text in traditional characters', itemMd({ title: '關於公開預算' }, '縣財政局負責預算公開，請各單位遵照執行。')],
  ])('says nothing of %s', (_, text) => expect(told(text)).toEqual([]));

  it('knows words of the site', () => {
    const files = { 'words.csv': '写法,应为\n澄西县,澄溪县\n一,二\n' };
    expect(told(itemMd({}, '澄西县财政局'), files)).toEqual(['words/cells 3:undefined 一,二', 'text/wrong-word 10:1 澄西县']);
    expect(told(itemMd({}, '澄西县财政局'))).toEqual([]);
  });
});
