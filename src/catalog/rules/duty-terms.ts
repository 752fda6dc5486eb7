import { parsePeriod } from '../../model/period.ts';
import { problem, type Problem } from '../../problem/problem.ts';
import { placeOf, type Draft, type Rule } from '../draft.ts';
import { boundBy } from '../duty-fulfilment.ts';
import { limitOf } from '../duty-limit.ts';
import type { Duty, Item } from '../record.ts';

/** Limits and periods can be read, so that what is late can be told; a template row binds somebody. */
export const dutyTerms: Rule = (draft) => [
  ...draft.records.duty.flatMap((duty) => problemsOf(duty, draft)),
  ...draft.records.item.flatMap(periodForm),
];

function problemsOf(duty: Duty, { records }: Draft): Problem[] {
  const problems: Problem[] = [];
  const { limit, applies_to } = duty.fields;
  const parsed = limitOf(duty);
  if ('accepted' in parsed)
    problems.push(
      problem('duty/limit', placeOf(duty, 'limit'), {
        value: typeof limit === 'string' ? limit : Object.values(limit).join(' '),
        choices: parsed.accepted.join('；'),
      }),
    );
  if (applies_to && boundBy(duty, records.department).length === 0)
    problems.push(problem('duty/nobody', placeOf(duty, 'applies_to'), { value: applies_to }));
  return problems;
}

const periodForm = (item: Item): Problem[] =>
  item.fields.period === undefined || parsePeriod(item.fields.period)
    ? []
    : [problem('period/form', placeOf(item, 'period'), { value: item.fields.period })];
