import type { Catalog } from '../catalog/catalog.ts';
import type { CalendarDate } from '../model/calendar-date.ts';
import { urls } from '../model/urls.ts';
import { bulletinOf, periodInWords, quartersOf, type Bulletin } from '../supervision/bulletin.ts';
import { overdueRows, totalSaid } from '../supervision/bulletin-document.ts';
import { absolute, type Addresses } from './addresses.ts';
import { page, type Page, type TableFile } from './page.ts';
import type { Under } from './supervision-columns.ts';
import type { Supervised, SupervisionData } from './supervision-data.ts';
import { nothingSaid, recordsPages } from './supervision-records.ts';
import { rankingTable, recordTable, trendSection } from './supervision-tables.ts';

const recordsShown = 50;

/** The bulletins of the quarters of the months that are shown. */
export const bulletinsOf = ({ matters, months }: Supervised, asOf: CalendarDate): readonly Bulletin[] =>
  quartersOf(months).map((quarter) => bulletinOf(matters, quarter, asOf));

/** A bulletin, with a page for what was due of every department in its quarter. */
export function bulletinPages(catalog: Catalog, bulletin: Bulletin, under: Under): Page[] {
  const { period, matters, months } = bulletin;
  const said = periodInWords(period);
  const span = { period, said, title: titleOf(bulletin), months: months.map(({ month }) => month) };
  return [bulletinPage(catalog, bulletin, under), ...recordsPages(catalog, span, { matters, under })];
}

const titleOf = ({ period }: Bulletin): string => `${periodInWords(period)}政务公开监督通报`;

function bulletinPage(catalog: Catalog, bulletin: Bulletin, { found, crumb, column }: Under): Page {
  const { period, isOver, ranking, months, overdue } = bulletin;
  const monthNames = months.map(({ month }) => month);
  const said = totalSaid(bulletin);
  return page<SupervisionData>(urls.supervisionPeriod(period), 'supervision', {
    title: titleOf(bulletin),
    description: `${titleOf(bulletin)}：${said}`,
    crumbs: [crumb],
    column,
    notes: [`${said}。${isOver ? '' : '本季度还没有结束。'}点数字看记录。`],
    tools: overdue.length > 0 ? [{ label: '逾期事项表（CSV）', url: urls.bulletinTable(period) }] : [],
    sections: [
      {
        id: 'ranking',
        heading: '排名：问题最多的在前',
        table: rankingTable(catalog, ranking, (department) => urls.supervisionRecords(period, department)),
        empty: nothingSaid(monthNames, '这个季度没有到期的事项。'),
      },
      {
        id: 'trend',
        heading: '各月',
        ...trendSection(
          months.map((one) => ({ ...one, ...(found.months.includes(one.month) ? { url: urls.supervisionPeriod(one.month) } : {}) })),
        ),
      },
      {
        id: 'overdue',
        heading: `逾期的 ${overdue.length} 件`,
        ...(overdue.length > recordsShown ? { note: `这里列出 ${recordsShown} 件，全部的在逾期事项表里。` } : {}),
        table: recordTable(catalog, overdue.slice(0, recordsShown), { namesDepartment: true }),
        empty: nothingSaid(monthNames, '没有。'),
      },
    ],
  });
}

/** What is overdue in each quarter, with its department, as a table to take along. */
export const bulletinTables = (catalog: Catalog, bulletins: readonly Bulletin[], addresses: Addresses): TableFile[] =>
  bulletins
    .filter(({ overdue }) => overdue.length > 0)
    .map(({ period, overdue }) => ({
      url: urls.bulletinTable(period),
      format: 'csv',
      rows: () => overdueRows(catalog, overdue, (url) => absolute(addresses, url)),
    }));
