import { describe, expect, it } from 'vitest';
import { catalogOf, codesOf, itemMd, letterMd } from '../../support/builders.ts';

const file = 'items/finance/2026/a.md';
const codes = (keys: Record<string, string>): string[] => codesOf(catalogOf({ [file]: itemMd(keys) }));

describe('dateOrder', () => {
  it.each([
    ['published before it was formed', { published_on: '2026-02-28' }, [`date/before-formed ${file}:6`]],
    ['expires before it takes effect', { effective_on: '2026-04-01', expires_on: '2026-03-31' }, [`date/expires-first ${file}:9`]],
    ['expires on the day it takes effect', { effective_on: '2026-04-01', expires_on: '2026-04-01' }, [`date/expires-first ${file}:9`]],
    ['raised the day after it was answered', { raised_on: '2026-03-03' }, [`date/raised-late ${file}:8`]],
    [
      'raised a minute after it was answered',
      { published_on: '2026-03-02 08:00', raised_on: '2026-03-02 08:01' },
      [`date/raised-late ${file}:8`],
    ],
    ['expires before it was formed', { expires_on: '2026-02-28' }, [`date/expires-first ${file}:8`]],
  ])('%s', (_, keys, expected) => {
    expect(codes(keys)).toEqual(expected);
  });

  it('answered before it came', () => {
    const letter = 'letters/2026/l.md';
    expect(codesOf(catalogOf({ [letter]: letterMd({ replied_on: '2026-03-01' }) }))).toEqual([`date/answered-first ${letter}:7`]);
    expect(codesOf(catalogOf({ [letter]: letterMd({ replied_on: '2026-03-02' }) }))).toEqual([]);
  });

  it.each([
    ['published on the day it was formed', { published_on: '2026-03-01 00:00' }],
    ['raised on the day it was answered, at an hour', { raised_on: '2026-03-02 23:59' }],
    ['raised on the day it was answered at an hour', { published_on: '2026-03-02 08:00', raised_on: '2026-03-02' }],
    ['takes effect before it was formed', { effective_on: '2026-01-01' }],
    ['expires after it takes effect', { effective_on: '2026-04-01', expires_on: '2031-03-31' }],
  ])('%s is fine', (_, keys) => {
    expect(codes(keys)).toEqual([]);
  });
});
