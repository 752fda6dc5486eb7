import type { CalendarDate } from '../model/calendar-date.ts';
import type { Values } from '../model/field.ts';
import type { PathParts } from '../model/kind.ts';
import { kinds, type KindName, type Kinds } from '../model/kinds/index.ts';
import { leadOf } from '../text/han-text.ts';
import type { Heading } from '../text/markdown.ts';
import type { Examined } from './examine.ts';

/** What the public may see of a record on the day of the build. */
export type Publication = 'public' | 'draft' | 'scheduled' | 'withdrawn';

export interface Body {
  /** Names what the body was made from, links included: the same name, the same HTML and text. */
  readonly from: string;
  /** The beginning of the text, long enough for any summary made of it. */
  readonly opening: string;
  /** Characters of the text, near enough to plan by. */
  readonly length: number;
  readonly headings: readonly Heading[];
  /** Not enumerable, as `text`: looked up when asked for, and never part of what is compared. */
  readonly html: string;
  /** The words alone, a line per block. */
  readonly text: string;
}

/** A record whose keys have been checked and typed. */
export interface RecordOf<K extends KindName> {
  readonly kind: K;
  /** Content path without `.md`: the record's identity and address. */
  readonly path: string;
  readonly url: string;
  readonly parts: PathParts;
  readonly fields: Values<Kinds[K]['fields']>;
  readonly raw: Examined;
  readonly publication: Publication;
  /** Empty until links can be looked up in the whole catalog. */
  readonly body: Body;
}

export type AnyRecord = { readonly [K in KindName]: RecordOf<K> }[KindName];
export type Records = { readonly [K in KindName]: readonly RecordOf<K>[] };

export type Department = RecordOf<'department'>;
export type Official = RecordOf<'official'>;
export type Item = RecordOf<'item'>;
export type Activity = RecordOf<'activity'>;
export type Consultation = RecordOf<'consultation'>;
export type Meeting = RecordOf<'meeting'>;
export type Duty = RecordOf<'duty'>;
export type Letter = RecordOf<'letter'>;
export type Guide = RecordOf<'guide'>;
export type Report = RecordOf<'report'>;
export type Request = RecordOf<'request'>;
export type Service = RecordOf<'service'>;
export type Power = RecordOf<'power'>;
export type Project = RecordOf<'project'>;
export type Finding = RecordOf<'finding'>;
export type Appraisal = RecordOf<'appraisal'>;
export type Page = RecordOf<'page'>;

/** Records that stand in lists, each with a day of its own. */
export type Listed = Item | Activity | Consultation | Meeting | Letter | Request | Project | Finding | Appraisal;

/** Records that carry the keys of what is published: they may be withdrawn, and may have had other addresses. */
export type Published = Listed | Guide | Report | Duty | Service | Power;

export const isPublished = (record: AnyRecord): record is Published => Object.hasOwn(kinds[record.kind].fields, 'formerly');

/** What a record is called in lists and at the head of its page. */
export function titleOf({ fields }: Listed | Duty | Service | Power): string {
  if ('level1' in fields) return fields.level2 ?? fields.level1;
  if ('what' in fields) return findingTitle(fields.what);
  return 'subject' in fields ? fields.subject : fields.title;
}

/** What was found, as far as its first line says it. */
const findingTitle = (what: string): string => leadOf(what.split('\n')[0] ?? what, 80);

/** The day that what an office says of its work was brought up to date, or else reviewed; imported records may tell neither. */
export const officeDay = ({ fields }: Service | Power): CalendarDate | '' => fields.updated_on ?? fields.review?.on ?? '';

/** Every record of a set, kind after kind. (`flat` takes ten times as long.) */
export const allRecords = (records: Records): readonly AnyRecord[] => new Array<AnyRecord>().concat(...Object.values(records));
