import { fileAddress } from '../catalog/attachment-path.ts';
import type { PublishedFile } from '../catalog/catalog.ts';
import type { AnyRecord, Published } from '../catalog/record.ts';

/** An attachment as it is offered: what it is, of which type, how large. */
export interface Download {
  readonly title: string;
  readonly url: string;
  /** File type in capitals, e.g. PDF. */
  readonly type: string;
  /** e.g. 23 KB. */
  readonly size: string;
}
export interface Photo {
  readonly url: string;
  readonly alt: string;
}

const named = (record: AnyRecord, files: readonly PublishedFile[], name: string): PublishedFile | undefined => {
  const folder = record.raw.file.slice(0, record.raw.file.lastIndexOf('/') + 1);
  const path = name.normalize('NFC').replace(/^\.\//, '');
  return files.find((f) => f.from === folder + path || f.from === `${folder}attachments/${path}`);
};

export function downloadsOf(record: Published, files: readonly PublishedFile[]): Download[] {
  return (record.fields.attachments ?? []).flatMap((attachment) => downloadOf(record, files, attachment) ?? []);
}

/** One file that a record names, under a title; undefined where it is not published. */
export function downloadOf(
  record: Published,
  files: readonly PublishedFile[],
  { file, title }: { readonly file: string; readonly title: string },
): Download | undefined {
  const found = named(record, files, file);
  return found && { title, url: fileAddress(record, found.from), type: typeOf(file), size: sizeText(found.size) };
}

export function photosOf(record: Published, files: readonly PublishedFile[]): Photo[] {
  return (record.fields.photos ?? []).flatMap(({ file, alt }) => {
    const found = named(record, files, file);
    return found ? [{ url: fileAddress(record, found.from), alt }] : [];
  });
}

const typeOf = (file: string): string => (/\.([a-z0-9]+)$/i.exec(file)?.[1] ?? '').toUpperCase();

/** Bytes as readers of Chinese sites know them: KB and MB of 1024. */
export function sizeText(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`;
  const kilobytes = bytes / 1024;
  return kilobytes < 1024 ? `${Math.round(kilobytes)} KB` : `${(kilobytes / 1024).toFixed(1)} MB`;
}
