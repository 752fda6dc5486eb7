import { describe, expect, it } from 'vitest';
import { dueThings, dueWithin } from '../../src/catalog/due-list.ts';
import type { DueThing } from '../../src/catalog/due-thing.ts';
import type { CalendarDate } from '../../src/model/calendar-date.ts';
import {
  asOf,
  catalogOf,
  consultationMd,
  dutyMd,
  findingMd,
  itemMd,
  meetingMd,
  projectMd,
  reportMd,
  requestMd,
  siteYaml,
} from '../support/builders.ts';

function thingsOf(files: Record<string, string>): readonly DueThing[] {
  const { catalog } = catalogOf(files);
  return catalog ? dueThings(catalog) : [];
}
const said = (files: Record<string, string>): string[] =>
  thingsOf(files).map(({ kind, due, part }) => [kind, 'value' in due ? due.value : due.missingYear, part].filter(Boolean).join(' '));

describe('dueThings', () => {
  it.each([
    [
      'a request',
      { 'requests/2026/a.md': requestMd({ received_on: '2026-11-02', replied_on: undefined, reply: undefined }) },
      ['request 2026-11-30'],
    ],
    ['a request that was answered', { 'requests/2026/a.md': requestMd() }, []],
    [
      'a third party',
      {
        'requests/2026/a.md': requestMd({
          received_on: '2026-11-02',
          replied_on: undefined,
          reply: undefined,
          third_party: '{ asked_on: 2026-11-09 }',
        }),
      },
      ['third-party 2026-11-30'],
    ],
    [
      'a request whose term needs a calendar that is not there',
      { 'requests/2026/a.md': requestMd({ received_on: '2026-11-18', replied_on: undefined, reply: undefined, consultation_days: '15' }) },
      ['request 2027'],
    ],
    [
      'a consultation that is open',
      {
        'consultations/2026/a.md': consultationMd({
          opens_on: '2026-11-01',
          closes_on: '2026-12-01',
          result_on: undefined,
          opinions: undefined,
        }),
      },
      ['closing 2026-12-01', 'feedback 2026-12-31'],
    ],
    ['one with its result', { 'consultations/2026/a.md': consultationMd() }, []],
    [
      'a hearing without materials',
      { 'consultations/2026/a.md': consultationMd({ hearing: '{ on: 2026-12-10 }' }) },
      ['materials 2026-12-03', 'hearing 2026-12-10', 'record 2027-01-09'],
    ],
    [
      'a 公示',
      { 'items/finance/2026/a.md': itemMd({ notice: '{ from: 2026-11-20, until: 2026-11-26 }' }) },
      ['notice 2026-11-26', 'outcome 2026-12-26'],
    ],
    ['one with its outcome', { 'items/finance/2026/a.md': itemMd({ notice: '{ until: 2026-03-09, outcome: 无异议 }' }) }, []],
    ['a 长期 item', { 'items/finance/2026/a.md': itemMd({ term: '长期' }) }, ['verify 2027-03-02']],
    ['a document that lapses', { 'items/finance/2026/a.md': itemMd({ expires_on: '2026-12-31' }) }, ['expiry 2026-12-31']],
    ['one that has lapsed', { 'items/finance/2026/a.md': itemMd({ expires_on: '2026-11-22' }) }, []],
    ['a meeting without an outcome', { 'meetings/2026/a.md': meetingMd({ decisions: undefined }) }, ['meeting 2026-04-02']],
    ['a meeting with one', { 'meetings/2026/a.md': meetingMd() }, []],
    ['a stage that is not done', { 'projects/a.md': projectMd() }, ['stage 2026-12-31 施工']],
    [
      'periods of a duty, the one that runs among them',
      { 'duties/a.md': dutyMd({ period: 'quarter', since: '2026-04-01' }) },
      ['duty 2026-07-28 2026-Q2', 'duty 2026-11-03 2026-Q3', 'duty 2027 2026-Q4'],
    ],
    [
      'nothing that is counted from an approval which nobody knows of',
      { 'duties/a.md': dutyMd({ period: 'year', since: '2025-12-01', limit: '批准之日起20日内' }) },
      [],
    ],
    [
      'a finding that is not put right',
      { 'findings/2026/a.md': findingMd({ due_on: '2026-11-30', rectified_on: undefined, result: undefined }) },
      ['finding 2026-11-30'],
    ],
    [
      'a column that somebody owns, until it is no longer up to date',
      {
        'items/finance/2026/a.md': itemMd({ category: 'water' }),
        'categories/water.md': '---\nname: 供水\nfresh_days: 30\nowner: finance\n---\n',
      },
      ['column 2026-04-01'],
    ],
    ['annual reports that come', { 'reports/2025/finance.md': reportMd() }, ['report 2027-01-31 2026']],
    [
      'annual reports of a year that nobody has reported on',
      { 'reports/2024/finance.md': reportMd({ year: '2024', published_on: '2025-01-10' }) },
      ['report 2026-01-31 2025', 'report 2027-01-31 2026'],
    ],
  ])('tells of %s', (_, files, expected) => expect(said(files)).toEqual(expected));

  it('asks nothing of what was there before the site began', () => {
    const meeting = { 'meetings/2026/a.md': meetingMd({ decisions: undefined }), 'site.yaml': `${siteYaml}since: 2026-03-06\n` };
    const stage = { 'projects/a.md': projectMd(), 'site.yaml': `${siteYaml}since: 2027-01-01\n` };
    expect([said(meeting), said(stage)]).toEqual([[], []]);
  });

  it('names whoever does the work, the department and the file', () => {
    const [thing] = thingsOf({
      'duties/a.md': dutyMd({ period: 'year', since: '2025-01-01', responsible: '{ lead: 王五, handler: 赵六 }' }),
    });
    expect(thing).toMatchObject({ responsible: '赵六', department: 'finance', file: 'duties/a.md', url: '/duties/a/', from: '2025-12-31' });
  });

  it('names nobody of another department of the class that a row is for', () => {
    const town = '---\nname: 水口镇\nkind: township\n---\n';
    const things = thingsOf({
      'departments/shuikou.md': town,
      'departments/qingshi.md': town.replace('水口', '青石'),
      'duties/a.md': dutyMd({ department: 'shuikou', applies_to: '乡镇街道', period: 'year', since: '2025-01-01', responsible: '文涛' }),
    });
    const late = things.filter(({ part }) => part === '2025').map(({ department, responsible }) => `${department} ${responsible}`);
    expect(late.toSorted()).toEqual(['qingshi ', 'shuikou 文涛']);
  });
});

