/*
 * The index holds, for every pair of characters that follow one another, the passages where it stands. Any literal text of two characters or more is
 * a row of pairs, so it is found wherever it is cut; no dictionary decides what a word is.
 */

/** Two code units as one number; the numbers of all pairs that begin with one character follow one another. */
export type Pair = number;

/** What ends a paragraph: no pair reaches across it, and with it every character begins a pair. */
export const paragraphEnd = '\n';
const paragraphEndUnit = paragraphEnd.charCodeAt(0);

export const pairAt = (text: string, at: number): Pair =>
  ((text.charCodeAt(at) << 16) | (at + 1 < text.length ? text.charCodeAt(at + 1) : paragraphEndUnit)) >>> 0;

/** The pairs that a text holds within itself, by their place; of one character, none. */
export const pairsWithin = (text: string): Pair[] => Array.from({ length: Math.max(0, text.length - 1) }, (_, i) => pairAt(text, i));

/** First and last pair of those that begin with a character. */
export function pairsBeginningWith(character: string): readonly [Pair, Pair] {
  const first = (character.charCodeAt(0) << 16) >>> 0;
  return [first, (first | 0xffff) >>> 0];
}
