import type { CalendarDate } from '../model/calendar-date.ts';
import type { Meeting } from './record.ts';

/** How a meeting stands on a day: announced, moved, called off, held without a word of what came of it yet, or held. */
export type MeetingState = '预告' | '改期' | '取消' | '已举行，待公布结果' | '已举行';

/** What a meeting came to: what it decided, its minutes, or what was said. */
export const hasOutcome = ({ fields: { decisions = [], minutes, transcript } }: Meeting): boolean =>
  decisions.length > 0 || Boolean(minutes) || Boolean(transcript);

/** Whether it took place and something is known of it; whoever asks need not know the day. */
export const wasHeld = (meeting: Meeting): boolean => meeting.fields.state === undefined && hasOutcome(meeting);

export function meetingStateOn(meeting: Meeting, asOf: CalendarDate): MeetingState {
  const { on, state } = meeting.fields;
  if (state) return state;
  // On its day it may still be ahead.
  if (hasOutcome(meeting)) return '已举行';
  return on >= asOf ? '预告' : '已举行，待公布结果';
}
