import type { AttachmentText, AttachmentTexts } from '../catalog/attachment-texts.ts';
import { shownRecords, type Catalog } from '../catalog/catalog.ts';
import { isPublished, type Published } from '../catalog/record.ts';
import type { CalendarDate } from '../model/calendar-date.ts';
import type { IndexedFile } from '../search/passages.ts';
import { downloadsOf } from './downloads.ts';
import {
  activityText,
  appraisalText,
  consultationText,
  findingText,
  guideText,
  itemText,
  letterText,
  meetingText,
  powerText,
  projectText,
  reportText,
  requestText,
  serviceText,
  type RecordText,
} from './record-text.ts';

/** An attachment as it is searched for. */
export interface SearchedFile extends Omit<IndexedFile, 'text'>, AttachmentText {
  readonly digest: string;
}

/** One record as it is searched for; its text, and those of its attachments, are looked up when the index is made of it. */
export interface SearchDocument extends RecordText {
  readonly attachments: readonly SearchedFile[];
}

/** Every record that search finds; pages that are only lists are never found. */
export function searchDocuments(catalog: Catalog, asOf: CalendarDate, texts: AttachmentTexts): SearchDocument[] {
  const found = <T extends Published>(records: readonly T[], textOf: (catalog: Catalog, record: T) => RecordText): SearchDocument[] =>
    records.map((record) => ({ ...textOf(catalog, record), attachments: searchedFiles(catalog, record, texts) }));
  return [
    ...found(catalog.items, (_, item) => itemText(catalog, item, asOf)),
    ...found(catalog.activities, activityText),
    ...found(catalog.consultations, consultationText),
    ...found(catalog.meetings, meetingText),
    ...found(catalog.letters, letterText),
    ...found(catalog.guides, guideText),
    ...found(catalog.requests, requestText),
    ...found(catalog.projects, projectText),
    ...found(catalog.findings, findingText),
    ...found(catalog.appraisals, appraisalText),
    ...found(catalog.reports, reportText),
    ...found(catalog.services, serviceText),
    ...found(catalog.powers, powerText),
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
