import { yearOf, type CalendarDate } from '../model/calendar-date.ts';
import type { ProjectType } from '../model/kinds/project.ts';
import type { Project } from './record.ts';

export type Stage = NonNullable<Project['fields']['stages']>[number];

export const projectType = ({ fields }: Project): ProjectType => fields.type ?? '重大项目';

/** The year that a project says, or else that of the first day it names; empty where it names none. */
export function projectYear(project: Project): string {
  const { year, stages = [] } = project.fields;
  const named = stages.flatMap(({ planned_on, done_on }) => planned_on ?? done_on ?? []);
  return year ?? yearOf(named[0] ?? projectDay(project) ?? '');
}

/** The last day on which a project says something of itself; undefined where it has no day at all. */
export function projectDay({ fields }: Project): CalendarDate | undefined {
  const said = [fields.done?.on, ...(fields.stages ?? []).map(({ done_on }) => done_on), fields.review?.on];
  return (
    fields.updated_on ??
    said
      .filter((on) => on !== undefined)
      .toSorted()
      .at(-1)
  );
}

/** How much of what was planned is done, in whole per cent; more than 100 where it is more. Undefined where nothing can be compared. */
export function shareDone({ fields: { plan, done } }: Project): number | undefined {
  if (!plan || !done || plan.amount === 0) return undefined;
  // A promise that lacks little is not kept, so that it is not rounded up to the whole.
  const share = (100 * done.amount) / plan.amount;
  return share < 100 ? Math.floor(share) : Math.round(share);
}

/** A stage that was to be done by a day and is not. */
export const isOverdue = ({ planned_on, done_on }: Stage, asOf: CalendarDate): boolean => !done_on && !!planned_on && planned_on < asOf;

/** The first stage that is not done. */
export const nextStage = ({ fields }: Project): Stage | undefined => fields.stages?.find(({ done_on }) => !done_on);

/** How it stands in few words; empty where it says nothing of it. */
export function projectStateSaid(project: Project): string {
  const { stages = [] } = project.fields;
  const share = shareDone(project);
  const next = nextStage(project);
  const said = share === undefined ? [] : [`完成 ${share}%`];
  if (stages.length === 0) return said.join('，');
  return [...said, next ? `进行到：${next.name}` : '各阶段已完成'].join('，');
}
