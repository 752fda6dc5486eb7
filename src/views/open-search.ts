import type { Catalog } from '../catalog/catalog.ts';
import type { AttachmentTexts } from '../catalog/attachment-texts.ts';
import { searchDocuments } from './search-documents.ts';

/** What a search server is told of a catalog (OpenSearch documentation: Bulk API; Create index; the built-in `cjk` analyser). */
export interface OpenSearchExport {
  /** Body of `PUT /<index>`: Chinese text is cut into overlapping pairs, as in the site's own search. */
  readonly index: object;
  /** Bodies of `POST /_bulk`, two lines a record: what is to be done, and the record. */
  readonly bulk: () => AsyncGenerator<string>;
}

const text = { type: 'text', analyzer: 'cjk' } as const;
const keyword = { type: 'keyword' } as const;

export function openSearchExport(
  catalog: Catalog,
  { name, texts }: { readonly name: string; readonly texts: AttachmentTexts },
): OpenSearchExport {
  return {
    index: {
      settings: { index: { number_of_shards: 1 } },
      mappings: {
        dynamic: 'strict',
        properties: {
          url: keyword,
          title: { ...text, fields: { exact: keyword } },
          number: keyword,
          on: { type: 'date', format: 'strict_date' },
          by: keyword,
          found: text,
          text,
          attachments: { properties: { title: text, url: keyword, text } },
          kind: keyword,
          department: keyword,
          category: keyword,
          theme: keyword,
          genre: keyword,
          status: keyword,
          official: keyword,
          year: keyword,
        },
      },
    },
    async *bulk() {
      for (const { said, attachments: files } of searchDocuments(catalog, texts)) {
        const { filters, headings: _, body, ...document } = said();
        const attachments = await Promise.all(files.map(async ({ title, url, text }) => ({ title, url, text: await text() })));
        yield `${JSON.stringify({ index: { _index: name, _id: document.url } })}\n`;
        yield `${JSON.stringify({ ...document, ...filters, text: body.text, ...(attachments.length > 0 ? { attachments } : {}) })}\n`;
      }
    },
  };
}
