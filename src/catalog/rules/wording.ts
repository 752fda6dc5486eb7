import { problem, type Problem } from '../../problem/problem.ts';
import { findMixedScript } from '../../text/mixed-script.ts';
import type { FoundWord } from '../../text/wrong-words.ts';
import { placeIn } from '../place-in.ts';
import type { RawRecord } from '../raw.ts';

/** Finds wrong words in a text. */
export type WordFinder = (text: string) => readonly FoundWord[];

/** Wrong characters, wrong names of offices, and single traditional characters in a simplified text. */
export function wordingProblems({ file, front, frontLine, body, bodyLine }: RawRecord, findWords: WordFinder): Problem[] {
  return [
    { text: front, first: frontLine },
    { text: body, first: bodyLine },
  ].flatMap(({ text, first }) => [
    ...findWords(text).map(({ wrong, right, at }) =>
      problem('text/wrong-word', placeIn(file, text, at, first), { value: wrong, expected: right }),
    ),
    ...mixedProblems(text).map(({ at, count, value }) => problem('text/mixed-script', placeIn(file, text, at, first), { count, value })),
  ]);
}

/** One for a text, at the first character. */
function mixedProblems(text: string): { readonly at: number; readonly count: number; readonly value: string }[] {
  const found = findMixedScript(text);
  const [first] = found;
  return first ? [{ at: first.at, count: found.length, value: [...new Set(found.map(({ character }) => character))].join('') }] : [];
}
