import type { Place } from '../problem/problem.ts';

/** A place of a text that begins on a line of its file. */
export function placeIn(file: string, text: string, at: number, firstLine: number): Place {
  const before = text.slice(0, at).split('\n');
  return { file, line: firstLine + before.length - 1, column: (before.at(-1)?.length ?? 0) + 1 };
}
