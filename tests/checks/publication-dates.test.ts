import { describe, expect, it } from 'vitest';
import type { RecordPast } from '../../src/catalog/record-history.ts';
import { checkCompliance } from '../../src/checks/index.ts';
import { catalogOf, itemMd, siteYaml } from '../support/builders.ts';

const file = 'items/finance/2026/a.md';
const past = { firstOn: '2026-03-02', isImported: false, changedOn: [], reviewedOn: [], movedBack: [], gaveUp: [] };

function told(given: object, keys: Parameters<typeof itemMd>[0] = {}, site = ''): string[] {
  const { catalog } = catalogOf({ [file]: itemMd(keys), 'site.yaml': `${siteYaml}${site}` });
  const history = { pasts: new Map([[file, { ...past, ...given } as unknown as RecordPast]]), gap: undefined };
  return catalog
    ? checkCompliance({ catalog, history, attachments: undefined })
        .filter(({ code }) => code.startsWith('history/'))
        .map(({ code, place }) => `${code}:${place.line}`)
    : [];
}
const move = (on: string, from: string, to: string): object => ({ movedBack: [{ on, from, to }] });

describe('publicationDates', () => {
  it.each([
    ['on the day it was published', '2026-03-02', []],
    ['a day later', '2026-03-03', []],
    ['two days later', '2026-03-04', ['history/backdated:6']],
    ['before', '2026-02-01', []],
    ['after the day of the build', '2026-11-23', []],
  ])('a record that git first shows %s', (_, firstOn, codes) => expect(told({ firstOn })).toEqual(codes));

  it.each([
    ['that was brought in', { isImported: true }, ''],
    ['older than the site', {}, 'since: 2026-03-03\n'],
    ['within the days that the site allows', {}, 'limits: { committed_within: 60 }\n'],
  ])('says nothing of a record %s', (_, given, site) => expect(told({ firstOn: '2026-04-01', ...given }, {}, site)).toEqual([]));

  it.each([
    ['back', move('2026-03-20', '2026-03-18', '2026-03-02'), {}, ['history/moved-back:6']],
    ['back by minutes of the same day', move('2026-03-20', '2026-03-02 18:00', '2026-03-02 09:00'), {}, []],
    ['forward from a day to come', move('2026-03-02', '2026-04-01', '2026-03-02'), {}, []],
    ['from a day to come to one long past', move('2026-03-20', '2026-04-01', '2026-03-02'), {}, ['history/moved-back:6']],
    ['back, and put right again', move('2026-03-20', '2026-03-18', '2026-03-02'), { published_on: '2026-03-18' }, []],
    [
      'back, and the record says so',
      move('2026-03-20', '2026-03-18', '2026-03-02'),
      { changes: '[{ on: 2026-03-20, type: 更正, note: 日期有误 }]' },
      [],
    ],
    ['back after the day of the build', move('2026-11-23', '2026-03-18', '2026-03-02'), {}, []],
  ])('a date that was moved %s', (_, given, keys, codes) => expect(told(given, keys)).toEqual(codes));

  it('says nothing of a date older than the site that was moved', () => {
    expect(told(move('2026-03-20', '2026-03-18', '2026-03-02'), {}, 'since: 2026-03-19\n')).toEqual([]);
  });
});
