import { describe, expect, it } from 'vitest';
import { catalogOf, codesOf, itemMd } from '../support/builders.ts';

const file = 'items/finance/2026/a.md';

describe('checkText', () => {
  it.each([
    ['a document number with wrong brackets', itemMd({ doc_no: '澄政发[2026]5号' }), `doc-no/form ${file}:8`],
    ['a title of more than 200 characters', itemMd({ title: '长'.repeat(201) }), `title/long ${file}:2`],
    ['markup in a key', itemMd({ title: '<b>预算</b>' }), `text/html ${file}:2`],
    ['a lost character in a key', itemMd({ title: '预\ufffd算' }), `text/damaged ${file}:2`],
    ['a lost character in the text', itemMd({}, '一\n二\ufffd'), `text/damaged ${file}:11`],
    ['a private character', itemMd({}, '\ue5e5'), `text/damaged ${file}:10`],
    ['a text of more than 50,000 characters', itemMd({}, '字'.repeat(50_001)), `text/long ${file}:9`],
  ])('%s', (_, text, code) => {
    const built = catalogOf({ [file]: text });
    expect(codesOf(built)).toEqual([code]);
    expect(built.problems[0]?.severity).toBe('warning');
  });

  it('counts the damage and says which characters stand there', () => {
    const { problems } = catalogOf({ [file]: itemMd({}, '一\ufffd二\ufffd三\ue5e5') });
    expect(problems[0]).toMatchObject({ place: { line: 10, column: 2 }, args: { count: 3, value: 'U+FFFD U+E5E5' } });
  });

  it('looks at a file that is left out for something else', () => {
    const built = catalogOf({ [file]: itemMd({ title: '', doc_no: '澄政发[2026]5号' }, '一\n<b>二</b>') });
    expect(codesOf(built)).toEqual([`field/empty ${file}:2`, `doc-no/form ${file}:8`, `text/html ${file}:12`]);
  });

  it('looks under the Chinese name of a key', () => {
    expect(codesOf(catalogOf({ [file]: itemMd({ 文号: '澄政发[2026]5号' }) }))).toEqual([`doc-no/form ${file}:8`]);
  });

  it.each([
    ['a right document number', itemMd({ doc_no: '澄政发〔2026〕5号' })],
    ['a title of 200 characters', itemMd({ title: '长'.repeat(200) })],
    ['white space, which is not counted', itemMd({}, '字 '.repeat(40_000))],
  ])('%s is fine', (_, text) => {
    expect(codesOf(catalogOf({ [file]: text }))).toEqual([]);
  });
});

describe('checkIndexNumbers', () => {
  it('names each of the items that share a number, and another of them', () => {
    const built = catalogOf({
      'items/finance/2026/a.md': itemMd(),
      'items/finance/2026/b.md': itemMd(),
      'items/finance/2026/c.md': itemMd({ index_no: 'C' }),
    });
    expect(codesOf(built)).toEqual(['index-no/duplicate items/finance/2026/a.md:3', 'index-no/duplicate items/finance/2026/b.md:3']);
    expect(built.problems.map(({ args }) => args['other'])).toEqual(['items/finance/2026/b.md', 'items/finance/2026/a.md']);
    expect(built.catalog?.items.map(({ path }) => path)).toEqual(['items/finance/2026/c']);
  });

  it('counts drafts too: a number is never given twice', () => {
    const built = catalogOf({ 'items/finance/2026/a.md': itemMd(), 'items/finance/2026/b.md': itemMd({ draft: '是' }) });
    expect(codesOf(built)).toHaveLength(2);
  });
});
