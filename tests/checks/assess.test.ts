import { describe, expect, it } from 'vitest';
import type { Assessment } from '../../src/catalog/assessment.ts';
import { assess } from '../../src/checks/assess.ts';
import { departmentsOfProblems } from '../../src/checks/problem-departments.ts';
import { problem, type Problem, type ProblemCode } from '../../src/problem/problem.ts';
import { activityMd, catalogOf, dutyMd, findingMd, itemMd, siteYaml } from '../support/builders.ts';

const assessment: Assessment = {
  title: '考核',
  headings: [
    {
      name: '内容',
      weight: 60,
      indicators: [{ name: '概述', weight: 60, rules: ['item/no-summary', 'policy/uninterpreted'], deduct: 2.5, at_most: 5 }],
    },
    {
      name: '机制',
      weight: 40,
      indicators: [{ name: '领导', weight: 40, manual: [{ department: 'a', score: 35.5, note: '有会议' }] }],
    },
  ],
};
const at = (code: ProblemCode, file: string) => problem(code, { file });

describe('assess', () => {
  const result = assess(assessment, {
    problems: [
      at('item/no-summary', 'b/1'),
      at('policy/uninterpreted', 'b/2'),
      at('item/no-summary', 'b/3'),
      at('item/no-summary', 'a/1'),
      at('activity/late', 'a/2'),
    ],
    departments: ['a', 'b', 'c'],
    departmentsOf: ({ place }) => [place.file.split('/')[0] ?? ''],
  });

  it('takes points away for every problem of the rules that count, and no more than may be', () => {
    expect(result.map(({ department, score, rank }) => [department, score, rank])).toEqual([
      ['a', 93, 1],
      ['c', 60, 2],
      ['b', 55, 3],
    ]);
    const line = result[2]?.parts[0]?.lines[0];
    expect([line?.deducted, line?.problems.map(({ place }) => place.file)]).toEqual([5, ['b/1', 'b/3', 'b/2']]);
  });

  it('gives what people gave with their note, and nothing where they have given nothing yet', () => {
    const lines = result.map(({ department, parts }) => [department, parts[1]?.lines[0]?.note, parts[1]?.lines[0]?.isOpen]);
    expect(lines).toEqual([
      ['a', '有会议', false],
      ['c', undefined, true],
      ['b', undefined, true],
    ]);
  });

  it('adds up: a department has the sum of its parts, and a part that of its lines', () => {
    for (const { score, parts } of result) {
      expect(parts.reduce((sum, part) => sum + part.score, 0)).toBe(score);
      for (const part of parts) expect(part.lines.reduce((sum, line) => sum + line.score, 0)).toBe(part.score);
    }
  });

  it('ranks equal scores equally', () => {
    const equal = assess(assessment, { problems: [], departments: ['b', 'c', 'a'], departmentsOf: () => [] });
    expect(equal.map(({ department, rank }) => [department, rank])).toEqual([
      ['a', 1],
      ['b', 2],
      ['c', 2],
    ]);
  });
});

describe('departmentsOfProblems', () => {
  const official =
    '---\nname: 张三\nposts:\n  - { title: 县长, department: finance }\n  - { title: 局长, department: health, until: 2025-12-31 }\n---\n';
  const files = {
    'site.yaml': `${siteYaml}since: 2026-01-01\n`,
    'departments/health.md': '---\nname: 测试县卫生健康局\n---\n',
    'officials/zhang.md': official,
    'items/health/2026/a.md': itemMd(),
    'items/health/2026/draft.md': itemMd({ index_no: 'A/2', draft: 'true' }),
    'items/health/2025/old.md': itemMd({ index_no: 'A/3', formed_on: '2025-03-01', published_on: '2025-03-02' }),
    'activities/2026/03/a.md': activityMd(),
    'findings/2026/a.md': findingMd({ department: 'health' }),
    'duties/a.md': dutyMd(),
  };
  const departmentsOf = (one: Problem): readonly string[] => {
    const { catalog } = catalogOf(files);
    return catalog ? departmentsOfProblems(catalog)(one) : [];
  };

  it.each([
    [at('item/no-summary', 'items/health/2026/a.md'), ['health']],
    [at('activity/late', 'activities/2026/03/a.md'), ['finance']],
    [at('finding/overdue', 'findings/2026/a.md'), ['health']],
    [at('department/no-staff', 'departments/health.md'), ['health']],
    [at('guide/missing', 'guides/health.md'), ['health']],
    [at('report/missing', 'reports/2025/finance.md'), ['finance']],
    [problem('duty/unfulfilled', { file: 'duties/a.md' }, { name: '测试县卫生健康局' }), ['health']],
    [at('image/no-alt', 'items/health/2026/a.md'), ['health']],
  ])('of %j: %j', (one, expected) => expect(departmentsOf(one)).toEqual(expected));

  it.each([
    ['a record that is not shown', at('item/no-summary', 'items/health/2026/draft.md')],
    ['what a record was imported with', at('image/no-alt', 'items/health/2025/old.md')],
    ['a file of no department', at('site/veto', 'site.yaml')],
  ])('of %s: nobody', (_, one) => expect(departmentsOf(one)).toEqual([]));
});
