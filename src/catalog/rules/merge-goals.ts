import { problem, type Problem } from '../../problem/problem.ts';
import { placeOf, type Rule } from '../draft.ts';
import { goalOf, recordAt } from '../merge-goal.ts';
import { allRecords, isPublished, type Published } from '../record.ts';

/** A record that went into another (并入) says which, so that its address leads there; what it names exists, and is not the record itself. */
export const mergeGoals: Rule = ({ records, byIndexNo }) => {
  const merged = allRecords(records)
    .filter(isPublished)
    .filter(({ fields }) => fields.changes?.some(({ type }) => type === '并入'));
  if (merged.length === 0) return [];
  const byAddress = new Map(allRecords(records).map((record) => [record.url, record]));
  return merged.flatMap((record): Problem[] => {
    const goal = goalOf(record.fields);
    if (!goal) return [problem('change/no-goal', noteOf(record))];
    const target = recordAt(goal, { byIndexNo, byAddress });
    // A number in `replaced_by` that no item has is said already.
    if ('replaced_by' in record.fields && !target && goal.indexNo === record.fields.replaced_by) return [];
    if (target && target.raw.file !== record.raw.file) return [];
    return [problem('change/goal', noteOf(record), { value: goal.indexNo ?? goal.url ?? '' })];
  });
};

function noteOf(record: Published): Problem['place'] {
  const last = (record.fields.changes ?? []).findLastIndex(({ type }) => type === '并入');
  return placeOf(record, 'changes', last, 'note');
}
