import { describe, expect, it } from 'vitest';
import { answerTimes, daysToAnswer, daysWaiting } from '../../src/catalog/answer-times.ts';
import type { Letter } from '../../src/catalog/record.ts';
import { asOf, catalogOf, letterMd } from '../support/builders.ts';

const letters = (...answers: readonly (string | undefined)[]): readonly Letter[] => {
  const files = answers.map((replied_on, i) => [`letters/2026/l${i}.md`, letterMd({ replied_on, reply: replied_on && '好。' })]);
  return catalogOf(Object.fromEntries(files) as Record<string, string>).catalog?.letters ?? [];
};

describe('answer times', () => {
  it('counts days from the day a letter came to the day of the answer', () => {
    expect(letters('2026-03-02', '2026-03-05', '2026-04-02', undefined).map(daysToAnswer).toSorted()).toEqual([0, 3, 31, undefined]);
  });

  it('counts days without an answer up to the day of the build', () => {
    expect(letters(undefined).map((letter) => daysWaiting(letter, asOf))).toEqual([265]);
  });

  it.each([
    [[], { letters: 0, answered: 0, median: undefined, longest: undefined }],
    [[undefined], { letters: 1, answered: 0, median: undefined, longest: undefined }],
    [['2026-03-03', '2026-03-05', undefined, '2026-04-02'], { letters: 4, answered: 3, median: 3, longest: 31 }],
    [['2026-03-03', '2026-03-05', '2026-03-06', '2026-04-02'], { letters: 4, answered: 4, median: 3, longest: 31 }],
  ])('of %j', (answers, expected) => {
    expect(answerTimes(letters(...answers))).toEqual(expected);
  });
});
