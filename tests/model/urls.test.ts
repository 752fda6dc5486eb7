import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fileOf, href, jsonOf, relativeUrl, urls } from '../../src/model/urls.ts';

describe('href', () => {
  it.each([
    ['/items/a/', '/', '/items/a/'],
    ['/items/a/', '/gov/', '/gov/items/a/'],
    ['/', '/gov/', '/gov/'],
    ['/items/关于预算/', '/', '/items/%E5%85%B3%E4%BA%8E%E9%A2%84%E7%AE%97/'],
    ['/items/a/附件 1.pdf', '/gov/', '/gov/items/a/%E9%99%84%E4%BB%B6%201.pdf'],
    ['/items/a/what?.pdf', '/', '/items/a/what%3F.pdf'],
    ['/items/a/no#1.pdf', '/', '/items/a/no%231.pdf'],
    ['/items/a/100%.pdf', '/', '/items/a/100%25.pdf'],
    ['/search/?kind=item&q=%E9%A2%84', '/gov/', '/gov/search/?kind=item&q=%E9%A2%84'],
    ['https://example.com/a b', '/gov/', 'https://example.com/a b'],
  ])('%s under %s is %s', (url, prefix, expected) => {
    expect(href(url, prefix)).toBe(expected);
  });
});

describe('relativeUrl', () => {
  it.each([
    ['/items/a/', '/items/b/', '../b/'],
    ['/items/a/', '/items/a/', './'],
    ['/items/a/', '/', '../../'],
    ['/', '/', './'],
    ['/', '/items/a/', 'items/a/'],
    ['/items/a/', '/items/a/附 1.pdf', '%E9%99%84%201.pdf'],
    ['/items/a/', '/items/a/b:c?#.pdf', 'b%3Ac%3F%23.pdf'],
  ])('from %s to %s is %s', (from, to, expected) => {
    expect(relativeUrl(from, to)).toBe(expected);
  });

  it('law: a browser on one page arrives at the other, under any prefix', () => {
    const segment = fc.constantFrom('items', 'finance', '2026', '预算', 'a b', 'x?y', 'n#1', 'c:d', '100%');
    const address = fc.array(segment, { maxLength: 5 }).map((parts) => parts.map((part) => `/${part}`).join('') + '/');
    const law = fc.property(address, address, fc.constantFrom('/', '/gov/'), (from, to, prefix) => {
      const arrived = new URL(relativeUrl(from, to), `https://host${href(from, prefix)}`);
      expect(decodeURIComponent(arrived.pathname)).toBe(decodeURIComponent(href(to, prefix)));
    });
    fc.assert(law, { seed: 711, numRuns: 300 });
  });
});

describe('urls', () => {
  it('the addresses that are promised for ever', () => {
    expect([
      urls.record('items/finance/2026/budget'),
      urls.kind('items'),
      urls.department('finance'),
      urls.category('budget'),
      urls.year('2026'),
      urls.month('2026', '03'),
      urls.officialMonth('zhang', '2026', '03'),
      urls.activityMonth('2026', '03'),
      urls.feed(),
      urls.feed(urls.department('finance')),
      urls.search(),
      urls.search({ kind: 'item', q: '预算' }),
      urls.listPart('/items/', 2),
    ]).toEqual([
      '/items/finance/2026/budget/',
      '/items/',
      '/departments/finance/',
      '/categories/budget/',
      '/dates/2026/',
      '/dates/2026/03/',
      '/officials/zhang/2026/03/',
      '/activities/2026/03/',
      '/feed.xml',
      '/departments/finance/feed.xml',
      '/search/',
      '/search/?kind=item&q=%E9%A2%84%E7%AE%97',
      '/items/page/2/',
    ]);
  });
  it('the files they are served from', () => {
    expect([fileOf('/'), fileOf('/items/'), fileOf('/feed.xml'), jsonOf('/items/a/')]).toEqual([
      'index.html',
      'items/index.html',
      'feed.xml',
      '/items/a/index.json',
    ]);
  });
});
