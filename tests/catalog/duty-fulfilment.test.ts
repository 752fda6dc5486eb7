import { describe, expect, it } from 'vitest';
import { boundBy, fulfilments, itemsByDuty } from '../../src/catalog/duty-fulfilment.ts';
import type { Catalog } from '../../src/catalog/catalog.ts';
import type { CalendarDate } from '../../src/model/calendar-date.ts';
import { asOf, catalogOf, codesOf, dutyMd, itemMd, siteYaml } from '../support/builders.ts';

function catalog(files: Record<string, string>): Catalog {
  const made = catalogOf(files).catalog;
  if (!made) throw new Error('no catalog');
  return made;
}
/** Of the one duty: each department with what it lacks. */
function lacking(files: Record<string, string>, day: string = asOf): string[] {
  const { duties, departments, items, site } = catalog(files);
  const [duty] = duties;
  if (!duty) throw new Error('no duty');
  return fulfilments(duty, { departments, items: itemsByDuty(items), asOf: day as CalendarDate, site }).map(
    ({ department, missing, isFulfilled }) => `${department.parts.slug} ${isFulfilled ? 'yes' : `no ${missing.join(' ')}`}`.trim(),
  );
}
const item = (n: number, keys: Record<string, string>): Record<string, string> => ({
  [`items/finance/2026/n${n}.md`]: itemMd({ index_no: `A-${n}`, duty: 'a', ...keys }),
});

describe('fulfilments', () => {
  it('of a duty without periods: anything published for it', () => {
    expect(lacking({ 'duties/a.md': dutyMd() })).toEqual(['finance no']);
    expect(lacking({ 'duties/a.md': dutyMd(), ...item(1, {}) })).toEqual(['finance yes']);
  });

  it('of a yearly one: a statement for each year that is due, from the day it began', () => {
    const duty = { 'duties/a.md': dutyMd({ period: 'year', since: '2024-05-01' }) };
    expect(lacking(duty)).toEqual(['finance no 2025 2024']);
    expect(lacking({ ...duty, ...item(1, { period: '"2025"' }) })).toEqual(['finance no 2024']);
    expect(lacking({ ...duty, ...item(1, { period: '"2025"' }), ...item(2, { period: '"2024"', nil: 'true' }) })).toEqual(['finance yes']);
  });

  it.each([
    ['2026-10-28', 'finance yes'],
    ['2026-11-03', 'finance yes'],
    ['2026-11-04', 'finance no 2026-Q3'],
  ])('of a quarterly one on %s: the last working day has to have passed', (day, expected) => {
    const limit = '每季度结束后20个工作日内';
    const files = { 'duties/a.md': dutyMd({ period: 'quarter', limit, since: '2026-04-01' }), ...item(1, { period: '2026-Q2' }) };
    expect(lacking(files, day)).toEqual([expected]);
  });

  it.each([
    ['及时公开', {}, '2026-11-03', '2026-11-04'],
    ['及时公开', { catalog: '党务' }, '2026-10-13', '2026-10-14'],
    ['随时公开', { catalog: '党务' }, '2026-10-13', '2026-10-14'],
    ['及时公开', { catalog: '党务', term: '定期' }, '2026-10-20', '2026-10-21'],
    ['长期公开', { catalog: '党务' }, '2026-11-03', '2026-11-04'],
    ['及时公开', { catalog: '党务', term: '分期' }, '2026-10-08', '2026-10-09', '逐段: 2日'],
    ['及时公开', { catalog: '党务' }, '2026-10-08', '2026-10-09', '及时: 2日'],
    ['3日内', { catalog: '党务' }, '2026-10-08', '2026-10-09'],
  ])('%s, as %o, binds until %s and is missed on %s', (limit, keys, last, day, rule = '依据: 办法') => {
    const files = {
      'site.yaml': `${siteYaml}party_rule: { ${rule} }\n`,
      'duties/a.md': dutyMd({ period: 'quarter', limit, since: '2026-04-01', ...keys }),
      ...item(1, { period: '2026-Q2' }),
    };
    expect([lacking(files, last), lacking(files, day)]).toEqual([['finance yes'], ['finance no 2026-Q3']]);
  });

  it.each([
    ['2026-12-31', '', 'finance yes'],
    ['2027-01-01', '', 'finance no 2025'],
    ['2026-07-01', 'limits: { approval_unknown: 6 }', 'finance no 2025'],
  ])('asks on %s for what was to be approved first', (day, limits, expected) => {
    const duty = dutyMd({ period: 'year', since: '2025-01-01', limit: '批准之日起20日内' });
    expect(lacking({ 'site.yaml': `${siteYaml}${limits}\n`, 'duties/a.md': duty }, day)).toEqual([expected]);
  });

  it('does not ask for the first period of one whose last day lies in a year without a calendar', () => {
    const limit = '每年结束后20个工作日内';
    const duty = dutyMd({ period: 'year', since: '2026-01-01', limit });
    expect(lacking({ 'duties/a.md': duty }, '2026-11-22')).toEqual(['finance yes']);
    expect(lacking({ 'duties/a.md': dutyMd({ since: '2015-12-01', limit }) }, '2026-11-22')).toEqual(['finance no']);
  });

  it('takes the day a document was formed where it names no period', () => {
    expect(lacking({ 'duties/a.md': dutyMd({ period: 'year', since: '2026-01-01' }), ...item(1, {}) }, '2027-03-01')).toEqual([
      'finance yes',
    ]);
  });
});

describe('boundBy', () => {
  const files = {
    'departments/a.md': '---\nname: 甲镇\nkind: township\n---\n',
    'departments/b.md': '---\nname: 乙学校\nkind: institution\nsector: 教育\n---\n',
  };
  it.each([
    [undefined, ['finance']],
    ['township', ['a']],
    ['乡镇街道', ['a']],
    ['教育', ['b']],
    ['政府部门', ['finance']],
  ])('%s', (applies_to, codes) => {
    const { duties, departments } = catalog({ ...files, 'duties/a.md': dutyMd({ applies_to }) });
    expect(duties.flatMap((duty) => boundBy(duty, departments)).map(({ parts }) => parts.slug)).toEqual(codes);
  });
});

describe('the rules of a duty', () => {
  it.each([
    ['a limit nobody can count', { limit: '尽快' }, ['duty/limit duties/a.md:5']],
    ['keys that lack a part', { limit: '{ amount: 20 }' }, ['duty/limit duties/a.md:5']],
    ['a limit by keys', { limit: '{ amount: 20, unit: 工作日 }' }, []],
    ['a class without members', { applies_to: '学校' }, ['duty/nobody duties/a.md:7']],
    ['a type of time that is none', { term: '不定' }, ['field/choice duties/a.md:7']],
    ['an old name of a type of time', { term: '随时' }, []],
    ['a department that does not exist', { department: 'none' }, ['reference/department duties/a.md:6']],
  ])('%s', (_, keys, expected) => {
    expect(codesOf(catalogOf({ 'duties/a.md': dutyMd(keys) }))).toEqual(expected);
  });

  it('an item names a duty and a period that there are', () => {
    const file = 'items/finance/2026/a.md';
    expect(codesOf(catalogOf({ [file]: itemMd({ duty: 'none' }) }))).toEqual([`reference/duty ${file}:8`]);
    expect(codesOf(catalogOf({ [file]: itemMd({ period: '2026年' }) }))).toEqual([`period/form ${file}:8`]);
  });
});
