import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromPairs, toPairs } from '../../src/text/pairs.ts';

describe('toPairs', () => {
  it.each([
    ['督察小组', '督察 察小 小组'],
    ['督察小组，聘请', '督察 察小 小组, 聘请'],
    ['第3条', '第3 3条'],
    ['县', '县'],
    ['Open Data', 'open data'],
    ['', ''],
  ])('%s → %s', (text, pairs) => {
    expect(toPairs(text)).toBe(pairs);
  });

  it.each([
    '〔2019〕5号',
    '[2019]5号',
    '（2019）5号',
    '(2019)5号',
    '【2019】5号',
    '﹝2019﹞5号',
    '〈2019〉5号',
    '〔2019〕第5号',
    '〔 2019 〕 05 号',
  ])('a document number is one token however it is written: %s', (number) => {
    expect(toPairs(`澄政发${number}`)).toBe('澄政 政发 n2019x5');
  });
});

describe('fromPairs', () => {
  it.each([
    '督察小组',
    '督察小组，聘请监督员。',
    '“放管服”改革：简政、放权；好吗？好！',
    '《办法》（试行）第3条',
    '说：（一）总则（二）分则',
    '（一）总则',
    '澄政发〔2019〕5号文件',
    '张*祥、王*',
    '县',
    '2026年3月1日',
  ])('gives %s back', (text) => {
    expect(fromPairs(toPairs(text))).toBe(text);
  });

  it('keeps Latin words apart', () => {
    expect(fromPairs(toPairs('open data 平台'))).toBe('open data平台');
  });
});

const hanCharacter = fc.integer({ min: 0x4e00, max: 0x9fff }).map((code) => String.fromCodePoint(code));
const run = fc.array(hanCharacter, { minLength: 2, maxLength: 30 }).map((characters) => characters.join(''));
const words = (pairs: string): string => ` ${pairs.replaceAll(/[^\p{L}\p{N} ]/gu, '')} `;

describe('pairs', () => {
  it('law: every piece of a run of Han, two characters or longer, is a phrase of the whole text', () => {
    const law = fc.property(fc.array(run, { minLength: 1, maxLength: 4 }), fc.nat(), fc.nat(), fc.nat(), (runs, r, a, b) => {
      const within = runs[r % runs.length] ?? '';
      const start = a % (within.length - 1);
      const piece = within.slice(start, start + 2 + (b % (within.length - start - 1)));
      expect(words(toPairs(runs.join('，')))).toContain(words(toPairs(piece)));
    });
    fc.assert(law, { seed: 711, numRuns: 300 });
  });

  it('law: a text of Han and its punctuation comes back', () => {
    const law = fc.property(fc.array(run, { minLength: 1, maxLength: 6 }), fc.constantFrom('，', '。', '；', '：', '、'), (runs, mark) => {
      const text = runs.join(mark);
      expect(fromPairs(toPairs(text))).toBe(text);
    });
    fc.assert(law, { seed: 711, numRuns: 300 });
  });
});
