import { problem, type Problem } from '../problem/problem.ts';
import type { WrongWord } from '../text/wrong-words.ts';
import type { RawTable } from './raw.ts';

/** Words that a site adds to those that are always wrong: 写法, and 应为 beside it. */
export const wordsFile = 'words.csv';

/** The words of the file, and the rows that name no word or do not say what is right. */
export function readWords({ file, rows }: RawTable): { readonly words: readonly WrongWord[]; readonly problems: readonly Problem[] } {
  const named = rows.filter(({ cells: [first = ''] }) => !['写法', 'wrong'].includes(first.trim()));
  const words: WrongWord[] = [];
  const problems: Problem[] = [];
  for (const { line, cells } of named) {
    const [wrong = '', right = ''] = cells.map((cell) => cell.trim());
    if (wrong.length > 1 && right !== '' && wrong !== right) words.push({ wrong, right });
    else problems.push(problem('words/cells', { file, line }, { value: cells.join(',') }));
  }
  return { words, problems };
}
