import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Terms } from '../../src/catalog/clock-of.ts';
import { answerFigures, overdue } from '../../src/catalog/request-figures.ts';
import { fieldFigures, tableFour, tableThree, type Statistics } from '../../src/catalog/request-statistics.ts';
import type { Request } from '../../src/catalog/record.ts';
import { applicants } from '../../src/model/kinds/request.ts';
import { applicantColumns, type ApplicantColumn } from '../../src/model/report-tables.ts';
import { groundsOf, groundNamed, grounds, needsGround, replies } from '../../src/model/reply-grounds.ts';

const request = (fields: Record<string, unknown>): Request =>
  ({ fields: { received_on: '2026-03-02', department: 'finance', applicant: '自然人', ...fields } }) as unknown as Request;
const cell = (table: Statistics<ApplicantColumn>, label: string, column: ApplicantColumn = '总计'): number | undefined =>
  table.rows.find((row) => row.label === label)?.cells[column];

/** The twenty-one rows of table 3 that an answer falls in. */
const resultLabels = ['予以公开', '部分公开', ...grounds];

describe('tableThree', () => {
  it('has the rows and columns of the form', () => {
    const { rows, columns } = tableThree([], '2026');
    expect(columns).toEqual(['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计']);
    expect(rows.map(({ label }) => label)).toEqual(['本年新收', '上年结转', ...resultLabels, '总计', '结转下年度']);
    expect(resultLabels).toHaveLength(21);
    expect(rows.filter(({ group }) => group).map(({ group }) => group?.slice(0, 3))).toEqual([
      ...Array.from({ length: 8 }, () => '（三）'),
      ...Array.from({ length: 3 }, () => '（四）'),
      ...Array.from({ length: 5 }, () => '（五）'),
      ...Array.from({ length: 3 }, () => '（六）'),
    ]);
  });

  it.each([
    ['what is published already is counted as open', { reply: '已主动公开' }, '予以公开'],
    ['a partly open answer once, whatever its ground', { reply: '部分公开', ground: '三类内部事务' }, '部分公开'],
    ['a refusal under its ground', { reply: '不予公开', ground: '国家秘密' }, '国家秘密'],
    ['what is not held', { reply: '无法提供', ground: '不掌握' }, '不掌握'],
    ['other handling', { reply: '其他处理', ground: '其他' }, '其他'],
  ])('%s', (_, answer, label) => {
    const table = tableThree([request({ replied_on: '2026-03-05', ...answer })], '2026');
    expect(resultLabels.filter((name) => cell(table, name) === 1)).toEqual([label]);
    expect(cell(table, label, '自然人')).toBe(1);
  });

  it('carries what is answered in another year', () => {
    const requests = [request({ received_on: '2025-12-20', replied_on: '2026-01-10', reply: '予以公开' })];
    const figures = (year: string): (number | undefined)[] =>
      ['本年新收', '上年结转', '总计', '结转下年度'].map((label) => cell(tableThree(requests, year), label));
    expect(['2024', '2025', '2026', '2027'].map(figures)).toEqual([
      [0, 0, 0, 0],
      [1, 0, 0, 1],
      [0, 1, 1, 0],
      [0, 0, 0, 0],
    ]);
  });

  it('is of one department, or of all', () => {
    const requests = [request({}), request({ department: 'health' })];
    expect(cell(tableThree(requests, '2026', 'health'), '本年新收')).toBe(1);
    expect(cell(tableThree(requests, '2026'), '本年新收')).toBe(2);
  });

  const years = ['2023', '2024', '2025', '2026', '2027'];
  const day = fc
    .tuple(fc.nat(3), fc.nat(11), fc.nat(27))
    .map(([y, m, d]) => `${2023 + y}-${`${m + 1}`.padStart(2, '0')}-${`${d + 1}`.padStart(2, '0')}`);
  const answers = replies.flatMap((reply): { readonly reply: string; readonly ground?: string }[] =>
    needsGround(reply) ? groundsOf(reply).map((ground) => ({ reply, ground })) : [{ reply }],
  );
  const answer = fc.constantFrom(...answers);
  const requests = fc.array(
    fc
      .record({
        a: day,
        b: day,
        applicant: fc.constantFrom(...applicants),
        department: fc.constantFrom('finance', 'health'),
        answer: fc.option(answer),
      })
      .map(({ a, b, answer, ...rest }) =>
        request({ ...rest, received_on: a < b ? a : b, ...(answer ? { replied_on: a < b ? b : a, ...answer } : {}) }),
      ),
    { maxLength: 40 },
  );

  it('law: its sums add up, in every column and from year to year', () => {
    const law = fc.property(requests, (all) => {
      const tables = years.map((year) => tableThree(all, year));
      const parts = years.map((year) => ['finance', 'health'].map((code) => tableThree(all, year, code)));
      for (const [i, table] of tables.entries()) {
        const at = (label: string, column: ApplicantColumn): number => cell(table, label, column) ?? NaN;
        for (const column of applicantColumns) {
          expect(at('本年新收', column) + at('上年结转', column)).toBe(at('总计', column) + at('结转下年度', column));
          expect(resultLabels.reduce((sum, label) => sum + at(label, column), 0)).toBe(at('总计', column));
          const before = tables[i - 1];
          if (before) expect(at('上年结转', column)).toBe(cell(before, '结转下年度', column));
        }
        for (const [r, row] of table.rows.entries()) {
          expect(applicants.reduce((sum, column) => sum + row.cells[column], 0)).toBe(row.cells.总计);
          expect(parts[i]?.reduce((sum, part) => sum + (part.rows[r]?.cells.总计 ?? NaN), 0)).toBe(row.cells.总计);
        }
      }
      const received = tables.reduce((sum, table) => sum + (cell(table, '本年新收') ?? NaN), 0);
      expect(received).toBe(all.length);
    });
    fc.assert(law, { seed: 711, numRuns: 200 });
  });
});

