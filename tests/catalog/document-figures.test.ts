import { describe, expect, it } from 'vitest';
import { documentFigures } from '../../src/catalog/document-figures.ts';
import type { CalendarDate } from '../../src/model/calendar-date.ts';
import { catalogOf, itemMd } from '../support/builders.ts';

const made = (index_no: string, keys: Record<string, string | undefined> = {}): string =>
  itemMd({ index_no, title: index_no, category: 'regulations', formed_on: '2024-05-01', published_on: '2024-05-02', ...keys });

/** Figures of documents by their titles. */
function figures(documents: Record<string, string>, year: string, until = `${year}-12-31`) {
  const files = Object.entries(documents).map(([name, text]) => {
    const folder = /published_on: (\d{4})/.exec(text)?.[1] ?? '';
    return [`items/finance/${folder}/${name}.md`, text];
  });
  const { catalog, problems } = catalogOf(Object.fromEntries(files));
  if (!catalog || problems.length > 0) throw new Error(JSON.stringify(problems));
  const { made, ended, inForce, endedUnknown } = documentFigures(catalog, catalog.items, { year, until: until as CalendarDate });
  return [made, ended, inForce, endedUnknown].map((items) =>
    items
      .map(({ fields }) => fields.title)
      .sort()
      .join(' '),
  );
}

describe('documentFigures: made, ended, in force, ended nobody knows when', () => {
  it('counts a document in the year it was formed, and in force after', () => {
    const documents = { a: made('a') };
    expect(['2023', '2024', '2025'].map((year) => figures(documents, year))).toEqual([
      ['', '', '', ''],
      ['a', '', 'a', ''],
      ['', '', 'a', ''],
    ]);
  });
  it('takes the day of effect for being in force', () => {
    const documents = { a: made('a', { effective_on: '2025-01-01' }) };
    expect(['2024', '2025'].map((year) => figures(documents, year))).toEqual([
      ['a', '', '', ''],
      ['', '', 'a', ''],
    ]);
  });
  it('ends a document on the day it expires', () => {
    const documents = { a: made('a', { expires_on: '2025-12-31' }), b: made('b', { expires_on: '2026-01-01' }) };
    expect(figures(documents, '2025')).toEqual(['', 'a', 'b', '']);
  });
  it('ends a document with what replaces it, and not with what only amends it', () => {
    const later = { formed_on: '2025-03-01', published_on: '2025-03-02', effective_on: '2025-04-01' };
    const replaced = { a: made('a', { replaced_by: 'b' }), b: made('b', later) };
    expect(figures(replaced, '2024')).toEqual(['a', '', 'a', '']);
    expect(figures(replaced, '2025')).toEqual(['b', 'a', 'b', '']);
    const amended = { a: made('a', { replaced_by: 'b', status: '已修改' }), b: made('b', later) };
    expect(figures(amended, '2025')).toEqual(['b', '', 'a b', '']);
  });
  it('ends a document that was repealed, on the day the decision takes effect', () => {
    const decision = made('b', { formed_on: '2025-12-01', published_on: '2025-12-02', effective_on: '2026-01-01', repeals: '[a]' });
    const documents = { a: made('a', { status: '废止' }), b: decision };
    expect(figures(documents, '2025')).toEqual(['b', '', 'a', '']);
    expect(figures(documents, '2026', '2026-11-22')).toEqual(['', 'a', 'b', '']);
  });
  it('tells of documents that ended nobody knows when, and counts them nowhere', () => {
    expect(figures({ a: made('a', { status: '失效' }) }, '2025')).toEqual(['', '', '', 'a']);
  });
  it('counts neither other categories nor interpretations', () => {
    expect(figures({ a: made('a', { category: 'notices' }), b: made('b'), c: made('c', { interprets: '[b]' }) }, '2024')).toEqual([
      'b',
      '',
      'b',
      '',
    ]);
  });
});
