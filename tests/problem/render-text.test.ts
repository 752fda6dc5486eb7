import { describe, expect, it } from 'vitest';
import { codes } from '../../src/problem/codes.ts';
import { problem, type ProblemArgs, type ProblemCode } from '../../src/problem/problem.ts';
import { textOf, type ProblemText } from '../../src/problem/render-text.ts';
import { en } from '../../src/problem/texts-en.ts';
import { zh } from '../../src/problem/texts-zh.ts';

const allCodes = Object.keys(codes) as ProblemCode[];
const placeholdersOf = (text: ProblemText): string[] =>
  [...`${text.what} ${text.do}`.matchAll(/(?<!\{)\{(\w+)\}/g)].map(([, name]) => name ?? '');

/** Every name that a problem's args may have; a text that asks for another would print a hole. */
const known = new Set(
  (
    'after before cells choices closes code column count due effective encoding expected expires first folder form formed key label language least length limit meaning name ' +
    'allowed_first allowed_last last ' +
    'nearest on opens other published reason received replied result row sample second size slug suggestion target value year near offer answer ask stated came correct mend'
  ).split(' '),
);

describe.each([
  ['zh', zh],
  ['en', en],
] as const)('texts %s', (_, texts) => {
  it('has both sentences of every code and of no other', () => {
    expect(Object.keys(texts).sort()).toEqual([...allCodes].sort());
    for (const text of Object.values(texts)) expect(text.what !== '' && text.do !== '').toBe(true);
  });

  it.each(allCodes)('%s asks only for known values', (code) => {
    expect(placeholdersOf(texts[code]).filter((name) => !known.has(name))).toEqual([]);
  });

  it.each(allCodes)('%s ends without a full stop, which the report adds where it needs one', (code) => {
    expect(`${texts[code].what}|${texts[code].do}`).not.toMatch(/[。.](\||$)/);
  });
});

const doOf = (code: ProblemCode, args: ProblemArgs, language: 'zh' | 'en' = 'zh'): string =>
  textOf(problem(code, { file: 'a.md' }, args), language).do;

describe('textOf', () => {
  it('fills in the values', () => {
    const text = textOf(problem('date/impossible', { file: 'a.md' }, { key: 'formed_on', label: '成文日期', value: '2025-02-29' }), 'zh');
    expect(text.what).toBe('formed_on（成文日期）的日期“2025-02-29”不存在');
  });

  it.each([
    ['zh', '2019-01-27', '应写作：2019-01-27'],
    ['zh', '', '对照原件改正'],
    ['en', '2019-01-27', 'write: 2019-01-27'],
    ['en', '', 'correct it from the original'],
  ] as const)('%s offers the spelling "%s": %s', (language, suggestion, sentence) => {
    expect(doOf('date/form', { suggestion }, language)).toBe(sentence);
  });

  it.each([
    ['zh', 'title', '最接近的是“title”；全部字段见网站的“数据与字段”页（/data/）'],
    ['zh', '', '没有相近的；全部字段见网站的“数据与字段”页（/data/）'],
    ['en', 'title', 'the nearest is "title"; /data/ on the site lists them all'],
    ['en', '', 'nothing is near it; /data/ on the site lists them all'],
  ] as const)('%s names the nearest "%s": %s', (language, nearest, sentence) => {
    expect(doOf('key/unknown', { nearest }, language)).toBe(sentence);
  });

  it.each([
    ['zh', '2026-06-29', '答复期限是 2026-06-26，2026-06-29 才答复'],
    ['zh', '', '答复期限是 2026-06-26，到 2026-06-29 仍未答复'],
    ['en', '2026-06-29', 'the last day for the answer was 2026-06-26; it was answered on 2026-06-29'],
    ['en', '', 'the last day for the answer was 2026-06-26; by 2026-06-29 it is still not answered'],
  ] as const)('%s tells a late answer "%s" from none: %s', (language, replied, sentence) => {
    const args = { limit: '2026-06-26', on: '2026-06-29', replied };
    expect(textOf(problem('request/late', { file: 'a.md' }, args), language).what).toBe(sentence);
    expect(doOf('request/late', args)).toMatch(replied ? /^不要改动/ : /^尽快答复/);
  });

  it('keeps braces that stand for themselves', () => {
    expect(doOf('front/syntax', {})).toContain(' { ');
  });

  it('sets single quotation marks within quotation marks where something is named, and not where it is to be looked for', () => {
    const args = { row: '“三公”经费合计', column: '2025年', value: '“两”' };
    expect(textOf(problem('figures/number', { file: 'a.md' }, args), 'zh').what).toBe(
      '数据“‘三公’经费合计”一行“2025年”一栏写作““两””，不是数',
    );
  });

  it('names a key once that is written as it is called', () => {
    const what = (key: string, language: 'zh' | 'en'): string =>
      textOf(problem('field/count', { file: 'a.md' }, { key, label: '数量', value: 'x' }), language).what;
    expect([what('数量', 'zh'), what('数量', 'en'), what('count', 'zh')]).toEqual([
      expect.stringMatching(/^数量的/),
      expect.stringContaining(' of 数量 is'),
      expect.stringMatching(/^count（数量）/),
    ]);
  });

  it('never fills in a value twice', () => {
    expect(textOf(problem('link/broken', { file: 'a.md' }, { value: '{nearest}', nearest: 'x' }), 'en').what).toContain('"{nearest}"');
  });
});
