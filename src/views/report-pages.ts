import { isAgency } from '../catalog/agencies.ts';
import type { Catalog } from '../catalog/catalog.ts';
import type { Body, Report } from '../catalog/record.ts';
import { dateInWords } from '../model/calendar-date.ts';
import { reportCells, reportPartOf, reportParts, reportTables, type ReportPart, type ReportTable } from '../model/report-tables.ts';
import { fixedColumns } from '../model/statutory-content.ts';
import { urls } from '../model/urls.ts';
import { groupBy } from '../problem/group-by.ts';
import { columnOf } from './columns.ts';
import { departmentName } from './entry.ts';
import { laterPage, page, type Link, type Page, type PageData, type TableFile } from './page.ts';
import { publishedTitle } from './published-title.ts';
import { recordData, type RecordData } from './record-data.ts';
import { layoutOf, type ReportLayout } from './report-layout.ts';

export interface ReportsData extends PageData {
  readonly years: readonly string[];
  /** A row a department: its report of every year, where it has one. */
  readonly rows: readonly { readonly department: Link; readonly reports: readonly (Link | undefined)[] }[];
  readonly downloads: readonly Link[];
}
export interface ReportData extends RecordData {
  readonly department: Link;
  readonly published: string;
  /** What stands before the first part. */
  readonly opening: string;
  /** The parts in their order. One that the text lacks is there all the same if it has a table. */
  readonly parts: readonly ShownPart[];
  readonly tables: ReportLayout;
  /** Reports of the same department on other years. */
  readonly others: readonly Link[];
}
interface ShownPart {
  /** Where the text lacks the part: its heading as the form has it. */
  readonly heading?: string;
  readonly html: string;
  readonly table?: ReportTable;
}

const column = columnOf(fixedColumns.reports, '信息公开年报');
const above: Link = { label: '政府信息公开', url: urls.disclosure() };
const crumb: Link = { label: fixedColumns.reports, url: urls.kind('reports') };

/** The annual reports of every department: all on one page by department and year, and a page for each. */
export function reportPages(catalog: Catalog): Page[] {
  const { reports } = catalog;
  if (reports.length === 0) return [];
  const byDepartment = groupBy(reports, ({ fields }) => fields.department);
  return [
    overview(catalog, byDepartment),
    ...reports.map((report) => reportPage(catalog, report, byDepartment.get(report.fields.department) ?? [])),
  ];
}

function overview(catalog: Catalog, byDepartment: ReadonlyMap<string, readonly Report[]>): Page {
  const years = [...new Set(catalog.reports.map(({ fields }) => fields.year))];
  const departments = catalog.departments.filter((d) => isAgency(d) || byDepartment.has(d.parts.slug));
  return page<ReportsData>(urls.kind('reports'), 'reports', {
    title: fixedColumns.reports,
    description: '各单位的政府信息公开工作年度报告，按年度和单位排列',
    crumbs: [above],
    column,
    years,
    rows: departments.map(({ parts, url }) => {
      const own = new Map(byDepartment.get(parts.slug)?.map((report) => [report.fields.year, report]));
      const name = departmentName(catalog, parts.slug);
      return {
        department: { label: name, url },
        reports: years.map((year) => {
          const report = own.get(year);
          return report && { label: `${name}${year}年`, url: report.url };
        }),
      };
    }),
    downloads: (['csv', 'xlsx'] as const).map((format) => ({
      label: `全部数据（${format.toUpperCase()}）`,
      url: urls.reportTable(format),
    })),
  });
}

function reportPage(catalog: Catalog, report: Report, own: readonly Report[]): Page {
  const { fields, url, path, body, raw, publication } = report;
  const files = catalog.files.get(path) ?? [];
  const title = publishedTitle(catalog, report);
  const name = catalog.departmentByCode.get(fields.department)?.fields.name ?? fields.department;
  const others = own.filter((other) => other !== report).map((other): Link => ({ label: `${other.fields.year}年`, url: other.url }));
  const around = { name, title, others, files, publication };
  return laterPage<ReportData>(url, 'report', {
    from: () => [raw.digest, body.from, around],
    published: fields.published_on,
    data: () => ({
      title,
      description: `${title}：主动公开政府信息、收到和处理政府信息公开申请、行政复议和行政诉讼的情况`,
      crumbs: [above, crumb],
      column,
      article: { title, published: fields.published_on, source: fields.source ?? name },
      department: { label: name, url: urls.department(fields.department) },
      published: dateInWords(fields.published_on),
      ...partsOf(body),
      tables: layoutOf(report),
      others,
      ...recordData(report, files),
    }),
  });
}

/** The text divided at the headings of its parts, with the tables that belong in them. */
function partsOf({ html, headings }: Pick<Body, 'html' | 'headings'>): Pick<ReportData, 'opening' | 'parts'> {
  const pieces = piecesOf(html).map((piece) => {
    const id = /^<h2 id="([^"]*)"/.exec(piece)?.[1];
    const heading = headings.find((h) => h.id === id);
    return { html: piece, part: heading && reportPartOf(heading.text) };
  });
  const first = pieces.findIndex(({ part }) => part);
  const before = first < 0 ? pieces : pieces.slice(0, first);
  const parts: { part: ReportPart; html: string; heading?: string }[] = [];
  for (const { part, html } of first < 0 ? [] : pieces.slice(first)) {
    const open = parts.at(-1);
    if (part && !parts.some((known) => known.part === part)) parts.push({ part, html });
    else if (open) open.html += html;
  }
  for (const part of reportParts)
    if (part.table && !parts.some((known) => known.part === part)) insertPart(parts, { part, html: '', heading: part.heading });
  return {
    opening: before.map((piece) => piece.html).join(''),
    parts: parts.map(({ part, html, heading }) => ({
      html,
      ...(heading ? { heading } : {}),
      ...(part.table ? { table: part.table } : {}),
    })),
  };
}

/** Puts a part before the first that comes after it in the form. */
function insertPart<P extends { readonly part: ReportPart }>(parts: P[], added: P): void {
  const at = parts.findIndex(({ part }) => reportParts.indexOf(part) > reportParts.indexOf(added.part));
  parts.splice(at < 0 ? parts.length : at, 0, added);
}

/** HTML cut before headings of the second level, except where they stand within a quotation or a list. */
function piecesOf(html: string): string[] {
  const pieces: string[] = [];
  for (const piece of html.split(/(?=<h2[\s>])/)) {
    const open = pieces.at(-1);
    if (open !== undefined && !isWhole(open)) pieces[pieces.length - 1] = open + piece;
    else pieces.push(piece);
  }
  return pieces;
}

const isWhole = (html: string): boolean =>
  (html.match(/<(?:blockquote|ul|ol)[\s>]/g) ?? []).length === (html.match(/<\/(?:blockquote|ul|ol)>/g) ?? []).length;

/** Every number of every report, a line each, to take along. */
export function reportTable(catalog: Catalog): TableFile[] {
  const { reports } = catalog;
  if (reports.length === 0) return [];
  const lines = [
    ['年度', '单位', '表', '行', '列', '数'],
    ...reports.flatMap((report) => {
      const { year, department, tables } = report.fields;
      const name = catalog.departmentByCode.get(department)?.fields.name ?? department;
      return reportCells.flatMap(({ table, row, column }) => {
        const value = tables?.[table]?.[row]?.[column];
        return value === undefined ? [] : [[year, name, reportTables[table], row, column, `${value}`]];
      });
    }),
  ];
  return (['csv', 'xlsx'] as const).map((format) => ({ url: urls.reportTable(format), format, sheet: '年度报告', rows: () => lines }));
}
