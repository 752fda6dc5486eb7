import { adoptionCounts, consultationStateOn } from '../catalog/consultation-state.ts';
import type { Catalog } from '../catalog/catalog.ts';
import { respondentGroups, surveyResults, type OptionCounts, type QuestionResult } from '../catalog/survey-results.ts';
import type { Consultation } from '../catalog/record.ts';
import { dateInWords, yearOf } from '../model/calendar-date.ts';
import { consultation as consultationKind } from '../model/kinds/consultation.ts';
import { urls } from '../model/urls.ts';
import { groupBy } from '../problem/group-by.ts';
import { leadOf, paragraphsOf } from '../text/han-text.ts';
import { barChart, type BarChart } from './bar-chart.ts';
import { columnOf } from './columns.ts';
import { downloadOf } from './downloads.ts';
import { consultationEntry, departmentName, itemEntry, type Entry } from './entry.ts';
import { listPages, type ListData, type Section } from './list.ts';
import { page, type Page } from './page.ts';
import { recordData, type RecordData } from './record-data.ts';
import { row, type Row } from './rows.ts';

/** One question of a survey: its options, and once counts are there, how many chose each. */
interface QuestionData extends Omit<QuestionResult, 'options'> {
  readonly options: readonly string[];
  readonly result?: {
    readonly chart: BarChart;
    /** The columns of the table: groups of respondents, where they were told apart. */
    readonly groups: readonly string[];
    readonly rows: readonly OptionCounts[];
  };
}

export interface ConsultationData extends RecordData {
  readonly state: string;
  readonly daysLeft?: number;
  readonly closes: string;
  readonly header: readonly Row[];
  readonly explanation: readonly string[];
  readonly channels: readonly string[];
  /** What became of the opinions: how many of each, and each with its reason. */
  readonly counts: readonly { readonly label: string; readonly count: number }[];
  readonly opinions: NonNullable<Consultation['fields']['opinions']>;
  readonly questions: readonly QuestionData[];
  /** Whether some question tells groups of respondents apart. */
  readonly tellsGroups: boolean;
  readonly respondents: NonNullable<Consultation['fields']['respondents']>;
  readonly hearing: readonly Row[];
  readonly attendees: readonly string[];
  readonly decision: readonly Row[];
  /** The document that came of it. */
  readonly outcome?: Entry;
}

const crumb = { label: consultationKind.label, url: urls.kind('consultations') };
const column = columnOf(consultationKind.label, '征集调查');
const answeredShown = 30;
const yearPageSize = 100;

/** Consultations: what is open, what waits for its result, what became of the others; a page for each and for each year. */
export function consultationPages(catalog: Catalog): Page[] {
  const { consultations } = catalog;
  if (consultations.length === 0) return [];
  const years = groupBy(consultations, ({ fields }) => yearOf(fields.opens_on));
  return [
    overview(catalog, years),
    ...[...years].flatMap(([year, members]) =>
      listPages({
        url: urls.consultationYear(year),
        title: `${year}年${consultationKind.label}`,
        description: `${year}年征求意见、问卷和听证 ${members.length} 次`,
        crumbs: [crumb],
        column,
        entries: members.map((c) => consultationEntry(catalog, c)),
        size: yearPageSize,
      }),
    ),
    ...consultations.map((consultation) => consultationPage(catalog, consultation)),
  ];
}

function overview(catalog: Catalog, years: ReadonlyMap<string, readonly Consultation[]>): Page {
  const { asOf } = catalog;
  const byState = groupBy(catalog.consultations, (c) => consultationStateOn(c, asOf).label);
  const section = (heading: string, members: readonly Consultation[] = []): Section => ({
    heading,
    id: heading,
    entries: members.map((c) => consultationEntry(catalog, c)),
  });
  // What closes first is read first.
  const open = (byState.get('征集中') ?? []).toSorted((a, b) => (a.fields.closes_on < b.fields.closes_on ? -1 : 1));
  return page<ListData>(urls.kind('consultations'), 'list', {
    title: consultationKind.label,
    description: '正在征求公众意见的草案、问卷和听证，以及意见采纳情况',
    crumbs: [],
    column,
    groups: [
      {
        heading: '按年份',
        links: [...years].map(([year, members]) => ({ label: `${year}年`, url: urls.consultationYear(year), count: members.length })),
      },
    ],
    sections: [
      section('正在征集', open),
      section('即将开始', byState.get('未开始')),
      section('已截止，等待反馈', byState.get('已截止，待反馈')),
      section('已反馈', byState.get('已反馈')?.slice(0, answeredShown)),
    ].filter(({ entries }) => entries.length > 0),
    empty: '还没有意见征集。',
  });
}

