import { placeOf } from '../catalog/draft.ts';
import { hasOutcome, meetingStateOn } from '../catalog/meeting-state.ts';
import type { Meeting } from '../catalog/record.ts';
import { daysBetween } from '../model/calendar-date.ts';
import { addWorkingDays, isMissingYear } from '../model/working-days.ts';
import { problem, type Problem } from '../problem/problem.ts';
import type { Evidence, Rule } from './rule.ts';

/** The record of a meeting has its agenda and who attended, and in time what it decided (政府信息公开条例第二十六条). */
export const meetingRecords: Rule = {
  title: '会议写明议题、出席人员和结果',
  codes: ['meeting/no-agenda', 'meeting/no-attendees', 'meeting/no-outcome'],
  basis: '政府信息公开条例第二十六条',
  limits: ['meeting_outcome'],
  check: ({ judges, catalog: { meetings }, asOf, limits }) =>
    meetings.filter(({ fields }) => judges(fields.on) && fields.on <= asOf).flatMap((meeting) => problemsOf(meeting, { asOf, limits })),
};

function problemsOf(meeting: Meeting, { asOf, limits }: Pick<Evidence, 'asOf' | 'limits'>): Problem[] {
  const state = meetingStateOn(meeting, asOf);
  if (state === '取消' || state === '改期') return [];
  const { on, agenda = [], officials = [], speakers = [], observers = [] } = meeting.fields;
  const isAttended = officials.length + speakers.length + observers.length > 0;
  const due = addWorkingDays(on, limits.meeting_outcome);
  const isLate = !hasOutcome(meeting) && !isMissingYear(due) && due.value < asOf;
  return [
    ...(agenda.length === 0 ? [problem('meeting/no-agenda', placeOf(meeting, 'agenda'))] : []),
    ...(isAttended ? [] : [problem('meeting/no-attendees', placeOf(meeting, 'officials'))]),
    ...(isLate
      ? [
          problem('meeting/no-outcome', placeOf(meeting, 'on'), {
            value: daysBetween(on, asOf),
            due: due.value,
            limit: limits.meeting_outcome,
          }),
        ]
      : []),
  ];
}
