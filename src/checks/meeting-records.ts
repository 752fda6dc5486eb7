import { placeOf } from '../catalog/draft.ts';
import { hasOutcome, meetingStateOn } from '../catalog/meeting-state.ts';
import type { Meeting } from '../catalog/record.ts';
import { daysBetween, type CalendarDate } from '../model/calendar-date.ts';
import { addWorkingDays, isMissingYear } from '../model/working-days.ts';
import { problem, type Problem } from '../problem/problem.ts';
import type { Check } from './index.ts';

/** Working days after a meeting by which what came of it is public: information is disclosed that soon after it is formed (政府信息公开条例第二十六条). */
const outcomeWithin = 20;

/** The record of a meeting has its agenda and who attended, and in time what it decided (政府信息公开条例第二十六条). */
export const meetingRecords: Check = ({ site, meetings }, asOf) =>
  meetings.filter(({ fields }) => fields.on >= (site.since ?? '') && fields.on <= asOf).flatMap((meeting) => problemsOf(meeting, asOf));

function problemsOf(meeting: Meeting, asOf: CalendarDate): Problem[] {
  const state = meetingStateOn(meeting, asOf);
  if (state === '取消' || state === '改期') return [];
  const { on, agenda = [], officials = [], speakers = [], observers = [] } = meeting.fields;
  const isAttended = officials.length + speakers.length + observers.length > 0;
  const due = addWorkingDays(on, outcomeWithin);
  const isLate = !hasOutcome(meeting) && !isMissingYear(due) && due.value < asOf;
  return [
    ...(agenda.length === 0 ? [problem('meeting/no-agenda', placeOf(meeting, 'agenda'))] : []),
    ...(isAttended ? [] : [problem('meeting/no-attendees', placeOf(meeting, 'officials'))]),
    ...(isLate
      ? [
          problem('meeting/no-outcome', placeOf(meeting, 'on'), {
            value: daysBetween(on, asOf),
            due: due.value,
            limit: outcomeWithin,
          }),
        ]
      : []),
  ];
}