function consultationPage(catalog: Catalog, consultation: Consultation): Page {
  const { asOf } = catalog;
  const { fields, body, url, path } = consultation;
  const state = consultationStateOn(consultation, asOf);
  const files = catalog.files.get(path) ?? [];
  const own = recordData(consultation, files);
  const outcome = fields.item ? catalog.relations.byIndexNo.get(fields.item) : undefined;
  const draft = fields.draft_file
    ? downloadOf(consultation, files, { file: fields.draft_file, title: `草案：${fields.draft_file.replace(/\.[^.]+$/, '')}` })
    : undefined;
  const { opinions = [], hearing } = fields;
  const questions = questionsOf(consultation);
  return page<ConsultationData>(url, 'consultation', {
    title: fields.title,
    description: leadOf(body.opening || fields.title, 150),
    crumbs: [crumb, { label: `${yearOf(fields.opens_on)}年`, url: urls.consultationYear(yearOf(fields.opens_on)) }],
    column,
    article: { title: fields.title, published: fields.opens_on, source: fields.source ?? departmentName(catalog, fields.department) },
    state: state.label,
    ...(state.daysLeft === undefined ? {} : { daysLeft: state.daysLeft }),
    closes: dateInWords(fields.closes_on),
    header: headerRows(catalog, consultation),
    explanation: paragraphsOf(fields.explanation ?? ''),
    channels: fields.channels ?? [],
    counts: adoptionCounts(consultation),
    opinions,
    questions,
    tellsGroups: questions.some(({ result }) => (result?.groups.length ?? 0) > 0),
    respondents: fields.respondents ?? [],
    hearing: hearing
      ? [
          row('听证日期', dateInWords(hearing.on)),
          row('地点', hearing.place),
          row('材料公布日期', hearing.materials_on && dateInWords(hearing.materials_on)),
          row('听证记录', hearing.record),
        ].filter((r) => r.value !== '')
      : [],
    attendees: hearing?.attendees ?? [],
    decision: [
      row('专家论证', fields.decision?.expert),
      row('合法性审查', fields.decision?.legality),
      row('评估', fields.decision?.evaluation),
    ].filter((r) => r.value !== ''),
    ...(outcome ? { outcome: itemEntry(catalog, outcome) } : {}),
    ...own,
    downloads: [...(draft ? [draft] : []), ...own.downloads],
  });
}

const labels = consultationKind.fields;

function headerRows(catalog: Catalog, { fields }: Consultation): Row[] {
  return [
    row(labels.type.label, fields.type ?? '意见征集'),
    row(labels.department.label, departmentName(catalog, fields.department), urls.department(fields.department)),
    row('征集时间', `${dateInWords(fields.opens_on)} 至 ${dateInWords(fields.closes_on)}`),
    row(labels.result_on.label, fields.result_on && dateInWords(fields.result_on)),
    row(labels.short_reason.label, fields.short_reason),
  ].filter((r) => r.value !== '');
}

/** Counts are entered when a survey has closed; before that there is nothing to show but the options. */
function questionsOf(consultation: Consultation): QuestionData[] {
  const groups = respondentGroups(consultation).map(({ name }) => name);
  return surveyResults(consultation).map(({ options, ...question }) => {
    const texts = options.map(({ text }) => text);
    if (options.every(({ share }) => share === undefined)) return { ...question, options: texts };
    const own = options.some(({ by }) => by.length > 0) ? groups : [];
    const bars = options.map(({ text, count = 0, by }) => ({ label: text, total: count, parts: by.map((part) => part.count) }));
    return { ...question, options: texts, result: { chart: barChart(bars, own), groups: own, rows: options } };
  });
}
