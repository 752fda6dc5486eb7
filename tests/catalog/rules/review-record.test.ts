import { describe, expect, it } from 'vitest';
import { activityMd, catalogOf, codesOf, itemMd, officialMd, siteYaml } from '../../support/builders.ts';

const files = {
  'items/finance/2026/a.md': itemMd({ review: undefined }),
  'officials/zhang.md': officialMd,
  'activities/2026/03/a.md': activityMd({ review: undefined }),
};
const codes = ['review/missing activities/2026/03/a.md:1', 'review/missing items/finance/2026/a.md:1'];

describe('reviewRecord', () => {
  it('blocks what was not reviewed', () => {
    const built = catalogOf(files);
    expect(codesOf(built)).toEqual(codes);
    expect(built.catalog?.items).toEqual([]);
    expect(built.catalog?.activities).toEqual([]);
  });

  it('only warns where the site asks for no more', () => {
    const built = catalogOf({ ...files, 'site.yaml': `${siteYaml}require_review: 否\n` });
    expect(codesOf(built)).toEqual(codes);
    expect(built.problems.map(({ severity }) => severity)).toEqual(['warning', 'warning']);
    expect(built.catalog?.items).toHaveLength(1);
  });

  it.each([
    ['a draft', { draft: '是' }],
    ['a scheduled item', { published_on: '2026-12-01' }],
  ])('%s may wait for its review', (_, keys) => {
    expect(codesOf(catalogOf({ 'items/finance/2026/a.md': itemMd({ ...keys, review: undefined }) }))).toEqual([]);
  });

  it('a review names who reviewed, when, and with what result', () => {
    const built = catalogOf({ 'items/finance/2026/a.md': itemMd({ review: '{ author: 李四 }' }) });
    expect(built.problems.map(({ code, args }) => `${code} ${args['key']}`)).toEqual([
      'field/missing on',
      'field/missing result',
      'field/missing reviewer',
    ]);
  });
});
