import { rounded } from './rounding.ts';

/** The “三公” figures and what is spent beside them, in the order of the tables that departments publish (财预〔2016〕143号). */
export const figureNames = [
  '三公经费合计',
  '因公出国（境）费',
  '公务用车购置及运行维护费',
  '公务用车购置费',
  '公务用车运行维护费',
  '公务接待费',
  '会议费',
  '差旅费',
] as const;
export type FigureName = (typeof figureNames)[number];

/** Those that add up to 三公经费合计, each counted once. */
export const threePublicParts = [
  '因公出国（境）费',
  '公务用车购置费',
  '公务用车运行维护费',
  '公务接待费',
] as const satisfies readonly FigureName[];

export type FigureKind = '预算' | '决算';

/** A column of figures: the year it is of, and whether it was planned or spent where its head says so. */
export interface FigureColumn {
  readonly label: string;
  /** Four digits. Undefined where the column only compares others (增减, 同比, 完成率, 占比): it is shown in the table and is no year's figure. */
  readonly year?: string;
  readonly kind?: FigureKind;
}
export interface FigureRow {
  readonly label: string;
  /** Which of the known figures it is. */
  readonly name?: FigureName;
  /** In the order of the columns; undefined where nothing is written. */
  readonly cells: readonly (number | undefined)[];
}
/** A small table of figures by year. */
export interface FigureTable {
  /** What the first column is called. */
  readonly head: string;
  readonly unit?: string;
  readonly columns: readonly FigureColumn[];
  readonly rows: readonly FigureRow[];
}

/** Something wrong with a table, with the line of its source where it stands. */
export interface FigureFault {
  readonly code:
    | 'figures/head'
    | 'figures/cells'
    | 'figures/number'
    | 'figures/twice'
    | 'figures/unit'
    | 'figures/unit-unknown'
    | 'figures/sum';
  readonly line: number;
  readonly args: Readonly<Record<string, string | number>>;
}
/** What amounts of money are told in, in 万元. */
const moneyUnits: ReadonlyMap<string, number> = new Map([
  ['元', 0.0001],
  ['千元', 0.1],
  ['万元', 1],
  ['亿元', 10_000],
]);

/** How many 万元 one of a unit is; undefined where the unit is not known, so that nothing may be made of its amounts. */
export const wanOf = (unit: string | undefined): number | undefined => moneyUnits.get(unit ?? '');

/** An amount in 万元 to the 元, as sums and differences of amounts are told. */
export const toYuan = (wan: number): number => rounded(wan, 4);
