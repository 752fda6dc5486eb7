import { describe, expect, it } from 'vitest';
import { buildCatalog } from '../../../src/catalog/build-catalog.ts';
import { readContent } from '../../../src/content/read-content.ts';
import { asOf, catalogOf, codesOf, contentFolder, itemMd, siteYaml } from '../../support/builders.ts';

const file = 'items/finance/2026/a.md';
const inside = (keys: Record<string, string>, site = ''): string[] => {
  const { content } = readContent(
    contentFolder({ [file]: itemMd({ method: '不予公开', audience: '特定人员', ...keys }), 'site.yaml': `${siteYaml}${site}` }),
  );
  return codesOf(buildCatalog(content, { asOf, drafts: false, edition: 'internal' }));
};
const ground = { withheld_for: '过程性信息' };

describe('withheld', () => {
  it.each([
    ['on a ground, to be reconsidered in a year', { ...ground, recheck_on: '2027-11-22' }, []],
    ['without either', {}, [`withheld/no-ground ${file}:8`, `withheld/no-recheck ${file}:8`]],
    ['reconsidered too late', { ...ground, recheck_on: '2027-11-23' }, [`withheld/recheck-far ${file}:11`]],
    ['not reconsidered in time', { ...ground, recheck_on: '2026-11-21' }, [`withheld/recheck-due ${file}:11`]],
    ['reconsidered today', { ...ground, recheck_on: '2026-11-22' }, []],
    ['a draft', { ...ground, draft: 'true' }, [`withheld/no-recheck ${file}:8`]],
    ['on a ground that the law does not know', { withheld_for: '不宜公开', recheck_on: '2027-01-01' }, [`field/choice ${file}:10`]],
    ['only on request', { method: '依申请公开' }, []],
    ['no more', { changes: '[{ on: 2026-04-20, type: 撤回, note: 已公开 }]' }, []],
  ])('%s', (_, keys, codes) => expect(inside(keys)).toEqual(codes));

  it('goes by the months of the site', () =>
    expect(inside({ ...ground, recheck_on: '2027-06-01' }, 'limits: { recheck_within: 6 }\n')).toEqual([
      `withheld/recheck-far ${file}:11`,
    ]));
  it('is no way into the public folder', () =>
    expect(codesOf(catalogOf({ [file]: itemMd({ method: '不予公开', ...ground, recheck_on: '2027-01-01' }) }))).toEqual([
      `method/not-public ${file}:8`,
    ]));
});
