import { toPairs } from '../../../src/text/pairs.ts';

/** What the visitor asked, cut the way the index is cut. */
export interface Query {
  /** As it was typed, for showing. */
  readonly text: string;
  /** The words between spaces, normalised, for highlighting. */
  readonly words: readonly string[];
  /** A phrase of pairs for every word: each is that literal text. */
  readonly phrases: readonly string[];
  /** The pairs of all words that tell one record from another. */
  readonly parts: readonly string[];
}

/** Words are parted by spaces; quotation marks keep spaces in a word. Punctuation is not asked. */
export function parseQuery(text: string): Query {
  const normal = text.normalize('NFKC').toLowerCase().trim();
  const words = [...normal.matchAll(/["“”]([^"“”]+)["“”]|(\S+)/g)]
    .map(([, quoted, plain]) => quoted ?? plain ?? '')
    .filter((word) => /[\p{L}\p{N}]/u.test(word));
  const phrases = words.map(lettersOnly).filter(Boolean);
  return { text: text.trim(), words, phrases, parts: partsOf(phrases) };
}

const lettersOnly = (word: string): string =>
  toPairs(word)
    .replace(/[^\p{L}\p{N} ]+/gu, '')
    .trim();

/** What all hits must hold somewhere. Single characters and small numbers stand in every document and are left to the phrases. */
function partsOf(phrases: readonly string[]): readonly string[] {
  const tokens = [...new Set(phrases.flatMap((phrase) => phrase.split(' ')))];
  const telling = tokens.filter((token) => token.length > 1);
  return telling.length > 0 ? telling : tokens;
}
