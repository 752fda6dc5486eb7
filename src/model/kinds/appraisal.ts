import { count, number, reference, required, text, textOrList } from '../field.ts';
import { defineKind } from '../kind.ts';
import { publishable, publishedOn } from './publishable.ts';

/** Of an appraisal, `method` is how it was made; how it is published is not asked: 主动公开, or it does not lie here. */
const { method: _, ...others } = publishable;

/** How the public, delegates or a third party judged what departments disclose (社会评议, 政府信息公开条例第四十六条). */
export const appraisal = defineKind({
  name: 'appraisal',
  folder: 'appraisals',
  label: '评议',
  path: 'appraisals/<yyyy>/<slug>',
  dated: 'period',
  fields: {
    title: required(text('标题', '评议的名称')),
    period: required(text('所属期', '评议的是哪一期的工作：2026、2026-H1、2026-Q1 或 2026-01')),
    method: text('评议方法', '怎样评议，由谁评议，例如：第三方机构按网页逐项核查'),
    sample: text('样本', '问了多少人，看了多少网页，例如：有效问卷1200份'),
    scores: textOrList('得分', '每个单位的得分，写成列表；也可以写同一文件夹里的 CSV 文件名，第一行是：单位,得分,名次', {
      department: required(reference('单位', '单位的代码', 'department')),
      score: required(number('得分', '只写数字')),
      rank: count('名次', '不写则由得分排出'),
    }),
    note: text('说明', '评分标准、并列的处理、对结果的解释'),
    published_on: publishedOn(),
    ...others,
  },
});
