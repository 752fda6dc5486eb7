import { activityState, isHeld, isInAdvance } from '../catalog/activity-state.ts';
import { placeOf } from '../catalog/draft.ts';
import type { Activity } from '../catalog/record.ts';
import type { Site } from '../catalog/site.ts';
import type { CalendarDate } from '../model/calendar-date.ts';
import { problem, type Problem } from '../problem/problem.ts';
import type { Rule } from './rule.ts';

/** What was announced is reported once its day has passed, was announced before the day began, and no report is older than what it reports. */
export const announcedActivities: Rule = {
  title: '预告的公务活动按时预告，过后有报道',
  codes: ['activity/unreported', 'activity/notice-late', 'activity/reported-early'],
  basis: '县委权力公开透明运行的通行做法',
  isUnverified: true,
  check: ({ judges, catalog: { site, activities }, asOf }) =>
    activities.filter(({ fields }) => judges(fields.on)).flatMap((activity) => problemsOf(activity, site, asOf)),
};

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
