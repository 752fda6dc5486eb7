import { describe, expect, it } from 'vitest';
import { catalogOf, consultationMd, itemMd } from '../../support/builders.ts';

const item = 'items/finance/2026/a.md';
const codes = (text: string, file = item): string[] =>
  catalogOf({ [file]: text }).problems.map(({ code, place }) => `${code}:${place.line}`);

describe('secrecy marks', () => {
  it.each([
    ['a level with a star', itemMd({}, '机密★1年'), ['secrecy/mark:10']],
    ['set apart', itemMd({}, '正文。\n\n绝 密 ★ 长期'), ['secrecy/mark:12']],
    ['a level with a period, alone on its line', itemMd({}, '秘密 10年'), ['secrecy/mark:10']],
    ['a level named so', itemMd({}, '密级：秘密'), ['secrecy/mark:10']],
    ['a paper for those inside', itemMd({}, '内部资料 注意保存'), ['secrecy/mark:10']],
    ['in a title', itemMd({ title: '工作方案（内部资料）' }), ['secrecy/mark:2']],
    ['in a cell', itemMd({}, '| 机密★5年 |\n|--|'), ['secrecy/mark:10']],
    ['a text on its way', itemMd({ title: '工作方案（送审稿）' }), ['secrecy/draft:2']],
    ['a text at its beginning', itemMd({ title: '工作方案（初稿）' }), ['secrecy/draft:2']],
    ['a text put forward again', itemMd({ title: '工作方案（第二次征求意见稿）' }), ['secrecy/draft:2']],
  ])('%s', (_, text, expected) => expect(codes(text)).toEqual(expected));

  it.each([
    ['a law about secrets', itemMd({}, '国家秘密的密级分为绝密、机密、秘密三级，秘密级不超过10年。考试内容不得外传。')],
    ['papers inside by law', itemMd({}, '印刷企业接受委托印刷内部资料性出版物的，注意保存委托书。')],
    ['stars of an inn', itemMd({}, '★★★ 三星级')],
    ['opinions asked for', itemMd({ title: '关于征求《办法（征求意见稿）》意见的公告' })],
  ])('are not seen in %s', (_, text) => expect(codes(text)).toEqual([]));

  it('let the public be asked about a draft', () => {
    expect(codes(consultationMd({ title: '办法（征求意见稿）' }), 'consultations/2026/a.md')).toEqual([]);
  });
});
