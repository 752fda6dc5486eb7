import { describe, expect, it } from 'vitest';
import { catalogOf, codesOf, itemMd, siteYaml } from '../support/builders.ts';

const file = 'items/finance/2026/a.md';
const read = (text: string) => catalogOf({ [file]: text });

describe('readKeys', () => {
  it.each([
    ['an unknown key', itemMd({ titel: '通知' }), [`key/unknown ${file}:8`]],
    ['both names of one key', itemMd({ 标题: '通知' }), [`key/twice ${file}:8`]],
    ['both names of a key in a group', itemMd({ notice: '{ from: 2026-03-01, 公示开始: 2026-03-01 }' }), [`key/twice ${file}:8`]],
    ['an unknown key in a group', itemMd({ notice: '\n  form: 2026-03-01' }), [`key/unknown ${file}:9`]],
    [
      'an unknown key in a list of groups',
      itemMd({ changes: '\n  - on: 2026-03-01\n    type: 更正\n    note: 错字\n    by: 李四' }),
      [`key/unknown ${file}:12`],
    ],
    ['a required key that is missing', itemMd({ index_no: undefined }), [`field/missing ${file}:1`]],
    ['a required key that is empty', itemMd({ title: '' }), [`field/empty ${file}:2`]],
    ['a required key of white space', itemMd({ title: '"　"' }), [`field/empty ${file}:2`]],
    ['a required list that is empty', '---\nname: 甲\nposts: []\n---\n', ['field/empty officials/x.md:3']],
    ['a required key missing in a list of groups', itemMd({ attachments: '\n  - file: a.pdf' }), [`field/missing ${file}:9`]],
    ['a key of another kind', itemMd({ officials: '[zhang]' }), [`key/unknown ${file}:8`]],
  ])('%s', (_, text, codes) => {
    const officials = codes.some((line) => line.includes('officials/'));
    expect(codesOf(officials ? catalogOf({ 'officials/x.md': text }) : read(text))).toEqual(codes);
  });

  it.each([
    ['titel', 'title'],
    ['标提', '标题'],
    ['publish_on', 'published_on'],
    ['发布时期', '发布日期'],
    ['qqqqqqqq', ''],
  ])('asks of %s whether %s was meant', (key, nearest) => {
    expect(read(itemMd({ [key]: 'x' })).problems[0]?.args).toEqual({ key, label: '公开信息', nearest });
  });

  it('an empty key that is not required counts as absent', () => {
    const built = read(itemMd({ doc_no: '', summary: '""', effective_on: '', channels: '' }));
    expect(codesOf(built)).toEqual([]);
    expect(Object.keys(built.catalog?.items[0]?.fields ?? {})).not.toContain('doc_no');
  });

  it('reports a problem of site.yaml too, and gives no catalog', () => {
    const built = catalogOf({ 'site.yaml': siteYaml.replace('domain', 'domian') });
    expect(codesOf(built)).toEqual(['field/missing site.yaml:1', 'key/unknown site.yaml:3']);
    expect(built.catalog).toBeUndefined();
  });
});

describe('parseFields', () => {
  it.each([
    ['a value', { formed_on: '2026年3月1日' }, `date/form ${file}:5`],
    ['a value in a list', { keywords: '\n  - 一\n  - [二]' }, `field/shape ${file}:10`],
    ['a value in a group', { notice: '\n  from: 去年' }, `date/form ${file}:9`],
    ['a value in a list of groups', { changes: '\n  - on: 2026-03-01\n    type: 改错\n    note: 错字' }, `field/choice ${file}:10`],
    ['a value of text or group', { responsible: '[李四]' }, `field/shape ${file}:8`],
    ['a text where a group belongs', { notice: '公示七天' }, `field/shape ${file}:8`],
  ])('finds the line of %s', (_, keys, code) => {
    expect(codesOf(read(itemMd(keys)))).toEqual([code]);
  });

  it('finds the column, and the line under a Chinese key', () => {
    const built = read(itemMd({ notice: undefined, 公示: '{ 公示开始: 去年 }' }));
    expect(built.problems[0]?.place).toEqual({ file, line: 8, column: 7 });
  });

  it('says every problem of a file at once', () => {
    expect(codesOf(read(itemMd({ title: '', formed_on: '去年', published_on: '2026-02-30', source_url: 'x' })))).toEqual([
      `field/empty ${file}:2`,
      `date/form ${file}:5`,
      `date/impossible ${file}:6`,
      `url/form ${file}:8`,
    ]);
  });
});
