import type { Catalog } from '../catalog/catalog.ts';
import type { Activity, Item } from '../catalog/record.ts';
import { dayOf, yearOf, type CalendarDate } from '../model/calendar-date.ts';
import { paragraphMark, textMark, toPairs } from '../text/pairs.ts';
import { departmentName, officialName } from './entry.ts';

/** One record as the search index takes it. Texts that are searched are character pairs (text/han-text.ts). */
export interface SearchDocument {
  readonly url: string;
  /** Everything that can be found, in pairs. */
  readonly content: string;
  /** What a result shows; `title` is searched too, so it is in pairs. */
  readonly meta: Readonly<Record<string, string>>;
  readonly filters: Readonly<Record<string, readonly string[]>>;
  readonly sort: { readonly date: CalendarDate };
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
    content: contentOf(found, body.text),
    meta: metaOf({ title: fields.title, number: fields.doc_no, on, by: departmentName(catalog, parts.department ?? '') }),
    filters: { kind: ['item'], department: [parts.department ?? ''], category: [...line], year: [yearOf(on)] },
    sort: { date: on },
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
    content: contentOf(found, body.text),
    meta: metaOf({ title: fields.title, number: undefined, on: fields.on, by: names.join('、') }),
    filters: { kind: ['activity'], year: [yearOf(fields.on)] },
    sort: { date: fields.on },
  };
}

const titlesOf = (attachments: Item['fields']['attachments'] = []): string[] => attachments.map(({ title }) => title);

const contentOf = (fields: readonly (string | undefined)[], text: string): string =>
  toPairs(`${fields.filter(Boolean).join(paragraphMark)}${textMark}${text.replaceAll('\n', paragraphMark)}`);

/** `title` and `number` are searched with weights of their own, so they are in pairs; `heading` and `shown` are the same as they are read. */
function metaOf({
  title,
  number,
  on,
  by,
}: {
  readonly title: string;
  readonly number: string | undefined;
  readonly on: string;
  readonly by: string;
}): Record<string, string> {
  return { title: toPairs(title), heading: title, on, by, ...(number ? { number: toPairs(number), shown: number } : {}) };
}
