import { group, list, number, reference, required, text } from '../field.ts';
import { defineKind } from '../kind.ts';

const manual = group('人工评分', '由评分人给一个单位打的分', {
  department: required(reference('单位', '单位的代码', 'department')),
  score: required(number('得分', '不超过指标的分值')),
  note: required(text('说明', '为什么给这个分')),
});

const indicator = group('指标', '一项指标：由规则扣分，或者由人评分', {
  name: required(text('名称', '指标的名称，例如：按时公开')),
  weight: required(number('分值', '满分是多少')),
  rules: list(text('规则', '计入的规则代码，例如 activity/late；全部代码见 npm run check -- --list-rules')),
  deduct: number('每个问题扣分', '不写即 1'),
  at_most: number('最多扣分', '不写即扣完为止'),
  manual: list(manual),
});

const heading = group('评分内容', '机制、内容、形式、程序、时限、反馈、效果之一', {
  name: required(text('名称', '例如：时限')),
  weight: required(number('分值', '各项合计 100')),
  indicators: required(list(indicator)),
});

/** assessment.yaml: how the work of departments is assessed (政务公开考核, 政府信息公开条例第四十六条): by what, for how many points, and what takes points away. */
export const assessment = defineKind({
  name: 'assessment',
  folder: 'assessment.yaml',
  label: '考核评分标准',
  path: 'assessment',
  fields: {
    title: required(text('标题', '例如：2026年政务公开考核')),
    basis: text('依据', '考核办法的名称和文号'),
    note: text('说明', '怎样评分，怎样申诉'),
    departments: list(reference('考核单位', '参加考核的单位的代码；不写即全部单位', 'department')),
    headings: required(list(heading)),
  },
});
