import type { AttachmentTexts } from '../catalog/attachment-texts.ts';
import type { Catalog } from '../catalog/catalog.ts';
import type { Item } from '../catalog/record.ts';
import type { RecordHistory } from '../catalog/record-history.ts';
import type { CalendarDate } from '../model/calendar-date.ts';
import type { LimitName, Limits } from '../model/limits.ts';
import type { Problem, ProblemCode } from '../problem/problem.ts';

/** What a rule asks, and on whose word. */
export interface RuleFacts {
  /** In a line. */
  readonly title: string;
  readonly codes: readonly ProblemCode[];
  /** Document and article. */
  readonly basis: string;
  /** Whether no text of the source could be read: the report says so. */
  readonly isUnverified?: boolean;
  /** Records are judged by the rules of their day: the first day of this one. */
  readonly from?: CalendarDate;
  /** The numbers it judges by. */
  readonly limits?: readonly LimitName[];
}

/** Everything a rule may look at. */
export interface Evidence {
  readonly catalog: Catalog;
  /** That of the catalog. */
  readonly asOf: CalendarDate;
  /** What git shows of every record; nothing where there is no git. */
  readonly history: RecordHistory;
  /** Where rules of the catalog alone are asked, undefined. */
  readonly attachments: AttachmentTexts | undefined;
  /** Items of a 公示 that is over whose attachments were read and name nobody any more, by their paths. */
  readonly withoutNames: ReadonlySet<string>;
  readonly limits: Limits;
  /** Items that are judged, newest first. */
  readonly items: readonly Item[];
  /** Whether a record of a day is judged: it is no older than `since` of the site and than the rule. */
  readonly judges: (day: string) => boolean;
}

/** A compliance rule: what the law asks of the catalog as a whole. It is shown by `check` and stops a build only where site.yaml says so. */
export interface Rule extends RuleFacts {
  readonly check: (evidence: Evidence) => readonly Problem[];
  /** Whether it needs the texts of attachments, which are read after the catalog is made. */
  readonly readsAttachments?: boolean;
}
