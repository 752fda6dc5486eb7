import type { FigureColumn, FigureKind } from '../model/figures.ts';
import { rounded } from '../model/rounding.ts';

/** Bars side by side, a group for each row, in hundredths of the chart's width. What was planned is drawn lighter than what was spent. */
export interface FigureChart {
  readonly legend: readonly { readonly label: FigureKind; readonly shade: number }[];
  readonly groups: readonly { readonly label: string; readonly bars: readonly FigureBar[] }[];
}
export interface FigureBar {
  readonly label: string;
  /** As the table writes it. */
  readonly value: string;
  readonly x: number;
  readonly width: number;
  /** Of the chart's shades, which are told from one another in grey too. */
  readonly shade: number;
}
export interface ChartRow {
  readonly label: string;
  readonly cells: readonly (number | undefined)[];
}

const shades: Readonly<Record<FigureKind, number>> = { 预算: 3, 决算: 1 };
const order: readonly FigureKind[] = ['预算', '决算'];

/** The bars of some rows. What is not written has no bar; what is less than nothing lies to the left of the others. */
export function figureChart(columns: readonly Pick<FigureColumn, 'label' | 'kind'>[], rows: readonly ChartRow[]): FigureChart {
  const values = rows.flatMap(({ cells }) => cells.filter((cell) => cell !== undefined));
  const least = Math.min(0, ...values);
  const span = Math.max(0, ...values) - least;
  const part = (value: number): number => (span === 0 ? 0 : rounded((value / span) * 100, 2));
  return {
    legend: order.filter((kind) => columns.some((c) => c.kind === kind)).map((label) => ({ label, shade: shades[label] })),
    groups: rows.map(({ label, cells }) => ({
      label,
      bars: columns.flatMap((column, i) => {
        const value = cells[i];
        if (value === undefined) return [];
        const shade = column.kind ? shades[column.kind] : 1;
        return [
          { label: column.label, value: figureText(value), x: part(Math.min(0, value) - least), width: part(Math.abs(value)), shade },
        ];
      }),
    })),
  };
}

/** A figure as tables write it: thousands parted, the minus as wide as a digit. */
export function figureText(value: number): string {
  const [whole = '', decimals] = `${Math.abs(value)}`.split('.');
  const parted = whole.replace(/\B(?=(?:\d{3})+$)/g, ',');
  return `${value < 0 ? '−' : ''}${parted}${decimals ? `.${decimals}` : ''}`;
}
