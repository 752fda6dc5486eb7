import { choice, date, group, list, number, reference, required, text } from '../field.ts';
import { defineKind } from '../kind.ts';
import { publishable } from './publishable.ts';

export const consultationTypes = ['意见征集', '问卷', '听证', '专家论证'] as const;
export const adoptions = ['采纳', '部分采纳', '不采纳'] as const;

const opinion = group('意见', '收到的一条意见和怎样处理', {
  no: text('序号', '意见的编号'),
  from: text('意见人', '提出意见的人或单位，姓名须遮盖，例如：王**'),
  text: required(text('意见内容', '意见的内容')),
  adopted: required(choice('采纳情况', '采纳、部分采纳或不采纳', adoptions)),
  reason: text('理由', '部分采纳或不采纳的理由；采纳的可写落实情况'),
});
const groupCount = group('分组人数', '一类参与者中选这一项的人数', {
  group: required(text('参与者', '与参与情况（respondents）里的写法相同')),
  count: required(number('人数', '选这一项的人数')),
});
const option = group('选项', '一个选项和选它的人数', {
  text: required(text('选项', '选项的文字')),
  count: number('人数', '选这一项的人数，结束后填写；写了分组人数的可以不写'),
  by: list(groupCount),
});
const question = group('问题', '问卷的一个问题', {
  text: required(text('问题', '问题的文字')),
  options: list(option),
});
const respondent = group('参与情况', '一类参与者的人数', {
  group: required(text('参与者', '例如：城镇居民、企业')),
  count: required(number('人数', '参与的人数')),
});

/** A draft or question put to the public: opinions, a survey, a hearing, experts' advice. */
export const consultation = defineKind({
  name: 'consultation',
  folder: 'consultations',
  label: '意见征集',
  path: 'consultations/<yyyy>/<slug>',
  dated: 'opens_on',
  fields: {
    title: required(text('标题', '征求什么意见')),
    type: choice('征集类型', '不写即意见征集', consultationTypes),
    department: required(reference('组织单位', '征求意见的单位的代码', 'department')),
    opens_on: required(date('开始日期', '开始征求意见的日期')),
    closes_on: required(date('截止日期', '截止日期，当天仍可提交')),
    short_reason: text('缩短理由', '征求意见少于30日的理由（重大行政决策程序暂行条例第十五条）'),
    draft_file: text('草案', '草案的文件名，放在本文件旁边'),
    explanation: text('起草说明', '为什么起草、主要内容、征求意见的重点'),
    channels: list(text('参与方式', '每行一种：信函、电子邮箱、电话、网址')),
    result_on: date('反馈日期', '公布意见采纳情况的日期'),
    opinions: list(opinion),
    questions: list(question),
    respondents: list(respondent),
    hearing: group('听证', '听证会的安排和记录', {
      on: required(date('听证日期', '举行听证会的日期')),
      place: text('地点', '举行听证会的地点'),
      materials_on: date('材料公布日期', '公布听证材料的日期，至少在会前7日'),
      attendees: list(text('参加人', '每行一人或一个单位')),
      record: text('听证记录', '听证会的记录或报告'),
    }),
    decision: group('决策情况', '作出决定前的程序', {
      expert: text('专家论证', '专家论证的意见'),
      legality: text('合法性审查', '合法性审查的结论'),
      evaluation: text('评估', '风险评估或后评估的结论'),
    }),
    item: reference('出台文件', '征求意见以后出台的文件的索引号', 'index-no'),
    ...publishable,
  },
});
