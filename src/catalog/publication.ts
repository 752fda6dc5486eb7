import { dayOf, type CalendarDate, type Instant } from '../model/calendar-date.ts';
import { goalOf } from './merge-goal.ts';
import type { Publication } from './record.ts';

/** The keys that decide whether the public sees a record, whichever kind it is. */
interface PublicationKeys {
  readonly draft?: boolean;
  readonly published_on?: CalendarDate | Instant;
  readonly published_at?: Instant;
  /** Of a finding: it is known from this day on. */
  readonly found_on?: CalendarDate;
  readonly changes?: readonly { readonly type: string; readonly note: string }[];
  readonly replaced_by?: string;
}

/** What the public may see of a record on a day. */
export function publicationOf(fields: PublicationKeys, asOf: CalendarDate): Publication {
  const published = fields.published_on ?? fields.published_at ?? fields.found_on;
  if (fields.draft) return 'draft';
  if (published && dayOf(published) > asOf) return 'scheduled';
  return fields.changes?.some(({ type }) => type === '撤回') || goalOf(fields) ? 'withdrawn' : 'public';
}