describe('dueWithin', () => {
  const things = thingsAt('2026-11-20', '2026-11-27', '2026-11-30', '2026-12-31', 2027);
  function thingsAt(...days: readonly (string | number)[]): readonly DueThing[] {
    return days.map((day) => ({
      kind: 'duty',
      due: typeof day === 'number' ? { missingYear: day } : { value: day as CalendarDate },
      from: asOf,
      department: 'finance',
      responsible: '',
      title: `${day}`,
      url: '/',
      file: '',
    }));
  }
  const titles = (found: readonly DueThing[]): string[] => found.map(({ title }) => title);

  it('holds what is overdue and what falls due in so many working days, that day among them', () => {
    const { things: near, until, uncounted } = dueWithin(things, { asOf, days: 5 });
    expect([titles(near), until, uncounted]).toEqual([['2026-11-20', '2026-11-27'], '2026-11-27', []]);
  });

  it('ends with the last year whose calendar is known, and says what it cannot count', () => {
    const found = dueWithin(things, { asOf: '2026-12-28' as CalendarDate, days: 10 });
    expect(titles(found.things)).toEqual(['2026-11-20', '2026-11-27', '2026-11-30', '2026-12-31']);
    expect([found.until, found.missingYear, titles(found.uncounted)]).toEqual(['2026-12-31', 2027, ['2027']]);
  });
});
