import { describe, expect, it } from 'vitest';
import { appraisalMd, catalogOf, codesOf } from '../support/builders.ts';

const health = { 'departments/health.md': '---\nname: 测试县卫生健康局\nshort: 县卫健局\n---\n' };
const written = (scores: string, more: Readonly<Record<string, string>> = {}) =>
  catalogOf({ ...health, 'appraisals/2026/a.md': appraisalMd({ scores }), ...more });
const ofFile = (csv: string) => written('得分.csv', { 'appraisals/2026/得分.csv': csv });
const scores = ({ catalog }: ReturnType<typeof catalogOf>) => catalog?.scores.get('appraisals/2026/a');

describe('the scores of an appraisal', () => {
  it('stand in the record or in a file beside it, where departments go by code, name or short name', () => {
    const expected = [
      { department: 'health', score: 90.5, rank: 1 },
      { department: 'finance', score: 80, rank: 2 },
    ];
    const inline = written('[{ department: finance, score: 80 }, { department: health, score: 90.5 }]');
    expect([codesOf(inline), scores(inline)]).toEqual([[], expected]);
    const attached = ofFile('\ufeff单位,得分,名次\r\n测试县财政局,80,2\r\n县卫健局,90.5,1\r\n');
    expect([codesOf(attached), scores(attached)]).toEqual([[], expected]);
    expect(attached.catalog?.files.get('appraisals/2026/a')?.map(({ from }) => from)).toEqual(['appraisals/2026/得分.csv']);
  });

  it('share the best of their places where they are equal', () => {
    const built = written('[{ department: finance, score: 80 }, { department: health, score: 80 }]');
    expect(scores(built)?.map(({ rank }) => rank)).toEqual([1, 1]);
  });

  it.each([
    ['[{ department: finance, score: 80, rank: 1 }, { department: health, score: 90, rank: 2 }]', 'appraisal/rank'],
    ['[{ department: finance, score: 80, rank: 1 }, { department: health, score: 90, rank: 1 }]', 'appraisal/rank'],
    ['[{ department: finance, score: 80 }, { department: finance, score: 80 }]', 'appraisal/twice'],
    ['[{ department: finances, score: 80 }]', 'reference/department'],
    ['[{ department: finance, score: 八十 }]', 'field/number'],
  ])('%s: %s', (inline, code) =>
    expect(written(inline).problems.map((p) => [p.code, p.place.column])).toEqual([[code, expect.any(Number)]]),
  );

  it.each([
    ['单位,分数多少\nfinance,80\n', 'appraisal/head', '单位、分数多少'],
    ['单位,得分\nfinance,80\nhealh,70\n', 'appraisal/cell', 'healh'],
    ['单位,得分\nfinance,八十\n', 'appraisal/cell', '八十'],
    ['单位,得分,名次\nfinance,80,2\nhealth,90,3\n', 'appraisal/rank', 2],
  ])('of a file %j: %s', (csv, code, value) => {
    const built = ofFile(csv);
    expect(built.problems.map((p) => [p.code, p.place.file, p.args['value']])).toEqual([[code, 'appraisals/2026/a.md', value]]);
    expect(built.catalog?.appraisals).toEqual([]);
  });

  it('may be ranked otherwise than they come, and among others that are not told', () => {
    expect(codesOf(ofFile('单位,得分,名次\nfinance,80,17\nhealth,80,5\n'))).toEqual([]);
  });

  it('are asked for where their file is not there', () =>
    expect(codesOf(written('没有.csv'))).toEqual(['attachment/missing appraisals/2026/a.md:5']));
});

describe('appraisal', () => {
  it('takes method for how it was made, unless it says that it is withheld', () => {
    expect(codesOf(catalogOf({ 'appraisals/2026/a.md': appraisalMd({ method: '问卷' }) }))).toEqual([]);
    expect(codesOf(catalogOf({ 'appraisals/2026/a.md': appraisalMd({ method: '不予公开' }) }))).toEqual([
      'method/not-public appraisals/2026/a.md:4',
    ]);
  });
  it('is of a period', () =>
    expect(codesOf(catalogOf({ 'appraisals/2026/a.md': appraisalMd({ period: '2026上半年' }) }))).toEqual([
      'period/form appraisals/2026/a.md:3',
    ]));
});
