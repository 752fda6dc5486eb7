import { limitModes, limitUnits } from '../time-limit.ts';
import { choice, date, list, number, reference, required, text, textOrGroup } from '../field.ts';
import { defineKind } from '../kind.ts';
import { publishable, timeType } from './publishable.ts';

export const dutyCatalogs = ['基本', '重点领域', '党务', '办事', '村务'] as const;
export const dutyPeriods = ['none', 'month', 'quarter', 'half', 'year'] as const;

/** One row of the 主动公开目录: what has to be disclosed, by whom, by when (政府信息公开条例第二十条、第二十一条; 国办发〔2017〕42号). */
export const duty = defineKind({
  name: 'duty',
  folder: 'duties',
  label: '主动公开目录',
  path: 'duties/<slug>',
  fields: {
    catalog: choice('目录', '属于哪一种目录；不写即基本', dutyCatalogs),
    level1: required(text('一级事项', '一级公开事项')),
    level2: text('二级事项', '二级公开事项'),
    content: required(text('公开内容', '公开内容（要素）')),
    requirement: text('公开要求', '公开到什么程度、什么形式'),
    procedure: text('公开程序', '谁提出、谁审核、谁发布'),
    basis: required(text('公开依据', '法律、法规、规章或文件的条款')),
    limit: required(
      textOrGroup('公开时限', '例如：自信息形成或变更之日起20个工作日内', {
        trigger: text('起算', '从什么时候算起，例如：信息形成或变更之日'),
        amount: number('数量', '多少'),
        unit: choice('单位', '工作日、日或个月', limitUnits),
        each: text('每年', '每年的月和日，例如 01-31'),
        mode: choice('方式', '期限、每年、实时、及时或长期', limitModes),
        hold: text('公示期', '公示多久，例如：7个工作日'),
      }),
    ),
    term: timeType(),
    period: choice('周期', '多久公开一次；不写即不定期', dutyPeriods),
    department: required(reference('公开主体', '负责公开的单位的代码', 'department')),
    lead: reference('牵头单位', '牵头单位的代码', 'department'),
    applies_to: text('适用单位类别', '一行适用于一类单位时写类别（乡镇街道、村（社区）……）或行业，例如：教育'),
    channels: list(text('公开渠道和载体', '每行一种，例如：政府网站')),
    target: choice('公开对象', '全社会或特定群众', ['全社会', '特定群众']),
    tier: text('公开层级', '例如：县级、乡级'),
    category: reference('类别', '对应的公开类别的代码', 'category'),
    since: date('起始日期', '从哪一天起应当公开'),
    ...publishable,
  },
});
