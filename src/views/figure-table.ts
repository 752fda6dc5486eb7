import type { ItemFigures } from '../catalog/item-figures.ts';
import type { FigureTable } from '../model/figures.ts';
import { figureChart, figureText, type FigureChart } from './figure-chart.ts';

/** The figures of an item as its page shows them: drawn and written. */
export interface FiguresData {
  readonly head: string;
  readonly unit?: string;
  readonly columns: readonly string[];
  readonly rows: readonly { readonly label: string; readonly cells: readonly string[] }[];
  /** None where nothing is written in the table. */
  readonly chart?: FigureChart;
  readonly note?: string;
  readonly isSummary: boolean;
  /** Where the figures of the department stand beside one another. */
  readonly department?: string;
}

export function figuresData({ table, note, scope }: ItemFigures, department: string | undefined): FiguresData {
  const { head, unit, columns, rows } = table;
  const isEmpty = rows.every(({ cells }) => cells.every((cell) => cell === undefined));
  const isSummary = scope === '汇总';
  return {
    head,
    ...(unit ? { unit } : {}),
    columns: columns.map(({ label }) => label),
    rows: rows.map(({ label, cells }) => ({ label, cells: cells.map((cell) => (cell === undefined ? '' : figureText(cell))) })),
    ...(isEmpty ? {} : { chart: chartOf(table) }),
    ...(note ? { note } : {}),
    isSummary,
    ...(department && !isSummary && rows.some(({ name }) => name) ? { department } : {}),
  };
}

/** Only figures of years are drawn: a difference or a share beside them has another measure. */
function chartOf({ columns, rows }: FigureTable): FigureChart {
  const isDrawn = (_: unknown, i: number): boolean => columns[i]?.year !== undefined;
  return figureChart(
    columns.filter(isDrawn),
    rows.map(({ label, cells }) => ({ label, cells: cells.filter(isDrawn) })),
  );
}
