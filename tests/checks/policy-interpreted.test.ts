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
    ['a letter in reply', { title: '关于同意设立学校的批复' }],
    ['an appointment', { title: '关于张三任职的通知' }],
    ['a removal', { title: '关于李四同志免职的通知' }],
    ['money handed down', { title: '关于下达2026年农业生产发展资金的通知' }],
    ['an interpretation that stands among the rules', { title: '《养犬管理规定》解读' }],
    ['news of a document', { title: '县政府部署冬春农田水利建设' }],
    ['a law of a congress', { genre: '地方性法规' }],
    ['taken over from elsewhere', { source: '省人民政府' }],
    ['from before interpretations were asked for', { formed_on: '2016-11-01', published_on: '2016-11-09' }],
  ])('asks for none of %s', (_, keys) => {
    const year = 'published_on' in keys ? '2016' : '2026';
    expect(codes({ [rule.replace('2026', year)]: itemMd({ category: 'regulations', summary: '一。', ...keys }) })).toEqual([]);
  });
  it.each(['关于加强资金使用管理的通知', '预算管理办法', '关于印发《函件办理规则》的通知', '关于任期考核的规定', '养犬管理规定（试行）'])(
    'asks for one of %s',
    (title) => {
      expect(codes({ [rule]: itemMd({ category: 'regulations', summary: '一。', title }) })).toHaveLength(1);
    },
  );

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
