import { placeOf } from '../catalog/draft.ts';
import { daysOverdue, findingStateOn } from '../catalog/finding-state.ts';
import { problem } from '../problem/problem.ts';
import type { Rule } from './rule.ts';

/** What was found is put right by the day that was set, and what came of it is told. */
export const findingsRectified: Rule = {
  title: '督查发现的问题按期整改，并公开整改结果',
  codes: ['finding/overdue', 'finding/no-result'],
  basis: '政府信息公开条例第四十六条、第四十七条',
  check: ({ catalog: { findings }, asOf, judges }) =>
    findings
      .filter(({ fields }) => judges(fields.found_on))
      .flatMap((finding) => {
        const { due_on: due, result } = finding.fields;
        const state = findingStateOn(finding, asOf);
        if (state === '逾期未改')
          return [problem('finding/overdue', placeOf(finding, 'due_on'), { due, value: daysOverdue(finding, asOf) })];
        return state === '已整改' && !result ? [problem('finding/no-result', placeOf(finding, 'rectified_on'))] : [];
      }),
};
