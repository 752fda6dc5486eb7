import type { Report } from '../catalog/record.ts';
import type { Cells } from '../model/field.ts';
import {
  applicantColumns,
  courses,
  outcomeColumns,
  proactiveBlocks,
  requestRow,
  requestRows,
  resultRows,
  resultsHeading,
} from '../model/report-tables.ts';

/** A head of rows or columns as it is set: over how many rows and columns it stands. */
export interface Head {
  readonly text: string;
  readonly rows: number;
  readonly columns: number;
}
/** Table 3: every row with the heads at its left that begin in it. */
export interface RequestsLayout {
  readonly columns: readonly string[];
  readonly rows: readonly { readonly heads: readonly Head[]; readonly cells: readonly string[] }[];
}
/** Table 4: one row of numbers under three courses. */
export interface ReviewsLayout {
  readonly columns: readonly string[];
  readonly cells: readonly string[];
}
/** Table 2: blocks one below the other, each with columns of its own. */
export type ProactiveLayout = readonly {
  readonly clause: string;
  readonly columns: readonly string[];
  readonly rows: readonly { readonly label: string; readonly cells: readonly string[] }[];
}[];
/** The tables of a report in the layout of the form (国办公开办函〔2021〕30号). */
export interface ReportLayout {
  readonly proactive: ProactiveLayout;
  readonly requests: RequestsLayout;
  readonly reviews: ReviewsLayout;
}

export const layoutOf = ({ fields: { tables = {} } }: Report): ReportLayout => ({
  proactive: proactiveBlocks.map(({ clause, rows, columns }) => ({
    clause,
    columns: columns.map(({ printed }) => printed),
    rows: rows.map((row) => ({ label: row, cells: columns.map(({ label }) => shown(tables.proactive, row, label)) })),
  })),
  requests: {
    columns: applicantColumns.slice(0, -1),
    rows: requestRows.map(({ label }, i) => ({
      heads: headsOf(i),
      cells: applicantColumns.map((column) => shown(tables.requests, label, column)),
    })),
  },
  reviews: {
    columns: outcomeColumns,
    cells: courses.flatMap((course) => outcomeColumns.map((column) => shown(tables.reviews, course, column))),
  },
});

/** A number as it is printed; a number that is not given is a dash. */
const shown = (cells: Cells | undefined, row: string, column: string): string => `${cells?.[row]?.[column] ?? '—'}`;

/** The three columns of heads of table 3: the item, the kind of result, the ground. */
function headsOf(at: number): Head[] {
  const row = requestRows[at];
  if (!row) return [];
  const isResult = resultRows.includes(row) || row.label === requestRow.results.label;
  if (!isResult) return [{ text: row.printed, rows: 1, columns: 3 }];
  const part: Head[] = row === resultRows[0] ? [{ text: resultsHeading, rows: resultRows.length + 1, columns: 1 }] : [];
  if (!row.group) return [...part, { text: row.printed, rows: 1, columns: 2 }];
  const members = resultRows.filter(({ group }) => group === row.group);
  const group: Head[] = members[0] === row ? [{ text: row.group, rows: members.length, columns: 1 }] : [];
  const number = members.indexOf(row) + 1;
  return [...part, ...group, { text: `${number}.${row.printed}`, rows: 1, columns: 1 }];
}
