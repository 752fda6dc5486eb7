import { describe, expect, it } from 'vitest';
import { groupBy } from '../../src/problem/group-by.ts';
import { nearest } from '../../src/problem/nearest.ts';
import { compareProblems, isFatal, problem } from '../../src/problem/problem.ts';

describe('problem', () => {
  it('has the severity of its code, or another where a setting decides', () => {
    expect(problem('review/missing', { file: 'a.md' }).severity).toBe('block');
    expect(problem('review/missing', { file: 'a.md' }, {}, 'warning').severity).toBe('warning');
  });
});

describe('isFatal', () => {
  it.each([
    ['review/missing', true],
    ['site/missing', true],
    ['text/html', false],
    ['item/no-summary', false],
  ] as const)('%s: %s', (code, fatal) => {
    expect(isFatal(problem(code, { file: 'a.md' }))).toBe(fatal);
  });
});

describe('compareProblems', () => {
  it('orders by file, line, column, code and values', () => {
    const sorted = [
      problem('site/missing', { file: 'a.md' }),
      problem('link/broken', { file: 'a.md', line: 2 }),
      problem('link/broken', { file: 'a.md', line: 2, column: 1 }, { value: 'x' }),
      problem('link/broken', { file: 'a.md', line: 2, column: 1 }, { value: 'y' }),
      problem('link/outside', { file: 'a.md', line: 2, column: 1 }),
      problem('link/broken', { file: 'a.md', line: 10 }),
      problem('link/broken', { file: 'b.md' }),
    ];
    expect(sorted.toReversed().sort(compareProblems)).toEqual(sorted);
  });
});

describe('nearest', () => {
  it.each([
    ['titel', ['title', 'term'], 'title'],
    ['标提', ['标题', '文号'], '标题'],
    ['财政局', ['finance', 'health'], undefined],
    ['x', [], undefined],
    ['budget', ['budget'], 'budget'],
  ])('%s among %j is %s', (written, candidates, expected) => {
    expect(nearest(written, candidates)).toBe(expected);
  });
});

describe('groupBy', () => {
  it('keeps the order of first appearance', () => {
    expect([...groupBy([3, 1, 4, 1, 5], (n) => n % 2)]).toEqual([
      [1, [3, 1, 1, 5]],
      [0, [4]],
    ]);
  });
});
