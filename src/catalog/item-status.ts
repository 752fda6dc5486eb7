import { dayOf, type CalendarDate } from '../model/calendar-date.ts';
import type { Item } from './record.ts';

export interface Status {
  /** 有效性, as the field or else the dates say. */
  readonly label: NonNullable<Item['fields']['status']>;
  /** Whether the text may be relied on as a whole today. */
  readonly inForce: boolean;
}

/** What lists say of a document that may not be relied on as it stands; undefined for one in force and unchanged. */
export function standingSaid({ label }: Status): string | undefined {
  if (label === '有效') return undefined;
  return label === '废止' || label === '失效' ? `已${label}` : label;
}

/** Whether a document is in force on a day: what its field says, but a date that has passed is believed over 有效 or 尚未生效. */
export function statusOn({ fields }: Item, asOf: CalendarDate): Status {
  const { status, effective_on, expires_on, replaced_by } = fields;
  const stated = status === '有效' || status === '尚未生效' ? undefined : status;
  if (stated) return { label: stated, inForce: stated === '部分失效' || stated === '已修改' };
  if (expires_on && expires_on <= asOf) return { label: '失效', inForce: false };
  if (replaced_by) return { label: '废止', inForce: false };
  if (effective_on && effective_on > dayOf(asOf)) return { label: '尚未生效', inForce: false };
  return { label: '有效', inForce: true };
}
