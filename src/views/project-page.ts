import type { Catalog, PublishedFile } from '../catalog/catalog.ts';
import { isOverdue, nextStage, projectDay, projectStateSaid, projectType, projectYear, shareDone } from '../catalog/project-state.ts';
import type { Item, Project } from '../catalog/record.ts';
import { dateInWords } from '../model/calendar-date.ts';
import { aspects, project as projectKind, type Aspect } from '../model/kinds/project.ts';
import { rounded } from '../model/rounding.ts';
import { urls } from '../model/urls.ts';
import { groupBy } from '../problem/group-by.ts';
import { leadOf, paragraphsOf } from '../text/han-text.ts';
import { barChart, type BarChart } from './bar-chart.ts';
import { columnOf } from './columns.ts';
import { departmentName, itemEntry, officialName, type Entry } from './entry.ts';
import { laterPage, type Page } from './page.ts';
import { threadOf, type Thread } from './project-thread.ts';
import { recordData, type RecordData } from './record-data.ts';
import { row, type Row } from './rows.ts';

/** A stage with its days, how it stands, and what was published of it. */
export interface StageData {
  readonly id: string;
  readonly name: string;
  readonly planned?: string;
  readonly done?: string;
  readonly state: '已完成' | '进行中' | '逾期' | '未开始';
  readonly entries: readonly Entry[];
}
export interface ProjectData extends RecordData {
  readonly state: string;
  readonly header: readonly Row[];
  /** Planned and done, as bars and in numbers. */
  readonly progress?: { readonly chart: BarChart; readonly rows: readonly Row[]; readonly over?: string };
  readonly stages: readonly StageData[];
  readonly aspects: readonly { readonly name: Aspect; readonly paragraphs: readonly string[] }[];
  /** The stage that comes next, and by when. */
  readonly next?: string;
  /** What was published of the project and belongs to no stage. */
  readonly thread: Thread;
}

/** Everything that a project's page shows beside the project itself: the page is made of the two and nothing else. */
interface Surroundings {
  readonly department: string;
  readonly owner?: string;
  readonly files: readonly PublishedFile[];
  readonly stages: readonly StageData[];
  readonly thread: Thread;
}

export const projectRecordPages = (catalog: Catalog): Page[] =>
  catalog.projects.map((project) => {
    const surroundings = (): Surroundings => surroundingsOf(catalog, project);
    const day = projectDay(project);
    return laterPage<ProjectData>(project.url, 'project', {
      from: () => [project.raw.digest, project.body.from, surroundings()],
      ...(day ? { published: day } : {}),
      data: () => projectData(project, surroundings()),
    });
  });

/**
 * Where the part of a project's page is that shows a stage. Undefined where there is none of this name: once a 公示 is over, its names are masked in
 * every key of the item, and a stage may be called after a person.
 */
export function stageId({ fields: { stages = [] } }: Project, name: string): string | undefined {
  const at = stages.findIndex((stage) => stage.name === name);
  return at < 0 ? undefined : `stage-${at + 1}`;
}

function surroundingsOf(catalog: Catalog, project: Project): Surroundings {
  const { fields, parts, path } = project;
  const items = catalog.relations.itemsOfProject.get(parts.slug) ?? [];
  const names = new Set((fields.stages ?? []).map(({ name }) => name));
  const byStage = groupBy(items, ({ fields: { stage = '' } }) => (names.has(stage) ? stage : ''));
  return {
    department: departmentName(catalog, fields.department),
    ...(fields.owner ? { owner: officialName(catalog, fields.owner) } : {}),
    files: catalog.files.get(path) ?? [],
    stages: stagesOf(catalog, project, byStage),
    thread: threadOf(catalog, project, byStage.get('') ?? []),
  };
}

function stagesOf(catalog: Catalog, project: Project, byStage: ReadonlyMap<string, readonly Item[]>): StageData[] {
  const { asOf } = catalog;
  const current = nextStage(project);
  return (project.fields.stages ?? []).map((stage) => ({
    id: stageId(project, stage.name) ?? '',
    name: stage.name,
    ...(stage.planned_on ? { planned: dateInWords(stage.planned_on) } : {}),
    ...(stage.done_on ? { done: dateInWords(stage.done_on) } : {}),
    state: stage.done_on ? '已完成' : isOverdue(stage, asOf) ? '逾期' : stage === current ? '进行中' : '未开始',
    entries: (byStage.get(stage.name) ?? []).map((item) => itemEntry(catalog, item)),
  }));
}

function projectData(project: Project, around: Surroundings): ProjectData {
  const { fields, body } = project;
  const { department, stages, thread, files } = around;
  const year = projectYear(project);
  const day = projectDay(project);
  const progress = progressOf(project);
  const next = nextStage(project);
  return {
    title: fields.title,
    description: leadOf(body.opening || fields.title, 150),
    crumbs: [
      { label: projectKind.label, url: urls.kind('projects') },
      ...(year ? [{ label: `${year}年`, url: urls.projectYear(year) }] : []),
    ],
    column: columnOf(projectKind.label),
    ...(day ? { article: { title: fields.title, published: day, source: fields.source ?? department } } : {}),
    feed: urls.feed(project.url),
    state: projectStateSaid(project),
    header: headerRows(project, around),
    ...(progress ? { progress } : {}),
    stages,
    aspects: aspects.map((name) => ({ name, paragraphs: paragraphsOf(fields.aspects?.[name] ?? '') })),
    ...(next ? { next: next.planned_on ? `${next.name}（计划 ${dateInWords(next.planned_on)}完成）` : next.name } : {}),
    thread,
    ...recordData(project, files),
  };
}

const labels = projectKind.fields;

function headerRows(project: Project, { department, owner }: Surroundings): Row[] {
  const { fields } = project;
  const day = projectDay(project);
  return [
    row(labels.type.label, projectType(project)),
    row(labels.department.label, department, urls.projectDepartment(fields.department)),
    row(labels.owner.label, owner, fields.owner && urls.official(fields.owner)),
    row(labels.year.label, projectYear(project)),
    row(labels.updated_on.label, day && dateInWords(day)),
  ].filter((r) => r.value !== '');
}

function progressOf(project: Project): ProjectData['progress'] | undefined {
  const { plan, done } = project.fields;
  if (!plan) return undefined;
  const amount = (number: number): string => `${number} ${plan.unit}`;
  const share = shareDone(project);
  const bars = [
    { label: '计划', total: plan.amount, parts: [plan.amount] },
    ...(done ? [{ label: '完成', total: done.amount, parts: [done.amount] }] : []),
  ];
  return {
    chart: barChart(bars, []),
    rows: [
      row('计划', amount(plan.amount)),
      row('完成', done && amount(done.amount)),
      row('完成比例', share === undefined ? '' : `${share}%`),
      row('截至', done?.on && dateInWords(done.on)),
    ].filter((r) => r.value !== ''),
    ...(done && done.amount > plan.amount ? { over: amount(rounded(done.amount - plan.amount, 6)) } : {}),
  };
}
