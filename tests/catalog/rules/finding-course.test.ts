import { describe, expect, it } from 'vitest';
import { catalogOf, codesOf, findingMd } from '../../support/builders.ts';

const said = (keys: Readonly<Record<string, string | undefined>>): string[] =>
  codesOf(catalogOf({ 'findings/2026/a.md': findingMd(keys) }));

describe('findingCourse', () => {
  it.each([
    [{ due_on: '2026-03-01', rectified_on: undefined }, ['finding/date-order findings/2026/a.md:7']],
    [{ rectified_on: '2026-03-01' }, ['finding/date-order findings/2026/a.md:8']],
    [{ rule: 'activity/lat' }, ['finding/rule-unknown findings/2026/a.md:6']],
    [{ found_on: '2025-03-02' }, ['folder/year findings/2026/a.md:4']],
    [{ department: 'finances' }, ['reference/department findings/2026/a.md:2']],
    [{ by: '检查' }, ['field/choice findings/2026/a.md:3']],
  ])('%j: %j', (keys, expected) => expect(said(keys)).toEqual(expected));

  it.each([
    {},
    { due_on: '2026-03-02', rectified_on: '2026-03-02' },
    { rule: 'activity/late' },
    { rule: '政府信息公开条例第二十六条' },
    { rule: '网站/首页' },
    { rule: undefined },
  ])('says nothing of %j', (keys) => expect(said(keys)).toEqual([]));

  it('names the code that was meant', () => {
    const { problems } = catalogOf({ 'findings/2026/a.md': findingMd({ rule: 'activity/lat' }) });
    expect(problems[0]?.args['nearest']).toBe('activity/late');
  });

  it('shows nothing that is found only after the day of the build', () => {
    const { catalog } = catalogOf({
      'findings/2026/a.md': findingMd({ found_on: '2026-11-23', due_on: '2026-12-01', rectified_on: undefined }),
    });
    expect(catalog?.findings).toEqual([]);
  });
});
