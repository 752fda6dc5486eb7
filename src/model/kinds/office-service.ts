import { date, group, list, reference, required, text, textOrList, webAddress } from '../field.ts';
import { defineKind } from '../kind.ts';
import { publishable } from './publishable.ts';

const feeLine = group('收费', '收费标准的一行', {
  item: required(text('收费项目', '收什么费')),
  basis: text('收费依据', '批准收费的文件名称和文号；没有依据的不得收费'),
  standard: required(text('收费标准', '例如：12元，或：按水量 2.35元')),
  unit: text('计价单位', '例如：次、日、立方米、学期'),
  from: date('执行日期', '从哪一天起按这个标准收'),
});

/** What a department, a hospital, a school or a supplier of water does for whoever comes to it, and how (办事公开). */
export const service = defineKind({
  name: 'service',
  folder: 'services',
  label: '办事公开',
  path: 'services/<department>/<slug>',
  fields: {
    title: required(text('事项名称', '办什么事')),
    code: text('事项编码', '实施编码，全站唯一'),
    department: required(reference('办理单位', '办理单位的代码，与所在文件夹相同', 'department')),
    type: text('事项类型', '例如：行政许可、公共服务、门诊服务'),
    power: reference('对应职权', '办的是哪一项职权，写职权编码', 'power'),
    basis: text('办理依据', '法律、法规、文件的名称和条款，每行一条'),
    target: text('服务对象', '谁可以办，例如：自然人、企业法人'),
    conditions: text('办理条件', '符合什么条件才能办，每行一条'),
    materials: list(text('办理材料', '每行一种，写明原件还是复印件、几份')),
    process: list(text('办理流程', '每行一步，步骤名称后可用冒号写明怎样做，例如：受理：核对材料，当场出具受理通知书')),
    place: text('办理地点', '到哪里办'),
    hours: text('办理时间', '什么时候可以办'),
    fee: textOrList('收费标准', '不收费写“不收费”；收费的写文字，或逐行写项目、依据、标准', feeLine.fields),
    legal_limit: text('法定时限', '法律规定的最长时间，例如：20个工作日'),
    promised_limit: text('承诺时限', '本单位承诺的时间，不得比法定时限长，例如：5个工作日'),
    result: text('办理结果', '办完拿到什么'),
    notes: text('告知事项', '办事的人需要知道的事，每行一条'),
    discipline: text('办事纪律', '工作人员应当遵守的纪律，每行一条'),
    remedies: text('救济渠道', '不服办理结果怎么办，每行一种'),
    phone: text('咨询电话', '咨询的电话'),
    complaints_phone: text('监督电话', '监督投诉的电话'),
    online_url: webAddress('网上办理', '网上办理的网址'),
    updated_on: date('更新日期', '最近一次更新的日期'),
    ...publishable,
  },
});
