import { isHeld } from '../catalog/activity-state.ts';
import { placeOf } from '../catalog/draft.ts';
import { dayOf } from '../model/calendar-date.ts';
import { problem } from '../problem/problem.ts';
import type { Rule } from './rule.ts';

/** An official's activity is reported on the day it took place; one that is announced, moved or cancelled has nothing to report yet, nor has a day without any. */
export const activitySameDay: Rule = {
  title: '公务活动在当日公布',
  codes: ['activity/late'],
  basis: '县委权力公开透明运行的通行做法',
  isUnverified: true,
  check: ({ judges, catalog: { activities } }) =>
    activities
      .filter((activity) => isHeld(activity) && dayOf(activity.fields.published_at) > activity.fields.on && judges(activity.fields.on))
      .map((activity) =>
        problem('activity/late', placeOf(activity, 'published_at'), { on: activity.fields.on, published: activity.fields.published_at }),
      ),
};
