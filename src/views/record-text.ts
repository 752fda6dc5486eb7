import { appraisalDay } from '../catalog/appraisal-scores.ts';
import { categoryLine } from '../catalog/category-tree.ts';
import type { Catalog } from '../catalog/catalog.ts';
import { standingSaid, statusOn, type Status } from '../catalog/item-status.ts';
import { projectDay, projectType, projectYear } from '../catalog/project-state.ts';
import {
  officeDay,
  titleOf,
  type Activity,
  type Appraisal,
  type Body,
  type Consultation,
  type Finding,
  type Guide,
  type Item,
  type Letter,
  type Meeting,
  type Power,
  type Project,
  type Published,
  type Report,
  type Request,
  type Service,
} from '../catalog/record.ts';
import { anchored, exchangesOf } from '../catalog/transcript.ts';
import { dayOf, yearOf, type CalendarDate } from '../model/calendar-date.ts';
import { appraisal as appraisalKind } from '../model/kinds/appraisal.ts';
import { aspects } from '../model/kinds/project.ts';
import { fixedColumns } from '../model/statutory-content.ts';
import type { IndexedDocument } from '../search/passages.ts';
import { paragraphsOf } from '../text/han-text.ts';
import { departmentName, officialName } from './entry.ts';
import { guideDay } from './guide-pages.ts';
import { feeLines } from './offers.ts';
import { publishedTitle } from './published-title.ts';

/** What is searched of a record, without its attachments. */
export interface RecordText extends Omit<IndexedDocument, 'text' | 'on' | 'attachments'> {
  /** Empty where it is not known: such a record is found, but in no year. */
  readonly on: CalendarDate | '';
  /** Looked up when the index is made of it. */
  readonly body: Pick<Body, 'from' | 'length' | 'text'>;
}

/** What tells the records of one kind from another's. */
interface Said extends Pick<RecordText, 'title' | 'on' | 'by' | 'filters'>, Pick<Partial<RecordText>, 'number' | 'standing' | 'headings'> {
  /** Short texts by which a record is found, beside its title and the titles of its attachments. */
  readonly found: readonly (string | undefined)[];
  /** What its file says beside its body. */
  readonly paragraphs?: readonly string[];
}

function textOf({ kind, url, body, fields }: Published, { found, filters, headings = [], paragraphs = [], ...said }: Said): RecordText {
  return {
    url,
    ...said,
    found: [...found, ...(fields.attachments ?? []).map(({ title }) => title)].filter(Boolean).join('\n'),
    filters: { kind: [kind], ...filters },
    body: paragraphs.length > 0 ? withParagraphs(body, paragraphs) : body,
    headings: [...body.headings.map(({ id, text }) => ({ id, text })), ...headings],
  };
}

/** A text with what else its file says, so that what names the body names that too. */
const withParagraphs = (body: Body, paragraphs: readonly string[]): RecordText['body'] => ({
  from: body.from,
  length: paragraphs.reduce((sum, { length }) => sum + length, body.length),
  get text() {
    return [body.text, ...paragraphs].join('\n');
  },
});

/** What most records have: a department that publishes, and a day. */
const ofDepartment = (catalog: Catalog, code: string, on: CalendarDate | ''): Pick<Said, 'on' | 'by' | 'filters'> => ({
  on,
  by: departmentName(catalog, code),
  filters: { department: [code], ...(on ? { year: [yearOf(on)] } : {}) },
});

/** Everything that is said of an item besides what stands in its own file. */
export interface ItemSurroundings {
  readonly department: { readonly short: string; readonly name: string | undefined };
  /** Codes from the top of the tree down to its category. */
  readonly categories: readonly string[];
  readonly status: Status;
}

export function itemSurroundings(catalog: Catalog, item: Item): ItemSurroundings {
  const { asOf } = catalog;
  const code = item.parts.department ?? '';
  return {
    department: { short: departmentName(catalog, code), name: catalog.departmentByCode.get(code)?.fields.name },
    categories: categoryLine(catalog.categories, item.fields.category),
    status: statusOn(item, asOf),
  };
}

