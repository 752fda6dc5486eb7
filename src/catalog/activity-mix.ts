import { activityTypes, type ActivityType } from '../model/kinds/activity.ts';
import { percentOf } from '../model/rounding.ts';
import { halfDaysOf } from '../model/time-of-day.ts';
import { isHeld } from './activity-state.ts';
import type { Activity } from './record.ts';

/** What officials spent their time on. */
export interface ActivityMix {
  /** Activities that were held. */
  readonly count: number;
  /** Half-days of each type, in the order of `activityTypes`. */
  readonly halfDays: readonly number[];
  readonly total: number;
  /** Hundredths of the half-days that were 调查研究 or 检查工作, rounded; undefined where there are no half-days. */
  readonly fieldwork: number | undefined;
}

const fieldwork: ReadonlySet<ActivityType> = new Set(['调查研究', '检查工作']);

/**
 * The six types by half-days, as `halfDaysOf` counts them. Only activities that were held count: no notices, nothing that was moved or called
 * off, no nil statements. Two activities in one half-day count as two.
 */
export function mixOf(activities: readonly Activity[]): ActivityMix {
  const held = activities.filter(isHeld);
  const halfDays = activityTypes.map((type) =>
    held.filter(({ fields }) => fields.type === type).reduce((sum, { fields }) => sum + halfDaysOf(fields.time), 0),
  );
  return { count: held.length, ...withShare(halfDays) };
}

/** Several mixes added up. */
export const sumOf = (mixes: readonly ActivityMix[]): ActivityMix => ({
  count: mixes.reduce((sum, { count }) => sum + count, 0),
  ...withShare(activityTypes.map((_, i) => mixes.reduce((sum, { halfDays }) => sum + (halfDays[i] ?? 0), 0))),
});

function withShare(halfDays: readonly number[]): Omit<ActivityMix, 'count'> {
  const total = halfDays.reduce((sum, n) => sum + n, 0);
  const outside = activityTypes.reduce((sum, type, i) => sum + (fieldwork.has(type) ? (halfDays[i] ?? 0) : 0), 0);
  return { halfDays, total, fieldwork: percentOf(outside, total) };
}
