import { describe, expect, it } from 'vitest';
import { statusOn } from '../../src/catalog/item-status.ts';
import type { Item } from '../../src/catalog/record.ts';
import type { CalendarDate } from '../../src/model/calendar-date.ts';
import { catalogOf, itemMd } from '../support/builders.ts';

const other = { 'items/finance/2026/b.md': itemMd({ index_no: 'B', published_on: '2026-03-01' }) };
const itemWith = (keys: Record<string, string>): Item =>
  catalogOf({ ...other, 'items/finance/2026/a.md': itemMd(keys) }).catalog?.items.find(({ path }) => path.endsWith('/a')) as Item;

describe('statusOn', () => {
  it.each([
    ['nothing said', {}, '有效', true],
    ['takes effect today', { effective_on: '2026-06-01' }, '有效', true],
    ['takes effect tomorrow', { effective_on: '2026-06-02' }, '尚未生效', false],
    ['expires tomorrow', { expires_on: '2026-06-02' }, '有效', true],
    ['expires today', { expires_on: '2026-06-01' }, '失效', false],
    ['replaced', { replaced_by: 'B' }, '废止', false],
    ['replaced and expired', { replaced_by: 'B', expires_on: '2026-06-01' }, '失效', false],
    ['said to be in force, but expired', { status: '有效', expires_on: '2026-06-01' }, '失效', false],
    ['said to be not yet in force, but it is', { status: '尚未生效', effective_on: '2026-05-01' }, '有效', true],
    ['said to be repealed', { status: '废止' }, '废止', false],
    ['said to be changed', { status: '已修改' }, '已修改', true],
    ['said to be partly in force', { status: '部分失效' }, '部分失效', true],
  ])('%s: %j is %s', (_, keys, label, inForce) => {
    expect(statusOn(itemWith(keys), '2026-06-01' as CalendarDate)).toEqual({ label, inForce });
  });
});
