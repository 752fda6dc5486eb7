import { choice, date, reference, required, text } from '../field.ts';
import { defineKind } from '../kind.ts';
import { publishable } from './publishable.ts';

export const letterChannels = ['领导信箱', '热线', '意见箱', '来访', '网络'] as const;
export const letterKinds = ['咨询', '建议', '投诉', '求助', '举报', '感谢'] as const;

/** A letter of the public that was chosen for publication, with its answer. Names and numbers of people in it are masked before it is put here. */
export const letter = defineKind({
  name: 'letter',
  folder: 'letters',
  label: '来信选登',
  path: 'letters/<yyyy>/<slug>',
  dated: 'received_on',
  fields: {
    no: required(text('编号', '来信的受理编号')),
    received_on: required(date('来信日期', '收到来信的日期')),
    channel: choice('渠道', '来信从哪里来', letterChannels),
    subject: required(text('主题', '来信的标题，不含来信人的姓名和联系方式')),
    department: required(reference('承办单位', '答复单位的代码', 'department')),
    kind: choice('来信类型', '六种类型之一', letterKinds),
    topic: text('主题词', '来信说的是哪一类事，例如：住房公积金'),
    replied_on: date('答复日期', '答复来信人的日期；没有答复的不写'),
    reply: text('答复', '答复的内容'),
    outcome: text('办理结果', '例如：已办结、已采纳、正在办理'),
    ...publishable,
  },
});
