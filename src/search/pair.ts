/*
 * The index holds, for every pair of characters that follow one another, the passages where it stands. Any literal text of two characters or more is
 * a row of pairs, so it is found wherever it is cut; no dictionary decides what a word is.
 */

/**
 * Two code units that follow one another, as one number of 32 bits. The larger of the two leads, wherever it stands, and the numbers of all pairs that one
 * unit leads follow one another: of the pairs of a question, which share every character but the outermost, some then lie in one file.
 */
export type Pair = number;

/** What ends a paragraph: no pair reaches across it, and with it every character is in a pair. */
export const paragraphEnd = '\n';
const paragraphEndUnit = paragraphEnd.charCodeAt(0);

/** Pairs led by smaller units come before, as many as a square has; then by the other unit; then by which stands first. */
const pairOf = (first: number, second: number): Pair => (first < second ? second * second + first * 2 + 1 : first * first + second * 2);

const unitAt = (text: string, at: number): number => (at >= 0 && at < text.length ? text.charCodeAt(at) : paragraphEndUnit);

export const pairAt = (text: string, at: number): Pair => pairOf(unitAt(text, at), unitAt(text, at + 1));

/** The pairs that a text holds within itself, by their place; of one character, none. */
export const pairsWithin = (text: string): Pair[] => Array.from({ length: Math.max(0, text.length - 1) }, (_, i) => pairAt(text, i));

/** The two units of a pair, the one that leads first. */
export function unitsOf(pair: Pair): readonly [number, number] {
  const leader = Math.floor(Math.sqrt(pair));
  return [leader, (pair - leader * leader) >>> 1];
}

/** First and last of the pairs that a character leads, with the one that stands where it leads none. */
export function pairsLedBy(character: string): readonly [Pair, Pair] {
  const unit = character.charCodeAt(0);
  return [pairOf(unit, 0), pairOf(unit, unit)];
}

/** Stands, among the pairs that a unit leads, for where it leads none; with 0, which no text holds. */
export const unledAt = (text: string, at: number): Pair => pairOf(unitAt(text, at), 0);

/** Whether a text holds a unit for the first time at a place, and it leads no pair there or later. */
export function isUnled(text: string, at: number): boolean {
  if (leadsAt(text, at)) return false;
  const character = text.charAt(at);
  if (text.indexOf(character) < at) return false;
  for (let next = text.indexOf(character, at + 1); next >= 0; next = text.indexOf(character, next + 1))
    if (leadsAt(text, next)) return false;
  return true;
}

/** Whether the unit at a place leads the pair before or after it. */
function leadsAt(text: string, at: number): boolean {
  const [before, unit, after] = [unitAt(text, at - 1), unitAt(text, at), unitAt(text, at + 1)];
  return unit >= after || (unit > before && before !== paragraphEndUnit);
}
