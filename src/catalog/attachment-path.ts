import type { KeyPath } from './locate-key.ts';
import type { Inventory } from './raw.ts';
import { figureFile } from './figure-file.ts';
import { scoreFile } from './score-file.ts';
import type { AnyRecord, Appraisal, Item } from './record.ts';

/** One file that a record names in its front matter, and the key that names it. */
export interface NamedFile {
  readonly at: KeyPath;
  readonly file: string;
}

interface FileKeys {
  readonly attachments?: readonly { readonly file: string }[];
  readonly photos?: readonly { readonly file: string }[];
  readonly photo?: string;
  readonly draft_file?: string;
  readonly request?: { readonly form_file?: string };
  readonly figures?: Item['fields']['figures'];
  readonly scores?: Appraisal['fields']['scores'];
}

/** The attachments, photos, drafts and forms a record names. */
export function filesOf(record: AnyRecord): readonly NamedFile[] {
  const fields = record.fields as FileKeys;
  const lists = (['attachments', 'photos'] as const).flatMap((key) =>
    (fields[key] ?? []).map(({ file }, i) => ({ at: [key, i, 'file'], file })),
  );
  const single = (['photo', 'draft_file'] as const).flatMap((key) => (fields[key] ? [{ at: [key], file: fields[key] }] : []));
  const form = fields.request?.form_file;
  const table = figureFile(fields.figures);
  const scores = scoreFile(fields.scores);
  return [
    ...lists,
    ...single,
    ...(form ? [{ at: ['request', 'form_file'], file: form }] : []),
    ...(table ? [{ at: ['figures'], file: table }] : []),
    ...(scores ? [{ at: ['scores'], file: scores }] : []),
  ];
}

/**
 * The content path of a file named in a record: beside it, or under `attachments/` beside it. "outside" if the name could lead anywhere else
 * (absolute, "..", a drive, a back slash), undefined if there is no such file.
 */
export function attachmentPath(recordFile: string, name: string, files: Pick<Inventory, 'has'>): string | 'outside' | undefined {
  const folder = recordFile.slice(0, recordFile.lastIndexOf('/') + 1);
  const path = name.normalize('NFC').replace(/^\.\//, '');
  if (/^([/\\~]|[a-z]:)|\\|(^|\/)\.\.?(\/|$)|\0/i.test(path)) return 'outside';
  return [folder + path, `${folder}attachments/${path}`].find((candidate) => files.has(candidate));
}

/** Files a browser would run as part of the site if they were opened; they are never published. */
export const isActiveFile = (name: string): boolean =>
  /\.(x?html?|svgz?|xml|xsl|mjs|js|wasm|swf|jar|hta|exe|bat|cmd|vbs|ps1|sh)$/i.test(name);

/** Where a file that belongs to a record is served: under the record's own address, by its name. */
export function fileAddress(record: AnyRecord, contentPath: string): string {
  const folder = record.raw.file.slice(0, record.raw.file.lastIndexOf('/') + 1);
  const name = contentPath.startsWith(folder) ? contentPath.slice(folder.length) : contentPath.replaceAll('/', '-');
  return record.url + (/^index\.json$/i.test(name) ? `file-${name}` : name);
}
