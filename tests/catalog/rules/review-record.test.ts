import { describe, expect, it } from 'vitest';
import { catalogOf, codesOf, dutyMd, reportMd } from '../../support/builders.ts';

describe('reviewRecord', () => {
  it('asks for the review of an annual report', () => {
    expect(codesOf(catalogOf({ 'reports/2025/finance.md': reportMd({ review: undefined }) }))).toContain(
      'review/missing reports/2025/finance.md:1',
    );
  });

  it('asks for none of a row of the catalog of duties', () => {
    expect(codesOf(catalogOf({ 'duties/cz-01.md': dutyMd({ review: undefined }) }))).toEqual([]);
  });
});
