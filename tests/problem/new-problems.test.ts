import { describe, expect, it } from 'vitest';
import { newProblems } from '../../src/problem/new-problems.ts';
import { problem, type Place, type Problem } from '../../src/problem/problem.ts';

const noLines = (): undefined => undefined;
const missing = (file: string, line = 1, value = 'x'): Problem => problem('reference/category', { file, line }, { value });
const told = (now: readonly Problem[], before: readonly Problem[], renamed: readonly (readonly [string, string])[] = []): string[] =>
  newProblems(now, noLines, { problems: before, lineAt: noLines, renamed: new Map(renamed) }).map(
    ({ place }) => `${place.file}:${place.line}`,
  );

describe('newProblems', () => {
  it('knows a problem again where its line moved', () => expect(told([missing('a.md', 9)], [missing('a.md', 3)])).toEqual([]));
  it('tells of one with another value', () => expect(told([missing('a.md', 3, 'y')], [missing('a.md', 3)])).toEqual(['a.md:3']));
  it('tells of one in another file', () => expect(told([missing('a.md'), missing('b.md')], [missing('a.md')])).toEqual(['b.md:1']));
  it('tells of one that is graver now', () =>
    expect(told([{ ...missing('a.md'), severity: 'block' }], [missing('a.md')])).toEqual(['a.md:1']));
  it('knows a file by its new name, also where another speaks of it', () => {
    const other = (file: string, name: string): Problem => problem('index-no/duplicate', { file, line: 1 }, { value: '1', other: name });
    expect(told([missing('b.md'), other('c.md', 'b.md')], [missing('a.md'), other('c.md', 'a.md')], [['a.md', 'b.md']])).toEqual([]);
  });
  it('tells of several alike the ones whose line is new', () => {
    const lines = ['', '甲', '新', '甲'];
    const lineAt = ({ line = 0 }: Place): string | undefined => lines[line];
    const before = { problems: [missing('a.md', 1)], lineAt: () => '甲', renamed: new Map<string, string>() };
    expect(newProblems([missing('a.md', 2), missing('a.md', 3)], lineAt, before).map(({ place }) => place.line)).toEqual([2]);
  });
});
