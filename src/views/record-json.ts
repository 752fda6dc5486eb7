import type { Catalog } from '../catalog/catalog.ts';
import type { AnyRecord, Request } from '../catalog/record.ts';
import { jsonOf } from '../model/urls.ts';
import { absolute, type Addresses } from './addresses.ts';
import type { TextFile } from './page.ts';

/** The canonical JSON beside every record: its keys under their English names, its text as Markdown, its files by their whole address. */
export function recordJson(
  { departments, officials, items, activities, duties, consultations, letters, guides, requests, reports, pages, files }: Catalog,
  addresses: Addresses,
): TextFile[] {
  const all = [
    ...departments,
    ...officials,
    ...items,
    ...activities,
    ...duties,
    ...consultations,
    ...letters,
    ...guides,
    ...requests,
    ...reports,
    ...pages,
  ];
  return all.map((record) => {
    const own = (files.get(record.path) ?? []).map(({ url, size }) => ({ url: absolute(addresses, url), size }));
    const url = absolute(addresses, record.url);
    return {
      url: jsonOf(record.url),
      from: [url, record.raw.digest, own],
      text: () => {
        const files = own.length > 0 ? { files: own } : {};
        const body = record.raw.texts.source.trim();
        return `${JSON.stringify({ kind: record.kind, url, ...record.parts, ...publicFields(record), ...files, body }, undefined, 1)}\n`;
      },
    };
  });
}

/** What the public may know of the review is that it took place and what came of it, not who sat in it. */
function publicFields(record: AnyRecord): object {
  const fields = record.kind === 'request' ? withoutHandlers(record) : record.fields;
  if (!('review' in fields) || !fields.review) return fields;
  const { on, result, basis } = fields.review;
  return { ...fields, review: { on, result, ...(basis ? { basis } : {}) } };
}

/** Of a request the public learns how it was handled, not by whom. */
function withoutHandlers({ fields }: Request): Omit<Request['fields'], 'responsible'> {
  const { responsible: _, extended, ...rest } = fields;
  return extended ? { ...rest, extended: { on: extended.on } } : rest;
}
