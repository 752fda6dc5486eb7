import { choice, date, group, list, number, reference, required, text } from '../field.ts';
import { defineKind } from '../kind.ts';
import { groundNamed, grounds, replies } from '../reply-grounds.ts';
import { publishable } from './publishable.ts';

export const requestWays = ['当面', '邮寄', '网络', '传真'] as const;
/** The columns of the annual report's table 3. */
export const applicants = ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他'] as const;
export type Applicant = (typeof applicants)[number];

export const reviewKinds = ['行政复议', '行政诉讼'] as const;
/** The columns of the annual report's table 4. */
export const reviewOutcomes = ['结果维持', '结果纠正', '其他结果', '尚未审结'] as const;

const review = group('复议诉讼', '一次行政复议或行政诉讼', {
  kind: required(
    choice('复议诉讼类型', '行政复议或行政诉讼', reviewKinds, (written) => (/^(复议|诉讼)$/.test(written) ? `行政${written}` : written)),
  ),
  outcome: required(choice('复议诉讼结果', '结果维持、结果纠正、其他结果或尚未审结', reviewOutcomes)),
  on: date('复议诉讼日期', '作出决定或裁判的日期，尚未审结的写受理日期；不写即按答复的年份统计'),
});

/**
 * A request for information that is not disclosed unasked (政府信息公开条例 第二十七条), as the public sees it: what was asked for, masked, and its
 * course. Who asked and the notes of those who handle it are kept elsewhere.
 */
export const request = defineKind({
  name: 'request',
  folder: 'requests',
  label: '依申请公开',
  path: 'requests/<yyyy>/<slug>',
  dated: 'received_on',
  fields: {
    no: required(text('编号', '申请的登记编号')),
    received_on: required(date('收到日期', '收到申请之日（条例第三十一条）')),
    via: choice('途径', '申请怎样提交', requestWays),
    department: required(reference('承办单位', '答复单位的代码', 'department')),
    applicant: required(choice('申请人类型', '年度报告表三的六类之一，不写姓名或名称', applicants)),
    subject: required(text('申请内容', '申请公开什么，隐去姓名、证件号码、联系方式和住址')),
    field: text('领域', '申请的信息属于哪个领域，例如：土地征收'),
    supplement: group('补正', '申请内容不明确时的补正（条例第三十条）', {
      noticed_on: required(date('告知补正日期', '告知申请人补正的日期，收到申请后7个工作日内')),
      received_on: date('收到补正日期', '收到补正的日期，答复期限从这一天起算；没有收到的不写'),
    }),
    third_party: group('征求第三方意见', '涉及第三方权益时征求意见（条例第三十二条）', {
      asked_on: required(date('征求意见日期', '向第三方发出征求意见书的日期')),
      answered_on: date('第三方答复日期', '第三方提出意见的日期；没有提出的不写'),
    }),
    consultation_days: number('征求其他机关意见的工作日', '征求其他机关意见用了几个工作日，不计入期限（条例第三十三条）'),
    extended: group('延期', '延长答复期限，最长20个工作日（条例第三十三条）', {
      on: required(date('延期日期', '告知申请人延期的日期，在原期限届满以前')),
      approved_by: text('批准人', '同意延期的政府信息公开工作机构负责人；不在网站上显示'),
    }),
    replied_on: date('答复日期', '答复申请人的日期；没有答复的不写'),
    reply_no: text('答复书编号', '答复书或告知书的编号'),
    reply: choice('答复类型', '怎样答复（条例第三十六条）', replies),
    ground: choice('理由', '年度报告表三中的一行；不予公开、无法提供、不予处理、其他处理必须写', grounds, groundNamed),
    reviews: list(review),
    corrects: reference('更正对象', '要求更正的信息的索引号（条例第四十一条）', 'index-no'),
    ...publishable,
  },
});
