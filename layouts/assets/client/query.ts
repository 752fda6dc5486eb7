import { toPairs } from '../../../src/text/han-text.ts';

/** What the visitor asked, cut the way the index is cut. */
export interface Query {
  /** As it was typed, for showing. */
  readonly text: string;
  /** The words between spaces, normalised, for highlighting. */
  readonly words: readonly string[];
  /** A phrase of pairs for every word: each is that literal text. */
  readonly phrases: readonly string[];
  /** All pairs of all words. */
  readonly pairs: string;
}

/** Words are parted by spaces; quotation marks keep spaces in a word. Punctuation at the edges of a word is not asked. */
export function parseQuery(text: string): Query {
  const normal = text.normalize('NFKC').toLowerCase().trim();
  const words = [...normal.matchAll(/["“”]([^"“”]+)["“”]|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '').filter((word) => /[\p{L}\p{N}]/u.test(word));
  const phrases = words.map(lettersOnly).filter(Boolean);
  return { text: text.trim(), words, phrases, pairs: [...new Set(phrases.join(' ').split(' '))].join(' ') };
}

const lettersOnly = (word: string): string =>
  toPairs(word)
    .split(' ')
    .filter((token) => /[\p{L}\p{N}]/u.test(token))
    .join(' ');
