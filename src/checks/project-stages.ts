import { placeOf } from '../catalog/draft.ts';
import { isOverdue } from '../catalog/project-state.ts';
import { dateInWords } from '../model/calendar-date.ts';
import { problem } from '../problem/problem.ts';
import type { Check } from './index.ts';

/** What was to be done by a day is done, or the page says nothing of it. */
export const projectStages: Check = ({ projects }, asOf) =>
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
  );
