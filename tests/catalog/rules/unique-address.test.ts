import { describe, expect, it } from 'vitest';
import { oldAddress } from '../../../src/catalog/rules/unique-address.ts';
import { catalogOf, codesOf, itemMd } from '../../support/builders.ts';

const second = { index_no: 'A/2026-00002' };

describe('uniqueAddress', () => {
  it('an old address is not the address of another record', () => {
    const built = catalogOf({
      'items/finance/2026/a.md': itemMd(),
      'items/finance/2026/b.md': itemMd({ ...second, formerly: '/items/finance/2026/a/' }),
    });
    expect(codesOf(built)).toEqual(['address/taken items/finance/2026/b.md:8']);
    expect(built.problems[0]?.args).toEqual({ value: '/items/finance/2026/a/', other: 'items/finance/2026/a.md' });
  });

  it.each(['/', '/items/', '/activities/2026/', '/departments/finance/', '/feed.xml', '/items/page/2/', '/search/'])(
    '%s belongs to the site itself',
    (url) => {
      expect(codesOf(catalogOf({ 'items/finance/2026/a.md': itemMd({ formerly: `[${url}]` }) }))).toEqual([
        url === '/' ? 'address/form items/finance/2026/a.md:8' : 'address/taken items/finance/2026/a.md:8',
      ]);
    },
  );

  it('two records do not have one old address, however it is written', () => {
    const built = catalogOf({
      'items/finance/2026/a.md': itemMd({ formerly: '[/old/a/]' }),
      'items/finance/2026/b.md': itemMd({ ...second, formerly: '[/old/b/, old/a]' }),
    });
    expect(codesOf(built)).toEqual(['address/taken items/finance/2026/b.md:8']);
  });

  it.each(['/../a/', '/a/../../b/', '//', '/a//b/', '/a?b=1', '"/a#b"', 'https://www.test.example/a/', '"a\\\\b"'])(
    '%s is no path within the site',
    (url) => {
      expect(codesOf(catalogOf({ 'items/finance/2026/a.md': itemMd({ formerly: `[${url}]` }) }))).toEqual([
        'address/form items/finance/2026/a.md:8',
      ]);
    },
  );

  it('old addresses of their own are fine', () => {
    expect(codesOf(catalogOf({ 'items/finance/2026/a.md': itemMd({ formerly: '[/old/a/, /old/b/]' }) }))).toEqual([]);
  });
});

describe('oldAddress', () => {
  it.each(['/old/a/', 'old/a', '/old/a', 'old/a/'])('%s is spelled /old/a/', (written) => {
    expect(oldAddress(written)).toBe('/old/a/');
  });
});
