import { dayOf, type CalendarDate } from '../../model/calendar-date.ts';
import { problem, type Problem } from '../../problem/problem.ts';
import { placeOf, type Draft, type Rule } from '../draft.ts';
import { statusOn } from '../item-status.ts';
import type { Item } from '../record.ts';

/**
 * A document that another one repeals or amends does not call itself in force unchanged: readers see its own page first. That begins on the day on which
 * the other is both public and in force. Before it, 有效 is still true, and an `expires_on` is asked for, by which the page changes on the day by itself.
 */
export const repealedStatus: Rule = (draft) =>
  draft.records.item.flatMap((decision) => [
    ...problemsOf(draft, decision, { key: 'repeals', verb: '废止', allowed: ['废止', '失效'] }),
    ...problemsOf(draft, decision, { key: 'amends', verb: '修改', allowed: ['已修改', '部分失效', '废止', '失效'] }),
  ]);

interface Effect {
  readonly key: 'repeals' | 'amends';
  readonly verb: string;
  readonly allowed: readonly string[];
}

function problemsOf({ byIndexNo, asOf }: Draft, decision: Item, { key, verb, allowed }: Effect): Problem[] {
  if (decision.publication === 'draft' || decision.publication === 'withdrawn') return [];
  const from = dayOfEffect(decision);
  // No key says that a document will be amended some day.
  if (from > asOf && key === 'amends') return [];
  const day = from > asOf ? from : asOf;
  return (decision.fields[key] ?? []).flatMap((number) => {
    const target = byIndexNo.get(number);
    if (!target || target.publication === 'withdrawn' || target.fields.replaced_by) return [];
    if (allowed.includes(statusOn(target, day).label)) return [];
    const args = { value: verb, other: decision.fields.doc_no ?? decision.fields.title, on: from, choices: allowed.join('、') };
    return [problem('status/contradicted', placeOf(target, 'status'), args, from > asOf ? 'warning' : undefined)];
  });
}

function dayOfEffect({ fields: { published_on, effective_on } }: Item): CalendarDate {
  const published = dayOf(published_on);
  return effective_on && effective_on > published ? effective_on : published;
}
