import { placeOf } from '../catalog/draft.ts';
import { dayOf } from '../model/calendar-date.ts';
import { problem } from '../problem/problem.ts';
import type { Check } from './index.ts';

/** An official's activity is reported on the day it took place; one that is announced, moved or cancelled has nothing to report yet. */
export const activitySameDay: Check = ({ site, activities }) =>
  activities
    .filter(
      ({ fields }) => (fields.state ?? '已举行') === '已举行' && dayOf(fields.published_at) > fields.on && fields.on >= (site.since ?? ''),
    )
    .map((activity) =>
      problem('activity/late', placeOf(activity, 'published_at'), { on: activity.fields.on, published: activity.fields.published_at }),
    );
