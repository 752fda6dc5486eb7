import { problem, type Problem } from '../../problem/problem.ts';
import { placeOf, type Draft, type Rule } from '../draft.ts';
import type { Item } from '../record.ts';

/** A document that another one repeals or amends does not call itself in force unchanged: readers see its own page first. */
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

function problemsOf({ byIndexNo }: Draft, decision: Item, { key, verb, allowed }: Effect): Problem[] {
  return (decision.fields[key] ?? []).flatMap((number) => {
    const target = byIndexNo.get(number);
    if (!target || target.fields.replaced_by || allowed.includes(target.fields.status ?? '')) return [];
    const args = { value: verb, other: decision.fields.doc_no ?? decision.fields.title, choices: allowed.join('、') };
    return [problem('status/contradicted', placeOf(target, 'status'), args)];
  });
}
