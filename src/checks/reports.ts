import type { Catalog } from '../catalog/catalog.ts';
import { placeOf } from '../catalog/draft.ts';
import type { Report } from '../catalog/record.ts';
import { reportDueDay } from '../catalog/report-days.ts';
import { reportsLacking } from '../catalog/reports-lacking.ts';
import { dayOf } from '../model/calendar-date.ts';
import { reportCells, reportPartOf, reportParts, reportTables, type ReportTable } from '../model/report-tables.ts';
import { groupBy } from '../problem/group-by.ts';
import { problem, type Problem } from '../problem/problem.ts';
import type { Rule } from './rule.ts';
import { wrongWords } from './report-words.ts';

/** Cells that are named where a table lacks several. */
const cellsNamed = 4;

/** The year of the first reports in the form (国办公开办函〔2021〕30号 of 26 September 2021). */
const firstInForm = '2021';

/**
 * Annual reports come in time and from everybody (政府信息公开条例第四十九条), with all parts and numbers of the form where there was one. Years
 * before the first of which the site holds a report are left to another platform.
 */
export const reports: Rule = {
  title: '年度报告按时、齐全、数字一致',
  codes: ['report/late', 'report/missing', 'report/parts', 'report/blank', 'report/words'],
  basis: '政府信息公开条例第四十九条、第五十条；国办公开办函〔2021〕30号',
  check: ({ judges, catalog }) => {
    const judged = catalog.reports.filter(({ fields }) => judges(dayOf(fields.published_on)));
    return [
      ...judged.flatMap((report) => [
        ...late(catalog, report),
        ...(report.fields.year >= firstInForm ? [...withoutParts(report), ...withoutNumbers(report)] : []),
        ...wrongWords(report),
      ]),
      ...missing(catalog),
    ];
  },
};

function late({ departmentByCode }: Catalog, report: Report): Problem[] {
  const { department, year, published_on } = report.fields;
  const by = departmentByCode.get(department);
  const due = by && reportDueDay(by, year);
  if (!due || dayOf(published_on) <= due) return [];
  return [problem('report/late', placeOf(report, 'published_on'), { value: dayOf(published_on), limit: due, year })];
}

function withoutParts(report: Report): Problem[] {
  const found = new Set(report.body.headings.filter(({ level }) => level === 2).map(({ text }) => reportPartOf(text)));
  const lacking = reportParts.filter((part) => !found.has(part)).map(({ heading }) => heading);
  if (lacking.length === 0) return [];
  const { file, bodyLine } = report.raw;
  return [problem('report/parts', { file, line: bodyLine }, { value: lacking.join('；') })];
}

function withoutNumbers(report: Report): Problem[] {
  const { tables } = report.fields;
  const blank = reportCells.filter(({ table, row, column }) => tables?.[table]?.[row]?.[column] === undefined);
  return [...groupBy(blank, ({ table }) => table)].map(([table, cells]) => blankProblem(report, table, cells));
}

function blankProblem(report: Report, table: ReportTable, cells: readonly { readonly row: string; readonly column: string }[]): Problem {
  const named = cells.slice(0, cellsNamed).map(({ row, column }) => `${row}/${column}`);
  return problem('report/blank', placeOf(report, 'tables', table), {
    label: reportTables[table],
    count: cells.length,
    value: `${named.join('、')}${cells.length > cellsNamed ? '…' : ''}`,
  });
}

/** The problem stands at the file to create. */
const missing = (catalog: Catalog): Problem[] =>
  reportsLacking(catalog)
    .filter(({ due }) => due < catalog.asOf)
    .map(({ department: { parts, fields }, year }) =>
      problem(
        'report/missing',
        { file: `reports/${year}/${parts.slug}.md` },
        { code: parts.slug, label: fields.short ?? fields.name, year },
      ),
    );
