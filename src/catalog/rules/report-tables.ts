import {
  applicantColumns,
  courses,
  outcomeColumns,
  requestRow,
  requestRows,
  resultRows,
  type ReportTable,
} from '../../model/report-tables.ts';
import type { Cells } from '../../model/field.ts';
import { problem, type Problem, type ProblemArgs } from '../../problem/problem.ts';
import { placeOf, type Rule } from '../draft.ts';
import type { Report } from '../record.ts';

/**
 * The numbers of an annual report agree with one another and with those of the year before, as the form asks (国办公开办函〔2021〕30号). An addend
 * that is not written counts as 0; a sum is not judged where it or all its addends are not written.
 */
export const reportTables: Rule = ({ records }) => {
  const byYear = new Map(records.report.map((report) => [`${report.fields.department} ${report.fields.year}`, report]));
  return records.report.flatMap((report) => {
    const { department, year } = report.fields;
    const before = byYear.get(`${department} ${Number(year) - 1}`);
    return [...sums.flatMap((sum) => wrongSum(report, sum)), ...wrongBalances(report), ...(before ? wronglyCarried(report, before) : [])];
  });
};

interface Place {
  readonly row: string;
  readonly column: string;
}

interface Cell extends Place {
  readonly table: ReportTable;
}

/** A cell that is the sum of others in its row or its column. */
interface Sum extends Cell {
  readonly addends: readonly Place[];
}

const total = '总计';

const rowSum = (table: ReportTable, row: string, columns: readonly string[]): Sum => ({
  table,
  row,
  column: total,
  addends: columns.filter((column) => column !== total).map((column) => ({ row, column })),
});

const resultsIn = (column: string): Place[] => resultRows.map(({ label }) => ({ row: label, column }));

/** Every sum of tables 3 and 4. */
const sums: readonly Sum[] = [
  ...requestRows.map(({ label }) => rowSum('requests', label, applicantColumns)),
  ...applicantColumns.map((column): Sum => ({ table: 'requests', row: requestRow.results.label, column, addends: resultsIn(column) })),
  ...courses.map((row) => rowSum('reviews', row, outcomeColumns)),
];

const cellAt = (cells: Cells | undefined, { row, column }: Place): number | undefined => cells?.[row]?.[column];

function wrongSum(report: Report, { table, row, column, addends }: Sum): Problem[] {
  const cells = report.fields.tables?.[table];
  const value = cellAt(cells, { row, column });
  const expected = sumOf(cells, addends);
  if (value === undefined || expected === undefined || value === expected) return [];
  const known = addends.map((addend) => ({ ...addend, value: cellAt(cells, addend) ?? 0 }));
  const isRow = addends.every((addend) => addend.row === row);
  const added = known.filter((addend) => addend.value !== 0).map((addend) => `${isRow ? addend.column : addend.row} ${addend.value}`);
  const [first, last] = [known[0], known.at(-1)].map((addend) => (isRow ? addend?.column : addend?.row));
  return [
    wrongCell(
      'report/sum',
      report,
      { table, row, column },
      { value, expected, cells: added.length > 0 ? added.join('＋') : `${first}…${last} 0` },
    ),
  ];
}

function wrongCell(
  code: 'report/sum' | 'report/balance' | 'report/carried',
  report: Report,
  { table, row, column }: Cell,
  args: ProblemArgs,
): Problem {
  return problem(code, placeOf(report, 'tables', table, row, column), { row, column, ...args });
}

/** Undefined where no addend is written. */
function sumOf(cells: Cells | undefined, addends: readonly Place[]): number | undefined {
  const written = addends.flatMap((addend) => cellAt(cells, addend) ?? []);
  return written.length > 0 ? written.reduce((sum, value) => sum + value, 0) : undefined;
}

const { received, carriedIn, results, carriedOut } = requestRow;

/** What came in and was carried in is what was answered and is carried on, in every column. */
function wrongBalances(report: Report): Problem[] {
  const cells = report.fields.tables?.requests;
  return applicantColumns.flatMap((column): Problem[] => {
    const at = (label: string): number | undefined => cellAt(cells, { row: label, column });
    const answered = at(results.label) ?? sumOf(cells, resultsIn(column));
    const [value, came, brought] = [carriedOut, received, carriedIn].map(({ label }) => at(label));
    if (value === undefined || [came, brought, answered].every((written) => written === undefined)) return [];
    const expected = (came ?? 0) + (brought ?? 0) - (answered ?? 0);
    if (value === expected) return [];
    const added = `${received.label} ${came ?? 0}＋${carriedIn.label} ${brought ?? 0}－${results.label} ${answered ?? 0}`;
    return [wrongCell('report/balance', report, { table: 'requests', row: carriedOut.label, column }, { value, expected, cells: added })];
  });
}

/** What is carried in is what the report of the year before carried on. */
function wronglyCarried(report: Report, before: Report): Problem[] {
  return applicantColumns.flatMap((column): Problem[] => {
    const value = cellAt(report.fields.tables?.requests, { row: carriedIn.label, column });
    const expected = cellAt(before.fields.tables?.requests, { row: carriedOut.label, column });
    if (value === undefined || expected === undefined || value === expected) return [];
    const cell: Cell = { table: 'requests', row: carriedIn.label, column };
    return [wrongCell('report/carried', report, cell, { value, expected, other: before.raw.file })];
  });
}
