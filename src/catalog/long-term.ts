import { dayOf, type CalendarDate } from '../model/calendar-date.ts';
import { timeTypeOf } from './duty-limit.ts';
import type { Duty, Item } from './record.ts';

/** The codes of the duties whose information is public for as long as it is true. */
export const longTermDuties = (duties: readonly Duty[]): ReadonlySet<string> =>
  new Set(duties.filter((duty) => timeTypeOf(duty) === '长期').map(({ parts }) => parts.slug));

/** Whether an item is published for as long as it is true (长期): as it says, or else as its duty does. */
export const isLongTerm = ({ fields: { term, duty = '' } }: Item, standing: ReadonlySet<string>): boolean =>
  term ? term === '长期' : standing.has(duty);

/** The last day on which somebody looked whether it is still true; publishing it counts as that. */
export function lastVerified({ fields: { published_on, verified_on = dayOf(published_on) } }: Item): CalendarDate {
  return verified_on;
}
