import { describe, expect, it } from 'vitest';
import type { CalendarDate } from '../../src/model/calendar-date.ts';
import { searchDocuments, type SearchDocument } from '../../src/views/search-documents.ts';
import { asOf, catalogOf, financeMd, itemMd } from '../support/builders.ts';

const file = 'items/finance/2026/a.md';
const files = {
  'departments/finance.md': financeMd,
  'categories/roads.md': '---\nname: 道路\n---\n',
  [file]: itemMd({ category: 'roads', expires_on: '2026-12-31', attachments: '[{ file: a.csv, title: 附表 }]' }),
  'items/finance/2026/a.csv': '项目,金额\n道路,12\n',
};

function documentOf(changed: Readonly<Record<string, string>> = {}, day = asOf, length?: number): SearchDocument {
  const { catalog } = catalogOf({ ...files, ...changed }, day);
  const digest = catalog?.files.get('items/finance/2026/a')?.[0]?.digest;
  const texts = new Map(digest && length !== undefined ? [[digest, { length, text: () => Promise.resolve('') }]] : []);
  const document = catalog && searchDocuments(catalog, texts).find(({ url }) => url === '/items/finance/2026/a/');
  if (!document) throw new Error('no document');
  return document;
}
const notice = itemMd(
  { category: 'roads', notice: '{ from: 2026-11-01, until: 2026-11-22, names: [王小明], phone: "1" }' },
  '拟任王小明。',
);
const madeOf = ({ from }: SearchDocument): string => JSON.stringify(from());
const saidBy = ({ said }: SearchDocument): string => JSON.stringify(said());

describe('an item as it is searched for', () => {
  it.each<[what: string, changed: Readonly<Record<string, string>>, day: CalendarDate]>([
    ['its file', { [file]: itemMd({ category: 'roads', title: '另一个题目' }) }, asOf],
    ['the short name of its department', { 'departments/finance.md': financeMd.replace('县财政局\n---', '财局\n---') }, asOf],
    ['the whole name of its department', { 'departments/finance.md': financeMd.replace('测试县财政局', '测试县财政和国资局') }, asOf],
    ['where its category stands', { 'categories/roads.md': '---\nname: 道路\nparent: budget\n---\n' }, asOf],
    ['whether it is in force on the day', {}, '2027-01-01' as CalendarDate],
  ])('is made of %s', (_, changed, day) => {
    const [before, after] = [documentOf(), documentOf(changed, day)];
    expect(saidBy(after)).not.toBe(saidBy(before));
    expect(madeOf(after)).not.toBe(madeOf(before));
  });

  it('is made of whether names in it are shown no longer', () => {
    const [before, after] = [documentOf({ [file]: notice }), documentOf({ [file]: notice }, '2026-11-23' as CalendarDate)];
    expect([before, after].map(({ said }) => said().body.text)).toEqual(['拟任王小明。', '拟任王*明。']);
    expect(madeOf(after)).not.toBe(madeOf(before));
  });

  it('is not made of what other records say, nor of a day that changes nothing', () => {
    const other = { 'items/finance/2026/b.md': itemMd({ index_no: 'A/2026-00002' }) };
    expect(madeOf(documentOf(other, '2026-11-23' as CalendarDate))).toBe(madeOf(documentOf()));
  });

  it('counts the characters of its attachments that can be read', () => {
    expect(documentOf({}, asOf, 5000).characters - documentOf().characters).toBe(5000);
  });
});
