import type { Catalog } from '../catalog/catalog.ts';
import { placeOf } from '../catalog/draft.ts';
import { meetingFinder } from '../catalog/meeting-named.ts';
import { hasOutcome, meetingStateOn } from '../catalog/meeting-state.ts';
import type { Meeting } from '../catalog/record.ts';
import { dayOf, daysBetween, yearOf, type CalendarDate } from '../model/calendar-date.ts';
import { addWorkingDays, isMissingYear } from '../model/working-days.ts';
import { problem, type Problem } from '../problem/problem.ts';
import type { Evidence, Rule } from './rule.ts';

/**
 * The record of a meeting has its agenda and who attended, and in time what it decided (政府信息公开条例第二十六条); one that was announced is told of
 * soon after its day; and a photo or a report in the press shows that it was held.
 */
export const meetingRecords: Rule = {
  title: '会议写明议题、出席人员和结果，预告的会议会后有记录，有照片或新闻稿',
  codes: ['meeting/no-agenda', 'meeting/no-attendees', 'meeting/no-outcome', 'meeting/unreported', 'meeting/no-news'],
  basis: '政府信息公开条例第二十六条；记录的时限、照片和新闻稿是县委权力公开透明运行的通行做法',
  limits: ['meeting_outcome', 'meeting_record'],
  check: ({ judges, catalog, asOf, limits }) => {
    const held = catalog.meetings.filter(({ fields }) => judges(fields.on) && fields.on <= asOf);
    const reported = held.length > 0 ? reportedMeetings(catalog) : new Set<string>();
    return held.flatMap((meeting) => problemsOf(meeting, { asOf, limits, isReported: reported.has(meeting.path) }));
  },
};

type Terms = Pick<Evidence, 'asOf' | 'limits'> & { readonly isReported: boolean };

function problemsOf(meeting: Meeting, { asOf, limits, isReported }: Terms): Problem[] {
  const state = meetingStateOn(meeting, asOf);
  // One of today is still announced as long as nothing is known of it.
  if (state === '取消' || state === '改期' || state === '预告') return [];
  const { agenda = [], officials = [], speakers = [], observers = [] } = meeting.fields;
  const isAttended = officials.length + speakers.length + observers.length > 0;
  return [
    ...(agenda.length === 0 ? [problem('meeting/no-agenda', placeOf(meeting, 'agenda'))] : []),
    ...(isAttended ? [] : [problem('meeting/no-attendees', placeOf(meeting, 'officials'))]),
    ...(hasOutcome(meeting) ? withoutNews(meeting, { asOf, limits, isReported }) : withoutOutcome(meeting, { asOf, limits })),
  ];
}

function withoutOutcome(meeting: Meeting, { asOf, limits }: Pick<Evidence, 'asOf' | 'limits'>): Problem[] {
  const { on, published_on } = meeting.fields;
  const due = isPast(on, limits.meeting_outcome, asOf);
  if (due) {
    const args = { value: daysBetween(on, asOf), due, limit: limits.meeting_outcome };
    return [problem('meeting/no-outcome', placeOf(meeting, 'on'), args)];
  }
  // A meeting that was first told of after it was held has a record: the one that tells of it.
  if (dayOf(published_on) >= on || !isPast(on, limits.meeting_record, asOf)) return [];
  return [problem('meeting/unreported', placeOf(meeting, 'on'), { on, limit: limits.meeting_record })];
}

function withoutNews(meeting: Meeting, { asOf, limits, isReported }: Terms): Problem[] {
  const { on, type, photos = [], news = [], transcript } = meeting.fields;
  // What was said to the press, word for word, is the report.
  if (type === '新闻发布会' && transcript) return [];
  if (isReported || photos.length + news.length > 0 || meeting.raw.texts.source.includes('![')) return [];
  return isPast(on, limits.meeting_record, asOf) ? [problem('meeting/no-news', placeOf(meeting, 'title'))] : [];
}

/** The last of so many working days after a day, where it is over. */
function isPast(day: CalendarDate, limit: number, asOf: CalendarDate): CalendarDate | undefined {
  const due = addWorkingDays(day, limit);
  return !isMissingYear(due) && due.value < asOf ? due.value : undefined;
}

/** Meetings that the report of an activity tells of, by their paths. */
function reportedMeetings({ meetings, activities }: Catalog): ReadonlySet<string> {
  const find = meetingFinder(meetings);
  const found = activities.map(({ fields }) => fields.meeting && find(fields.meeting, yearOf(fields.on))?.path);
  return new Set(found.filter((path) => path !== undefined));
}
