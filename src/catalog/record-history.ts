import type { CalendarDate } from '../model/calendar-date.ts';

/** What git shows of the life of one record's file. */
export interface RecordPast {
  /** Day of the commit that first held it, under this name or one it was renamed from. */
  readonly firstOn: CalendarDate;
  /** Whether that commit is one that site.yaml `imports` names, or the first that held any record: it says nothing of when a record was published. */
  readonly isImported: boolean;
  /** Days of the commits that changed what the record says; its review, its notes of change and its checking are not among that. */
  readonly changedOn: readonly CalendarDate[];
  /** Days of the commits that renewed its review: gave it another day. */
  readonly reviewedOn: readonly CalendarDate[];
  /** Publication dates that commits took back to an earlier one, oldest first. */
  readonly movedBack: readonly { readonly on: CalendarDate; readonly from: string; readonly to: string }[];
  /** Index numbers that it bore and gave up. */
  readonly gaveUp: readonly string[];
}

/** What git shows of the records of a content folder. */
export interface RecordHistory {
  /** By the path of the file within the content folder. */
  readonly pasts: ReadonlyMap<string, RecordPast>;
  /** What could not be looked at: all of the past (no git, no work tree, nothing committed), or what lies before a shallow clone. */
  readonly gap: 'unknown' | 'shallow' | undefined;
}

/** Of a content folder without a past. */
export const noHistory: RecordHistory = { pasts: new Map(), gap: 'unknown' };
