const han = '\\u3007\\u2e80-\\u2fdf\\u3400-\\u4dbf\\u4e00-\\u9fff\\uf900-\\ufaff';
const cjk = `${han}\\u3000-\\u303f\\uff00-\\uffef‘’“”…—·`;
const startsHan = new RegExp(`^[${cjk}]`);
const endsHan = new RegExp(`[${cjk}]$`);
const sentenceEnd = /[。！？；：.!?;:][”’"')）》]*$/;
const numbered = /^(第[〇零一二三四五六七八九十百千\d]+[章节条款]|[一二三四五六七八九十]+、|[（(][一二三四五六七八九十\d]+[)）]|\d+[.．、])/;

/** How a line break inside a paragraph is meant: as Word's end of a paragraph, as a cut line that goes on, or as a space between words. */
export type BreakMeaning = 'paragraph' | 'none' | 'space';

/**
 * Word ends a paragraph where Markdown sees only a line break. A line is taken as cut, and joined without a space, only if it has no
 * punctuation at its end, is long enough to have been cut, and the next line does not begin a numbered part.
 */
export function meaningOfBreak(before: string, after: string): BreakMeaning {
  const hanBefore = endsHan.test(before);
  const hanAfter = startsHan.test(after);
  if (!hanBefore && !hanAfter && !numbered.test(after)) return 'space';
  if (sentenceEnd.test(before) || numbered.test(after) || before.length < 20) return 'paragraph';
  return hanBefore && hanAfter ? 'none' : 'space';
}

/** Characters as a reader counts them: without white space. */
export const lengthInCharacters = (text: string): number => text.replace(/\s+/g, '').length;

/** The beginning of a text, cut at a sentence where one ends near the limit. */
export function leadOf(text: string, limit: number): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= limit) return line;
  const cut = line.slice(0, limit);
  const sentence = Math.max(cut.lastIndexOf('。'), cut.lastIndexOf('；'));
  return sentence > limit / 2 ? cut.slice(0, sentence + 1) : `${cut}…`;
}

const hanRun = new RegExp(`([${han}]+)`);

/**
 * A text as the search index holds it: Han characters in overlapping pairs (督小 小组), everything else in whole words. Pagefind cuts Chinese
 * with one dictionary when it indexes and another when it is asked; pairs are cut the same way on both sides, so every literal string
 * is found, and a quoted phrase of pairs is that string.
 */
export function toPairs(text: string): string {
  let pairs = '';
  for (const [i, run] of text.normalize('NFKC').toLowerCase().split(hanRun).entries()) pairs += i % 2 ? pairsOf(run) : spaced(run);
  return pairs.trimEnd();
}

function pairsOf(run: string): string {
  if (run.length === 1) return `${run} `;
  let pairs = '';
  for (let i = 0; i + 1 < run.length; i++) pairs += `${run[i]}${run[i + 1]} `;
  return pairs;
}

/** Words and each mark of punctuation on their own. */
function spaced(text: string): string {
  const words = text.match(/[\p{L}\p{N}]+|[^\s\p{L}\p{N}]/gu);
  return words ? `${words.join(' ')} ` : '';
}

const pair = new RegExp(`^[${han}]{2}$`);

/** The text that pairs were made from, but for the spaces between words: what excerpts of the search page are cut from. */
export function fromPairs(pairs: string): string {
  const tokens = pairs.split(/\s+/);
  let text = '';
  for (const [i, token] of tokens.entries()) {
    const next = tokens[i + 1] ?? '';
    const goesOn = pair.test(token) && pair.test(next) && next[0] === token[1];
    const space = /^[a-z0-9]+$/.test(token) && /^[a-z0-9]+$/.test(next) ? ' ' : '';
    text += goesOn ? token[0] : token + space;
  }
  return text;
}
