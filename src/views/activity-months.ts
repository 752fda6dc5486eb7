import { mixOf, sumOf } from '../catalog/activity-mix.ts';
import type { Catalog } from '../catalog/catalog.ts';
import { postOn } from '../catalog/post-on.ts';
import type { Activity, Official } from '../catalog/record.ts';
import { monthInWords, monthOf, monthOfYearInWords, yearOf, type CalendarDate } from '../model/calendar-date.ts';
import { urls } from '../model/urls.ts';
import { groupBy } from '../problem/group-by.ts';
import { monthGrid, monthSheet, officialsIn, recordsIn, type MonthGrid, type MonthSheet } from './activity-days.ts';
import { digestPage } from './activity-digest.ts';
import type { ListData } from './list.ts';
import { mixTable, type MixTable } from './mix-table.ts';
import type { Link, Page, Template } from './page.ts';

/** What stands above the list of a month: the days, the mix of types, and where the month's report is. */
export interface OfficialMonthData extends ListData {
  readonly sheet: MonthSheet;
  readonly mix: MixTable;
  readonly digest: string;
}
export interface ActivityMonthData extends ListData {
  readonly grid: MonthGrid;
  readonly mix: MixTable;
  readonly digest: string;
}
/** What stands above the list of a year. */
export interface ActivityYearData extends ListData {
  readonly mix: MixTable;
}

/** A list's first page by another template, with more above the list; its parts stay as they are. */
function withAbove(
  pages: readonly Page[],
  template: Template,
  above: { readonly from: () => unknown; readonly data: () => object },
): Page[] {
  const [first, ...parts] = pages;
  if (!first) return [];
  return [
    {
      ...first,
      template,
      from: () => [first.from(), above.from()],
      data: () => ({ ...first.data(), ...above.data() }),
    },
    ...parts,
  ];
}

/** All that the days and the mix of a month are made of. Until it is over, every day tells more of it. */
const madeOf = ({ site, asOf }: Catalog, month: string, officials: readonly Official[], records: readonly Activity[]): unknown => [
  asOf.slice(0, 7) <= month ? asOf : '',
  site.fieldwork_share,
  officials.map(({ parts, fields }) => [parts.slug, fields.name, fields.posts]),
  records.map((a) => [a.url, a.raw.digest]),
];

/** Days, mix and report of an official's month, with the list of it. */
export function officialMonth(
  catalog: Catalog,
  { official, month, list }: { readonly official: Official; readonly month: string; readonly list: readonly Page[] },
): Page[] {
  const { asOf } = catalog;
  const [year, number] = [yearOf(month), monthOf(month)];
  const { name } = official.fields;
  const records = recordsIn(catalog, official, month);
  const digest = urls.officialDigest(official.parts.slug, year, number);
  const sheet = (): MonthSheet => monthSheet(official, records, month, asOf);
  const mix = (): MixTable => officialsMix(catalog, [{ official, records }]);
  return [
    ...withAbove(list, 'official-month', {
      from: () => madeOf(catalog, month, [official], records),
      data: () => ({ sheet: sheet(), mix: mix(), digest }),
    }),
    digestPage(catalog, {
      url: digest,
      title: `${name}${monthInWords(month)}公务活动月报`,
      description: `${postOn(official, `${month}-01` as CalendarDate)}${name}${monthInWords(month)}的公务活动，按日期排列，可打印`,
      crumbs: [
        { label: '领导干部', url: urls.kind('officials') },
        { label: name, url: official.url },
        { label: monthInWords(month), url: urls.officialMonth(official.parts.slug, year, number) },
      ],
      month,
      records,
      known: () => sheet().figures,
      mix,
    }),
  ];
}

/** Days of all officials, mix and report of a month, with the list of it. */
export function activityMonth(
  catalog: Catalog,
  { month, records, list }: { readonly month: string; readonly records: readonly Activity[]; readonly list: readonly Page[] },
): Page[] {
  const { asOf } = catalog;
  const [year, number] = [yearOf(month), monthOf(month)];
  const digest = urls.activityDigest(year, number);
  const officials = (): readonly Official[] => officialsIn(catalog, month);
  const rows = (): readonly { readonly official: Official; readonly records: readonly Activity[] }[] =>
    officials().map((official) => ({ official, records: recordsIn(catalog, official, month) }));
  const mix = (): MixTable => officialsMix(catalog, rows(), month);
  return [
    ...withAbove(list, 'activity-month', {
      from: () => madeOf(catalog, month, officials(), records),
      data: () => ({
        grid: monthGrid(
          rows().map((row) => ({ ...row, link: linkOf(row, month) })),
          month,
          asOf,
        ),
        mix: mix(),
        digest,
      }),
    }),
    digestPage(catalog, {
      url: digest,
      title: `${monthInWords(month)}公务活动月报`,
      description: `${catalog.site.organisation}领导干部${monthInWords(month)}的公务活动，按日期排列，可打印`,
      crumbs: [
        { label: '公务活动', url: urls.kind('activities') },
        { label: monthInWords(month), url: urls.activityMonth(year, number) },
      ],
      month,
      records,
      mix,
    }),
  ];
}

/** To the month of whoever has one, else to the official. */
const linkOf = ({ official, records }: { readonly official: Official; readonly records: readonly Activity[] }, month: string): Link => ({
  label: official.fields.name,
  url: records.length > 0 ? urls.officialMonth(official.parts.slug, yearOf(month), monthOf(month)) : official.url,
});

/** The mix of officials in a month, a line each, added up where they are several. */
function officialsMix(
  { site }: Catalog,
  officials: readonly { readonly official: Official; readonly records: readonly Activity[] }[],
  month?: string,
): MixTable {
  const rows = officials.map(({ official, records }) => ({
    label: official.fields.name,
    ...(month && records.length > 0 ? { url: linkOf({ official, records }, month).url } : {}),
    mix: mixOf(records),
  }));
  return mixTable({
    head: '领导干部',
    rows,
    sum: rows.length > 1 ? sumOf(rows.map(({ mix }) => mix)) : undefined,
    target: site.fieldwork_share,
  });
}

/** The mix of a year month by month, the oldest first, with the list of it. `officials` whose half-days are added up. */
export function activityYear(
  { site }: Catalog,
  {
    list,
    records,
    officials,
    url,
  }: {
    readonly list: readonly Page[];
    readonly records: readonly Activity[];
    readonly officials: readonly Official[];
    readonly url: (month: string) => string;
  },
): Page[] {
  return withAbove(list, 'activity-year', {
    from: () => [site.fieldwork_share, officials.map(({ parts }) => parts.slug), records.map((a) => [a.url, a.raw.digest])],
    data: () => {
      const months = [...groupBy(records, ({ fields }) => fields.on.slice(0, 7))].reverse();
      const rows = months.map(([month, members]) => ({
        label: monthOfYearInWords(month),
        url: url(month),
        mix: sumOf(officials.map((o) => mixOf(members.filter(({ fields }) => fields.officials.includes(o.parts.slug))))),
      }));
      return { mix: mixTable({ head: '月份', rows, sum: sumOf(rows.map(({ mix }) => mix)), target: site.fieldwork_share }) };
    },
  });
}
