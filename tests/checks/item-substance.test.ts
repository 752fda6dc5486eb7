import { describe, expect, it } from 'vitest';
import type { AttachmentTexts } from '../../src/catalog/attachment-texts.ts';
import { noHistory } from '../../src/catalog/record-history.ts';
import { checkCompliance } from '../../src/checks/index.ts';
import { catalogOf, itemMd, siteYaml } from '../support/builders.ts';

const item = 'items/finance/2026/a.md';
const codes: ReadonlySet<string> = new Set(['item/hollow', 'item/same-text', 'item/scan']);
function told(files: Readonly<Record<string, string>>, attachments?: AttachmentTexts): string[] {
  const { catalog } = catalogOf(files);
  const found = catalog ? checkCompliance({ catalog, history: noHistory, attachments }) : [];
  return found.filter(({ code }) => codes.has(code)).map(({ code, place }) => `${code} ${place.file}`);
}
const attached = { attachments: '[{ file: a.pdf, title: 通知 }]' };

describe('itemSubstance', () => {
  it.each([
    ['nothing', itemMd({}, '')],
    ['its title again', itemMd({}, '关于公开预算的通知')],
    ['an attachment that is not there', itemMd({}, '现予公布，详见附件。')],
  ])('tells of %s', (_, text) => expect(told({ [item]: text })).toEqual([`item/hollow ${item}`]));

  it.each([
    ['a sentence', itemMd({}, '收入一亿元。')],
    ['a statement that there is nothing', itemMd({ nil: 'true', period: '2026' }, '')],
    ['figures', itemMd({ figures: '[{ 年份: 2026, 收入: 1 }]' }, '')],
    ['a page it leads to', itemMd({}, '[见](../../../departments/finance.md)')],
  ])('is content with %s', (_, text) => expect(told({ [item]: text })).toEqual([]));
  it('is content with an attachment', () => expect(told({ [item]: itemMd(attached, ''), 'items/finance/2026/a.pdf': 'x' })).toEqual([]));
  it('does not judge what was published before the site began', () => {
    expect(told({ [item]: itemMd({}, ''), 'site.yaml': `${siteYaml}since: 2026-03-03\n` })).toEqual([]);
  });

  const long = '收入一亿元，支出九千万元。'.repeat(10);
  const second = (title: string, text: string): Readonly<Record<string, string>> => ({
    [item]: itemMd({}, long),
    'items/finance/2026/b.md': itemMd({ title, index_no: 'A/2026-00002', published_on: '2026-03-03' }, text),
  });
  it('tells of a text that stands under another title already', () => {
    expect(told(second('关于公开决算的通知', long))).toEqual(['item/same-text items/finance/2026/b.md']);
  });
  it.each([
    ['another text', second('关于公开决算的通知', `${long}完。`)],
    ['the same title', second('关于公开预算的通知', long)],
  ])('says nothing of %s', (_, files) => expect(told(files)).toEqual([]));
});

describe('itemScanned', () => {
  const files = { [item]: itemMd(attached, '见附件。'), 'items/finance/2026/a.pdf': 'x' };
  it('tells of attachments in which no text was read', () => expect(told(files, new Map())).toEqual([`item/scan ${item}`]));
  it('is content with one that holds text', () => {
    const digest = catalogOf(files).catalog?.files.get('items/finance/2026/a')?.[0]?.digest ?? '';
    expect(told(files, new Map([[digest, { length: 1, text: () => Promise.resolve('一') }]]))).toEqual([]);
  });
  it('is content with a text of the item itself', () => {
    expect(told({ ...files, [item]: itemMd(attached, '收入一亿元。') }, new Map())).toEqual([]);
  });
});
