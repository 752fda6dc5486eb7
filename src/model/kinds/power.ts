import { choice, date, group, list, reference, required, text } from '../field.ts';
import { defineKind } from '../kind.ts';
import { publishable } from './publishable.ts';

/** The types of a 权责清单 (中办发〔2015〕21号, 三): nine named ones and the rest. */
export const powerTypes = [
  '行政许可',
  '行政处罚',
  '行政强制',
  '行政征收',
  '行政给付',
  '行政检查',
  '行政确认',
  '行政奖励',
  '行政裁决',
  '其他',
] as const;

const discretion = group('裁量标准', '一档裁量：什么情节，怎样处理', {
  tier: required(text('档次', '档次的名称，例如：较轻、一般、严重；公开信息的 tier 写的就是它')),
  circumstances: required(text('情节', '什么情节属于这一档')),
  penalty: required(text('处理', '这一档怎样处理，例如：处1万元以上3万元以下罚款')),
});

/** A power that a department holds by law, how it uses it, and how it answers for it (权责清单). */
export const power = defineKind({
  name: 'power',
  folder: 'powers',
  label: '权责清单',
  path: 'powers/<department>/<slug>',
  fields: {
    title: required(text('职权名称', '职权的完整名称')),
    code: required(text('职权编码', '全站唯一；处罚和许可结果用它指明所行使的职权')),
    department: required(reference('行使主体', '行使职权的单位的代码，与所在文件夹相同', 'department')),
    type: required(choice('职权类型', '十种类型之一', powerTypes)),
    basis: required(text('设定依据', '法律、法规、规章的名称和条款，每行一条')),
    exercise: text('行使方式', '例如：县级直接行使、受委托行使'),
    limit: text('办理期限', '例如：20个工作日'),
    fee: text('收费', '收什么费、按什么标准；不收费写“不收费”'),
    flow: list(text('运行流程', '每行一步，步骤名称后可用冒号写明怎样做，例如：受理：核对材料，当场出具受理通知书')),
    discretion: list(discretion),
    remedies: text('救济渠道', '行政复议、行政诉讼、陈述申辩等，每行一种'),
    complaints_phone: text('监督电话', '监督投诉的电话'),
    updated_on: date('更新日期', '清单最近一次调整的日期'),
    ...publishable,
  },
});
