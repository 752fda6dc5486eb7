import { isNilStatement } from '../catalog/activity-state.ts';
import type { Catalog } from '../catalog/catalog.ts';
import type { Activity } from '../catalog/record.ts';
import { monthInWords, monthOf, monthOfYearInWords, yearOf } from '../model/calendar-date.ts';
import { activityTypes } from '../model/kinds/activity.ts';
import { urls } from '../model/urls.ts';
import { groupBy } from '../problem/group-by.ts';
import { activityMonth, activityYear } from './activity-months.ts';
import { columnOf } from './columns.ts';
import { activityEntry } from './entry.ts';
import { listPages, monthsByYear, type LinkGroup, type ListData } from './list.ts';
import { activityCount } from './official-records.ts';
import { page, type Page } from './page.ts';

const newestShown = 30;
const crumb = { label: '公务活动', url: urls.kind('activities') };
const column = columnOf('公务活动', '工作动态');

/** Officials' activities: the newest, a page for each year, and each month divided by the six types. */
export function activityLists(catalog: Catalog): Page[] {
  const months = groupBy(catalog.activities, ({ fields }) => fields.on.slice(0, 7));
  const years = groupBy(months.keys(), (month) => yearOf(month));
  const groups = monthsByYear(months.keys(), {
    year: (year) => ({ label: '全年', url: urls.activityYear(year) }),
    month: (key) => monthLink(key, months.get(key) ?? []),
  });
  const all = page<ListData>(urls.kind('activities'), 'list', {
    title: '公务活动',
    description: '领导干部的公务活动，按月份和类型查看',
    crumbs: [],
    column,
    groups,
    sections: [{ heading: '最新活动', entries: catalog.activities.slice(0, newestShown).map((a) => activityEntry(catalog, a)) }],
    empty: '还没有公务活动。',
  });
  const yearPages = [...years].flatMap(([year, keys]) => yearPage(catalog, year, new Map(keys.map((key) => [key, months.get(key) ?? []]))));
  return [
    all,
    ...yearPages,
    ...[...months].flatMap(([month, members]) =>
      activityMonth(catalog, { month, records: members, list: monthPages(catalog, month, members) }),
    ),
  ];
}

const monthLink = (month: string, activities: readonly Activity[]): LinkGroup['links'][number] => ({
  label: monthOfYearInWords(month),
  url: urls.activityMonth(yearOf(month), monthOf(month)),
  count: activityCount(activities),
});

function yearPage(catalog: Catalog, year: string, months: ReadonlyMap<string, readonly Activity[]>): Page[] {
  const list = page<ListData>(urls.activityYear(year), 'list', {
    title: `${year}年公务活动`,
    description: `${year}年领导干部的公务活动，按月排列`,
    crumbs: [crumb],
    column,
    groups: [{ heading: '月份', links: [...months].map(([month, members]) => monthLink(month, members)) }],
    sections: [...months].map(([month, members]) => ({
      heading: monthOfYearInWords(month),
      entries: members.slice(0, 10).map((a) => activityEntry(catalog, a)),
    })),
    empty: '这里还没有信息。',
  });
  return activityYear(catalog, {
    list: [list],
    records: [...months.values()].flat(),
    officials: catalog.officials,
    url: (month) => urls.activityMonth(yearOf(month), monthOf(month)),
  });
}

function monthPages(catalog: Catalog, month: string, records: readonly Activity[]): Page[] {
  const year = yearOf(month);
  const activities = records.filter((a) => !isNilStatement(a));
  const statements = records.filter(isNilStatement);
  const byType = groupBy(activities, ({ fields }) => fields.type);
  const held = activityTypes.filter((type) => byType.has(type));
  const links = [
    ...held.map((type) => ({ label: type, url: `#${type}`, count: byType.get(type)?.length ?? 0 })),
    ...(statements.length > 0 ? [{ label: '无公开活动', url: '#无公开活动', count: statements.length }] : []),
  ];
  return listPages({
    url: urls.activityMonth(year, monthOf(month)),
    title: `${monthInWords(month)}公务活动`,
    description: `${monthInWords(month)}领导干部的 ${activityCount(activities)} 次公务活动，按类型排列`,
    crumbs: [crumb, { label: `${year}年`, url: urls.activityYear(year) }],
    column,
    entries: records.map((a) => activityEntry(catalog, a)),
    note: `公务活动 ${activityCount(activities)} 次`,
    size: 200,
    groups: [{ heading: '类型', links }],
    divide: () => [
      ...held.map((type) => ({ heading: type, id: type, entries: (byType.get(type) ?? []).map((a) => activityEntry(catalog, a)) })),
      ...(statements.length > 0
        ? [{ heading: '无公开活动', id: '无公开活动', entries: statements.map((a) => activityEntry(catalog, a)) }]
        : []),
    ],
  });
}
