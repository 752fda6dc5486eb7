import { describe, expect, it } from 'vitest';
import { itemStanding } from '../../src/checks/item-standing.ts';
import { catalogOf, codesOf, itemMd, siteYaml } from '../support/builders.ts';
import { toldOf } from '../support/told.ts';

const item = 'items/finance/2026/a.md';
const other = { 'items/finance/2026/b.md': itemMd({ index_no: 'A/2026-00002' }) };
const told = (keys: Record<string, string>, files: Record<string, string> = {}): string[] =>
  toldOf(itemStanding.codes, { [item]: itemMd(keys), ...other, ...files });

describe('itemStanding', () => {
  it.each([
    ['in force, and over', { status: '有效', expires_on: '2026-11-22' }, ['status/outdated:8']],
    ['in force to the end of the year after', { status: '有效', expires_on: '2027-12-31' }, []],
    ['in force, and replaced', { status: '有效', replaced_by: 'A/2026-00002' }, ['status/outdated:8']],
    ['not yet in force, and begun', { status: '尚未生效', effective_on: '2026-11-22' }, ['status/outdated:8']],
    ['not yet in force', { status: '尚未生效', effective_on: '2026-11-23' }, []],
    ['over, as it says', { status: '失效', expires_on: '2026-11-01' }, []],
    ['over, and nothing said', { expires_on: '2026-11-01' }, []],
    ['ninety days to go', { expires_on: '2027-02-20' }, ['status/expiring:8']],
    ['ninety-one days to go', { expires_on: '2027-02-21' }, []],
    ['repealed before it is over', { expires_on: '2027-02-01', status: '废止' }, []],
  ])('%s', (_, keys, expected) => expect(told(keys)).toEqual(expected));

  it('tells as many days before as the site says', () =>
    expect(told({ expires_on: '2027-02-20' }, { 'site.yaml': `${siteYaml}limits: { expiry_notice: 30 }\n` })).toEqual([]));
  it('does not ask for what ended before the site began', () =>
    expect(told({ status: '有效', expires_on: '2026-05-01' }, { 'site.yaml': `${siteYaml}since: 2026-06-01\n` })).toEqual([]));
});

describe('a document that takes effect', () => {
  it.each([
    ['in the year before it was formed', '2025-12-31', [`date/effective-first ${item}:8`]],
    ['earlier in the year it was formed', '2026-01-01', []],
  ])('%s', (_, effective_on, expected) => expect(codesOf(catalogOf({ [item]: itemMd({ effective_on }) }))).toEqual(expected));
});
