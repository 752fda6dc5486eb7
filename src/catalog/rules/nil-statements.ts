import { halvesOf } from '../../model/time-of-day.ts';
import { groupBy } from '../../problem/group-by.ts';
import { problem, type Problem } from '../../problem/problem.ts';
import { isHeld, isNilStatement } from '../activity-state.ts';
import { placeOf, type Rule } from '../draft.ts';
import type { Activity } from '../record.ts';

/** Who states to have had nothing to disclose (无公开活动) has no activity in the same half-day that the public sees; nor is a statement judged that it does not. */
export const nilStatements: Rule = ({ records }) => {
  const shown = records.activity.filter(({ publication }) => publication === 'public');
  const statements = shown.filter(isNilStatement);
  if (statements.length === 0) return [];
  const held = groupBy(shown.filter(isHeld), ({ fields }) => fields.on);
  const names = new Map(records.official.map(({ parts, fields }) => [parts.slug, fields.name]));
  return statements.flatMap((statement) => contradictions(statement, held.get(statement.fields.on) ?? [], names));
};

function contradictions(statement: Activity, held: readonly Activity[], names: ReadonlyMap<string, string>): Problem[] {
  const halves = halvesOf(statement.fields.time);
  return statement.fields.officials.flatMap((id) => {
    const other = held.find(({ fields }) => fields.officials.includes(id) && halvesOf(fields.time).some((half) => halves.includes(half)));
    return other
      ? [
          problem('activity/nil-contradicted', placeOf(statement, 'nil'), {
            name: names.get(id) ?? id,
            on: statement.fields.on,
            other: other.fields.title,
          }),
        ]
      : [];
  });
}
