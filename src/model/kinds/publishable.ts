import { parseTimeType, timeTypes } from '../due-day.ts';
import { choice, date, dateOrInstant, flag, group, list, required, text, textOrGroup, webAddress } from '../field.ts';

/** Why information may be withheld, a closed list: 政府信息公开条例 第十四条, 第十五条, 第十六条. */
export const withheldGrounds = [
  '国家秘密',
  '法律、行政法规禁止公开',
  '危及国家安全、公共安全、经济安全、社会稳定',
  '商业秘密',
  '个人隐私',
  '内部事务信息',
  '过程性信息',
  '行政执法案卷信息',
] as const;

const attachment = group('附件', '附件文件与标题', {
  file: required(text('文件', '文件名，放在本文件旁边或旁边的 attachments 文件夹里')),
  title: required(text('标题', '附件标题，与正文附件说明一致')),
});
const photo = group('照片', '照片文件与说明', {
  file: required(text('文件', '图片文件名')),
  alt: required(text('替代文字', '看不见图片的人需要知道的内容')),
});
const change = group(
  '变更记录',
  '发布后的更正、补充、撤回或并入；并入时写明并入哪条：公开信息可写 replaced_by，或在说明里写 [[索引号]] 或站内地址',
  {
    on: required(date('日期', '变更日期')),
    type: required(choice('类型', '变更的种类', ['更正', '补充', '撤回', '并入'])),
    note: required(text('说明', '改了什么、为什么')),
  },
);

/** Keys that every publishable kind may carry. */
export const publishable = {
  draft: flag('草稿', '草稿不公开，只在预览中可见'),
  method: choice('公开方式', '主动公开、依申请公开或不予公开；不写即主动公开', ['主动公开', '依申请公开', '不予公开']),
  audience: choice('公开范围', '谁可以看；不写即面向社会', ['面向社会', '全党', '本地区本部门本单位', '特定人员']),
  review: group('保密审查', '发布前的保密审查记录（政府信息公开条例第十七条，保密法实施条例第四十二条）', {
    author: text('拟稿', '拟稿人'),
    reviewer: required(text('审查人', '审查人，不得与拟稿人相同')),
    approver: text('审批人', '批准公开的负责人'),
    on: required(date('日期', '审查日期')),
    result: required(text('结论', '例如：不涉密，同意主动公开')),
    basis: text('依据', '审查依据'),
    agreed_with: text('会签或第三方同意', '会签单位或第三方的意见'),
  }),
  withheld_for: choice('不予公开理由', '不予公开的理由（条例第十四条至第十六条）', withheldGrounds),
  recheck_on: date('复评日期', '不予公开的信息再次评估的日期（条例第十八条）'),
  responsible: textOrGroup('责任人', '对本条信息负责的人', {
    lead: text('第一责任人', '单位主要负责人'),
    deputy: text('分管领导', '分管负责人'),
    handler: text('经办人', '具体经办人'),
  }),
  attachments: list(attachment),
  photos: list(photo),
  source: text('信息来源', '转载时写明来源单位'),
  source_url: webAddress('来源网址', '来源页面的完整网址'),
  permission: text('转发许可', '转载他处信息的许可'),
  changes: list(change),
  formerly: list(text('原地址', '以前用过的地址，例如 /items/finance/2024/old-name/，会自动转到新地址')),
};

export const publishedOn = () => dateOrInstant('发布日期', '在本网站公开的日期，可写到分钟');

/** 分期 and 随时 are other words in use for two of the types. */
export const timeType = () =>
  choice('时限类型', '长期、定期、逐段或及时；分期即逐段，随时即及时', timeTypes, (written) => parseTimeType(written) ?? written);
