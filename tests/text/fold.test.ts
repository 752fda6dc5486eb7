import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, foldWithPlaces } from '../../src/text/fold.ts';

describe('fold', () => {
  it.each([
    ['full width', 'ＡＢＣ１２３，（一）', 'abc123,(一)'],
    ['traditional', '國務院辦公廳關於著作權', '国务院办公厅关于著作权'],
    ['a character that the other script writes in two ways', '批覆 批复 覆盖', '批复批复复盖'],
    ['words that the other script writes with another character', '瞭解傢俱憑藉瞭望', '了解家具凭借了望'],
    [
      'every bracket',
      '国发〔2019〕5号 国发[2019]5号 国发【2019】5号 国发(2019)5号',
      '国发(2019)5号国发(2019)5号国发(2019)5号国发(2019)5号',
    ],
    ['quotation marks', '“双随机、一公开”「甲」', '"双随机、一公开""甲"'],
    ['spaces between Chinese', '第一条　为了 规范', '第一条为了规范'],
    ['spaces between Latin words and numbers', 'World  Bank 2019 年', 'world bank 2019年'],
    ['radicals that stand for characters, as PDF writers put them', '居⺠增⻓⼾⼝⾏⾦', '居民增长户口行金'],
    ['what is not seen', '公\u200b开\u00ad\ufeff', '公开'],
    ['half a character', '公\ud800开', '公开'],
  ])('%s', (_, text, folded) => {
    expect(fold(text)).toBe(folded);
  });
});

describe('foldWithPlaces', () => {
  it('has the same text, and of every character where it stood', () => {
    const { text, places } = foldWithPlaces('第 ① 条：Ａ');
    expect(text).toBe('第1条:a');
    expect(places).toEqual([0, 2, 4, 5, 6, 7]);
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (any) => foldWithPlaces(any).text === fold(any)),
      { seed: 1, numRuns: 300 },
    );
  });
});
