import type { CalendarDate } from '../model/calendar-date.ts';
import { isMissingYear } from '../model/working-days.ts';
import type { Request } from './record.ts';
import { requestClock, workingDaysTaken } from './request-clock.ts';

/** How some requests were answered. Nothing here depends on the day. */
export interface AnswerFigures {
  readonly received: number;
  readonly answered: number;
  /** Answered after the last day of the term. */
  readonly answeredLate: number;
  /** Half of the answers took no longer, in working days of the term; undefined where none could be counted. */
  readonly median: number | undefined;
}

export function answerFigures(requests: readonly Request[]): AnswerFigures {
  const taken = requests
    .flatMap(({ fields }) => workingDaysTaken(fields) ?? [])
    .flatMap((days) => (isMissingYear(days) ? [] : [days.value]))
    .sort((a, b) => a - b);
  return {
    received: requests.length,
    answered: requests.filter(({ fields }) => fields.replied_on).length,
    answeredLate: requests.filter(isAnsweredLate).length,
    median: taken[Math.floor((taken.length - 1) / 2)],
  };
}

const isAnsweredLate = ({ fields }: Request): boolean => fields.replied_on !== undefined && requestClock(fields, fields.replied_on).isLate;

/** Requests that are open on a day after the last day of their term. */
export const overdueOn = (requests: readonly Request[], asOf: CalendarDate): readonly Request[] =>
  requests.filter(({ fields }) => requestClock(fields, asOf).state === '已逾期');
