import { choice, date, group, list, number, reference, required, text, year } from '../field.ts';
import { defineKind } from '../kind.ts';
import { publishable } from './publishable.ts';

/** 重大项目 is what a project is that does not say. 专题 gathers what belongs to one matter, an emergency among others, in the order of minutes. */
export const projectTypes = ['重大项目', '民生实事', '重点工作', '公开选拔', '专题'] as const;
export type ProjectType = (typeof projectTypes)[number];

/** What the public has to learn of a project, in the order in which it is always shown; what is not written shows as blank. */
export const aspects = ['政策措施', '对象范围', '项目安排', '资金投向', '执行进度', '实施效果', '下一步打算'] as const;
export type Aspect = (typeof aspects)[number];

const aspect = (label: Aspect, meaning: string) => text(label, meaning);

/** A building project, a promise to the people, a task of an official, a public selection, an emergency: with what is planned, done and still to come. */
export const project = defineKind({
  name: 'project',
  folder: 'projects',
  label: '项目',
  path: 'projects/<slug>',
  fields: {
    title: required(text('标题', '项目的名称')),
    type: choice('项目类型', '不写即重大项目', projectTypes),
    department: required(reference('责任单位', '负责的单位的代码', 'department')),
    owner: reference('责任领导', '负责的领导干部的代码；重点工作必须写明', 'official'),
    year: year('年度', '哪一年的项目；不写即第一个阶段的年份'),
    plan: group('计划', '计划完成的数量，和完成的数量比较', {
      amount: required(number('数量', '只写数字')),
      unit: required(text('单位', '例如：万元、公里、户')),
    }),
    done: group('完成', '已经完成的数量', {
      amount: required(number('数量', '只写数字')),
      unit: text('单位', '与计划的单位相同；不写即与计划相同'),
      on: date('截至日期', '统计到哪一天'),
    }),
    stages: list(
      group('阶段', '项目的一个阶段，按先后次序写；公开信息用 project 和 stage 归到阶段', {
        name: required(text('名称', '阶段的名称，项目内不重复')),
        planned_on: date('计划完成', '计划完成的日期'),
        done_on: date('实际完成', '完成的日期；没有完成的不写'),
      }),
    ),
    aspects: group('七个方面', '政策措施、对象范围、项目安排、资金投向、执行进度、实施效果、下一步打算；没有写的在网页上显示为空', {
      政策措施: aspect('政策措施', '依据什么政策，采取什么措施'),
      对象范围: aspect('对象范围', '惠及谁，在哪里'),
      项目安排: aspect('项目安排', '做什么，分几步'),
      资金投向: aspect('资金投向', '多少钱，从哪里来，用在哪里'),
      执行进度: aspect('执行进度', '做到了哪一步'),
      实施效果: aspect('实施效果', '带来了什么'),
      下一步打算: aspect('下一步打算', '接着做什么'),
    }),
    updated_on: date('更新日期', '本页最近一次更新的日期'),
    ...publishable,
  },
});
