import { parseDate, type CalendarDate } from '../model/calendar-date.ts';
import { problem, type Problem } from '../problem/problem.ts';
import type { RawTable } from './raw.ts';

/** Where it stands how often pages were viewed; `npm run views` writes it from the logs of the host. */
export const viewsFile = 'views.csv';
export const viewColumns = ['address', 'count', 'from', 'until'] as const;

/** How often the page of a record was viewed, and in which days. Nothing is known of who did. */
export interface ViewCount {
  /** Of the page on the site, without host and path prefix. */
  readonly address: string;
  readonly count: number;
  /** First and last day of the logs. */
  readonly from: CalendarDate;
  readonly until: CalendarDate;
}
/** By address. */
export type ViewCounts = ReadonlyMap<string, ViewCount>;

/** What the table says, or what is wrong with it: numbers that are right in part are not shown. */
export function readViewCounts({ file, rows: [head, ...rows] }: RawTable): {
  readonly views: ViewCounts | undefined;
  readonly problems: readonly Problem[];
} {
  const expected = viewColumns.join(',');
  if (head?.cells.join(',') !== expected)
    return { views: undefined, problems: [problem('views/head', { file, line: head?.line ?? 1 }, { expected })] };
  const views = new Map<string, ViewCount>();
  const problems: Problem[] = [];
  for (const row of rows) {
    const read = readRow(file, row);
    if ('code' in read) problems.push(read);
    else if (views.has(read.address)) problems.push(problem('views/twice', { file, line: row.line }, { value: read.address }));
    else views.set(read.address, read);
  }
  return problems.length > 0 ? { views: undefined, problems } : { views, problems };
}

function readRow(file: string, { line, cells, isClosed }: RawTable['rows'][number]): ViewCount | Problem {
  const place = { file, line };
  if (!isClosed || cells.length !== viewColumns.length)
    return problem('views/cells', place, { count: cells.length, expected: viewColumns.length });
  const [address = '', written = '', first = '', last = ''] = cells;
  const [from, until] = [parseDate(first), parseDate(last)];
  if (!/^\/.+\/$/.test(address)) return problem('views/value', place, { key: 'address', value: address });
  if (!/^[1-9]\d{0,14}$/.test(written)) return problem('views/value', place, { key: 'count', value: written });
  if (!from) return problem('views/value', place, { key: 'from', value: first });
  if (!until || until < from) return problem('views/value', place, { key: 'until', value: last });
  return { address, count: Number(written), from, until };
}

/** The table of some counts, the most viewed first. */
export const viewRows = (counts: readonly ViewCount[]): (readonly string[])[] => [
  viewColumns,
  ...counts
    .toSorted((a, b) => b.count - a.count || (a.address < b.address ? -1 : 1))
    .map(({ address, count, from, until }) => [address, `${count}`, from, until]),
];
