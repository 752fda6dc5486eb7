import { shownRecords, type Catalog } from '../catalog/catalog.ts';
import { categoryLine } from '../catalog/category-tree.ts';
import { standingSaid, statusOn } from '../catalog/item-status.ts';
import { projectDay, projectType, projectYear } from '../catalog/project-state.ts';
import {
  isPublished,
  officeDay,
  type Activity,
  type Body,
  type Consultation,
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
import { aspects } from '../model/kinds/project.ts';
import { fixedColumns } from '../model/statutory-content.ts';
import { paragraphsOf } from '../text/han-text.ts';
import type { IndexedDocument, IndexedFile } from '../search/passages.ts';
import { downloadsOf } from './downloads.ts';
import { departmentName, officialName } from './entry.ts';
import { guideDay } from './guide-pages.ts';
import { feeLines } from './offers.ts';
import { publishedTitle } from './published-title.ts';

/** The text of an attachment, looked up when it is asked for. */
export interface AttachmentText {
  /** In characters. */
  readonly length: number;
  readonly text: () => Promise<string>;
}
/** The texts of attachments that have one, by the hash of the file. */
export type AttachmentTexts = ReadonlyMap<string, AttachmentText>;

/** An attachment as it is searched for. */
export interface SearchedFile extends Omit<IndexedFile, 'text'>, AttachmentText {
  readonly digest: string;
}

/** One record as it is searched for; its text, and those of its attachments, are looked up when the index is made of it. */
export interface SearchDocument extends Omit<IndexedDocument, 'text' | 'on' | 'attachments'> {
  /** Empty where it is not known: such a record is found, but in no year. */
  readonly on: CalendarDate | '';
  readonly body: Pick<Body, 'from' | 'length' | 'text'>;
  readonly attachments: readonly SearchedFile[];
}

/** Items, activities, consultations, meetings, letters, guides, requests, reports, services, powers and projects; pages that are only lists are never found by search. */
export function searchDocuments(catalog: Catalog, asOf: CalendarDate, texts: AttachmentTexts): SearchDocument[] {
  const withFiles = (record: Published, document: DocumentOfRecord): SearchDocument => ({
    ...document,
    attachments: searchedFiles(catalog, record, texts),
  });
  return [
    ...catalog.items.map((item) => withFiles(item, itemDocument(catalog, item, asOf))),
    ...catalog.activities.map((activity) => withFiles(activity, activityDocument(catalog, activity))),
    ...catalog.consultations.map((consultation) => withFiles(consultation, consultationDocument(catalog, consultation))),
    ...catalog.meetings.map((meeting) => withFiles(meeting, meetingDocument(catalog, meeting))),
    ...catalog.letters.map((letter) => withFiles(letter, letterDocument(catalog, letter))),
    ...catalog.guides.flatMap((guide) => {
      const document = guideDocument(catalog, guide);
      return document ? [withFiles(guide, document)] : [];
    }),
    ...catalog.requests.map((request) => withFiles(request, requestDocument(catalog, request))),
    ...catalog.projects.map((project) => withFiles(project, projectDocument(catalog, project))),
    ...catalog.reports.map((report) => withFiles(report, reportDocument(catalog, report))),
    ...catalog.services.map((service) => withFiles(service, serviceDocument(catalog, service))),
    ...catalog.powers.map((power) => withFiles(power, powerDocument(catalog, power))),
  ];
}

/** Records that search finds, with their attachments. */
export const searchedRecords = (catalog: Catalog): readonly Published[] =>
  shownRecords(catalog)
    .filter(isPublished)
    .filter(({ kind }) => kind !== 'duty');

/** Files that a record names or links to; one that is only linked to goes by its own name. */
function searchedFiles({ files }: Catalog, record: Published, texts: AttachmentTexts): SearchedFile[] {
  const own = files.get(record.path) ?? [];
  const titles = new Map(downloadsOf(record, own).map(({ url, title }) => [url, title]));
  return own.flatMap(({ from, url, digest }) => {
    const text = texts.get(digest);
    return text ? [{ title: titles.get(url) ?? nameOf(from), url, digest, ...text }] : [];
  });
}

/** The name of a file without its folder and type. */
const nameOf = (file: string): string => file.slice(file.lastIndexOf('/') + 1).replace(/\.[a-z]+$/i, '');

type DocumentOfRecord = Omit<SearchDocument, 'attachments'>;

function itemDocument(catalog: Catalog, item: Item, asOf: CalendarDate): DocumentOfRecord {
  const { fields, parts, url, body } = item;
  const department = catalog.departmentByCode.get(parts.department ?? '');
  const responsible = typeof fields.responsible === 'string' ? fields.responsible : (fields.responsible?.handler ?? '');
  const line = categoryLine(catalog.categories, fields.category);
  const on = dayOf(fields.published_on);
  const status = statusOn(item, asOf);
  const standing = standingSaid(status);
  return {
    url,
    title: fields.title,
    ...(standing === undefined ? {} : { standing }),
    ...(fields.doc_no ? { number: fields.doc_no } : {}),
    on,
    by: departmentName(catalog, parts.department ?? ''),
    found: lines([
      fields.doc_no,
      fields.index_no,
      fields.power,
      ...(fields.issuers ?? [department?.fields.name]),
      responsible,
      ...(fields.keywords ?? []),
      fields.summary,
      ...titlesOf(fields.attachments),
    ]),
    filters: {
      kind: ['item'],
      department: [parts.department ?? ''],
      category: [...line],
      year: [yearOf(on)],
      ...(fields.theme ? { theme: [fields.theme] } : {}),
      ...(fields.genre ? { genre: [fields.genre] } : {}),
      status: [status.label],
    },
    body,
    headings: headingsOf(body),
  };
}

function activityDocument(catalog: Catalog, { fields, url, body }: Activity): DocumentOfRecord {
  const names = fields.officials.map((id) => officialName(catalog, id));
  return {
    url,
    title: fields.title,
    on: fields.on,
    by: names.join('、'),
    found: lines([...names, fields.place, fields.host, ...(fields.participants ?? []), ...titlesOf(fields.attachments)]),
    filters: { kind: ['activity'], official: [...fields.officials], year: [yearOf(fields.on)] },
    body,
    headings: headingsOf(body),
  };
}

function consultationDocument(catalog: Catalog, { fields, url, body }: Consultation): DocumentOfRecord {
  const said = [
    ...paragraphsOf(fields.explanation ?? ''),
    ...(fields.questions ?? []).map(({ text }) => text),
    ...(fields.opinions ?? []).flatMap(({ text, reason }) => (reason ? [text, reason] : [text])),
  ];
  return {
    url,
    title: fields.title,
    on: fields.opens_on,
    by: departmentName(catalog, fields.department),
    found: lines([fields.type, fields.item, ...titlesOf(fields.attachments)]),
    filters: { kind: ['consultation'], department: [fields.department], year: [yearOf(fields.opens_on)] },
    body: withParagraphs(body, said),
    headings: headingsOf(body),
  };
}

/** A question of a press conference is a heading, so that what is found in its answer leads to it. */
function meetingDocument(catalog: Catalog, meeting: Meeting): DocumentOfRecord {
  const { fields, url, body } = meeting;
  const { officials = [], agenda = [], decisions = [], next = [], speakers = [], observers = [] } = fields;
  const asked = anchored(exchangesOf(meeting));
  const questions = asked.flatMap(({ id, question }) => (id && question?.paragraphs[0] ? [{ id, text: question.paragraphs[0] }] : []));
  const said = asked.flatMap(({ question, answers }) => [question, ...answers].flatMap((turn) => turn?.paragraphs ?? []));
  return {
    url,
    title: fields.title,
    on: fields.on,
    by: departmentName(catalog, fields.department),
    found: lines([
      fields.type,
      fields.place,
      ...officials.map((id) => officialName(catalog, id)),
      ...speakers,
      ...observers,
      ...(fields.about ?? []),
      ...titlesOf(fields.attachments),
    ]),
    filters: { kind: ['meeting'], department: [fields.department], official: [...officials], year: [yearOf(fields.on)] },
    body: withParagraphs(body, [...agenda, ...decisions, ...paragraphsOf(fields.minutes ?? ''), ...next, ...said]),
    headings: [...headingsOf(body), ...questions],
  };
}

function letterDocument(catalog: Catalog, { fields, url, body }: Letter): DocumentOfRecord {
  const { reply = '' } = fields;
  return {
    url,
    title: fields.subject,
    on: fields.received_on,
    by: departmentName(catalog, fields.department),
    found: lines([fields.no, fields.topic, fields.kind, fields.channel, fields.outcome, ...titlesOf(fields.attachments)]),
    filters: { kind: ['letter'], department: [fields.department], year: [yearOf(fields.received_on)] },
    body: withParagraphs(body, paragraphsOf(reply)),
    headings: headingsOf(body),
  };
}

/** The index is arranged by day; a guide that says neither when it was updated nor when it was reviewed is found on the page of its department. */
function guideDocument(catalog: Catalog, guide: Guide): DocumentOfRecord | undefined {
  const { fields, url, body } = guide;
  const on = guideDay(guide);
  const said = [fields.classification, fields.arrangement, fields.access].flatMap(paragraphsOf);
  const places = (fields.reading_places ?? []).map(({ name, address }) => `查阅点：${name}，${address}`);
  return (
    on && {
      url,
      title: publishedTitle(catalog, guide),
      on,
      by: departmentName(catalog, fields.department),
      found: lines([fields.office.name, fields.office.address, fields.office.phone, ...titlesOf(fields.attachments)]),
      filters: { kind: ['guide'], department: [fields.department], year: [yearOf(on)] },
      body: withParagraphs(body, [...said, ...(fields.request?.accepts ?? []), ...places]),
      headings: headingsOf(body),
    }
  );
}

function requestDocument(catalog: Catalog, { fields, url, body }: Request): DocumentOfRecord {
  return {
    url,
    title: fields.subject,
    on: fields.received_on,
    by: departmentName(catalog, fields.department),
    found: lines([fields.no, fields.reply_no, fields.field, fields.reply, fields.ground, fields.corrects, ...titlesOf(fields.attachments)]),
    filters: { kind: ['request'], department: [fields.department], year: [yearOf(fields.received_on)] },
    body,
    headings: headingsOf(body),
  };
}

/** A project that names no day is found as well, in the year that it says. */
function projectDocument(catalog: Catalog, project: Project): DocumentOfRecord {
  const { fields, url, body } = project;
  const official = fields.owner;
  const stages = (fields.stages ?? []).map(({ name }) => name);
  const year = projectYear(project);
  return {
    url,
    title: fields.title,
    on: projectDay(project) ?? '',
    by: departmentName(catalog, fields.department),
    found: lines([projectType(project), official && officialName(catalog, official), ...stages, ...titlesOf(fields.attachments)]),
    filters: {
      kind: ['project'],
      department: [fields.department],
      ...(official ? { official: [official] } : {}),
      ...(year ? { year: [year] } : {}),
    },
    body: withParagraphs(
      body,
      aspects.flatMap((aspect) => paragraphsOf(fields.aspects?.[aspect] ?? '')),
    ),
    headings: headingsOf(body),
  };
}

/** Of its tables only the numbers differ from report to report, and nobody looks for them by words. */
function reportDocument(catalog: Catalog, report: Report): DocumentOfRecord {
  const { fields, url, body } = report;
  const on = dayOf(fields.published_on);
  return {
    url,
    title: publishedTitle(catalog, report),
    on,
    by: departmentName(catalog, fields.department),
    found: lines([fixedColumns.reports, ...titlesOf(fields.attachments)]),
    filters: { kind: ['report'], department: [fields.department], year: [yearOf(on)] },
    body,
    headings: headingsOf(body),
  };
}

/** Every line of a price list is found by what is charged, how much and by which document. */
function serviceDocument(catalog: Catalog, service: Service): DocumentOfRecord {
  const { fields, url, body } = service;
  const prices = feeLines(service).map(({ item, standard, unit, basis }) => [item, standard, unit, basis].filter(Boolean).join(' '));
  const said = [fields.conditions, fields.notes, fields.result, fields.remedies, typeof fields.fee === 'string' ? fields.fee : undefined];
  return {
    url,
    title: fields.title,
    on: officeDay(service),
    by: departmentName(catalog, fields.department),
    found: lines([fields.code, fields.type, fields.basis, fields.place, fields.phone, ...prices, ...titlesOf(fields.attachments)]),
    filters: { kind: ['service'], department: [fields.department], ...yearFilter(service) },
    body: withParagraphs(body, [
      ...said.flatMap((text) => paragraphsOf(text ?? '')),
      ...(fields.materials ?? []),
      ...(fields.process ?? []),
    ]),
    headings: headingsOf(body),
  };
}

function powerDocument(catalog: Catalog, power: Power): DocumentOfRecord {
  const { fields, url, body } = power;
  const tiers = (fields.discretion ?? []).map(({ tier, circumstances, penalty }) => `${tier}：${circumstances}；${penalty}`);
  return {
    url,
    title: fields.title,
    number: fields.code,
    on: officeDay(power),
    by: departmentName(catalog, fields.department),
    found: lines([fields.code, fields.type, fields.basis, ...titlesOf(fields.attachments)]),
    filters: { kind: ['power'], department: [fields.department], ...yearFilter(power) },
    body: withParagraphs(body, [...tiers, ...(fields.flow ?? []), ...paragraphsOf(fields.remedies ?? '')]),
    headings: headingsOf(body),
  };
}

function yearFilter(record: Service | Power): { readonly year?: readonly string[] } {
  const day = officeDay(record);
  return day ? { year: [yearOf(day)] } : {};
}

/** A text with what else its file says, so that what names the body names that too. */
const withParagraphs = (body: Body, paragraphs: readonly string[]): SearchDocument['body'] => ({
  from: body.from,
  length: paragraphs.reduce((sum, { length }) => sum + length, body.length),
  get text() {
    return [body.text, ...paragraphs].join('\n');
  },
});

const titlesOf = (attachments: Item['fields']['attachments'] = []): string[] => attachments.map(({ title }) => title);

const headingsOf = ({ headings }: Body): IndexedDocument['headings'] => headings.map(({ id, text }) => ({ id, text }));

const lines = (fields: readonly (string | undefined)[]): string => fields.filter(Boolean).join('\n');
