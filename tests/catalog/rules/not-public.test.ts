import { describe, expect, it } from 'vitest';
import { catalogOf, codesOf, itemMd } from '../../support/builders.ts';

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
});
