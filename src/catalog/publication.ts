import { dayOf, type CalendarDate, type Instant } from '../model/calendar-date.ts';
import { goalOf } from './merge-goal.ts';
import type { Publication } from './record.ts';

/** The keys that decide whether the public sees a record, whichever kind it is. */
interface PublicationKeys {
  readonly draft?: boolean | undefined;
  readonly published_on?: CalendarDate | Instant | undefined;
  readonly published_at?: Instant | undefined;
  /** Of a finding: it is known from this day on. */
  readonly found_on?: CalendarDate | undefined;
  readonly changes?: readonly { readonly type: string; readonly note: string }[] | undefined;
  readonly replaced_by?: string | undefined;
}

/** The day from which the public sees a record, of kinds that tell it. */
export function publishedDay({ published_on, published_at }: PublicationKeys): CalendarDate | undefined {
  const published = published_on ?? published_at;
  return published && dayOf(published);
}

/** What the public may see of a record on a day. */
export function publicationOf(fields: PublicationKeys, asOf: CalendarDate): Publication {
  const published = fields.published_on ?? fields.published_at ?? fields.found_on;
  if (fields.draft) return 'draft';
  if (published && dayOf(published) > asOf) return 'scheduled';
  return fields.changes?.some(({ type }) => type === '撤回') || goalOf(fields) ? 'withdrawn' : 'public';
}
