import type { Named, NumberColumn } from './field.ts';
import { applicants, reviewOutcomes, type Applicant } from './kinds/request.ts';
import { groundRows } from './reply-grounds.ts';

/*
 * The tables of the annual report of government information disclosure (国办公开办函〔2021〕30号): their rows and columns, as data and as the form
 * prints them. The period is 1 January to 31 December of a year.
 */

/** A row of table 3. */
export interface RequestRow extends Named {
  /** The rows that stand together under one heading. */
  readonly group?: string;
}

/** The columns of table 3; the last is the sum of the others. */
export type ApplicantColumn = Applicant | '总计';
export const applicantColumns: readonly ApplicantColumn[] = [...applicants, '总计'];

const groups: Readonly<Record<keyof typeof groundRows, string>> = {
  不予公开: '（三）不予公开',
  无法提供: '（四）无法提供',
  不予处理: '（五）不予处理',
  其他处理: '（六）其他处理',
};
const grouped = Object.keys(groups) as (keyof typeof groundRows)[];

/** 三、本年度办理结果: the rows that an answer falls in. */
export const resultRows: readonly RequestRow[] = [
  { label: '予以公开', printed: '（一）予以公开' },
  { label: '部分公开', printed: '（二）部分公开（区分处理的，只计这一情形，不计其他情形）' },
  ...grouped.flatMap((reply) => groundRows[reply].map(({ label, printed }) => ({ label, printed, group: groups[reply] }))),
];

/** What stands over the results and their sum. */
export const resultsHeading = '三、本年度办理结果';

/** The other rows of table 3, by what they are. */
export const requestRow = {
  received: { label: '本年新收', printed: '一、本年新收政府信息公开申请数量' },
  carriedIn: { label: '上年结转', printed: '二、上年结转政府信息公开申请数量' },
  results: { label: '总计', printed: '（七）总计' },
  carriedOut: { label: '结转下年度', printed: '四、结转下年度继续办理' },
} as const satisfies Readonly<Record<string, RequestRow>>;

/** Table 3 from top to bottom. */
export const requestRows: readonly RequestRow[] = [
  requestRow.received,
  requestRow.carriedIn,
  ...resultRows,
  requestRow.results,
  requestRow.carriedOut,
];

/** The columns of table 4 within each course; the last is the sum of the others. */
export type OutcomeColumn = (typeof reviewOutcomes)[number] | '总计';
export const outcomeColumns: readonly OutcomeColumn[] = [...reviewOutcomes, '总计'];

/** 行政复议, and the two ways to a court: what the form of table 4 prints side by side. */
export const courses = ['行政复议', '未经复议直接起诉', '复议后起诉'] as const;

/** A part of table 2: one clause of 条例第二十条 with its columns. */
export interface ProactiveBlock {
  readonly clause: string;
  readonly rows: readonly string[];
  readonly columns: readonly NumberColumn[];
}

const documents: readonly Named[] = ['本年制发件数', '本年废止件数', '现行有效件数'].map((label) => ({ label, printed: label }));
const decisions: readonly Named[] = [{ label: '本年处理决定数量', printed: '本年处理决定数量' }];
const fees: readonly NumberColumn[] = [{ label: '本年收费金额', printed: '本年收费金额（单位：万元）', isAmount: true }];

export const proactiveBlocks: readonly ProactiveBlock[] = [
  { clause: '第二十条第（一）项', rows: ['规章', '行政规范性文件'], columns: documents },
  { clause: '第二十条第（五）项', rows: ['行政许可'], columns: decisions },
  { clause: '第二十条第（六）项', rows: ['行政处罚', '行政强制'], columns: decisions },
  { clause: '第二十条第（八）项', rows: ['行政事业性收费'], columns: fees },
];

/** The tables by their keys, with what the parts of the report that hold them are called. */
export const reportTables = {
  proactive: '主动公开政府信息情况',
  requests: '收到和处理政府信息公开申请情况',
  reviews: '政府信息公开行政复议、行政诉讼情况',
} as const;
export type ReportTable = keyof typeof reportTables;

/** One cell of a table: its row and its column. */
export interface Cell {
  readonly table: ReportTable;
  readonly row: string;
  readonly column: string;
}

const labelOf = ({ label }: Named): string => label;
const cellsOf = (table: ReportTable, rows: readonly string[], columns: readonly string[]): Cell[] =>
  rows.flatMap((row) => columns.map((column) => ({ table, row, column })));

/** Every cell of the form, in its order. */
export const reportCells: readonly Cell[] = [
  ...proactiveBlocks.flatMap(({ rows, columns }) => cellsOf('proactive', rows, columns.map(labelOf))),
  ...cellsOf('requests', requestRows.map(labelOf), applicantColumns),
  ...cellsOf('reviews', courses, outcomeColumns),
];

/** The parts of the report, in their order. */
export interface ReportPart {
  readonly heading: string;
  readonly table?: ReportTable;
}
export const reportParts: readonly ReportPart[] = [
  { heading: '一、总体情况' },
  { heading: `二、${reportTables.proactive}`, table: 'proactive' },
  { heading: `三、${reportTables.requests}`, table: 'requests' },
  { heading: `四、${reportTables.reviews}`, table: 'reviews' },
  { heading: '五、存在的主要问题及改进情况' },
  { heading: '六、其他需要报告的事项' },
];

/** The part that a heading begins, by its number or its name; undefined for a heading within a part. */
export function reportPartOf(heading: string): ReportPart | undefined {
  const text = heading.trim();
  return reportParts.find(({ heading: printed }) => text.startsWith(printed.slice(0, 2)) || text === printed.slice(2));
}

/** How the report of a department on a year is called. */
export const reportTitle = (department: string, year: string): string => `${department}${year}年政府信息公开工作年度报告`;

/** Stands in a draft for what the catalog does not know; a report is not published with it. */
export const unfilled = '（待填）';
