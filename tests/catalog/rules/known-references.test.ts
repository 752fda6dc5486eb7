import { describe, expect, it } from 'vitest';
import { activityMd, catalogOf, codesOf, itemMd, officialMd } from '../../support/builders.ts';

const item = 'items/finance/2026/a.md';

describe('knownReferences', () => {
  it.each([
    ['a category', { [item]: itemMd({ category: 'bugdet' }) }, `reference/category ${item}:4`],
    ['an index number', { [item]: itemMd({ replaced_by: 'B/1' }) }, `reference/index-no ${item}:8`],
    ['an index number in a list', { [item]: itemMd({ related: '\n  - A/2026-00001\n  - B/1' }) }, `reference/index-no ${item}:10`],
    ['an official', { 'activities/2026/03/a.md': activityMd() }, 'reference/official activities/2026/03/a.md:4'],
    ['a parent', { 'departments/a.md': '---\nname: 甲\nparent: b\n---\n' }, 'reference/department departments/a.md:3'],
    [
      'a department within a list of groups',
      { 'officials/a.md': '---\nname: 甲\nposts:\n  - title: 局长\n    department: b\n---\n' },
      'reference/department officials/a.md:5',
    ],
  ])('%s that does not exist', (_, files, code) => {
    expect(codesOf(catalogOf(files))).toEqual([code]);
  });

  it('names the nearest', () => {
    const { problems } = catalogOf({ [item]: itemMd({ category: 'bugdet' }) });
    expect(problems[0]?.args).toEqual({ key: 'category', label: '类别', value: 'bugdet', nearest: 'budget' });
  });

  it('finds those that exist, built in or of the site', () => {
    const built = catalogOf({
      [item]: itemMd({ category: 'own', related: '[A/2026-00002]' }),
      'items/finance/2026/b.md': itemMd({ index_no: 'A/2026-00002' }),
      'categories/own.md': '---\nname: 自有\nparent: budget\nowner: finance\n---\n',
      'officials/zhang.md': officialMd,
      'activities/2026/03/a.md': activityMd(),
    });
    expect(codesOf(built)).toEqual([]);
  });
});
