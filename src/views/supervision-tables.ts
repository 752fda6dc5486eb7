import type { Catalog } from '../catalog/catalog.ts';
import { urls } from '../model/urls.ts';
import { monthInWords } from '../model/calendar-date.ts';
import { kindOf, outcomeSaid, titleOfMatter } from '../supervision/bulletin-document.ts';
import type { Matter } from '../supervision/matters.ts';
import { overdueOf, shareSaid, type RankedDepartment, type Tally } from '../supervision/ranking.ts';
import { isUnknown, noCalendarSaid } from '../supervision/uncounted.ts';
import { barChart } from './bar-chart.ts';
import { departmentName } from './entry.ts';
import type { Cell, SupervisionSection } from './supervision-data.ts';

/** The sections of a department's month, by the anchors that the ranking's numbers lead to. */
export const recordSections = { late: '迟公开、迟答复', missing: '未公开、未答复', inTime: '按时' } as const;

const rankingHead = ['单位', '迟', '未办', '到期', '按时', '逾期率', '最迟工作日'] as const;

/** A ranking whose numbers lead to the records behind them, where a page has those. */
export function rankingTable(
  catalog: Catalog,
  ranking: readonly RankedDepartment[],
  recordsOf?: (department: string) => string,
): NonNullable<SupervisionSection['table']> {
  return {
    head: rankingHead,
    isStacked: false,
    rows: ranking.map((row) => {
      const url = recordsOf?.(row.department);
      const department = departmentName(catalog, row.department);
      const led = (what: string, count: number, anchor?: keyof typeof recordSections): Cell =>
        url && count > 0
          ? { text: `${count}`, url, name: `${department} ${what} ${count} 件`, ...(anchor ? { anchor } : {}) }
          : { text: `${count}` };
      return [
        { text: department, url: urls.supervisionDepartment(row.department) },
        led('迟', row.late, 'late'),
        led('未办', row.missing, 'missing'),
        led('到期', row.due),
        led('按时', row.inTime, 'inTime'),
        { text: shareSaid(row), ...(overdueOf(row) > 0 ? { tag: 'strong' as const } : {}) },
        { text: row.longest > 0 ? `${row.longest}` : '—' },
      ];
    }),
  };
}

/** Months as bars and as a table with the same figures, oldest first. */
export function trendSection(
  months: readonly { readonly month: string; readonly tally: Tally; readonly url?: string }[],
): Pick<SupervisionSection, 'chart' | 'table' | 'note'> {
  const lacking = noCalendarSaid(months.map(({ month }) => month));
  return {
    ...(lacking ? { note: `${lacking}，要按工作日算的没有计入。` } : {}),
    chart: {
      ...barChart(
        months.map(({ month, tally }) => ({
          label: monthInWords(month),
          total: tally.due,
          parts: [tally.inTime, tally.late, tally.missing],
        })),
        ['按时', '迟', '未办'],
      ),
      isOutcomes: true,
    },
    table: {
      head: ['月份', '到期', '按时', '迟', '未办', '逾期率'],
      isStacked: false,
      rows: months.map(({ month, tally, url }) => [
        { text: monthInWords(month), ...(url ? { url } : {}) },
        ...[tally.due, tally.inTime, tally.late, tally.missing].map((count) => ({ text: isUnknown(month, tally) ? '—' : `${count}` })),
        { text: shareSaid(tally) },
      ]),
    },
  };
}

/** Records with their last days and what became of them, and of which department they are where a page tells of several. */
export const recordTable = (
  catalog: Catalog,
  matters: readonly Matter[],
  { namesDepartment = false }: { readonly namesDepartment?: boolean } = {},
): NonNullable<SupervisionSection['table']> => ({
  head: ['标题', ...(namesDepartment ? ['单位'] : []), '种类', '最后一日', '办结', '结果'],
  isStacked: true,
  rows: matters.map((matter) => [
    { text: titleOfMatter(catalog, matter), url: matter.record.url },
    ...(namesDepartment ? [{ text: departmentName(catalog, matter.department), url: urls.supervisionDepartment(matter.department) }] : []),
    { text: kindOf(matter) },
    { text: matter.due },
    { text: matter.doneOn ?? '—' },
    { text: outcomeSaid(matter), tag: matter.outcome === '按时' ? 'plain' : 'strong' },
  ]),
});

/** Matters of a department in a month that a section holds. */
export const inSection = (matters: readonly Matter[], section: keyof typeof recordSections): readonly Matter[] =>
  matters.filter(({ outcome }) => {
    if (outcome === '按时') return section === 'inTime';
    return section === (outcome === '迟' ? 'late' : 'missing');
  });
