import type { Catalog } from '../catalog/catalog.ts';
import type { Activity, Body, Item } from '../catalog/record.ts';
import { dayOf, yearOf, type CalendarDate } from '../model/calendar-date.ts';
import { paragraphMark, textMark, toPairs } from '../text/pairs.ts';
import { departmentName, officialName } from './entry.ts';

/** One record as it is searched for, as plain text. */
export interface SearchDocument {
  readonly url: string;
  readonly title: string;
  readonly number?: string;
  readonly on: CalendarDate;
  /** Department of an item, officials of an activity. */
  readonly by: string;
  /** What is found besides the text: title, numbers, names. */
  readonly found: string;
  readonly filters: Readonly<Record<string, readonly string[]>>;
  readonly body: Pick<Body, 'from' | 'length' | 'text'>;
}

/** One record as the index takes it: everything that is searched is in pairs (text/pairs.ts). */
export interface IndexedDocument {
  readonly url: string;
  readonly content: string;
  /** What a result shows. `title` and `number` are searched with weights of their own, so they are in pairs; `heading` and `shown` are the same as read. */
  readonly meta: Readonly<Record<string, string>>;
  readonly filters: Readonly<Record<string, readonly string[]>>;
  readonly sort: { readonly date: CalendarDate };
}

export function indexed(document: Omit<SearchDocument, 'body'>, text: string): IndexedDocument {
  const { url, title, number, on, by, found, filters } = document;
  return {
    url,
    content: toPairs(`${found}${textMark}${text.replaceAll('\n', paragraphMark)}`),
    meta: { title: toPairs(title), heading: title, on, by, ...(number ? { number: toPairs(number), shown: number } : {}) },
    filters,
    sort: { date: on },
  };
}

/** Items and activities; pages that are only lists are never found by search. */
export function searchDocuments(catalog: Catalog): SearchDocument[] {
  return [
    ...catalog.items.map((item) => itemDocument(catalog, item)),
    ...catalog.activities.map((activity) => activityDocument(catalog, activity)),
  ];
}

function itemDocument(catalog: Catalog, { fields, parts, url, body }: Item): SearchDocument {
  const department = catalog.departmentByCode.get(parts.department ?? '');
  const responsible = typeof fields.responsible === 'string' ? fields.responsible : (fields.responsible?.handler ?? '');
  const line = catalog.categories.get(fields.category)?.line ?? [fields.category];
  const on = dayOf(fields.published_on);
  const found = [
    fields.title,
    fields.doc_no,
    fields.index_no,
    fields.issuers?.join('，') ?? department?.fields.name,
    responsible,
    fields.keywords?.join('，'),
    fields.summary,
    ...titlesOf(fields.attachments),
  ];
  return {
    url,
    title: fields.title,
    ...(fields.doc_no ? { number: fields.doc_no } : {}),
    on,
    by: departmentName(catalog, parts.department ?? ''),
    found: joined(found),
    filters: { kind: ['item'], department: [parts.department ?? ''], category: [...line], year: [yearOf(on)] },
    body,
  };
}

function activityDocument(catalog: Catalog, { fields, url, body }: Activity): SearchDocument {
  const names = fields.officials.map((id) => officialName(catalog, id));
  const found = [
    fields.title,
    names.join('，'),
    fields.place,
    fields.host,
    fields.participants?.join('，'),
    ...titlesOf(fields.attachments),
  ];
  return {
    url,
    title: fields.title,
    on: fields.on,
    by: names.join('、'),
    found: joined(found),
    filters: { kind: ['activity'], year: [yearOf(fields.on)] },
    body,
  };
}

const titlesOf = (attachments: Item['fields']['attachments'] = []): string[] => attachments.map(({ title }) => title);

const joined = (fields: readonly (string | undefined)[]): string => fields.filter(Boolean).join(paragraphMark);
