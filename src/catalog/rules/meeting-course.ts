import { dayOf } from '../../model/calendar-date.ts';
import { isWebAddress } from '../../model/web-address.ts';
import { nearest } from '../../problem/nearest.ts';
import { problem, type Problem } from '../../problem/problem.ts';
import { placeOf, type Draft, type Rule } from '../draft.ts';
import { hasOutcome } from '../meeting-state.ts';
import type { Meeting } from '../record.ts';

/** What came of a meeting is published after it, its news is somewhere, and a press conference says who spoke. */
export const meetingCourse: Rule = (draft) =>
  draft.records.meeting.flatMap((meeting) => [...outcomeFirst(meeting), ...newsNowhere(meeting, draft), ...withoutSpeakers(meeting)]);

function outcomeFirst(meeting: Meeting): Problem[] {
  const { on, published_on } = meeting.fields;
  if (!hasOutcome(meeting) || dayOf(published_on) >= on) return [];
  return [problem('meeting/outcome-first', placeOf(meeting, 'published_on'), { published: published_on, on })];
}

function newsNowhere(meeting: Meeting, { byIndexNo }: Draft): Problem[] {
  const field = { key: 'news', label: '新闻稿' };
  return (meeting.fields.news ?? []).flatMap((value, i) => {
    if (isWebAddress(value) || byIndexNo.has(value)) return [];
    const place = placeOf(meeting, 'news', i);
    return value.includes('://')
      ? [problem('url/form', place, { ...field, value })]
      : [problem('reference/index-no', place, { ...field, value, nearest: nearest(value, [...byIndexNo.keys()]) ?? '' })];
  });
}

function withoutSpeakers(meeting: Meeting): Problem[] {
  const { type, speakers = [] } = meeting.fields;
  return type === '新闻发布会' && speakers.length === 0 ? [problem('meeting/no-speakers', placeOf(meeting, 'type'))] : [];
}
