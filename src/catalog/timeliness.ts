import { dayOf, daysBetween } from '../model/calendar-date.ts';
import { activityState, isHeld, isNilStatement } from './activity-state.ts';
import type { Activity } from './record.ts';
import type { Site } from './site.ts';

/** How soon a bulletin was published: before the working day began, on the day, or so many calendar days late. */
export type Timeliness = '上班前' | '当日' | { readonly late: number };

/**
 * How soon an activity, a notice or a nil statement was published, counted in calendar days from its day to that of its publication. 上班前 only where
 * the site names an hour (`agenda_by`) and it was kept. Undefined of what was published before its day where no hour is named, and of what was
 * moved or called off.
 */
export function timelinessOf(activity: Activity, { agenda_by: limit }: Pick<Site, 'agenda_by'>): Timeliness | undefined {
  const { on, published_at: published } = activity.fields;
  if (!isHeld(activity) && !isNilStatement(activity) && activityState(activity) !== '预告') return undefined;
  if (limit && published <= `${on} ${limit}`) return '上班前';
  const late = daysBetween(on, dayOf(published));
  if (late < 0) return undefined;
  return late === 0 ? '当日' : { late };
}

/** 上班前, 当日, 迟 7 日. */
export const timelinessInWords = (timeliness: Timeliness): string =>
  typeof timeliness === 'string' ? timeliness : `迟 ${timeliness.late} 日`;
