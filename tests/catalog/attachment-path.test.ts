import { describe, expect, it } from 'vitest';
import { attachmentPath, fileAddress } from '../../src/catalog/attachment-path.ts';
import type { AnyRecord } from '../../src/catalog/record.ts';
import { catalogOf, itemMd } from '../support/builders.ts';

const record = 'items/finance/2026/a.md';
const files = new Map([
  ['items/finance/2026/附表 1.xlsx', 1],
  ['items/finance/2026/attachments/b.pdf', 1],
  ['items/finance/2026/附/c.pdf', 1],
  ['items/finance/d.pdf', 1],
  ['secret.pdf', 1],
]);

describe('attachmentPath', () => {
  it.each([
    ['附表 1.xlsx', 'items/finance/2026/附表 1.xlsx'],
    ['./附表 1.xlsx', 'items/finance/2026/附表 1.xlsx'],
    ['b.pdf', 'items/finance/2026/attachments/b.pdf'],
    ['attachments/b.pdf', 'items/finance/2026/attachments/b.pdf'],
    ['附/c.pdf', 'items/finance/2026/附/c.pdf'],
  ])('finds %s', (name, path) => {
    expect(attachmentPath(record, name, files)).toBe(path);
  });

  it.each(['d.pdf', 'c.pdf', '附表1.xlsx', ''])('does not find "%s"', (name) => {
    expect(attachmentPath(record, name, files)).toBeUndefined();
  });

  it.each([
    '../d.pdf',
    'x/../../d.pdf',
    '/secret.pdf',
    '//host/secret.pdf',
    '\\secret.pdf',
    '..\\d.pdf',
    'C:\\secret.pdf',
    'c:secret.pdf',
    '~/secret.pdf',
    '..',
    './../d.pdf',
    'a\0.pdf',
  ])('%j leads out of bounds', (name) => {
    expect(attachmentPath(record, name, files)).toBe('outside');
  });

  it('takes a name of two dots for a name', () => {
    expect(attachmentPath(record, '..附表.xlsx', new Map([['items/finance/2026/..附表.xlsx', 1]]))).toBe('items/finance/2026/..附表.xlsx');
  });
});

describe('fileAddress', () => {
  it.each([
    ['items/finance/2026/附表 1.xlsx', '附表 1.xlsx'],
    ['items/finance/2026/attachments/b.pdf', 'attachments/b.pdf'],
    ['items/finance/2026/附/c.pdf', '附/c.pdf'],
    ['items/finance/2026/index.json', 'file-index.json'],
    ['items/finance/d.pdf', 'items-finance-d.pdf'],
  ])('%s is served as %s', (path, name) => {
    const found = catalogOf({ [record]: itemMd() }).catalog?.items[0] as AnyRecord;
    expect(fileAddress(found, path)).toBe(`/items/finance/2026/a/${name}`);
  });
});