/** Short texts by which an item is found, beside its title; its issuer is its department, unless it names others. */
export function itemFound({ fields }: Item, department: string | undefined): readonly (string | undefined)[] {
  const responsible = typeof fields.responsible === 'string' ? fields.responsible : fields.responsible?.handler;
  return [
    fields.doc_no,
    fields.index_no,
    fields.power,
    ...(fields.issuers ?? [department]),
    responsible,
    ...(fields.keywords ?? []),
    fields.summary,
  ];
}

/** Made of the item and its surroundings and nothing else. */
export function itemText(item: Item, { department, categories, status }: ItemSurroundings): RecordText {
  const { fields, parts } = item;
  const on = dayOf(fields.published_on);
  const standing = standingSaid(status);
  return textOf(item, {
    on,
    by: department.short,
    title: fields.title,
    ...(standing === undefined ? {} : { standing }),
    ...(fields.doc_no ? { number: fields.doc_no } : {}),
    found: itemFound(item, department.name),
    filters: {
      department: [parts.department ?? ''],
      year: [yearOf(on)],
      category: [...categories],
      ...(fields.theme ? { theme: [fields.theme] } : {}),
      ...(fields.genre ? { genre: [fields.genre] } : {}),
      status: [status.label],
    },
  });
}

export function activityText(catalog: Catalog, activity: Activity): RecordText {
  const { fields } = activity;
  const names = fields.officials.map((id) => officialName(catalog, id));
  return textOf(activity, {
    title: fields.title,
    on: fields.on,
    by: names.join('、'),
    found: [...names, fields.place, fields.host, ...(fields.participants ?? [])],
    filters: { official: [...fields.officials], year: [yearOf(fields.on)] },
  });
}

export function consultationText(catalog: Catalog, consultation: Consultation): RecordText {
  const { fields } = consultation;
  return textOf(consultation, {
    ...ofDepartment(catalog, fields.department, fields.opens_on),
    title: fields.title,
    found: [fields.type, fields.item],
    paragraphs: [
      ...paragraphsOf(fields.explanation ?? ''),
      ...(fields.questions ?? []).map(({ text }) => text),
      ...(fields.opinions ?? []).flatMap(({ text, reason }) => (reason ? [text, reason] : [text])),
    ],
  });
}

/** A question of a press conference is a heading, so that what is found in its answer leads to it. */
export function meetingText(catalog: Catalog, meeting: Meeting): RecordText {
  const { fields } = meeting;
  const { officials = [], agenda = [], decisions = [], next = [], speakers = [], observers = [] } = fields;
  const held = ofDepartment(catalog, fields.department, fields.on);
  const asked = anchored(exchangesOf(meeting));
  const questions = asked.flatMap(({ id, question }) => (id && question?.paragraphs[0] ? [{ id, text: question.paragraphs[0] }] : []));
  const said = asked.flatMap(({ question, answers }) => [question, ...answers].flatMap((turn) => turn?.paragraphs ?? []));
  return textOf(meeting, {
    ...held,
    title: fields.title,
    found: [
      fields.type,
      fields.place,
      ...officials.map((id) => officialName(catalog, id)),
      ...speakers,
      ...observers,
      // Never a line of its own: a number asked for is the document's, and that stands first.
      fields.about && `有关文件：${fields.about.join('、')}`,
    ],
    filters: { ...held.filters, official: [...officials] },
    paragraphs: [...agenda, ...decisions, ...paragraphsOf(fields.minutes ?? ''), ...next, ...said],
    headings: questions,
  });
}

export function letterText(catalog: Catalog, letter: Letter): RecordText {
  const { fields } = letter;
  return textOf(letter, {
    ...ofDepartment(catalog, fields.department, fields.received_on),
    title: fields.subject,
    found: [fields.no, fields.topic, fields.kind, fields.channel, fields.outcome],
    paragraphs: paragraphsOf(fields.reply ?? ''),
  });
}

export function guideText(catalog: Catalog, guide: Guide): RecordText {
  const { fields } = guide;
  return textOf(guide, {
    ...ofDepartment(catalog, fields.department, guideDay(guide) ?? ''),
    title: publishedTitle(catalog, guide),
    found: [fields.office.name, fields.office.address, fields.office.phone],
    paragraphs: [
      ...[fields.classification, fields.arrangement, fields.access].flatMap(paragraphsOf),
      ...(fields.request?.accepts ?? []),
      ...(fields.reading_places ?? []).map(({ name, address }) => `查阅点：${name}，${address}`),
    ],
  });
}

