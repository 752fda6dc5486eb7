import { codes } from '../../problem/codes.ts';
import { nearest } from '../../problem/nearest.ts';
import { problem, type Problem } from '../../problem/problem.ts';
import { placeOf, type Rule } from '../draft.ts';
import type { Finding } from '../record.ts';

/** A finding is to be put right, and was, no earlier than it was found; a rule that looks like the code of a check is one. */
export const findingCourse: Rule = ({ records }) =>
  records.finding.flatMap((finding) => [...datesInOrder(finding), ...unknownRule(finding)]);

const dayLabels = { due_on: '整改期限', rectified_on: '整改日期' } as const;

const datesInOrder = (finding: Finding): Problem[] =>
  (['due_on', 'rectified_on'] as const).flatMap((key) => {
    const value = finding.fields[key];
    const { found_on: limit } = finding.fields;
    if (!value || value >= limit) return [];
    return [problem('finding/date-order', placeOf(finding, key), { label: dayLabels[key], value, limit })];
  });

/** Any other text says in words what was not kept to. */
function unknownRule(finding: Finding): Problem[] {
  const { rule: value = '' } = finding.fields;
  if (!/^[a-z]+(?:-[a-z]+)*\/[a-z]+(?:-[a-z]+)*$/.test(value) || Object.hasOwn(codes, value)) return [];
  return [problem('finding/rule-unknown', placeOf(finding, 'rule'), { value, nearest: nearest(value, Object.keys(codes)) ?? '' })];
}
