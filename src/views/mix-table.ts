import type { ActivityMix } from '../catalog/activity-mix.ts';
import { activityTypes } from '../model/kinds/activity.ts';
import { laidOut, type Bar } from './bar-chart.ts';

/** One line of a table of the six types, with the bar that shows the same. */
export interface MixRow {
  readonly label: string;
  readonly url?: string;
  readonly halfDays: readonly number[];
  readonly total: number;
  /** Hundredths that were 调查研究 or 检查工作; undefined where there was nothing. */
  readonly fieldwork?: number;
  readonly parts: Bar['parts'];
}

/** The six types by half-days: a table, and the same figures as bars. */
export interface MixTable {
  /** What the lines are: 月份, 领导干部. */
  readonly head: string;
  readonly types: readonly string[];
  readonly rows: readonly MixRow[];
  /** All lines added up, where there are several. */
  readonly sum?: Omit<MixRow, 'label' | 'parts'>;
  /** The share of 调查研究 and 检查工作 that the site sets itself. */
  readonly target?: number;
}

interface MixOptions {
  readonly head: string;
  readonly rows: readonly { readonly label: string; readonly url?: string; readonly mix: ActivityMix }[];
  readonly sum?: ActivityMix | undefined;
  readonly target: number | undefined;
}

/** Bars are as long as their half-days, the longest takes the whole width. */
export function mixTable({ head, rows, sum, target }: MixOptions): MixTable {
  const longest = Math.max(0, ...rows.map(({ mix }) => mix.total));
  return {
    head,
    types: activityTypes,
    rows: rows.map(({ label, url, mix }) => ({
      label,
      ...(url ? { url } : {}),
      ...figuresOf(mix),
      parts: laidOut(mix.halfDays, longest),
    })),
    ...(sum ? { sum: figuresOf(sum) } : {}),
    ...(target === undefined ? {} : { target }),
  };
}

const figuresOf = ({ halfDays, total, fieldwork }: ActivityMix): NonNullable<MixTable['sum']> => ({
  halfDays,
  total,
  ...(fieldwork === undefined ? {} : { fieldwork }),
});
