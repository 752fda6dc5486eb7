import { placeOf } from '../catalog/draft.ts';
import { isOverdue } from '../catalog/project-state.ts';
import { dateInWords } from '../model/calendar-date.ts';
import { problem } from '../problem/problem.ts';
import type { Rule } from './rule.ts';

/** What was to be done by a day is done, or the page says nothing of it. */
export const projectStages: Rule = {
  title: '项目按计划完成或者说明',
  codes: ['project/overdue'],
  basis: '国办发〔2017〕97号',
  isUnverified: true,
  check: ({ catalog: { projects }, asOf }) =>
    projects.flatMap((project) =>
      (project.fields.stages ?? []).flatMap((stage, i) =>
        isOverdue(stage, asOf) && stage.planned_on
          ? [
              problem('project/overdue', placeOf(project, 'stages', i, 'planned_on'), {
                name: stage.name,
                value: dateInWords(stage.planned_on),
              }),
            ]
          : [],
      ),
    ),
};
