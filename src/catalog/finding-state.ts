import { daysBetween, type CalendarDate } from '../model/calendar-date.ts';
import type { Finding } from './record.ts';

/** How a finding stands, in the order in which it is always shown. */
export const findingStates = ['逾期未改', '整改中', '已整改'] as const;
export type FindingState = (typeof findingStates)[number];

/** How a finding stands on a day: what was put right only later was open until then. */
export function findingStateOn({ fields: { due_on, rectified_on } }: Finding, asOf: CalendarDate): FindingState {
  if (rectified_on && rectified_on <= asOf) return '已整改';
  return due_on < asOf ? '逾期未改' : '整改中';
}

/** By how many days it is too late, done or not; 0 where it is not. */
export function daysOverdue({ fields: { due_on, rectified_on } }: Finding, asOf: CalendarDate): number {
  const end = rectified_on && rectified_on <= asOf ? rectified_on : asOf;
  return Math.max(0, daysBetween(due_on, end));
}

/** How a finding stands, told with the days it is or was too late. */
export function findingStateSaid(finding: Finding, asOf: CalendarDate): string {
  const state = findingStateOn(finding, asOf);
  const days = daysOverdue(finding, asOf);
  if (days === 0) return state;
  return state === '已整改' ? `逾期 ${days} 天整改` : `逾期 ${days} 天`;
}
