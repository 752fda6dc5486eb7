import { describe, expect, it } from 'vitest';
import { buildCatalog } from '../../../src/catalog/build-catalog.ts';
import { readContent } from '../../../src/content/read-content.ts';
import { asOf, catalogOf, codesOf, contentFolder, dutyMd, itemMd } from '../../support/builders.ts';

const file = 'items/finance/2026/a.md';

describe('notPublic', () => {
  it.each([
    [{ method: '依申请公开' }, `method/not-public ${file}:8`],
    [{ method: '不予公开' }, `method/not-public ${file}:8`],
    [{ audience: '全党' }, `audience/not-public ${file}:8`],
    [{ audience: '特定人员', draft: '是' }, `audience/not-public ${file}:8`],
  ])('%j is blocked', (keys, code) => {
    const built = catalogOf({ [file]: itemMd(keys) });
    expect(codesOf(built)).toEqual([code]);
    expect(built.problems[0]?.severity).toBe('block');
    expect(built.catalog?.items).toEqual([]);
  });

  it('what is public may say so', () => {
    expect(codesOf(catalogOf({ [file]: itemMd({ method: '主动公开', audience: '面向社会' }) }))).toEqual([]);
  });

  it.each([
    ['what is for all', { [file]: itemMd({}) }, [`audience/public ${file}:1`]],
    ['what says that it is for all', { [file]: itemMd({ audience: '面向社会' }) }, [`audience/public ${file}:8`]],
    ['what is for some', { [file]: itemMd({ audience: '本地区本部门本单位' }) }, []],
    ['a row of the catalog of duties', { 'duties/a.md': dutyMd() }, []],
  ])('in the inside folder, of %s', (_, files, codes) => {
    const { content } = readContent(contentFolder(files));
    expect(codesOf(buildCatalog(content, { asOf, drafts: false, edition: 'internal' }))).toEqual(codes);
  });
});
