import { describe, expect, it } from 'vitest';
import { excerptOf, markWords } from '../../src/search/excerpt.ts';

const marked = (text: string, ...words: string[]): string =>
  markWords(text, words)
    .map((piece) => (piece.marked ? `[${piece.text}]` : piece.text))
    .join('');

describe('markWords', () => {
  it.each([
    ['the words as they are written', marked('《住房公积金管理条例》', '公积金'), '《住房[公积金]管理条例》'],
    ['other forms of them', marked('国发〔２０１９〕５号', '(2019)5'), '国发[〔２０１９〕５]号'],
    ['the longest parts of a word that is not there', marked('住房公积与提取', '公积金提取'), '住房[公积]与[提取]'],
    ['nothing', marked('甲乙', '丙丁'), '甲乙'],
    ['text as text', marked('<img onerror=1>公开', '公开'), '<img onerror=1>[公开]'],
  ])('%s', (_, shown, expected) => {
    expect(shown).toBe(expected);
  });
});

describe('excerptOf', () => {
  it('is cut around the word, and says so', () => {
    const text = `${'前'.repeat(100)}公积金${'后'.repeat(200)}`;
    expect(excerptOf(text, ['公积金'])).toMatch(/^…前{36}公积金后{91}…$/);
    expect(excerptOf('短文', ['公积金'])).toBe('短文');
  });
});