describe('tableFour', () => {
  const requests = [
    request({
      replied_on: '2025-12-05',
      reviews: [
        { kind: '行政复议', outcome: '结果维持' },
        { kind: '行政诉讼', outcome: '尚未审结', on: '2026-02-01' },
      ],
    }),
    request({ replied_on: '2026-03-05', department: 'health', reviews: [{ kind: '行政诉讼', outcome: '结果纠正' }] }),
  ];
  const counts = (year?: string, department?: string): [string, number][] =>
    tableFour(requests, year, department).rows.map(({ label, cells }) => [label, cells.总计]);
  it('parts actions with and without an administrative review before them, by the year of each', () => {
    expect(counts()).toEqual([
      ['行政复议', 1],
      ['未经复议直接起诉', 1],
      ['复议后起诉', 1],
    ]);
    expect(counts('2025')).toEqual([
      ['行政复议', 1],
      ['未经复议直接起诉', 0],
      ['复议后起诉', 0],
    ]);
    expect(counts('2026', 'health')).toEqual([
      ['行政复议', 0],
      ['未经复议直接起诉', 1],
      ['复议后起诉', 0],
    ]);
    expect(tableFour(requests, '2026').rows[2]?.cells).toEqual({ 结果维持: 0, 结果纠正: 0, 其他结果: 0, 尚未审结: 1, 总计: 1 });
  });
});

describe('fieldFigures', () => {
  it('names what was opened three times as a candidate', () => {
    const opened = { field: '土地征收', reply: '予以公开' };
    const figures = (n: number): unknown[] =>
      fieldFigures([...Array.from({ length: n }, () => request(opened)), request({ field: '土地征收', reply: '已主动公开' }), request({})]);
    expect(figures(2)).toEqual([{ field: '土地征收', received: 3, opened: 2, isCandidate: false }]);
    expect(figures(3)).toEqual([{ field: '土地征收', received: 4, opened: 3, isCandidate: true }]);
  });
});

describe('answerFigures', () => {
  it('counts in working days of the term, and leaves out what cannot be counted', () => {
    const requests = [
      request({ replied_on: '2026-03-03' }),
      request({ replied_on: '2026-03-09' }),
      request({ replied_on: '2026-03-31' }),
      request({}),
      request({ received_on: '2022-03-01', replied_on: '2022-03-05' }),
    ];
    const terms = { departmentByCode: new Map(), site: { limits: undefined }, asOf: '2026-03-31' } as unknown as Terms;
    expect(answerFigures(terms, requests)).toEqual({ received: 5, answered: 4, answeredLate: 1, median: 5 });
    expect(overdue(terms, requests)).toHaveLength(1);
    expect(answerFigures(terms, [])).toEqual({ received: 0, answered: 0, answeredLate: 0, median: undefined });
  });
});

describe('grounds', () => {
  it.each([
    ['四类过程性信息', '四类过程性信息'],
    ['属于四类过程性信息', '四类过程性信息'],
    ['（三）6.属于四类过程性信息', '四类过程性信息'],
    ['(三) 6. 属于四类过程性信息', '四类过程性信息'],
    ['危及"三安全一稳定"', '危及“三安全一稳定”'],
    ['3.其他', '其他'],
    ['没有这一行', '没有这一行'],
  ])('%s is read as %s', (written, expected) => {
    expect(groundNamed(written)).toBe(expected);
  });
  it('belong to replies', () => {
    expect(replies.map((reply) => groundsOf(reply).length)).toEqual([0, 0, 8, 8, 3, 5, 3]);
    expect(replies.filter(needsGround)).toEqual(['不予公开', '无法提供', '不予处理', '其他处理']);
  });
});
