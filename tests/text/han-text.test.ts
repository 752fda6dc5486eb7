import { describe, expect, it } from 'vitest';
import { leadOf, lengthInCharacters, meaningOfBreak } from '../../src/text/han-text.ts';

const long = '为进一步规范本县政府信息公开工作并提高政府工作的透明';

describe('meaningOfBreak', () => {
  it.each([
    ['none', 'a Han line that was cut', long, '度，制定本办法'],
    ['paragraph', 'a line with punctuation at its end', `${long}度。`, '第二段'],
    ['paragraph', 'a short line', '短行', '第二行'],
    ['paragraph', 'a line before a numbered one', long, '（二）公开'],
    ['paragraph', 'a line before an article', long, '第三条　公开'],
    ['space', 'Latin words', 'open', 'government'],
  ] as const)('%s: %s', (meaning, _, before, after) => {
    expect(meaningOfBreak(before, after)).toBe(meaning);
  });
});

describe('lengthInCharacters', () => {
  it('does not count white space', () => expect(lengthInCharacters('一 二\n　三')).toBe(3));
  it('counts a rare one once', () => expect(lengthInCharacters('𠮷林')).toBe(2));
});

describe('leadOf', () => {
  it.each([
    ['a short text stays whole', '一句。', 10, '一句。'],
    ['a long text ends with a sentence near the limit', '一二三四五六。七八九十', 9, '一二三四五六。'],
    ['without one it is cut and says so', '一二三四五六七八九十', 5, '一二三四五…'],
    ['a sentence too far from the limit does not count', '一。二三四五六七八九十', 8, '一。二三四五六七…'],
    ['line breaks become spaces', '一\n二', 5, '一 二'],
  ])('%s', (_, text, limit, lead) => {
    expect(leadOf(text, limit)).toBe(lead);
  });
});
