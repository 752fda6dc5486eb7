import { describe, expect, it } from 'vitest';
import { readViewCounts, viewRows, type ViewCount } from '../../src/catalog/view-counts.ts';
import { parseTable, renderTable } from '../../src/content/read-table.ts';
import { catalogOf, codesOf, itemMd } from '../support/builders.ts';

const head = 'address,count,from,until';
const row = '/items/finance/2026/a/,3,2026-10-01,2026-10-31';
const read = (...lines: readonly string[]) => readViewCounts(parseTable('views.csv', lines.join('\n')));

describe('readViewCounts', () => {
  it('reads what was written, the most viewed first', () => {
    const counts = [
      { address: '/items/甲,乙/', count: 2, from: '2026-10-01', until: '2026-10-31' },
      { address: '/pages/b/', count: 2, from: '2026-10-01', until: '2026-10-31' },
      { address: '/pages/a/', count: 30, from: '2026-10-01', until: '2026-10-31' },
    ] as ViewCount[];
    const text = renderTable(viewRows(counts));
    expect(text.split('\n')).toEqual([
      head,
      '/pages/a/,30,2026-10-01,2026-10-31',
      '"/items/甲,乙/",2,2026-10-01,2026-10-31',
      '/pages/b/,2,2026-10-01,2026-10-31',
      '',
    ]);
    const { views, problems } = read(...text.split('\n'));
    expect([[...(views?.values() ?? [])].toSorted((a, b) => (a.address < b.address ? -1 : 1)), problems]).toEqual([
      [counts[0], counts[2], counts[1]],
      [],
    ]);
  });

  it.each([
    [['', row], 'views/head 2'],
    [[head.replace('until', 'to'), row], 'views/head 1'],
    [[head, row, '/items/b/,3,2026-10-01'], 'views/cells 3'],
    [[head, row, '"/items/b/,3,2026-10-01,2026-10-31'], 'views/cells 3'],
    [[head, row, '', row], 'views/twice 4'],
    [[head, 'items/b/,3,2026-10-01,2026-10-31'], 'views/value 2'],
    [[head, '/items/b/,0,2026-10-01,2026-10-31'], 'views/value 2'],
    [[head, '/items/b/,1e3,2026-10-01,2026-10-31'], 'views/value 2'],
    [[head, '/items/b/,3,2026-10-1,2026-10-31'], 'views/value 2'],
    [[head, '/items/b/,3,2026-10-31,2026-10-01'], 'views/value 2'],
  ])('of %j says %s', (lines, said) => {
    const { views, problems } = read(...lines);
    expect([views, problems.map(({ code, place }) => `${code} ${place.line}`)]).toEqual([undefined, [said]]);
  });
});

describe('views.csv in a content folder', () => {
  it('is no record and no attachment, and its problems are told with those of the records', () => {
    const built = catalogOf({ 'items/finance/2026/a.md': itemMd(), 'views.csv': `${head}\n${row}\n/x,1,2026-10-01,2026-10-31\n` });
    expect([codesOf(built), built.catalog?.views.size]).toEqual([['views/value views.csv:3'], 0]);
    const sound = catalogOf({ 'items/finance/2026/a.md': itemMd(), 'views.csv': `\ufeff${head}\r\n${row}\r\n` });
    expect([codesOf(sound), sound.catalog?.views.get('/items/finance/2026/a/')?.count]).toEqual([[], 3]);
  });
});
