import { foldWithPlaces } from '../text/fold.ts';

/** A text cut into pieces, some of them marked. */
export type Marked = readonly { readonly text: string; readonly marked: boolean }[];

const before = 36;
const length = 130;

/** The part of a passage around the place that holds most of some folded words, close together. */
export function excerptOf(passage: string, words: readonly string[]): string {
  const whole = passage.replaceAll('\n', ' ');
  const { text, places } = foldWithPlaces(whole);
  const start = Math.max(0, (places[bestPlace(text, words)] ?? 0) - before);
  const end = Math.min(whole.length, start + length);
  return `${start > 0 ? '…' : ''}${whole.slice(start, end).trim()}${end < whole.length ? '…' : ''}`;
}

/** Where the longest run of a word begins that the text holds; of several, the first. */
function bestPlace(text: string, words: readonly string[]): number {
  const places = words.map((word) => text.indexOf(word)).filter((at) => at >= 0);
  if (places.length > 0) return Math.min(...places);
  const parts = words.flatMap((word) => partsOf(word, 4)).concat(words.flatMap((word) => partsOf(word, 2)));
  for (const part of parts) {
    const at = text.indexOf(part);
    if (at >= 0) return at;
  }
  return 0;
}

const partsOf = (word: string, size: number): string[] =>
  Array.from({ length: Math.max(0, word.length - size + 1) }, (_, i) => word.slice(i, i + size));

/** Marks every place where a text holds one of some folded words; where it holds none, the longest parts of them. */
export function markWords(original: string, words: readonly string[]): Marked {
  const { text, places } = foldWithPlaces(original);
  const marks = new Uint8Array(text.length);
  for (const word of words) if (!markAll(text, word, marks)) for (const part of heldParts(text, word)) markAll(text, part, marks);
  const pieces: { text: string; marked: boolean }[] = [];
  let end = 0;
  for (let i = 0; i < text.length;) {
    const from = i;
    while (i < text.length && marks[i] === marks[from]) i++;
    const until = places[i] ?? original.length;
    if (until > end) pieces.push({ text: original.slice(end, until), marked: marks[from] === 1 });
    end = until;
  }
  if (end < original.length) pieces.push({ text: original.slice(end), marked: false });
  return pieces;
}

function markAll(text: string, word: string, marks: Uint8Array): boolean {
  if (word === '') return false;
  const first = text.indexOf(word);
  for (let at = first; at >= 0; at = text.indexOf(word, at + word.length)) marks.fill(1, at, at + word.length);
  return first >= 0;
}

/** The parts of a word, as long as can be and at least two characters, that a text holds. */
function heldParts(text: string, word: string): string[] {
  const parts: string[] = [];
  for (let start = 0; start + 2 <= word.length;) {
    let end = start + 1;
    while (end < word.length && text.includes(word.slice(start, end + 1))) end++;
    if (end - start >= 2) parts.push(word.slice(start, end));
    start = end - start >= 2 ? end : start + 1;
  }
  return parts;
}
