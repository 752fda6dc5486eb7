import { describe, expect, it } from 'vitest';
import { catalogOf } from '../support/builders.ts';

const sound = `title: 考核
headings:
  - name: 内容
    weight: 60
    indicators:
      - name: 概述
        weight: 60
        rules: [item/no-summary]
        deduct: 2
        at_most: 30
  - name: 机制
    weight: 40
    indicators:
      - name: 领导
        weight: 40
        manual:
          - { department: finance, score: 35.5, note: 有会议 }
`;
const read = (yaml: string) => catalogOf({ 'assessment.yaml': yaml });
const said = (yaml: string): unknown[] =>
  read(yaml).problems.map(({ code, place, args }) => [
    code,
    `${place.file}:${place.line}:${place.column}`,
    args['value'] ?? args['key'] ?? args['name'],
  ]);

describe('assessment.yaml', () => {
  it('is read as it is written, with Chinese keys too, and a site does without it', () => {
    const { catalog, problems } = read(sound);
    expect(problems).toEqual([]);
    expect(catalog?.assessment?.headings.map(({ name, weight }) => [name, weight])).toEqual([
      ['内容', 60],
      ['机制', 40],
    ]);
    expect(read(sound.replace('title:', '标题:').replaceAll('weight:', '分值:')).catalog?.assessment).toEqual(catalog?.assessment);
    expect(catalogOf({}).catalog?.assessment).toBe(undefined);
  });

  it.each([
    [
      ['    weight: 60\n', '    weight: 59\n'],
      ['assessment/sum', 'assessment.yaml:2:1', 99],
      ['assessment/heading-sum', 'assessment.yaml:4:5', 60],
    ],
    [
      ['        weight: 60\n', '        weight: 30\n'],
      ['assessment/heading-sum', 'assessment.yaml:4:5', 30],
    ],
    [
      ['item/no-summary', 'item/no-sumary'],
      ['assessment/rule-unknown', 'assessment.yaml:8:17', 'item/no-sumary'],
    ],
    [
      ['[item/no-summary]', '[item/no-summary, item/no-summary]'],
      ['assessment/rule-twice', 'assessment.yaml:8:34', 'item/no-summary'],
    ],
    [
      ['at_most: 30', 'at_most: 61'],
      ['assessment/amount', 'assessment.yaml:10:9', 61],
    ],
    [
      ['deduct: 2', 'deduct: 0'],
      ['assessment/amount', 'assessment.yaml:9:9', 0],
    ],
    [
      ['score: 35.5', 'score: 40.5'],
      ['assessment/amount', 'assessment.yaml:17:36', 40.5],
    ],
    [
      ['department: finance', 'department: finances'],
      ['reference/department', 'assessment.yaml:17:15', 'finances'],
    ],
    [
      ['name: 机制', 'name: 内容'],
      ['assessment/twice', 'assessment.yaml:11:5', '内容'],
    ],
    [
      ['        rules: [item/no-summary]\n', ''],
      ['assessment/indicator', 'assessment.yaml:6:9', '概述'],
    ],
    [
      ['weight: 40\n    ind', 'wieght: 40\n    ind'],
      ['field/missing', 'assessment.yaml:11:5', 'weight'],
      ['key/unknown', 'assessment.yaml:12:5', 'wieght'],
    ],
    [
      ['deduct: 2', 'deduct: 两分'],
      ['field/number', 'assessment.yaml:9:9', '两分'],
    ],
    [
      ['title: 考核\n', 'departments: [finance, health]\ntitle: 考核\n'],
      ['reference/department', 'assessment.yaml:1:24', 'health'],
    ],
  ] as const)('%j: %j', ([from, to], ...expected) => {
    expect(sound).toContain(from);
    const built = said(sound.replace(from, to));
    expect(built).toEqual(expected);
    expect(read(sound.replace(from, to)).catalog?.assessment).toBe(undefined);
  });

  it('names the code that was meant', () =>
    expect(read(sound.replace('item/no-summary', 'item/no-sumary')).problems[0]?.args['nearest']).toBe('item/no-summary'));

  it('asks for the departments that nobody has scored, and goes on without them', () => {
    const built = catalogOf({ 'assessment.yaml': sound, 'departments/health.md': '---\nname: 测试县卫生健康局\n---\n' });
    expect(built.problems.map(({ code, severity, args }) => [code, severity, args['value']])).toEqual([
      ['assessment/unscored', 'warning', 'health'],
    ]);
    expect(built.catalog?.assessment).toBeDefined();
  });

  it('is not read where it is no YAML', () =>
    expect(said('title: [\n')).toEqual([['front/syntax', expect.stringContaining('assessment.yaml:'), undefined]]));
});
