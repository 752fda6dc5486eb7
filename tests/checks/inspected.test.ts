import fs from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { codes } from '../../src/problem/codes.ts';

const page = fs.readFileSync(path.join(import.meta.dirname, '../../docs/inspected.md'), 'utf8');
const rows = page.split('\n').filter((line) => /^\| \d+ \|/.test(line));

it.each(
  rows.map((row) =>
    row
      .split('|')
      .slice(1, 5)
      .map((cell) => cell.trim()),
  ),
)('point %s, %s: the rules named are rules, or it is said why there is none', (_, asked, named = '', why = '') => {
  const listed = [...named.matchAll(/`([^`]+)`/g)].map(([, code = '']) => code);
  expect(listed.filter((code) => !Object.hasOwn(codes, code))).toEqual([]);
  expect(asked).not.toBe('');
  expect(listed.length > 0 || why !== '').toBe(true);
});

it('holds every point once', () => {
  expect(rows.map((row) => Number(/\d+/.exec(row)?.[0]))).toEqual(Array.from({ length: 36 }, (_, i) => i + 1));
});
