import { problem, type Problem } from '../../problem/problem.ts';
import { placeOf, type Rule } from '../draft.ts';
import { goalOf, recordAt, type MergeGoal } from '../merge-goal.ts';
import { allRecords, isPublished, type AnyRecord, type Published } from '../record.ts';

/** A record that went into another (并入) says which, so that its address leads there; what it names exists, and does not lead back to the record itself. */
export const mergeGoals: Rule = ({ records, byIndexNo }) => {
  const merged = allRecords(records)
    .filter(isPublished)
    .filter(({ fields }) => fields.changes?.some(({ type }) => type === '并入'));
  if (merged.length === 0) return [];
  const known = { byIndexNo, byAddress: new Map(allRecords(records).map((record) => [record.url, record])) };
  return merged.flatMap((record): Problem[] => {
    const goal = goalOf(record.fields);
    if (!goal) return [problem('change/no-goal', noteOf(record))];
    const target = recordAt(goal, known);
    // A number in `replaced_by` that no item has is said already.
    if ('replaced_by' in record.fields && !target && goal.indexNo === record.fields.replaced_by) return [];
    if (target && !leadsBack(target, record, known)) return [];
    return [problem('change/goal', noteOf(record), { value: goal.indexNo ?? goal.url ?? '' })];
  });
};

/** Whether a record, or one that it went into, is another: then neither can be read anywhere. */
function leadsBack(target: AnyRecord, record: Published, known: Parameters<typeof recordAt>[1]): boolean {
  const seen = new Set<string>();
  for (let at: AnyRecord | undefined = target; at && !seen.has(at.raw.file);) {
    if (at.raw.file === record.raw.file) return true;
    seen.add(at.raw.file);
    const goal: MergeGoal | undefined = isPublished(at) ? goalOf(at.fields) : undefined;
    at = goal && recordAt(goal, known);
  }
  return false;
}

function noteOf(record: Published): Problem['place'] {
  const last = (record.fields.changes ?? []).findLastIndex(({ type }) => type === '并入');
  return placeOf(record, 'changes', last, 'note');
}
