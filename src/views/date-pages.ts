import type { Catalog } from '../catalog/catalog.ts';
import { dayOf, monthInWords, monthOf, monthOfYearInWords, yearOf } from '../model/calendar-date.ts';
import { urls } from '../model/urls.ts';
import { groupBy } from '../problem/group-by.ts';
import { columnOf } from './columns.ts';
import { activityEntry, itemEntry, meetingEntry, type Entry } from './entry.ts';
import { listPages, monthsByYear, type LinkGroup, type ListData } from './list.ts';
import { oncePerCatalog } from './once-per-catalog.ts';
import { page, type Link, type Page } from './page.ts';

const pageSize = 100;
const crumb = { label: '日期', url: urls.dates() };
const column = columnOf('日期');

/** Everything by the day it was published: years, a page for each year and each month. */
export function datePages(catalog: Catalog): Page[] {
  const months = monthsOf(catalog);
  const years = groupBy(months.keys(), (month) => yearOf(month));
  const all = page<ListData>(urls.dates(), 'list', {
    title: '日期',
    description: '按发布年份和月份查看公开信息、公务活动和会议',
    crumbs: [],
    column,
    groups: yearGroups(catalog),
    sections: [],
    empty: '这里还没有信息。',
  });
  return [
    all,
    ...[...years].flatMap(([year, keys]) => [
      yearPage(year, keys, months),
      ...keys.flatMap((month) => monthPages(month, months.get(month) ?? [])),
    ]),
  ];
}

/** Entries by month of publication (`2026-08`), newest first. */
const monthsOf = oncePerCatalog((catalog: Catalog): ReadonlyMap<string, readonly Entry[]> => {
  const entries = [
    ...catalog.items.map((item) => ({ published: dayOf(item.fields.published_on), entry: itemEntry(catalog, item) })),
    ...catalog.activities.map((activity) => ({ published: dayOf(activity.fields.published_at), entry: activityEntry(catalog, activity) })),
    ...catalog.meetings.map((meeting) => ({ published: dayOf(meeting.fields.published_on), entry: meetingEntry(catalog, meeting) })),
  ].sort((a, b) => (a.published === b.published ? 0 : a.published < b.published ? 1 : -1));
  return new Map(
    [...groupBy(entries, ({ published }) => published.slice(0, 7))].map(([month, group]) => [month, group.map(({ entry }) => entry)]),
  );
});

/** A group of month links for every year, newest first. */
export function yearGroups(catalog: Catalog): LinkGroup[] {
  const months = monthsOf(catalog);
  return monthsByYear(months.keys(), {
    year: (year, keys) => ({
      label: '全年',
      url: urls.year(year),
      count: keys.reduce((sum, key) => sum + (months.get(key)?.length ?? 0), 0),
    }),
    month: (key) => monthLink(key, months),
  });
}

const monthLink = (month: string, months: ReadonlyMap<string, readonly Entry[]>): Link => ({
  label: monthOfYearInWords(month),
  url: urls.month(yearOf(month), monthOf(month)),
  count: months.get(month)?.length ?? 0,
});

function yearPage(year: string, keys: readonly string[], months: ReadonlyMap<string, readonly Entry[]>): Page {
  return page<ListData>(urls.year(year), 'list', {
    title: `${year}年`,
    description: `${year}年发布的公开信息、公务活动和会议，按月排列`,
    crumbs: [crumb],
    column,
    groups: [{ heading: '月份', links: keys.map((key) => monthLink(key, months)) }],
    sections: keys.map((key) => ({ heading: monthOfYearInWords(key), entries: (months.get(key) ?? []).slice(0, 10) })),
    empty: '这里还没有信息。',
  });
}

function monthPages(month: string, entries: readonly Entry[]): Page[] {
  const year = yearOf(month);
  return listPages({
    url: urls.month(year, monthOf(month)),
    title: monthInWords(month),
    description: `${monthInWords(month)}发布的公开信息、公务活动和会议`,
    crumbs: [crumb, { label: `${year}年`, url: urls.year(year) }],
    column,
    entries,
    size: pageSize,
  });
}
