import { addMonths, type CalendarDate } from '../../model/calendar-date.ts';
import { parsePeriod, periodsUntil, type PeriodKind } from '../../model/period.ts';
import { groupBy } from '../../problem/group-by.ts';
import { problem, type Problem } from '../../problem/problem.ts';
import { placeOf, type Rule } from '../draft.ts';
import { dutyKey, periodOfItem, recurring } from '../duty-fulfilment.ts';
import { nameOfDuty } from '../duty-name.ts';
import type { Duty, Item } from '../record.ts';

/** Who states that there is nothing of a duty (无此项) says of which period, and publishes nothing of it for that period. */
export const itemsOfNothing: Rule = ({ records }) => {
  const statements = records.item.filter(({ fields, publication }) => fields.nil && fields.duty && publication !== 'withdrawn');
  if (statements.length === 0) return [];
  const duties = new Map(records.duty.map((duty) => [duty.parts.slug, duty]));
  const published = groupBy(
    records.item.filter(({ fields, publication }) => fields.duty && !fields.nil && publication === 'public'),
    keyOf,
  );
  return statements.flatMap((item) => {
    const duty = duties.get(item.fields.duty ?? '');
    return duty ? problemsOf(item, duty, published.get(keyOf(item)) ?? []) : [];
  });
};

const keyOf = ({ fields, parts }: Item): string => dutyKey(fields.duty ?? '', parts.department ?? '');

function problemsOf(item: Item, duty: Duty, others: readonly Item[]): Problem[] {
  const kind = recurring(duty);
  if (!kind) return [];
  const name = nameOfDuty(duty.fields);
  const written = item.fields.period === undefined ? undefined : parsePeriod(item.fields.period);
  if (!written) return [problem('item/nil-no-period', placeOf(item, 'nil'), { name, value: lastEnded(kind, item.fields.formed_on) })];
  const other = others.find((one) => periodOfItem(one, kind) === written);
  return other ? [problem('item/nil-contradicted', placeOf(item, 'nil'), { name, value: written, other: other.fields.title })] : [];
}

/** The period that ended last: what a statement is most often of. */
const lastEnded = (kind: PeriodKind, on: CalendarDate): string => periodsUntil(kind, addMonths(on, -24), on).at(-1) ?? '';
