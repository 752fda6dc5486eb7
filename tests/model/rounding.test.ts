import { describe, expect, it } from 'vitest';
import { percentOf, rounded } from '../../src/model/rounding.ts';

describe('rounded', () => {
  it.each([
    [0.1 + 0.2, 4, 0.3],
    [4.40005, 4, 4.4001],
    [-1.236, 2, -1.24],
    [12.5, 0, 13],
  ])('%d with %d decimals is %d', (number, places, expected) => expect(rounded(number, places)).toBe(expected));
});

describe('percentOf', () => {
  it.each([
    [1, 3, 33],
    [29, 200, 15],
    [0, 7, 0],
    [0, 0, undefined],
  ])('%d of %d is %s', (part, whole, expected) => expect(percentOf(part, whole)).toBe(expected));
});
