import type { PublishedFile } from '../catalog/catalog.ts';
import { plainNote } from '../catalog/merge-goal.ts';
import type { Body, Published } from '../catalog/record.ts';
import { jsonOf } from '../model/urls.ts';
import { downloadsOf, photosOf, type Download, type Photo } from './downloads.ts';
import type { PageData } from './page.ts';

/** A correction, an addition or a withdrawal, as the page of a record tells it. */
export interface Change {
  readonly on: string;
  readonly type: string;
  readonly note: string;
}

/** What the page of a record shows of it, whatever its kind. */
export interface RecordData extends PageData {
  readonly body: Body;
  readonly downloads: readonly Download[];
  readonly photos: readonly Photo[];
  readonly changes: readonly Change[];
  readonly draft: boolean;
  readonly json: string;
  /** 索引号 of an item, 编号 of a letter or a request, code of a service or a power. */
  readonly number?: string;
}

export const recordData = (record: Published, files: readonly PublishedFile[]): Omit<RecordData, keyof PageData> => ({
  body: record.body,
  downloads: downloadsOf(record, files),
  photos: photosOf(record, files),
  changes: changesSaid(record),
  draft: record.publication === 'draft',
  json: jsonOf(record.url),
  ...numberOf(record),
});

export const changesSaid = ({ fields }: Published): Change[] =>
  (fields.changes ?? []).map(({ on, type, note }) => ({ on, type, note: plainNote(note) }));

function numberOf({ fields }: Published): Pick<RecordData, 'number'> {
  if ('index_no' in fields) return { number: fields.index_no };
  if ('code' in fields) return fields.code ? { number: fields.code } : {};
  return 'no' in fields ? { number: fields.no } : {};
}
