import type { CalendarDate } from '../../model/calendar-date.ts';
import { nearest } from '../../problem/nearest.ts';
import { problem, type Problem } from '../../problem/problem.ts';
import { placeOf, type Rule } from '../draft.ts';
import type { Item, Project } from '../record.ts';

/** A project fits together: stages are told apart and follow one another, what is done can be held against what is planned, and items belong to stages that exist. */
export const projectCourse: Rule = ({ records }) => {
  const bySlug = new Map(records.project.map((project) => [project.parts.slug, project]));
  return [
    ...records.project.flatMap((project) => [
      ...stagesTwice(project),
      ...daysInOrder(project, 'planned_on'),
      ...daysInOrder(project, 'done_on'),
      ...stagesSkipped(project),
      ...comparable(project),
      ...withoutOwner(project),
    ]),
    ...records.item.flatMap((item) => stageOfItem(item, bySlug)),
  ];
};

function stagesTwice(project: Project): Problem[] {
  const names = (project.fields.stages ?? []).map(({ name }) => name);
  return names.flatMap((value, i) =>
    names.indexOf(value) < i ? [problem('project/stage-twice', placeOf(project, 'stages', i, 'name'), { value })] : [],
  );
}

const dayLabels = { planned_on: '计划完成', done_on: '实际完成' } as const;

/** No stage is planned or done before one that stands above it. */
function daysInOrder(project: Project, key: keyof typeof dayLabels): Problem[] {
  let latest: { readonly name: string; readonly on: CalendarDate } | undefined;
  return (project.fields.stages ?? []).flatMap(({ name, [key]: on }, i) => {
    if (!on) return [];
    const before = latest;
    if (!before || on >= before.on) latest = { name, on };
    if (!before || on >= before.on) return [];
    const args = { label: dayLabels[key], name, value: on, other: before.name, limit: before.on };
    return [problem('project/stage-order', placeOf(project, 'stages', i, key), args)];
  });
}

/** A stage that is done although one before it is not: mostly a day that was forgotten. */
function stagesSkipped(project: Project): Problem[] {
  const stages = project.fields.stages ?? [];
  const last = stages.findLastIndex(({ done_on }) => done_on);
  return stages.flatMap(({ name, done_on }, i) =>
    !done_on && i < last
      ? [problem('project/stage-skipped', placeOf(project, 'stages', i, 'name'), { name, other: stages[last]?.name ?? '' })]
      : [],
  );
}

function comparable(project: Project): Problem[] {
  const { plan, done } = project.fields;
  if (!done) return [];
  if (!plan) return [problem('project/unplanned', placeOf(project, 'done'))];
  if (done.unit === undefined || done.unit === plan.unit) return [];
  return [problem('project/unit', placeOf(project, 'done', 'unit'), { value: done.unit, expected: plan.unit })];
}

/** 重点工作 are an official's. */
function withoutOwner(project: Project): Problem[] {
  const { type, owner } = project.fields;
  return type === '重点工作' && !owner ? [problem('project/no-owner', placeOf(project, 'type'))] : [];
}

function stageOfItem(item: Item, projects: ReadonlyMap<string, Project>): Problem[] {
  const { project: slug, stage: value } = item.fields;
  if (!value) return [];
  if (!slug) return [problem('project/stage-alone', placeOf(item, 'stage'), { value })];
  const project = projects.get(slug);
  if (!project) return [];
  const names = (project.fields.stages ?? []).map(({ name }) => name);
  if (names.includes(value)) return [];
  const args = { value, other: project.fields.title, choices: names.join('、'), nearest: nearest(value, names) ?? '' };
  return [problem('project/stage-unknown', placeOf(item, 'stage'), args)];
}
