import type { Catalog } from '../catalog/catalog.ts';
import { meetingStateOn } from '../catalog/meeting-state.ts';
import type { Meeting } from '../catalog/record.ts';
import { yearOf } from '../model/calendar-date.ts';
import { meeting as meetingKind, meetingTypes } from '../model/kinds/meeting.ts';
import { urls } from '../model/urls.ts';
import { groupBy } from '../problem/group-by.ts';
import { columnOf } from './columns.ts';
import { departmentName, meetingEntry, type Entry } from './entry.ts';
import { listPages, type ListData, type Section } from './list.ts';
import { page, type Link, type Page } from './page.ts';

const newestShown = 20;
const pageSize = 100;
const crumb = { label: meetingKind.label, url: urls.kind('meetings') };
const column = columnOf(meetingKind.label, '工作动态');

/** Meetings: what is announced and what was held last; a list for each year, each type and each department that called them. */
export function meetingLists(catalog: Catalog): Page[] {
  const { meetings } = catalog;
  if (meetings.length === 0) return [];
  const entry = (meeting: Meeting): Entry => meetingEntry(catalog, meeting);
  const years = groupBy(meetings, ({ fields }) => yearOf(fields.on));
  const types = groupBy(meetings, ({ fields }) => fields.type);
  const departments = groupBy(meetings, ({ fields }) => fields.department);
  const held = meetingTypes.flatMap((type) => {
    const members = types.get(type);
    return members ? [{ type, members }] : [];
  });
  const list = (url: string, title: string, members: readonly Meeting[], divide?: () => readonly Section[]): Page[] =>
    listPages({
      url,
      title,
      description: `${title}：议题、决定、纪要和实录`,
      crumbs: [crumb],
      column,
      entries: members.map(entry),
      size: pageSize,
      ...(divide ? { divide } : {}),
    });
  return [
    overview(catalog, {
      types: held.map(({ type, members }) => ({ label: type, url: urls.meetingType(type), count: members.length })),
      years: [...years].map(([year, members]) => ({ label: `${year}年`, url: urls.meetingYear(year), count: members.length })),
      departments: catalog.departments.flatMap(({ parts: { slug } }) => {
        const members = departments.get(slug);
        return members ? [{ label: departmentName(catalog, slug), url: urls.meetingDepartment(slug), count: members.length }] : [];
      }),
    }),
    ...[...years].flatMap(([year, members]) => list(urls.meetingYear(year), `${year}年会议公开`, members, () => byType(members, entry))),
    ...held.flatMap(({ type, members }) => list(urls.meetingType(type), type, members)),
    ...[...departments].flatMap(([code, members]) =>
      list(urls.meetingDepartment(code), `${departmentName(catalog, code)}召开的会议`, members),
    ),
  ];
}

function byType(members: readonly Meeting[], entry: (meeting: Meeting) => Entry): Section[] {
  const types = groupBy(members, ({ fields }) => fields.type);
  return meetingTypes.flatMap((type) => {
    const own = types.get(type);
    return own ? [{ heading: type, id: type, entries: own.map(entry) }] : [];
  });
}

interface Ways {
  readonly types: readonly Link[];
  readonly years: readonly Link[];
  readonly departments: readonly Link[];
}

function overview(catalog: Catalog, { types, years, departments }: Ways): Page {
  const { announced, others } = meetingsByTime(catalog);
  const entry = (meeting: Meeting): Entry => meetingEntry(catalog, meeting);
  return page<ListData>(urls.kind('meetings'), 'list', {
    title: meetingKind.label,
    description: '会议和新闻发布会：预告、议题、决定、纪要、实录和下一步安排',
    crumbs: [],
    column,
    feed: urls.feed(urls.kind('meetings')),
    calendar: urls.calendar(urls.kind('meetings')),
    groups: [
      { heading: '按类型', links: types },
      { heading: '按年份', links: years },
      { heading: '按召集单位', links: departments },
    ],
    sections: [
      { heading: '即将举行', id: 'announced', entries: announced.map(entry) },
      { heading: '最近的会议', id: 'held', entries: others.slice(0, newestShown).map(entry) },
    ].filter(({ entries }) => entries.length > 0),
    empty: '还没有会议。',
  });
}

/** What is announced, the next first; all others, the latest first. */
export function meetingsByTime({ meetings, asOf }: Pick<Catalog, 'meetings' | 'asOf'>): {
  readonly announced: readonly Meeting[];
  readonly others: readonly Meeting[];
} {
  const isAhead = (meeting: Meeting): boolean => meetingStateOn(meeting, asOf) === '预告';
  return { announced: meetings.filter(isAhead).toReversed(), others: meetings.filter((meeting) => !isAhead(meeting)) };
}
