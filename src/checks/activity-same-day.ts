import { placeOf } from '../catalog/draft.ts';
import { dayOf } from '../model/calendar-date.ts';
import { problem } from '../problem/problem.ts';
import type { Rule } from './rule.ts';

/** An official's activity is reported on the day it took place; one that is announced, moved or cancelled has nothing to report yet. */
export const activitySameDay: Rule = {
  title: '公务活动在当日公布',
  codes: ['activity/late'],
  basis: '县委权力公开透明运行的通行做法',
  isUnverified: true,
  check: ({ judges, catalog: { activities } }) =>
    activities
      .filter(({ fields }) => (fields.state ?? '已举行') === '已举行' && dayOf(fields.published_at) > fields.on && judges(fields.on))
      .map((activity) =>
        problem('activity/late', placeOf(activity, 'published_at'), { on: activity.fields.on, published: activity.fields.published_at }),
      ),
};
