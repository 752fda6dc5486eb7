import { describe, expect, it } from 'vitest';
import { newActivity, newDepartment, newItem } from '../../src/catalog/new-record.ts';
import type { Catalog } from '../../src/catalog/catalog.ts';
import { asOf, catalogOf, codesOf, itemMd, officialMd, siteYaml } from '../support/builders.ts';

const item = (catalog: Catalog | undefined) =>
  newItem(catalog as Catalog, { department: 'finance', title: '关于“预算”的通知: 2026', category: 'budget', today: asOf });

describe('newItem', () => {
  it('takes the next index number of the site and a file name from the title', () => {
    const { catalog } = catalogOf({
      'site.yaml': `${siteYaml}index_no_pattern: "{department}-{year}-{serial:3}"\n`,
      'items/finance/2026/a.md': itemMd({ index_no: 'finance-2026-041' }),
    });
    const { file, text } = item(catalog);
    expect(file).toBe('items/finance/2026/关于-预算-的通知-2026.md');
    expect(text).toContain('\nindex_no: "finance-2026-042"\n');
  });

  it('is a file in which only the review is still to be done', () => {
    const { file, text } = item(catalogOf().catalog);
    expect(codesOf(catalogOf({ [file]: text }))).toEqual([21, 23, 24].map((line) => `field/empty ${file}:${line}`));
    const reviewed = text
      .replace('  reviewer:', '  reviewer: 李四')
      .replace('  on:', '  on: 2026-11-22')
      .replace('  result:', '  result: 同意');
    const built = catalogOf({ [file]: reviewed });
    expect(codesOf(built)).toEqual([]);
    expect(built.catalog?.items[0]?.fields.title).toBe('关于“预算”的通知: 2026');
  });
});

describe('newDepartment', () => {
  it('is a sound file', () => {
    const { file, text } = newDepartment('health', '测试县卫生健康局');
    expect(file).toBe('departments/health.md');
    expect(codesOf(catalogOf({ [file]: text }))).toEqual([]);
  });
});

describe('newActivity', () => {
  it('lies in the folder of its month and needs only the review', () => {
    const { file, text } = newActivity({ title: '张县长调研', officials: ['zhang'], type: '调查研究', on: asOf });
    expect(file).toBe('activities/2026/11/22-张县长调研.md');
    const reviewed = text
      .replace('  reviewer:', '  reviewer: 李四')
      .replace('  on:', '  on: 2026-11-22')
      .replace('  result:', '  result: 同意');
    expect(codesOf(catalogOf({ 'officials/zhang.md': officialMd, [file]: reviewed }))).toEqual([]);
  });
});
