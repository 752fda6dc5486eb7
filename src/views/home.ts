import type { Catalog } from '../catalog/catalog.ts';
import { consultationStateOn } from '../catalog/consultation-state.ts';
import { dateInWords, dayOf, weekStart, type CalendarDate } from '../model/calendar-date.ts';
import { urls } from '../model/urls.ts';
import { groupBy } from '../problem/group-by.ts';
import { categoryLinkGroups, itemsByCategory } from './category-pages.ts';
import { columnOf } from './columns.ts';
import { activityEntry, consultationEntry, itemEntry, letterEntry, type Entry } from './entry.ts';
import type { LinkGroup } from './list.ts';
import { openNotices } from './notice-pages.ts';
import { currentPost } from './official-pages.ts';
import { page, type Link, type Page, type PageData } from './page.ts';

export interface HomeData extends PageData {
  readonly totals: readonly Link[];
  readonly newest: readonly Entry[];
  readonly activities: readonly Entry[];
  /** What the public may take part in now. */
  readonly open: readonly Entry[];
  /** What is announced until a day, for whoever objects. */
  readonly notices: readonly Entry[];
  readonly letters: readonly Entry[];
  /** What was published or corrected since Monday; what the lists above show already is counted and not shown again. */
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
const lettersShown = 6;
const weekShown = 8;
const departmentsShown = 36;

export function homePage(catalog: Catalog, asOf: CalendarDate): Page[] {
  const { site, items, activities, letters, requests, departments, officials } = catalog;
  const counts = groupBy(items, (item) => item.parts.department ?? '');
  const data: HomeData = {
    title: site.name,
    description: `${site.name}：${site.organisation}主动公开的政府信息和领导干部公务活动，可按单位、类别、日期查看，可全文搜索`,
    crumbs: [],
    column: columnOf('首页', '首页'),
    feed: urls.feed(),
    totals: [
      { label: '公开信息', url: urls.kind('items'), count: items.length },
      { label: '公务活动', url: urls.kind('activities'), count: activities.length },
      ...(letters.length > 0 ? [{ label: '来信', url: urls.kind('letters'), count: letters.length }] : []),
      ...(requests.length > 0 ? [{ label: '公开申请', url: urls.kind('requests'), count: requests.length }] : []),
      ...(catalog.services.length > 0 ? [{ label: '办事事项', url: urls.kind('services'), count: catalog.services.length }] : []),
      ...(catalog.powers.length > 0 ? [{ label: '职权', url: urls.kind('powers'), count: catalog.powers.length }] : []),
      { label: '单位', url: urls.kind('departments'), count: departments.length },
      { label: '领导干部', url: urls.kind('officials'), count: officials.length },
    ],
    newest: items.slice(0, newestShown).map((item) => itemEntry(catalog, item)),
    activities: activities.slice(0, activitiesShown).map((a) => activityEntry(catalog, a)),
    open: catalog.consultations
      .filter((c) => consultationStateOn(c, asOf).label === '征集中')
      .map((c) => consultationEntry(catalog, c, asOf)),
    notices: openNotices(catalog, asOf),
    letters: letters.slice(0, lettersShown).map((letter) => letterEntry(catalog, letter)),
    week: weekOf(catalog, asOf),
    departments: departments
      .slice(0, departmentsShown)
      .map((d) => ({ label: d.fields.short ?? d.fields.name, url: d.url, count: counts.get(d.parts.slug)?.length ?? 0 })),
    departmentTotal: departments.length,
    categories: categoryLinkGroups(catalog, itemsByCategory(catalog)),
    officials: officials.map((o) => ({ label: `${o.fields.name}　${currentPost(o)}`, url: o.url })),
  };
  return [page(urls.home(), 'home', data)];
}

function weekOf(catalog: Catalog, asOf: CalendarDate): HomeData['week'] {
  const since = weekStart(asOf);
  const inWeek = (on: string): boolean => on >= since && on <= asOf;
  const published = [
    ...catalog.items.filter((i) => inWeek(dayOf(i.fields.published_on))).map((i) => itemEntry(catalog, i)),
    ...catalog.activities.filter((a) => inWeek(dayOf(a.fields.published_at))).map((a) => activityEntry(catalog, a)),
  ];
  const changes = catalog.items.flatMap((item) =>
    (item.fields.changes ?? [])
      .filter(({ on }) => inWeek(on))
      .map(({ type, note }) => ({ ...itemEntry(catalog, item), said: `${type}：${note}` })),
  );
  const above = new Set([...catalog.items.slice(0, newestShown), ...catalog.activities.slice(0, activitiesShown)].map(({ url }) => url));
  return {
    since: dateInWords(since),
    url: urls.dates(),
    entries: published.filter(({ url }) => !above.has(url)).slice(0, weekShown),
    total: published.length,
    changes,
  };
}
