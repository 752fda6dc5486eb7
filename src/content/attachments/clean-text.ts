import { characterOfRadical } from '../../text/radicals.ts';

/** Characters that stand for ordinary ones only by their looks; PDF writers put them where a font has one glyph for both. */
const lookalikes = /[\u2e80-\u2fdf\uf900-\ufaff\ufb00-\ufb06]/g;
/** What is not text: control and private characters, halves of characters, marks of direction. */
const noText = /[\p{Cc}\p{Co}\p{Cs}\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufffd]/gu;

/** Text in the form in which everything of a site is kept: NFC, a paragraph a line, one space between words, nothing that is not text. */
export const cleanText = (text: string): string =>
  text
    .replace(/\r\n?|[\u2028\u2029\f\v\u0085]/g, '\n')
    .split('\n')
    .map(cleanLine)
    .filter(Boolean)
    .join('\n');

const cleanLine = (line: string): string =>
  line
    .replace(/\s+/g, ' ')
    .replace(noText, '')
    .replace(lookalikes, (character) => characterOfRadical.get(character) ?? character.normalize('NFKC'))
    .normalize('NFC')
    .trim();
