import { daysBetween, type CalendarDate } from '../model/calendar-date.ts';
import type { Letter } from './record.ts';

/** How long some letters took to be answered, in days from the day they came to the day of the answer. */
export interface AnswerTimes {
  readonly letters: number;
  readonly answered: number;
  /** Half of the answered ones took no longer; undefined where none is answered. */
  readonly median: number | undefined;
  readonly longest: number | undefined;
}

/** Days from a letter to its answer; undefined while it has none. */
export const daysToAnswer = ({ fields: { received_on, replied_on } }: Letter): number | undefined =>
  replied_on && daysBetween(received_on, replied_on);

/** Days that a letter without an answer has waited. */
export const daysWaiting = ({ fields }: Letter, asOf: CalendarDate): number => daysBetween(fields.received_on, asOf);

export function answerTimes(letters: readonly Letter[]): AnswerTimes {
  const days = letters.flatMap((letter) => daysToAnswer(letter) ?? []).sort((a, b) => a - b);
  return { letters: letters.length, answered: days.length, median: days[Math.floor((days.length - 1) / 2)], longest: days.at(-1) };
}
