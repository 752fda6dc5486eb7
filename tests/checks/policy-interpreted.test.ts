import { describe, expect, it } from 'vitest';
import { itemMd, siteYaml } from '../support/builders.ts';
import { complianceOf, namedCodes } from '../support/compliance.ts';

const rule = 'items/finance/2026/a.md';
const reading = 'items/finance/2026/b.md';
// Published on Monday 2 March 2026.
const ruleMd = itemMd({ category: 'regulations', summary: '一。' });
const readingMd = (keys: Readonly<Record<string, string | undefined>> = {}): string =>
  itemMd({ index_no: 'A/2026-00002', category: 'interpretation', summary: '一。', interprets: '[A/2026-00001]', ...keys });
const codes = (files: Readonly<Record<string, string>>, day?: string): string[] =>
  namedCodes(complianceOf(files, day === undefined ? {} : { day }), 'policy/');

describe('policyInterpreted', () => {
  it.each([
    ['the third working day', '2026-03-05', []],
    ['the day after', '2026-03-06', [`policy/uninterpreted ${rule}:2`]],
  ])('waits for an interpretation until %s', (_, day, expected) => expect(codes({ [rule]: ruleMd }, day)).toEqual(expected));

  it.each([
    ['on the third working day', '2026-03-05', []],
    ['later', '2026-03-06 09:00', [`policy/interpreted-late ${reading}:6`]],
    ['before the document', '2026-03-01', []],
  ])('an interpretation published %s', (_, published_on, expected) => {
    expect(codes({ [rule]: ruleMd, [reading]: readingMd({ published_on }) })).toEqual(expected);
  });

  it('judges by the first of several', () => {
    const second = readingMd({ index_no: 'A/2026-00003', published_on: '2026-05-06' });
    expect(codes({ [rule]: ruleMd, [reading]: readingMd(), 'items/finance/2026/c.md': second })).toEqual([]);
  });

  it.each([
    ['nothing', {}, [`policy/interprets-nothing ${reading}:4`]],
    ['nothing, taken over from elsewhere', { source: '省财政厅' }, []],
    ['nothing, in another category', { category: 'news' }, []],
    ['nothing, a statement that there is none', { nil: 'true', period: '2026' }, []],
  ])('one that interprets %s', (_, keys, expected) => {
    expect(codes({ [reading]: readingMd({ interprets: undefined, ...keys }) })).toEqual(expected);
  });

  it('does not judge the lateness of what is older than the site', () => {
    const files = { [rule]: ruleMd, [reading]: readingMd({ published_on: '2026-05-06' }) };
    expect(codes({ ...files, 'site.yaml': `${siteYaml}since: 2026-03-03\n` })).toEqual([]);
  });
});
