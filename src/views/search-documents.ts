import type { Catalog } from '../catalog/catalog.ts';
import { statusOn } from '../catalog/item-status.ts';
import type { Activity, Body, Consultation, Item, Letter, Request } from '../catalog/record.ts';
import { dayOf, yearOf, type CalendarDate } from '../model/calendar-date.ts';
import { paragraphsOf } from '../text/han-text.ts';
import type { IndexedDocument } from '../search/passages.ts';
import { departmentName, officialName } from './entry.ts';

/** One record as it is searched for; its text is looked up when the index is made of it. */
export interface SearchDocument extends Omit<IndexedDocument, 'text' | 'on'> {
  readonly on: CalendarDate;
  readonly body: Pick<Body, 'from' | 'length' | 'text'>;
}

/** Items, activities, consultations, letters and requests; pages that are only lists are never found by search. */
export function searchDocuments(catalog: Catalog, asOf: CalendarDate): SearchDocument[] {
  return [
    ...catalog.items.map((item) => itemDocument(catalog, item, asOf)),
    ...catalog.activities.map((activity) => activityDocument(catalog, activity)),
    ...catalog.consultations.map((consultation) => consultationDocument(catalog, consultation)),
    ...catalog.letters.map((letter) => letterDocument(catalog, letter)),
    ...catalog.requests.map((request) => requestDocument(catalog, request)),
  ];
}

function itemDocument(catalog: Catalog, item: Item, asOf: CalendarDate): SearchDocument {
  const { fields, parts, url, body } = item;
  const department = catalog.departmentByCode.get(parts.department ?? '');
  const responsible = typeof fields.responsible === 'string' ? fields.responsible : (fields.responsible?.handler ?? '');
  const line = catalog.categories.get(fields.category)?.line ?? [fields.category];
  const on = dayOf(fields.published_on);
  return {
    url,
    title: fields.title,
    ...(fields.doc_no ? { number: fields.doc_no } : {}),
    on,
    by: departmentName(catalog, parts.department ?? ''),
    found: lines([
      fields.doc_no,
      fields.index_no,
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
      status: [statusOn(item, asOf).label],
    },
    body,
    headings: headingsOf(body),
  };
}

function activityDocument(catalog: Catalog, { fields, url, body }: Activity): SearchDocument {
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

function consultationDocument(catalog: Catalog, { fields, url, body }: Consultation): SearchDocument {
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

function letterDocument(catalog: Catalog, { fields, url, body }: Letter): SearchDocument {
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

function requestDocument(catalog: Catalog, { fields, url, body }: Request): SearchDocument {
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
