import { placeOf } from '../catalog/draft.ts';
import { timeTypeOf } from '../catalog/duty-limit.ts';
import { statusOn } from '../catalog/item-status.ts';
import type { Item } from '../catalog/record.ts';
import { dayOf, type CalendarDate } from '../model/calendar-date.ts';
import { verifyBy } from '../model/due-day.ts';
import { problem } from '../problem/problem.ts';
import type { Rule } from './rule.ts';

/**
 * What is published for as long as it is true (长期) was verified within a year: publishing it counts as verifying it. Documents no longer in
 * force are not asked for.
 */
export const itemVerified: Rule = {
  title: '长期公开的信息每年核对',
  codes: ['item/unverified'],
  basis: '本程序的约定',
  limits: ['verified_within'],
  check: ({ judges, catalog: { items, duties }, asOf, limits }) => {
    const standing = new Set(duties.filter((duty) => timeTypeOf(duty) === '长期').map(({ parts }) => parts.slug));
    return items
      .filter(({ fields }) => judges(dayOf(fields.published_on)))
      .filter(({ fields: { term, duty = '' } }) => (term ? term === '长期' : standing.has(duty)))
      .filter((item) => statusOn(item, asOf).inForce && verifyBy(lastVerified(item), limits.verified_within) < asOf)
      .map((item) => problem('item/unverified', placeOf(item, 'verified_on'), { value: lastVerified(item) }));
  },
};

function lastVerified({ fields: { published_on, verified_on = dayOf(published_on) } }: Item): CalendarDate {
  return verified_on;
}
