import { describe, expect, it } from 'vitest';
import { compareVersions } from '../../src/content/compare-versions.ts';
import type { Kind } from '../../src/model/kind.ts';
import { kinds } from '../../src/model/kinds/index.ts';
import { itemMd } from '../support/builders.ts';

const compare = (before: string, after: string): object => compareVersions(kinds.item as Kind, before, after);
const review = '{ author: 王五, reviewer: 李四, on: 2026-04-02, result: 同意公开 }';

describe('compareVersions', () => {
  it.each<[string, string, string]>([
    ['the same', itemMd(), itemMd()],
    ['line endings and a mark at the beginning', itemMd(), `\ufeff${itemMd().replaceAll('\n', '\r\n')}`],
    ['keys in Chinese', itemMd(), itemMd().replace('title:', '标题:').replace('category:', '类别:')],
    ['spaces at the ends of lines', itemMd({}, '一。\n二。'), itemMd({}, '一。  \n二。\n\n')],
    ['keys in another order', itemMd({ summary: '概述', genre: '通知' }), itemMd({ genre: '通知', summary: '概述' })],
    ['who is responsible', itemMd(), itemMd({ responsible: '张三' })],
    ['a group of lines that says who is responsible', itemMd(), itemMd({ responsible: '\n  lead: 张三\n  handler: 李四' })],
    ['notes of changes', itemMd(), itemMd({ changes: '[{ on: 2026-04-01, type: 更正, note: 有误 }]' })],
    ['its checking', itemMd(), itemMd({ verified_on: '2026-04-01' })],
    ['that it is no draft any more', itemMd({ 草稿: '是' }), itemMd()],
    ['a later publication date', itemMd(), itemMd({ published_on: '2026-03-09' })],
    ['what nobody could read', '标题： 一\n', itemMd()],
  ])('%s changes nothing', (_, before, after) => expect(compare(before, after)).toEqual({}));

  it.each<[string, string, string, object]>([
    ['the text', itemMd(), itemMd({}, '另外的正文。'), { says: true }],
    ['a key', itemMd(), itemMd({ summary: '概述' }), { says: true }],
    [
      'a line of a group',
      itemMd({ attachments: '\n  - file: a.pdf\n    title: 甲' }),
      itemMd({ attachments: '\n  - file: a.pdf\n    title: 乙' }),
      { says: true },
    ],
    ['the review', itemMd(), itemMd({ review }), { reviewed: true }],
    [
      'the review in lines',
      itemMd({ review: '\n  reviewer: 李四\n  on: 2026-03-01' }),
      itemMd({ 保密审查: '\n  审查人: 李四\n  日期: "2026-04-02"', review: undefined }),
      { reviewed: true },
    ],
    ['text and review', itemMd(), itemMd({ review }, '另外。'), { says: true, reviewed: true }],
    [
      'an earlier date',
      itemMd(),
      itemMd().replace('on: 2026-03-02', 'on: "2026-02-27"'),
      { movedBack: { from: '2026-03-02', to: '2026-02-27' } },
    ],
    ['the number', itemMd(), itemMd({ index_no: '"A/2026-00002"' }), { says: true, gaveUp: 'A/2026-00001' }],
    [
      'number and title',
      itemMd(),
      itemMd({ index_no: 'A/2026-00002', title: '另一件' }),
      { says: true, other: true, gaveUp: 'A/2026-00001' },
    ],
  ])('tells that %s changed', (_, before, after, told) => {
    expect(compare(before, after)).toEqual(told);
  });
});
