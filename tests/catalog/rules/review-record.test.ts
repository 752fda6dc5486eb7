import { describe, expect, it } from 'vitest';
import { catalogOf, codesOf, dutyMd, itemMd, reportMd } from '../../support/builders.ts';

describe('reviewRecord', () => {
  it('asks for the review of an annual report', () => {
    expect(codesOf(catalogOf({ 'reports/2025/finance.md': reportMd({ review: undefined }) }))).toContain(
      'review/missing reports/2025/finance.md:1',
    );
  });

  it('asks for none of a row of the catalog of duties', () => {
    expect(codesOf(catalogOf({ 'duties/cz-01.md': dutyMd({ review: undefined }) }))).toEqual([]);
  });

  it.each([
    ['author: 王五, reviewer: 王 五', ['review/same-person items/finance/2026/a.md:7']],
    ['author: 王五（科员）, reviewer: 李四, approver: 王五', ['review/same-person items/finance/2026/a.md:7']],
    ['author: 王五、赵六, reviewer: 赵六', ['review/same-person items/finance/2026/a.md:7']],
    ['author: 王五, reviewer: 李四、王五', []],
    ['author: 王五, reviewer: 王五一', []],
    ['reviewer: 王五, approver: 王五', []],
  ])('%s', (named, codes) => {
    const review = `{ ${named}, on: 2026-03-01, result: 同意公开 }`;
    expect(codesOf(catalogOf({ 'items/finance/2026/a.md': itemMd({ review }) }))).toEqual(codes);
  });
});
