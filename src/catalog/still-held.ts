import { dayOf, type CalendarDate } from '../model/calendar-date.ts';
import { appraisalDay } from './appraisal-scores.ts';
import { consultationStateOn } from './consultation-state.ts';
import { findingStateOn } from './finding-state.ts';
import { statusOn } from './item-status.ts';
import { isLongTerm } from './long-term.ts';
import { meetingStateOn } from './meeting-state.ts';
import { nextStage, projectDay } from './project-state.ts';
import type { Published } from './record.ts';

export interface HeldOptions {
  readonly asOf: CalendarDate;
  /** The duties of what is public for as long as it is true. */
  readonly standing: ReadonlySet<string>;
}

/**
 * Whether somebody still has something to do for a record: it is not published yet, is to be kept true, or waits for what ends it. Of any other,
 * whoever was responsible on its day remains so.
 */
export function isStillHeld(record: Published, { asOf, standing }: HeldOptions): boolean {
  if (record.publication === 'draft' || record.publication === 'scheduled') return true;
  switch (record.kind) {
    case 'duty':
    case 'guide':
    case 'service':
    case 'power':
      return true;
    case 'item':
      return isLongTerm(record, standing) && statusOn(record, asOf).inForce;
    case 'consultation':
      return consultationStateOn(record, asOf).label !== '已反馈';
    case 'meeting':
      return ['预告', '已举行，待公布结果'].includes(meetingStateOn(record, asOf));
    case 'project':
      return nextStage(record) !== undefined;
    case 'finding':
      return findingStateOn(record, asOf) !== '已整改';
    case 'letter':
    case 'request':
      return record.fields.replied_on === undefined;
    default:
      return false;
  }
}

/** The day by whose staff a record is judged once nobody has anything to do for it any more; undefined where it has none. */
export function dayOfRecord(record: Published): CalendarDate | undefined {
  switch (record.kind) {
    case 'item':
    case 'meeting':
    case 'report':
      return dayOf(record.fields.published_on);
    case 'activity':
      return dayOf(record.fields.published_at);
    case 'consultation':
      return record.fields.opens_on;
    case 'letter':
    case 'request':
      return record.fields.received_on;
    case 'finding':
      return record.fields.found_on;
    case 'appraisal':
      return appraisalDay(record) || undefined;
    case 'project':
      return projectDay(record);
    default:
      return undefined;
  }
}

/** The departments of whose staff whoever answers for a record may be; an activity and an appraisal have none of their own. */
export function departmentsOfRecord(record: Published): readonly string[] {
  if (record.kind === 'activity' || record.kind === 'appraisal') return [];
  const { department } = record.fields;
  const named = [
    record.kind === 'item' ? record.parts.department : undefined,
    department,
    record.kind === 'duty' ? record.fields.lead : undefined,
  ];
  return [...new Set(named.filter((code) => code !== undefined))];
}
