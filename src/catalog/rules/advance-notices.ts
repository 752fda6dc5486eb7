import { problem } from '../../problem/problem.ts';
import { activityState, announcedTypes, isInAdvance, isNilStatement } from '../activity-state.ts';
import { placeOf, type Rule } from '../draft.ts';

/** Nothing is told of an activity beforehand whose type the site does not announce: 公务接待 and 外出考察 unless it names them. */
export const advanceNotices: Rule = ({ site, records }) => {
  const allowed = announcedTypes(site);
  return records.activity
    .filter((activity) => !isNilStatement(activity) && !allowed.includes(activity.fields.type))
    .filter((activity) => activityState(activity) === '预告' || isInAdvance(activity))
    .map((activity) =>
      problem('activity/in-advance', placeOf(activity, 'published_at'), {
        value: activity.fields.type,
        published: activity.fields.published_at,
        choices: allowed.join('、') || '无',
      }),
    );
};
