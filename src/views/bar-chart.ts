import { rounded } from '../model/rounding.ts';

/** A bar of parts laid end to end, in hundredths of the chart's width. */
export interface Bar {
  readonly label: string;
  readonly total: number;
  readonly parts: readonly { readonly x: number; readonly width: number }[];
}
export interface BarChart {
  /** What the parts of every bar stand for, in their order; empty where a bar is one piece. */
  readonly legend: readonly string[];
  readonly bars: readonly Bar[];
  /** Whether the parts are, in this order, what came in time, what came late and what is missing: they have colours of their own, the strongest for the last. */
  readonly isOutcomes?: boolean;
}

/** So many shades can be told from one another, also printed in black and white. */
const mostShades = 5;

/** Bars as long as their counts; the longest, or a full mark that is known, takes the whole width. With more groups than there are shades, bars are whole. */
export function barChart(
  rows: readonly { readonly label: string; readonly total: number; readonly parts: readonly number[] }[],
  groups: readonly string[],
  full = 0,
): BarChart {
  const longest = Math.max(full, ...rows.map(({ total }) => total));
  const isDivided = groups.length > 1 && groups.length <= mostShades && rows.every(({ parts }) => parts.length === groups.length);
  return {
    legend: isDivided ? groups : [],
    bars: rows.map(({ label, total, parts }) => ({ label, total, parts: laidOut(isDivided ? parts : [total], longest) })),
  };
}

/** The parts of a bar end to end, as long as the counts beside the longest of all bars. */
export function laidOut(parts: readonly number[], longest: number): Bar['parts'] {
  let end = 0;
  return parts.map((count) => {
    const width = longest === 0 ? 0 : rounded((count / longest) * 100, 2);
    const x = rounded(end, 2);
    end += width;
    return { x, width };
  });
}

/** Hundredths of a hundredth are enough on any screen. */
