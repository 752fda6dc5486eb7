import { choice, date, list, reference, required, text, timeOfDay } from '../field.ts';
import { defineKind } from '../kind.ts';
import { publishable, publishedOn } from './publishable.ts';

/** The types of meetings, in the order they are always shown. */
export const meetingTypes = ['常务会议', '全体会议', '专题会议', '新闻发布会', '座谈会', '其他'] as const;

/** A meeting or a press conference: announced before it is held, with what it decided afterwards. */
export const meeting = defineKind({
  name: 'meeting',
  folder: 'meetings',
  label: '会议公开',
  path: 'meetings/<yyyy>/<slug>',
  dated: 'on',
  fields: {
    title: required(text('标题', '会议的名称')),
    on: required(date('会议日期', '举行的日期；还没有到的就是预告')),
    time: timeOfDay('时段', '从什么时候开到什么时候'),
    state: choice('状态', '改期或取消；不写则由日期判断', ['改期', '取消']),
    type: required(choice('会议类型', '六种类型之一', meetingTypes)),
    department: required(reference('召集单位', '召开会议的单位的代码', 'department')),
    officials: list(reference('出席领导', '出席的领导干部的代码', 'official')),
    place: text('地点', '开会的地点'),
    agenda: list(text('议题', '每行一个议题')),
    decisions: list(text('决定', '每行一项议定的事项')),
    minutes: text('纪要', '会议纪要'),
    speakers: list(text('发布人', '每行一人：姓名，职务')),
    transcript: text('实录', '发言和问答，每段以“姓名：”开头，例如 主持人：、县电视台记者：'),
    news: list(text('新闻稿', '每行一个网址或索引号')),
    observers: list(text('列席', '列席会议的公众代表、专家、媒体，每行一人或一个单位')),
    next: list(text('下步', '每行一项：谁在什么时候前做什么')),
    about: list(reference('有关文件', '会议审议、部署或发布的文件的索引号', 'index-no')),
    published_on: required(publishedOn()),
    ...publishable,
  },
});
