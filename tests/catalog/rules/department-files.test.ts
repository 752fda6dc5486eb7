import { describe, expect, it } from 'vitest';
import { catalogOf, codesOf, itemMd } from '../../support/builders.ts';

describe('departmentFiles', () => {
  it('names the file to create, once, and shows nothing of the department', () => {
    const built = catalogOf({ 'items/health/2026/a.md': itemMd(), 'items/health/2026/b.md': itemMd({ index_no: 'A/2026-00002' }) });
    expect(codesOf(built)).toEqual(['department/missing departments/health.md:']);
    expect(built.catalog?.items).toEqual([]);
  });

  it('a department whose file has a problem takes its items with it', () => {
    const built = catalogOf({ 'departments/health.md': '---\nshort: 卫健局\n---\n', 'items/health/2026/a.md': itemMd() });
    expect(codesOf(built)).toEqual(['field/missing departments/health.md:1', 'department/missing departments/health.md:'].sort());
    expect(built.catalog?.items).toEqual([]);
  });
});
