import { isInstant, type CalendarDate } from '../model/calendar-date.ts';
import { beginningOf } from '../model/time-of-day.ts';
import type { Meeting } from './record.ts';

/** How a meeting stands on a day: announced, moved, called off, held without a word of what came of it yet, or held. */
export type MeetingState = '预告' | '改期' | '取消' | '已举行，待公布结果' | '已举行';

/** What a meeting came to: what it decided, its minutes, what was said, or a report of it in the body. */
export function hasOutcome(meeting: Meeting): boolean {
  const { decisions = [], minutes, transcript } = meeting.fields;
  return decisions.length > 0 || Boolean(minutes) || Boolean(transcript) || isReported(meeting);
}

/** A body that was published before the meeting began announces it; one of later tells of it. */
function isReported({ fields: { on, time, published_on }, body }: Meeting): boolean {
  if (body.opening === '') return false;
  return published_on >= (isInstant(published_on) ? `${on} ${beginningOf(time)}` : on);
}

/** Whether it took place and something is known of it; whoever asks need not know the day. */
export const wasHeld = (meeting: Meeting): boolean => meeting.fields.state === undefined && hasOutcome(meeting);

export function meetingStateOn(meeting: Meeting, asOf: CalendarDate): MeetingState {
  const { on, state } = meeting.fields;
  if (state) return state;
  // On its day it may still be ahead.
  if (hasOutcome(meeting)) return '已举行';
  return on >= asOf ? '预告' : '已举行，待公布结果';
}
