import { isNilStatement } from '../catalog/activity-state.ts';
import type { Catalog } from '../catalog/catalog.ts';
import { correctionsOf } from '../catalog/corrections.ts';
import type { Activity } from '../catalog/record.ts';
import { beginningOf } from '../model/time-of-day.ts';
import { compareText } from '../problem/problem.ts';
import { consultationStateOn } from '../catalog/consultation-state.ts';
import { addDays, dateInWords, dayOf, weekStart, type CalendarDate } from '../model/calendar-date.ts';
import { urls } from '../model/urls.ts';
import { groupBy } from '../problem/group-by.ts';
import { categoryLinkGroups, itemsByCategory } from './category-pages.ts';
import { columnOf } from './columns.ts';
import { correctionEntry } from './correction-pages.ts';
import { activityEntry, consultationEntry, itemEntry, letterEntry, meetingEntry, type Entry } from './entry.ts';
import { meetingsByTime } from './meeting-lists.ts';
import type { LinkGroup } from './list.ts';
import { navigationOf } from './navigation.ts';
import { openNotices } from './notice-pages.ts';
import { currentPost } from './official-pages.ts';
import { activityCount } from './official-records.ts';
import { page, type Link, type Page, type PageData } from './page.ts';

export interface HomeData extends PageData {
  /** Every column of the site, in its groups, with the number of its records. */
  readonly columns: readonly LinkGroup[];
  readonly newest: readonly Entry[];
  /** What took place or is announced today, and what is announced for tomorrow; newest of the rest. */
  readonly today: readonly Entry[];
  readonly tomorrow: readonly Entry[];
  readonly activities: readonly Entry[];
  /** Today in words, where there are activities. */
  readonly day: string;
  /** What the public may take part in now. */
  readonly open: readonly Entry[];
  /** What is announced until a day, for whoever objects. */
  readonly notices: readonly Entry[];
  /** What is announced, then what was held last. */
  readonly meetings: readonly Entry[];
  readonly letters: readonly Entry[];
  /** What was published, corrected or withdrawn since Monday; what the lists above show already is counted and not shown again. */
  readonly week: {
    readonly since: string;
    /** Where all of it is. */
    readonly url: string;
    readonly entries: readonly Entry[];
    readonly total: number;
    readonly changes: readonly Entry[];
  };
  readonly departments: readonly Link[];
  readonly departmentTotal: number;
  readonly categories: readonly LinkGroup[];
  readonly officials: readonly Link[];
}

const newestShown = 12;
const activitiesShown = 8;
const meetingsShown = 6;
const lettersShown = 6;
const weekShown = 8;
const departmentsShown = 36;

export function homePage(catalog: Catalog): Page[] {
  const { site, items, letters, departments, officials, asOf } = catalog;
  const counts = groupBy(items, (item) => item.parts.department ?? '');
  const data: HomeData = {
    title: site.name,
    description: `${site.name}：${site.organisation}主动公开的政府信息和领导干部公务活动，可按单位、类别、日期查看，可全文搜索`,
    crumbs: [],
    column: columnOf('首页', '首页'),
    feed: urls.feed(),
    columns: columnsOf(catalog),
    newest: items.slice(0, newestShown).map((item) => itemEntry(catalog, item)),
    day: dateInWords(asOf),
    today: activitiesOn(catalog, asOf),
    tomorrow: activitiesOn(catalog, addDays(asOf, 1)),
    activities: latestBefore(catalog).map((a) => activityEntry(catalog, a)),
    open: catalog.consultations.filter((c) => consultationStateOn(c, asOf).label === '征集中').map((c) => consultationEntry(catalog, c)),
    notices: openNotices(catalog),
    meetings: meetingsOf(catalog),
    letters: letters.slice(0, lettersShown).map((letter) => letterEntry(catalog, letter)),
    week: weekOf(catalog),
    departments: departments
      .slice(0, departmentsShown)
      .map((d) => ({ label: d.fields.short ?? d.fields.name, url: d.url, count: counts.get(d.parts.slug)?.length ?? 0 })),
    departmentTotal: departments.length,
    categories: categoryLinkGroups(catalog, itemsByCategory(catalog)),
    officials: officials.map((o) => ({ label: `${o.fields.name}　${currentPost(o)}`, url: o.url })),
  };
  return [page(urls.home(), 'home', data)];
}

/** Of a day, in the order of its hours; whose time is not told, first. */
const activitiesOn = (catalog: Catalog, day: CalendarDate): Entry[] =>
  catalog.activities
    .filter(({ fields }) => fields.on === day)
    .sort((a, b) => compareText(beginningOf(a.fields.time), beginningOf(b.fields.time)) || compareText(a.path, b.path))
    .map((a) => activityEntry(catalog, a));

/** The newest that are over: what is of today or ahead stands by itself. */
const latestBefore = ({ activities, asOf }: Catalog): readonly Activity[] =>
  activities.filter((a) => a.fields.on < asOf && !isNilStatement(a)).slice(0, activitiesShown);

/** A kind's column lies at the address of its folder, and its records below. */
function columnsOf(catalog: Catalog): LinkGroup[] {
  const counts = new Map(catalog.counts.map(({ folder, shown }) => [urls.kind(folder), shown]));
  counts.set(urls.kind('activities'), activityCount(catalog.activities));
  // There are more of them than files that describe one.
  counts.delete(urls.kind('categories'));
  const counted = (link: Link): Link => {
    const count = counts.get(link.url);
    return count === undefined ? link : { ...link, count };
  };
  return navigationOf(catalog).map(({ label, columns }) => ({ heading: label, links: columns.map(counted) }));
}

function meetingsOf(catalog: Catalog): Entry[] {
  const { announced, others } = meetingsByTime(catalog);
  return [...announced, ...others].slice(0, meetingsShown).map((meeting) => meetingEntry(catalog, meeting));
}

function weekOf(catalog: Catalog): HomeData['week'] {
  const { asOf } = catalog;
  const since = weekStart(asOf);
  const inWeek = (on: string): boolean => on >= since && on <= asOf;
  const published = [
    ...catalog.items.filter((i) => inWeek(dayOf(i.fields.published_on))).map((i) => itemEntry(catalog, i)),
    ...catalog.activities.filter((a) => inWeek(dayOf(a.fields.published_at))).map((a) => activityEntry(catalog, a)),
    ...catalog.meetings.filter((m) => inWeek(dayOf(m.fields.published_on))).map((m) => meetingEntry(catalog, m)),
  ];
  const changes = correctionsOf(catalog)
    .filter(({ on }) => inWeek(on))
    .map((correction) => correctionEntry(catalog, correction));
  const above = new Set(
    [
      ...catalog.items.slice(0, newestShown),
      ...latestBefore(catalog),
      ...meetingsOf(catalog),
      ...activitiesOn(catalog, asOf),
      ...activitiesOn(catalog, addDays(asOf, 1)),
      ...openNotices(catalog),
    ].map(({ url }) => url),
  );
  return {
    since: dateInWords(since),
    url: urls.dates(),
    entries: published.filter(({ url }) => !above.has(url)).slice(0, weekShown),
    total: published.length,
    changes,
  };
}
