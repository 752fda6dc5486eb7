import { placeOf } from '../catalog/draft.ts';
import { isOverdue, projectDay } from '../catalog/project-state.ts';
import type { Project } from '../catalog/record.ts';
import { dateInWords, type CalendarDate } from '../model/calendar-date.ts';
import { problem } from '../problem/problem.ts';
import type { Rule } from './rule.ts';

/** Words that say why, or until when, something is put off. */
const reason = /原因|由于|因为|(?:因|受)[^，。；]{1,20}(?:影响|制约|限制|未|不|停|暂)|推迟|延期|延后|顺延|延迟|滞后|暂缓|停工/;

/** What was to be done by a day is done, or the page has said since why not. */
export const projectStages: Rule = {
  title: '项目按计划完成或者说明',
  codes: ['project/overdue'],
  basis: '国办发〔2017〕97号',
  isUnverified: true,
  check: ({ judges, catalog: { projects }, asOf }) =>
    projects.flatMap((project) =>
      (project.fields.stages ?? []).flatMap((stage, i) => {
        const { name, planned_on } = stage;
        if (!planned_on || !judges(planned_on) || !isOverdue(stage, asOf) || isExplained(project, planned_on)) return [];
        return [problem('project/overdue', placeOf(project, 'stages', i, 'planned_on'), { name, value: dateInWords(planned_on) })];
      }),
    ),
};

/** A reason of a page that was last touched before the day came is of another stage. */
const isExplained = (project: Project, planned: CalendarDate): boolean =>
  reason.test(project.fields.aspects?.执行进度 ?? '') && (projectDay(project) ?? '') >= planned;
