import { placeOf } from '../catalog/draft.ts';
import { statusOn } from '../catalog/item-status.ts';
import type { Item } from '../catalog/record.ts';
import { addDays, dateInWords, daysBetween, type CalendarDate } from '../model/calendar-date.ts';
import type { Limits } from '../model/limits.ts';
import { problem, type Problem } from '../problem/problem.ts';
import type { Rule } from './rule.ts';

/**
 * What a document says of its own standing agrees with its days, and whoever keeps it knows before it ends. A document is judged on the day
 * its standing changes, however old it is; pages believe the day (`statusOn`), so that nothing here stops a build.
 */
export const itemStanding: Rule = {
  title: '有效性随日期更新，期满前提醒',
  codes: ['status/outdated', 'status/expiring'],
  basis: '政府网站发展指引（国办发〔2017〕47号）',
  limits: ['expiry_notice'],
  check: ({ judges, catalog: { items }, asOf, limits }) =>
    items.flatMap((item) => [...outdated(item, asOf, judges), ...expiring(item, asOf, limits)]),
};

function outdated(item: Item, asOf: CalendarDate, judges: (day: string) => boolean): Problem[] {
  const { status } = item.fields;
  const contrary = status === '有效' || status === '尚未生效' ? contraryTo(item, status, asOf) : undefined;
  if (!status || !contrary || (contrary.on && !judges(contrary.on))) return [];
  const args = { value: status, key: contrary.key, other: item.fields[contrary.key] ?? '', target: statusOn(item, asOf).label };
  return [problem('status/outdated', placeOf(item, 'status'), args)];
}

/** The key that says otherwise than the status, and since when, where it is a day. */
function contraryTo(
  { fields: { expires_on, replaced_by, effective_on } }: Item,
  status: '有效' | '尚未生效',
  asOf: CalendarDate,
): { readonly key: 'expires_on' | 'replaced_by' | 'effective_on'; readonly on?: CalendarDate } | undefined {
  if (expires_on && expires_on <= asOf) return { key: 'expires_on', on: expires_on };
  if (replaced_by) return { key: 'replaced_by' };
  if (status === '尚未生效' && effective_on && effective_on <= asOf) return { key: 'effective_on', on: effective_on };
  return undefined;
}

function expiring(item: Item, asOf: CalendarDate, { expiry_notice }: Limits): Problem[] {
  const { expires_on, replaced_by } = item.fields;
  if (!expires_on || expires_on <= asOf || replaced_by || addDays(asOf, expiry_notice) < expires_on) return [];
  if (!statusOn(item, asOf).inForce) return [];
  return [
    problem('status/expiring', placeOf(item, 'expires_on'), {
      value: dateInWords(expires_on),
      count: daysBetween(asOf, expires_on),
      limit: expiry_notice,
    }),
  ];
}
