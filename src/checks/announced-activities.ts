import { activityState, isHeld, isInAdvance } from '../catalog/activity-state.ts';
import { placeOf } from '../catalog/draft.ts';
import type { Activity } from '../catalog/record.ts';
import type { Site } from '../catalog/site.ts';
import type { CalendarDate } from '../model/calendar-date.ts';
import { problem, type Problem } from '../problem/problem.ts';
import type { Check } from './index.ts';

/** What was announced is reported once its day has passed, was announced before the day began, and no report is older than what it reports. */
export const announcedActivities: Check = ({ site, activities }, asOf) =>
  activities.filter(({ fields }) => fields.on >= (site.since ?? '')).flatMap((activity) => problemsOf(activity, site, asOf));

function problemsOf(activity: Activity, { agenda_by: limit }: Site, asOf: CalendarDate): Problem[] {
  const { on, published_at: published } = activity.fields;
  if (isHeld(activity)) {
    return isInAdvance(activity) && published.slice(0, 10) < on
      ? [problem('activity/reported-early', placeOf(activity, 'published_at'), { on, published })]
      : [];
  }
  if (activityState(activity) !== '预告') return [];
  return [
    ...(on < asOf ? [problem('activity/unreported', placeOf(activity, 'state'), { on })] : []),
    ...(limit && published > `${on} ${limit}`
      ? [problem('activity/notice-late', placeOf(activity, 'published_at'), { on, published, limit })]
      : []),
  ];
}
