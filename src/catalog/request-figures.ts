import { isMissingYear } from '../model/working-days.ts';
import type { Request } from './record.ts';
import { clockOf, type Terms } from './clock-of.ts';
import { workingDaysTaken } from './request-clock.ts';

/** How some requests were answered. Nothing here depends on the day. */
export interface AnswerFigures {
  readonly received: number;
  readonly answered: number;
  /** Answered after the last day of the term. */
  readonly answeredLate: number;
  /** Half of the answers took no longer, in working days of the term; undefined where none could be counted. */
  readonly median: number | undefined;
}

export function answerFigures(catalog: Terms, requests: readonly Request[]): AnswerFigures {
  const taken = requests
    .flatMap(({ fields }) => workingDaysTaken(fields) ?? [])
    .flatMap((days) => (isMissingYear(days) ? [] : [days.value]))
    .sort((a, b) => a - b);
  return {
    received: requests.length,
    answered: requests.filter(({ fields }) => fields.replied_on).length,
    answeredLate: requests.filter((request) => isAnsweredLate(catalog, request)).length,
    median: taken[Math.floor((taken.length - 1) / 2)],
  };
}

function isAnsweredLate(catalog: Terms, request: Request): boolean {
  const { replied_on } = request.fields;
  return replied_on !== undefined && clockOf(catalog, request, replied_on).isLate;
}

/** Requests that are open after the last day of their term. */
export const overdue = (catalog: Terms, requests: readonly Request[]): readonly Request[] =>
  requests.filter((request) => clockOf(catalog, request).state === '已逾期');
