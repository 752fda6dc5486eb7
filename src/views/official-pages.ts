import type { Catalog } from '../catalog/catalog.ts';
import type { Activity, Body, Official } from '../catalog/record.ts';
import { dateInWords, monthInWords, monthOf, monthOfYearInWords, yearOf } from '../model/calendar-date.ts';
import { urls } from '../model/urls.ts';
import { groupBy } from '../problem/group-by.ts';
import { activityYear, officialMonth } from './activity-months.ts';
import { columnOf } from './columns.ts';
import { fileAddress } from '../catalog/attachment-path.ts';
import { activityEntry, departmentName, projectEntry, type Entry } from './entry.ts';
import { activityCount, recordsOfOfficial } from './official-records.ts';
import { listPages, monthsByYear, type LinkGroup, type ListData } from './list.ts';
import { page, type Link, type Page, type PageData } from './page.ts';

export interface OfficialData extends PageData {
  readonly posts: readonly { readonly title: string; readonly department?: Link; readonly term: string }[];
  readonly portfolio?: string;
  readonly photo?: string;
  readonly body: Body;
  /** What the official answers for. */
  readonly projects: readonly Entry[];
  readonly newest: readonly Entry[];
  readonly months: readonly LinkGroup[];
  readonly total: number;
  /** To subscribe to. */
  readonly calendar: string;
  readonly json: string;
}

const newestShown = 15;
const crumb = { label: '领导干部', url: urls.kind('officials') };
const column = columnOf('领导干部', '负责人信息');

/** The list of officials, a page for each, and a page for each month of their activities. */
export function officialPages(catalog: Catalog): Page[] {
  const list = page<ListData>(urls.kind('officials'), 'list', {
    title: '领导干部',
    description: '领导干部的职务、分工和公务活动',
    crumbs: [],
    column,
    groups: [
      {
        heading: '名单',
        links: catalog.officials.map((o) => ({
          label: `${o.fields.name}　${currentPost(o)}`,
          url: o.url,
          count: activityCount(recordsOfOfficial(catalog, o.parts.slug)),
        })),
      },
    ],
    sections: [],
    empty: '还没有领导干部。',
  });
  return [list, ...catalog.officials.flatMap((official) => pagesOf(catalog, official))];
}

export const currentPost = ({ fields }: Official): string => (fields.posts.find((p) => !p.until) ?? fields.posts[0])?.title ?? '';

function pagesOf(catalog: Catalog, official: Official): Page[] {
  const activities = recordsOfOfficial(catalog, official.parts.slug);
  const months = groupBy(activities, ({ fields }) => fields.on.slice(0, 7));
  const years = groupBy(activities, ({ fields }) => yearOf(fields.on));
  return [
    officialPage(catalog, official, activities),
    ...[...years].flatMap(([year, members]) => yearPages(catalog, official, year, members)),
    ...[...months].flatMap(([month, members]) =>
      officialMonth(catalog, { official, month, list: monthPages(catalog, official, month, members) }),
    ),
  ];
}

function officialPage(catalog: Catalog, official: Official, activities: readonly Activity[]): Page {
  const { fields, url, body, path } = official;
  const photo = fields.photo ? catalog.files.get(path)?.[0] : undefined;
  const months = groupBy(activities, (a) => a.fields.on.slice(0, 7));
  return page<OfficialData>(url, 'official', {
    title: fields.name,
    description: `${fields.name}，${currentPost(official)}：职务、分工和公务活动`,
    crumbs: [crumb],
    column,
    feed: urls.feed(url),
    calendar: urls.calendar(url),
    posts: fields.posts.map((p) => ({
      title: p.title,
      ...(p.department ? { department: { label: departmentName(catalog, p.department), url: urls.department(p.department) } } : {}),
      term: p.from || p.until ? `${p.from ? dateInWords(p.from) : ''}—${p.until ? dateInWords(p.until) : '至今'}` : '',
    })),
    ...(fields.portfolio ? { portfolio: fields.portfolio } : {}),
    ...(photo ? { photo: fileAddress(official, photo.from) } : {}),
    body,
    projects: catalog.projects.filter((p) => p.fields.owner === official.parts.slug).map((p) => projectEntry(catalog, p)),
    newest: activities.slice(0, newestShown).map((a) => activityEntry(catalog, a)),
    months: monthsByYear(months.keys(), {
      year: (year) => ({ label: '全年', url: urls.officialYear(official.parts.slug, year) }),
      month: (key) => monthLink(official, key, months.get(key) ?? []),
    }),
    total: activityCount(activities),
    json: `${url}index.json`,
  });
}

const monthLink = ({ parts }: Official, month: string, activities: readonly Activity[]): Link => ({
  label: monthOfYearInWords(month),
  url: urls.officialMonth(parts.slug, yearOf(month), monthOf(month)),
  count: activityCount(activities),
});

function yearPages(catalog: Catalog, official: Official, year: string, records: readonly Activity[]): Page[] {
  const { fields, url, parts } = official;
  const months = groupBy(records, (a) => a.fields.on.slice(0, 7));
  const list = listPages({
    url: urls.officialYear(parts.slug, year),
    title: `${fields.name} ${year}年公务活动`,
    description: `${fields.name}${year}年公务活动的类型和占比，按月列出`,
    crumbs: [crumb, { label: fields.name, url }],
    column,
    entries: [],
    note: `公务活动 ${activityCount(records)} 次`,
    size: 1,
    groups: [{ heading: '月份', links: [...months].map(([month, members]) => monthLink(official, month, members)) }],
  });
  return activityYear(catalog, {
    list,
    records,
    officials: [official],
    url: (month) => urls.officialMonth(parts.slug, yearOf(month), monthOf(month)),
  });
}

function monthPages(catalog: Catalog, { fields, url, parts }: Official, month: string, activities: readonly Activity[]): Page[] {
  const year = yearOf(month);
  return listPages({
    url: urls.officialMonth(parts.slug, year, monthOf(month)),
    title: `${fields.name} ${monthInWords(month)}公务活动`,
    description: `${fields.name}在${monthInWords(month)}的 ${activityCount(activities)} 次公务活动：日历、类型和月报`,
    crumbs: [crumb, { label: fields.name, url }, { label: `${year}年`, url: urls.officialYear(parts.slug, year) }],
    note: `公务活动 ${activityCount(activities)} 次`,
    column,
    entries: activities.map((a) => activityEntry(catalog, a)),
    size: 200,
  });
}
