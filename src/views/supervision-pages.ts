import type { Catalog } from '../catalog/catalog.ts';
import { dateInWords, monthInWords } from '../model/calendar-date.ts';
import { limitsOf } from '../model/limits.ts';
import { urls } from '../model/urls.ts';
import { periodInWords, quartersOf } from '../supervision/bulletin.ts';
import type { Matter } from '../supervision/matters.ts';
import { rankingOf, tallyOf } from '../supervision/ranking.ts';
import { figuresSaid, isUnknown } from '../supervision/uncounted.ts';
import type { Addresses } from './addresses.ts';
import { columnOf } from './columns.ts';
import { page, type Link, type Page, type TableFile } from './page.ts';
import { bulletinPages, bulletinsOf, bulletinTables } from './supervision-bulletins.ts';
import { columnsPage, vetoSection, type Under } from './supervision-columns.ts';
import type { Cell, Supervised, SupervisionData } from './supervision-data.ts';
import { departmentPages, gridPage } from './supervision-departments.ts';
import { nothingSaid, recordsPages } from './supervision-records.ts';
import { rankingTable, trendSection } from './supervision-tables.ts';

const name = '监督情况';
const column = columnOf(name);
const crumb: Link = { label: name, url: urls.supervision() };
const trendShown = 12;

/** How every figure is made, said where figures stand. */
const howComputed = (months: number): readonly string[] => [
  `到期：公开信息、依申请公开和年度报告（没有编写的也在内）按最后一日所在的月份计，最后一日由目录事项的公开时限、时限类型或者条例第二十六条的20个工作日算出；目录事项某一期过了最后一日什么也没有公开的，也计一件，其中从批准之日起算的，批准日期要到公开才知道，所属期结束满${months}个月还没有公开的才计。`,
  '按时、迟：公开日期以条目写的为准，git 历史显示更晚才出现的以历史为准；迟的天数是最后一日以后的工作日。未办：到生成本页的日期还没有公开或者答复，逾期的天数算到这一天。',
  '排名：迟和未办的件数多的在前，件数相同的，逾期率（迟和未办占到期的比例）高的在前，再相同的，最迟的在前。没有放假安排的年份不计。',
];

/** What came late, is missing or stale: the catalog checks itself in public; what is overdue also as tables. */
export function supervisionSite(
  catalog: Catalog,
  { found, addresses }: { readonly found: Supervised; readonly addresses: Addresses },
): { pages: readonly Page[]; tables: readonly TableFile[] } {
  const { asOf } = catalog;
  const under: Under = { found, crumb, column };
  const bulletins = bulletinsOf(found, asOf);
  return {
    pages: [
      overview(catalog, found),
      ...found.months.flatMap((month) => monthPages(catalog, month, under)),
      ...bulletins.flatMap((bulletin) => bulletinPages(catalog, bulletin, under)),
      columnsPage(catalog, under),
      gridPage(catalog, under),
      ...departmentPages(catalog, under),
    ],
    tables: bulletinTables(catalog, bulletins, addresses),
  };
}

function overview(catalog: Catalog, found: Supervised): Page {
  const { asOf } = catalog;
  const { months, byMonth } = found;
  const [current = asOf.slice(0, 7), last = current] = months;
  const matters = byMonth.get(last) ?? [];
  return page<SupervisionData>(urls.supervision(), 'supervision', {
    title: name,
    description: '各单位公开和答复按时不按时、有没有缺项、栏目多久没有更新：按法定期限自动计算，每个数都能点开看记录',
    crumbs: [],
    column,
    notes: [`数据截至${dateInWords(asOf)}。`],
    tools: [
      { label: '各单位落实情况', url: urls.supervisionGrid() },
      { label: '栏目更新情况', url: urls.supervisionColumns() },
    ],
    sections: [
      {
        id: 'ranking',
        heading: `${monthInWords(last)}排名：问题最多的在前`,
        note: `${figuresSaid(tallyOf(matters), [last])}。点数字看记录。`,
        table: rankingTable(catalog, rankingOf(matters), (department) => urls.supervisionRecords(last, department)),
        empty: nothingSaid([last], '这个月没有到期的事项。'),
      },
      vetoSection(catalog, found),
      { id: 'trend', heading: '逐月趋势', ...trendSection(trendOf(found)) },
      {
        id: 'bulletins',
        heading: '季度通报',
        links: quartersOf(months).map((quarter) => ({ label: periodInWords(quarter), url: urls.supervisionPeriod(quarter) })),
      },
      {
        id: 'months',
        heading: '各月排名',
        links: months.map((month) => ({
          label: monthInWords(month),
          url: urls.supervisionPeriod(month),
          ...overdueCount(month, byMonth.get(month) ?? []),
        })),
        note: '数字是逾期的件数。',
      },
      howSection(catalog),
    ],
  });
}

/** None where it cannot be told. */
const overdueCount = (month: string, matters: readonly Matter[]): { count?: number } =>
  isUnknown(month, tallyOf(matters)) ? {} : { count: matters.filter(({ outcome }) => outcome !== '按时').length };

const howSection = ({ site }: Catalog): SupervisionData['sections'][number] => ({
  id: 'how',
  heading: '怎样计算',
  table: {
    head: ['项', '算法'],
    isStacked: true,
    isSaid: true,
    rows: howComputed(limitsOf(site.limits).approval_unknown).map((text) =>
      text
        .split(/：(.*)/s)
        .slice(0, 2)
        .map((part): Cell => ({ text: part })),
    ),
  },
});

/** Oldest first. */
const trendOf = ({ months, byMonth }: Supervised): { month: string; tally: ReturnType<typeof tallyOf>; url: string }[] =>
  months
    .slice(0, trendShown)
    .toReversed()
    .map((month) => ({ month, tally: tallyOf(byMonth.get(month) ?? []), url: urls.supervisionPeriod(month) }));

function monthPages(catalog: Catalog, month: string, under: Under): Page[] {
  const { byMonth, months } = under.found;
  const matters = byMonth.get(month) ?? [];
  const title = `${monthInWords(month)}公开时效排名`;
  const at = months.indexOf(month);
  return [
    page<SupervisionData>(urls.supervisionPeriod(month), 'supervision', {
      title,
      description: `${title}：${figuresSaid(tallyOf(matters), [month])}`,
      crumbs: [crumb],
      column,
      notes: [`${figuresSaid(tallyOf(matters), [month])}。${at === 0 ? '本月还没有结束。' : ''}点数字看记录。`],
      tools: [months[at + 1], months[at - 1]].flatMap((other, i) =>
        other
          ? [{ label: i === 0 ? `上个月：${monthInWords(other)}` : `下个月：${monthInWords(other)}`, url: urls.supervisionPeriod(other) }]
          : [],
      ),
      sections: [
        {
          id: 'ranking',
          heading: '排名：问题最多的在前',
          table: rankingTable(catalog, rankingOf(matters), (department) => urls.supervisionRecords(month, department)),
          empty: nothingSaid([month], '这个月没有到期的事项。'),
        },
        howSection(catalog),
      ],
    }),
    ...recordsPages(catalog, { period: month, said: monthInWords(month), title, months: [month] }, { matters, under }),
  ];
}
