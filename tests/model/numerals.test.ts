import { describe, expect, it } from 'vitest';
import { wholeNumber } from '../../src/model/numerals.ts';

describe('wholeNumber', () => {
  it.each([
    ['1', 1],
    ['007', 7],
    ['999', 999],
    ['一', 1],
    ['两', 2],
    ['十', 10],
    ['十五', 15],
    ['二十', 20],
    ['九十九', 99],
    ['一百', 100],
    ['一百零五', 105],
    ['一百〇五', 105],
    ['一百一十', 110],
    ['两百二十', 220],
    ['九百九十九', 999],
  ])('%s is %i', (text, n) => expect(wholeNumber(text)).toBe(n));
  it.each(['', '0', '000', '1000', '零', '〇', '二五', '十十', '百', '一百五', '一百十', '一百一百', '1.5', '-1', '１', '廿'])(
    '"%s" is none',
    (text) => {
      expect(wholeNumber(text)).toBeUndefined();
    },
  );
});
