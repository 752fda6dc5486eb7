import { choice, date, flag, instant, list, reference, required, text, timeOfDay } from '../field.ts';
import { defineKind } from '../kind.ts';
import { publishable } from './publishable.ts';

/** The six types of officials' activities, in the order they are always shown. */
export const activityTypes = ['日常公务', '调查研究', '检查工作', '参加会议', '公务接待', '外出考察'] as const;
export type ActivityType = (typeof activityTypes)[number];

/** One activity of one or more officials on one day. */
export const activity = defineKind({
  name: 'activity',
  folder: 'activities',
  label: '公务活动',
  path: 'activities/<yyyy>/<mm>/<slug>',
  dated: 'on',
  reserved: ['digest'],
  fields: {
    title: required(text('标题', '谁做了什么')),
    on: required(date('日期', '活动日期')),
    time: timeOfDay('时段', '上午或下午算半天，全天算两个半天；跨过中午 12:00 的算两个半天'),
    state: choice('状态', '不写即已举行；报道发布时改写同一文件，代替预告', ['预告', '已举行', '改期', '取消']),
    officials: required(list(reference('领导干部', '参加活动的领导干部的代码', 'official'))),
    type: required(choice('活动类型', '六种类型之一', activityTypes)),
    place: text('地点', '到镇村或单位'),
    participants: list(text('参加人员', '每行一人或一个单位')),
    host: text('主办单位', '主办单位'),
    published_at: required(instant('发布时间', '在本网站发布的时间')),
    meeting: reference('会议', '所参加会议的文件名，不写 .md；同名的写作 年份/文件名', 'meeting'),
    nil: flag('无公开活动', '声明当日（或时段内）没有应公开的活动，不计入活动'),
    ...publishable,
  },
});
