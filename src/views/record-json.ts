import { shownRecords, type Catalog } from '../catalog/catalog.ts';
import type { AnyRecord, Item, Request } from '../catalog/record.ts';
import { jsonOf } from '../model/urls.ts';
import { absolute, type Addresses } from './addresses.ts';
import type { TextFile } from './page.ts';

/** The canonical JSON beside every record: its keys under their English names, its text as Markdown, its files by their whole address. */
export function recordJson(catalog: Catalog, addresses: Addresses): TextFile[] {
  const { files } = catalog;
  const filesOf = ({ path }: AnyRecord): object[] =>
    (files.get(path) ?? []).map(({ url, size }) => ({ url: absolute(addresses, url), size }));
  return shownRecords(catalog).map((record) => ({
    url: jsonOf(record.url),
    from: () => [absolute(addresses, record.url), record.raw.digest, filesOf(record)],
    text: () => {
      const own = filesOf(record);
      const said = {
        kind: record.kind,
        url: absolute(addresses, record.url),
        ...record.parts,
        ...publicFields(record),
        ...(own.length > 0 ? { files: own } : {}),
        body: record.raw.texts.source.trim(),
      };
      return `${JSON.stringify(said, undefined, 1)}\n`;
    },
  }));
}

/**
 * What the public may know of the review is that it took place and what came of it, not who sat in it; of a request how it was handled, not by
 * whom. Who is responsible is said of items, which are supervised by it; of other records it is for the office, as is who works in a department.
 */
function publicFields({ kind, fields }: AnyRecord): object {
  const { review, extended } = fields as Pick<Item['fields'], 'review'> & Pick<Request['fields'], 'extended'>;
  const shown = {
    ...fields,
    ...(review ? { review: { on: review.on, result: review.result, ...(review.basis ? { basis: review.basis } : {}) } } : {}),
    ...(extended ? { extended: { on: extended.on } } : {}),
  };
  if (kind === 'item') return shown;
  const { responsible: _, staff: __, ...rest } = shown as { readonly responsible?: unknown; readonly staff?: unknown };
  return rest;
}
