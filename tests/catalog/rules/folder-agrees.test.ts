import { describe, expect, it } from 'vitest';
import { activityMd, catalogOf, codesOf, itemMd, officialMd } from '../../support/builders.ts';

describe('folderAgrees', () => {
  it.each([
    ['the department', 'items/finance/2026/a.md', itemMd({ department: 'health' }), ['folder/department', 'reference/department'], 8],
    ['the year', 'items/finance/2025/a.md', itemMd(), ['folder/year'], 6],
    ['the year of an activity', 'activities/2025/03/a.md', activityMd(), ['folder/year'], 3],
    ['the month of an activity', 'activities/2026/04/a.md', activityMd(), ['folder/month'], 3],
  ])('%s contradicts the folder', (_, file, text, codes, line) => {
    const built = catalogOf({ [file]: text, 'officials/zhang.md': officialMd });
    expect(codesOf(built)).toEqual(codes.map((code) => `${code} ${file}:${line}`));
  });

  it('says where the file belongs', () => {
    const { problems } = catalogOf({ 'activities/2026/04/a.md': activityMd(), 'officials/zhang.md': officialMd });
    expect(problems[0]?.args).toEqual({ label: '日期', value: '2026-03-05', folder: '2026/04', expected: '2026/03' });
  });

  it.each([
    ['a department that repeats the folder', 'items/finance/2026/a.md', itemMd({ department: 'finance' })],
    [
      'an instant of the last minute of the year',
      'items/finance/2025/a.md',
      itemMd({ formed_on: '2025-12-31', published_on: '2025-12-31 23:59' }),
    ],
  ])('%s agrees', (_, file, text) => {
    expect(codesOf(catalogOf({ [file]: text }))).toEqual([]);
  });
});
