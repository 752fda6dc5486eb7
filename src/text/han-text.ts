export const han = '\\u3007\\u2e80-\\u2fdf\\u3400-\\u4dbf\\u4e00-\\u9fff\\uf900-\\ufaff';
export const cjk = `${han}\\u3000-\\u303f\\uff00-\\uffef‘’“”…—·`;
const startsHan = new RegExp(`^[${cjk}]`);
const endsHan = new RegExp(`[${cjk}]$`);
const sentenceEnd = /[。！？；：.!?;:][”’"')）》]*$/;
const numbered =
  /^(第[〇零一二三四五六七八九十百千\d]+[章节条款]|[一二三四五六七八九十]+、|[（(][一二三四五六七八九十\d]+[)）]|\d+[.．、])/;

/** Whether a line begins a numbered part: 第三条, 二、, （1）. */
export const beginsPart = (line: string): boolean => numbered.test(line);

/** How a line break inside a paragraph is meant: as Word's end of a paragraph, as a cut line that goes on, or as a space between words. */
export type BreakMeaning = 'paragraph' | 'none' | 'space';

/**
 * Word ends a paragraph where Markdown sees only a line break. A line is taken as cut, and joined without a space, only if it has no
 * punctuation at its end, is long enough to have been cut, and the next line does not begin a numbered part.
 */
export function meaningOfBreak(before: string, after: string): BreakMeaning {
  const hanBefore = endsHan.test(before);
  const hanAfter = startsHan.test(after);
  if (!hanBefore && !hanAfter && !beginsPart(after)) return 'space';
  if (sentenceEnd.test(before) || beginsPart(after) || before.length < 20) return 'paragraph';
  return hanBefore && hanAfter ? 'none' : 'space';
}

/** Characters as a reader counts them: without white space, and a rare one, such as 𠮷, is one. */
export const lengthInCharacters = (text: string): number => text.replace(/\s+|[\udc00-\udfff]/g, '').length;

/** The paragraphs of a text that was put into one value: parted by line ends, or by the spaces that begin a paragraph in Word. */
export const paragraphsOf = (text: string): string[] =>
  text
    .split(/\n+|[ \u00a0]{3,}|\u3000{2,}/)
    .map((part) => part.trim())
    .filter(Boolean);

/** Enough of the beginning of a text for every lead that is made of it. */
export const openingOf = (text: string): string => text.replace(/\s+/g, ' ').trim().slice(0, 300);

/** The beginning of a text, cut at a sentence where one ends near the limit. */
export function leadOf(text: string, limit: number): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= limit) return line;
  const cut = line.slice(0, limit);
  const sentence = Math.max(cut.lastIndexOf('。'), cut.lastIndexOf('；'));
  return sentence > limit / 2 ? cut.slice(0, sentence + 1) : `${cut}…`;
}
