import type { Catalog } from '../catalog/catalog.ts';
import { dateInWords, monthInWords, type CalendarDate } from '../model/calendar-date.ts';
import { limitsOf } from '../model/limits.ts';
import { urls } from '../model/urls.ts';
import { groupBy } from '../problem/group-by.ts';
import { bulletinOf, periodInWords, quartersOf, type Bulletin } from '../supervision/bulletin.ts';
import { totalSaid } from '../supervision/bulletin-document.ts';
import type { Matter } from '../supervision/matters.ts';
import { rankingOf, tallyOf } from '../supervision/ranking.ts';
import { figuresSaid, isUnknown, noCalendarSaid } from '../supervision/uncounted.ts';
import { columnOf } from './columns.ts';
import { departmentName } from './entry.ts';
import { laterPage, page, type Link, type Page } from './page.ts';
import { columnsPage, vetoSection } from './supervision-columns.ts';
import type { Cell, Supervised, SupervisionData } from './supervision-data.ts';
import { departmentPages, gridPage } from './supervision-departments.ts';
import { inSection, rankingTable, recordSections, recordTable, trendSection } from './supervision-tables.ts';

const name = '监督情况';
const column = columnOf(name);
const crumb: Link = { label: name, url: urls.supervision() };
/** In a list of records that came in time; all that is late or missing is shown. */
const inTimeShown = 200;
const trendShown = 12;
const bulletinRecordsShown = 50;

/** How every figure is made, said where figures stand. */
const howComputed = (months: number): readonly string[] => [
  `到期：公开信息、依申请公开和年度报告（没有编写的也在内）按最后一日所在的月份计，最后一日由目录事项的公开时限、时限类型或者条例第二十六条的20个工作日算出；目录事项某一期过了最后一日什么也没有公开的，也计一件，其中从批准之日起算的，批准日期要到公开才知道，所属期结束满${months}个月还没有公开的才计。`,
  '按时、迟：公开日期以条目写的为准，git 历史显示更晚才出现的以历史为准；迟的天数是最后一日以后的工作日。未办：到生成本页的日期还没有公开或者答复，逾期的天数算到这一天。',
  '排名：迟和未办的件数多的在前，件数相同的，逾期率（迟和未办占到期的比例）高的在前，再相同的，最迟的在前。没有放假安排的年份不计。',
];

/** What came late, is missing or stale: the catalog checks itself in public. */
export function supervisionPages(catalog: Catalog, asOf: CalendarDate, found: Supervised): Page[] {
  return [
    overview(catalog, asOf, found),
    ...found.months.flatMap((month) => monthPages(catalog, month, found)),
    ...quartersOf(found.months).map((quarter) => bulletinPage(catalog, bulletinOf(found.matters, quarter, asOf), found.months)),
    columnsPage(catalog, { found, crumb, column }),
    gridPage(catalog, { found, crumb, column }),
    ...departmentPages(catalog, { found, crumb, column }),
  ];
}

function overview(catalog: Catalog, asOf: CalendarDate, found: Supervised): Page {
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

function monthPages(catalog: Catalog, month: string, { byMonth, months }: Supervised): Page[] {
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
    ...[...groupBy(matters, ({ department }) => department)].map(([department, own]) => recordsPage(catalog, { month, department, own })),
  ];
}

function recordsPage(
  catalog: Catalog,
  { month, department, own }: { readonly month: string; readonly department: string; readonly own: readonly Matter[] },
): Page {
  const title = `${departmentName(catalog, department)}${monthInWords(month)}到期的事项`;
  const data = (): SupervisionData => ({
    title,
    description: `${title}：${figuresSaid(tallyOf(own), [month])}`,
    crumbs: [crumb, { label: `${monthInWords(month)}公开时效排名`, url: urls.supervisionPeriod(month) }],
    column,
    notes: [`${figuresSaid(tallyOf(own), [month])}。`],
    tools: [{ label: `${departmentName(catalog, department)}的落实情况`, url: urls.supervisionDepartment(department) }],
    sections: (['late', 'missing', 'inTime'] as const).flatMap((id) => {
      const members = inSection(own, id);
      const shown = id === 'inTime' ? members.slice(0, inTimeShown) : members;
      if (members.length === 0) return [];
      const cut = shown.length < members.length ? { note: `这里列出最近的 ${shown.length} 件。` } : {};
      return [{ id, heading: `${recordSections[id]} ${members.length} 件`, ...cut, table: recordTable(catalog, shown) }];
    }),
  });
  return laterPage(urls.supervisionRecords(month, department), 'supervision', { from: data, data });
}

/** Said where no figures stand: nothing was due, or nobody can tell. */
function nothingSaid(months: readonly string[], nothing: string): string {
  const lacking = noCalendarSaid(months);
  return lacking ? `${lacking}，本期算不出。` : nothing;
}

function bulletinPage(catalog: Catalog, bulletin: Bulletin, shown: readonly string[]): Page {
  const { period, isOver, ranking, months, overdue } = bulletin;
  const title = `${periodInWords(period)}政务公开监督通报`;
  const said = totalSaid(bulletin);
  return page<SupervisionData>(urls.supervisionPeriod(period), 'supervision', {
    title,
    description: `${title}：${said}`,
    crumbs: [crumb],
    column,
    notes: [`${said}。${isOver ? '' : '本季度还没有结束。'}`],
    tools: [],
    sections: [
      {
        id: 'ranking',
        heading: '排名：问题最多的在前',
        table: rankingTable(catalog, ranking),
        empty: nothingSaid(
          months.map(({ month }) => month),
          '这个季度没有到期的事项。',
        ),
      },
      {
        id: 'trend',
        heading: '各月',
        ...trendSection(
          months.map((one) => ({ ...one, ...(shown.includes(one.month) ? { url: urls.supervisionPeriod(one.month) } : {}) })),
        ),
      },
      {
        id: 'overdue',
        heading: `逾期的 ${overdue.length} 件`,
        ...(overdue.length > bulletinRecordsShown ? { note: `这里列出 ${bulletinRecordsShown} 件，其余见各月排名。` } : {}),
        table: recordTable(catalog, overdue.slice(0, bulletinRecordsShown)),
        empty: nothingSaid(
          months.map(({ month }) => month),
          '没有。',
        ),
      },
    ],
  });
}
