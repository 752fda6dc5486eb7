import type { AttachmentText, AttachmentTexts } from '../catalog/attachment-texts.ts';
import { shownRecords, type Catalog } from '../catalog/catalog.ts';
import { isPublished, type Item, type Published } from '../catalog/record.ts';
import { dayOf, type CalendarDate } from '../model/calendar-date.ts';
import type { IndexedFile } from '../search/passages.ts';
import { downloadsOf } from './downloads.ts';
import {
  activityText,
  appraisalText,
  consultationText,
  findingText,
  guideText,
  itemFound,
  itemSurroundings,
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

/** One record as it is searched for. What is said of it, its text and those of its attachments are looked up when the index is made of them. */
export interface SearchDocument {
  readonly url: string;
  /** Empty where it is not known: such a record is found, but in no year. */
  readonly on: CalendarDate | '';
  /** Of all its texts, near enough to plan by. */
  readonly characters: number;
  /** All that it is made of besides its address and its attachments, as plain data: the same, the same document. */
  readonly from: () => unknown;
  readonly said: () => RecordText;
  readonly attachments: readonly SearchedFile[];
}

/** Every record that search finds; pages that are only lists are never found. */
export function searchDocuments(catalog: Catalog, texts: AttachmentTexts): SearchDocument[] {
  const found = <T extends Published>(records: readonly T[], textOf: (catalog: Catalog, record: T) => RecordText): SearchDocument[] =>
    records.map((record) => documentOf(textOf(catalog, record), searchedFiles(catalog, record, texts)));
  return [
    ...catalog.items.map((item) => itemDocument(catalog, item, searchedFiles(catalog, item, texts))),
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

function documentOf(text: RecordText, attachments: readonly SearchedFile[]): SearchDocument {
  const { body, ...said } = text;
  const { url, on, title, found } = said;
  return {
    url,
    on,
    characters: title.length + found.length + body.length + charactersIn(attachments),
    from: () => [said, body.from],
    said: () => text,
    attachments,
  };
}

/** Items are most of a catalog, and on most days nearly all of them are as they were: nothing is put together until an index is made of it. */
function itemDocument(catalog: Catalog, item: Item, attachments: readonly SearchedFile[]): SearchDocument {
  const { url, fields, body, raw, parts } = item;
  const found = itemFound(item, catalog.departmentByCode.get(parts.department ?? '')?.fields.name);
  const foundLength = found.reduce((sum, text = '') => sum + text.length, 0);
  return {
    url,
    on: dayOf(fields.published_on),
    characters: fields.title.length + foundLength + body.length + charactersIn(attachments),
    from: () => [raw.digest, body.from, itemSurroundings(catalog, item)],
    said: () => itemText(item, itemSurroundings(catalog, item)),
    attachments,
  };
}

const charactersIn = (attachments: readonly SearchedFile[]): number => attachments.reduce((sum, { length }) => sum + length, 0);

/** Records that search finds, with their attachments. */
export const searchedRecords = (catalog: Catalog): readonly Published[] =>
  shownRecords(catalog)
    .filter(isPublished)
    .filter(({ kind }) => kind !== 'duty');

const none: readonly SearchedFile[] = [];

/** Files that a record names or links to; one that is only linked to goes by its own name. */
function searchedFiles({ files }: Catalog, record: Published, texts: AttachmentTexts): readonly SearchedFile[] {
  const own = files.get(record.path);
  if (!own) return none;
  const titles = new Map(downloadsOf(record, own).map(({ url, title }) => [url, title]));
  return own.flatMap(({ from, url, digest }) => {
    const text = texts.get(digest);
    return text ? [{ title: titles.get(url) ?? nameOf(from), url, digest, ...text }] : [];
  });
}

/** The name of a file without its folder and type. */
const nameOf = (file: string): string => file.slice(file.lastIndexOf('/') + 1).replace(/\.[a-z]+$/i, '');
