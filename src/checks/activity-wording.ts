import { isHeld } from '../catalog/activity-state.ts';
import { placeOf } from '../catalog/draft.ts';
import type { Activity } from '../catalog/record.ts';
import { lengthInCharacters } from '../text/han-text.ts';
import { problem, type Problem } from '../problem/problem.ts';
import type { Rule } from './rule.ts';

/** A place that is none: the whole of `place`, or in a title before what was done there. */
const noPlace =
  '(?:外地|异地|某地|外省|省外|外市|市外|外县|县外|境外|国外|基层|有关(?:地方|地区|单位|部门|企业)|相关(?:地方|地区|单位|部门|企业)|某(?:镇|村|单位|企业|公司))';
const placeAlone = new RegExp(`^(?:在|赴|到)?${noPlace}$`);
const placeInTitle = new RegExp(
  `(?:在|赴)(?:外地|异地|某地|外省|省外|市外|县外|有关地方|有关单位|有关部门|相关单位|某(?:镇|村|单位|企业|公司))(?=出差|学习|考察|调研|参加|开展|公干|处理|检查|办公|活动|培训|$)`,
);

/** What was done, in words that fit every day. */
const noMatter =
  /(?:处理(?:日常|有关|相关|其他)?(?:公务|政务|事务|事宜|事项|工作|问题)|(?:参加|出席)(?:有关|相关|其他|重要)?(?:会议|活动|公务活动)|(?:研究|开展|部署|检查|调研)(?:有关|相关|其他)(?:工作|问题|事项|事宜|情况)|(?:日常|其他)公务(?:活动)?)$/;

/** So many characters of text tell something that the title does not. */
const enoughSaid = 40;

/**
 * A bulletin says where and what. Words that hide either (在外地, 处理公务) are told of where nothing else in the record says it: a place in `place`
 * makes up for a title without one, a text longer than the title for a title without a matter.
 */
export const activityWording: Rule = {
  title: '公务活动写明在哪里、做什么',
  codes: ['activity/vague-place', 'activity/vague-matter'],
  basis: '县委权力公开透明运行的通行做法',
  isUnverified: true,
  check: ({ judges, catalog: { activities } }) => activities.filter((a) => isHeld(a) && judges(a.fields.on)).flatMap(problemsOf),
};

const problemsOf = (activity: Activity): Problem[] => [...placeProblems(activity), ...matterProblems(activity)];

function placeProblems(activity: Activity): Problem[] {
  const { title, place } = activity.fields;
  if (place !== undefined)
    return placeAlone.test(place) ? [problem('activity/vague-place', placeOf(activity, 'place'), { value: place })] : [];
  const [value] = placeInTitle.exec(title) ?? [];
  return value ? [problem('activity/vague-place', placeOf(activity, 'title'), { value })] : [];
}

function matterProblems(activity: Activity): Problem[] {
  const { title, meeting } = activity.fields;
  const [value] = noMatter.exec(title.trim()) ?? [];
  if (!value || meeting || lengthInCharacters(activity.body.opening) - lengthInCharacters(title) >= enoughSaid) return [];
  return [problem('activity/vague-matter', placeOf(activity, 'title'), { value })];
}
