import { describe, expect, it } from 'vitest';
import { noHistory, type RecordPast } from '../../src/catalog/record-history.ts';
import { checkCompliance } from '../../src/checks/index.ts';
import { catalogOf, itemMd, siteYaml } from '../support/builders.ts';

const file = 'items/finance/2026/a.md';
const reviewed = (on: string): string =>
  `{ author: 王五, reviewer: 李四, approver: 赵六, on: ${on}, result: 同意公开, basis: 条例第十七条 }`;
const noted = (...on: string[]): string => `[${on.map((day) => `{ on: ${day}, type: 更正, note: 有误 }`).join(', ')}]`;

function told(keys: Parameters<typeof itemMd>[0], past?: object, site = ''): string[] {
  const { catalog } = catalogOf({ [file]: itemMd(keys), 'site.yaml': `${siteYaml}${site}` });
  const whole = { firstOn: '2026-03-02', isImported: false, changedOn: [], reviewedOn: [], movedBack: [], gaveUp: [], ...past };
  const history = past ? { pasts: new Map([[file, whole as unknown as RecordPast]]), gap: undefined } : noHistory;
  return catalog
    ? checkCompliance({ catalog, history, attachments: undefined })
        .filter(({ code }) => code.startsWith('review/'))
        .map(({ code, args }) => `${code} ${args['value'] ?? ''}`.trim())
    : [];
}

describe('reviewInTime', () => {
  it.each<[string, Parameters<typeof itemMd>[0], string[]]>([
    ['on the day of publication', { review: reviewed('2026-03-02') }, []],
    ['a day after it', { review: reviewed('2026-03-03') }, ['review/late']],
    ['before a change that it was made for', { review: reviewed('2026-04-19'), changes: noted('2026-04-20') }, []],
    [
      'for publication, and then it changed',
      { review: reviewed('2026-03-02'), changes: noted('2026-04-20') },
      ['review/outdated 2026-04-20'],
    ],
    [
      'for the first of two changes',
      { review: reviewed('2026-04-20'), changes: noted('2026-04-20', '2026-05-06') },
      ['review/outdated 2026-05-06'],
    ],
    ['for publication, and a change is to come', { review: reviewed('2026-03-02'), changes: noted('2026-11-23') }, []],
    [
      'by nobody but a reviewer',
      { review: '{ reviewer: 李四, on: 2026-03-01, result: 同意公开 }' },
      ['review/incomplete author、approver、basis'],
    ],
  ])('of a review made %s', (_, keys, codes) => expect(told(keys)).toEqual(codes));

  it.each<[string, string, object, string[]]>([
    ['changed after its review', '2026-03-01', { changedOn: ['2026-04-01'] }, ['review/outdated 2026-04-01']],
    ['changed on the day of its review', '2026-03-01', { changedOn: ['2026-03-01'] }, []],
    ['changed with a review of the day before', '2026-03-31', { changedOn: ['2026-04-01'], reviewedOn: ['2026-04-01'] }, []],
    [
      'changed once more after that',
      '2026-03-31',
      { changedOn: ['2026-04-01', '2026-04-08'], reviewedOn: ['2026-04-01'] },
      ['review/outdated 2026-04-08'],
    ],
    ['changed after the day of the build', '2026-03-01', { changedOn: ['2026-11-23'] }, []],
  ])('of a record that git shows to have %s', (_, on, past, codes) => expect(told({ review: reviewed(on) }, past)).toEqual(codes));

  it('says nothing of records older than the site', () => {
    const keys = { review: '{ reviewer: 李四, on: 2026-03-09, result: 同意公开 }' };
    expect(told(keys, { changedOn: ['2026-04-01'] }, 'since: 2026-03-03\n')).toEqual([]);
  });
});