export function requestText(catalog: Catalog, request: Request): RecordText {
  const { fields } = request;
  return textOf(request, {
    ...ofDepartment(catalog, fields.department, fields.received_on),
    title: fields.subject,
    found: [fields.no, fields.reply_no, fields.field, fields.reply, fields.ground, fields.corrects && `更正对象：${fields.corrects}`],
  });
}

/** A project that names no day is found in the year that it says. */
export function projectText(catalog: Catalog, project: Project): RecordText {
  const { fields } = project;
  const { owner } = fields;
  const year = projectYear(project);
  return textOf(project, {
    ...ofDepartment(catalog, fields.department, projectDay(project) ?? ''),
    title: fields.title,
    found: [projectType(project), owner && officialName(catalog, owner), ...(fields.stages ?? []).map(({ name }) => name)],
    filters: { department: [fields.department], ...(owner ? { official: [owner] } : {}), ...(year ? { year: [year] } : {}) },
    paragraphs: aspects.flatMap((aspect) => paragraphsOf(fields.aspects?.[aspect] ?? '')),
  });
}

/** Of its tables only the numbers differ from report to report, and nobody looks for them by words. */
export function reportText(catalog: Catalog, report: Report): RecordText {
  const { fields } = report;
  return textOf(report, {
    ...ofDepartment(catalog, fields.department, dayOf(fields.published_on)),
    title: publishedTitle(catalog, report),
    found: [fixedColumns.reports],
  });
}

/** Every line of a price list is found by what is charged, how much and by which document. */
export function serviceText(catalog: Catalog, service: Service): RecordText {
  const { fields } = service;
  const prices = feeLines(service).map(({ item, standard, unit, basis }) => [item, standard, unit, basis].filter(Boolean).join(' '));
  const said = [fields.conditions, fields.notes, fields.result, fields.remedies, typeof fields.fee === 'string' ? fields.fee : undefined];
  return textOf(service, {
    ...ofDepartment(catalog, fields.department, officeDay(service)),
    title: fields.title,
    found: [fields.code, fields.type, fields.basis, fields.place, fields.phone, ...prices],
    paragraphs: [...said.flatMap((text) => paragraphsOf(text ?? '')), ...(fields.materials ?? []), ...(fields.process ?? [])],
  });
}

export function powerText(catalog: Catalog, power: Power): RecordText {
  const { fields } = power;
  const tiers = (fields.discretion ?? []).map(({ tier, circumstances, penalty }) => `${tier}：${circumstances}；${penalty}`);
  return textOf(power, {
    ...ofDepartment(catalog, fields.department, officeDay(power)),
    title: fields.title,
    number: fields.code,
    found: [fields.code, fields.type, fields.basis],
    paragraphs: [...tiers, ...(fields.flow ?? []), ...paragraphsOf(fields.remedies ?? '')],
  });
}

export function findingText(catalog: Catalog, finding: Finding): RecordText {
  const { fields } = finding;
  return textOf(finding, {
    ...ofDepartment(catalog, fields.department, fields.found_on),
    title: titleOf(finding),
    found: [fields.by, fields.rule],
    paragraphs: [...paragraphsOf(fields.what), ...paragraphsOf(fields.result ?? '')],
  });
}

/** An appraisal is found by every department it gives a score. */
export function appraisalText(catalog: Catalog, appraisal: Appraisal): RecordText {
  const { fields } = appraisal;
  const scored = (catalog.scores.get(appraisal.path) ?? []).map(({ department }) => department);
  const on = appraisalDay(appraisal);
  return textOf(appraisal, {
    title: fields.title,
    on,
    by: appraisalKind.label,
    found: [fields.period, ...scored.map((code) => departmentName(catalog, code))],
    filters: { department: scored, ...(on ? { year: [yearOf(on)] } : {}) },
    paragraphs: [fields.method, fields.sample, fields.note].flatMap((text) => paragraphsOf(text ?? '')),
  });
}
