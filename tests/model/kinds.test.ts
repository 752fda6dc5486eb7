import { describe, expect, it } from 'vitest';
import { builtInCategories } from '../../src/model/category-tree.ts';
import type { Fields } from '../../src/model/field.ts';
import { kinds } from '../../src/model/kinds/index.ts';
import { site } from '../../src/model/kinds/site.ts';

const all = [...Object.values(kinds), site];

/** The fields of a kind, and of every group within it, each with the way to it. */
function levels(fields: Fields, path: string): [string, Fields][] {
  return [
    [path, fields],
    ...Object.entries(fields).flatMap(([key, field]) => (field.fields ? levels(field.fields, `${path}.${key}`) : [])),
  ];
}
/** Rows and columns of tables are named as the form names them, and the seven aspects of a project as the office that asks for them does. */
const isCell = (path: string): boolean => path.startsWith('report.tables.') || path === 'project.aspects';
const everyLevel = all.flatMap((kind) => levels(kind.fields, kind.name));

describe.each(everyLevel)('the fields of %s', (path, fields) => {
  it('have labels of their own, which are not keys of others', () => {
    // Rows and columns of a table may be printed as they are named.
    const names = Object.entries(fields).flatMap(([key, { label }]) => (key === label ? [key] : [key, label]));
    expect(new Set(names).size).toBe(names.length);
  });
  it.each(Object.entries(fields))(
    '%s says what it is called, what belongs there and in which form',
    (key, { label, meaning, form, since }) => {
      expect(key).toMatch(isCell(path) ? /^[\p{Script=Han}“”]+$/u : /^[a-z][a-z0-9_]*$/);
      expect([label, meaning, form, since].filter((text) => text.trim() === '')).toEqual([]);
    },
  );
});

describe('kinds', () => {
  it('have a folder of their own, and the file lies in it', () => {
    const folders = Object.values(kinds).map(({ folder }) => folder);
    expect(new Set(folders).size).toBe(folders.length);
    for (const { folder, path } of Object.values(kinds)) expect(path.startsWith(`${folder}/`)).toBe(true);
  });
  it('repeat in their path the date of a field they have', () => {
    for (const { path, dated, fields } of Object.values(kinds).map((kind) => ({ dated: undefined, ...kind }))) {
      expect(path.includes('<yyyy>')).toBe(dated !== undefined);
      if (dated) expect(Object.keys(fields)).toContain(dated);
    }
  });
});

describe('builtInCategories', () => {
  it('has the fifteen heads of article 20 first, the eight of article 21 next, each code and name once', () => {
    expect(builtInCategories.slice(0, 23).map(({ group }) => group)).toEqual([
      ...Array.from({ length: 15 }, () => '条例第二十条'),
      ...Array.from({ length: 8 }, () => '条例第二十一条'),
    ]);
    for (const key of ['code', 'name'] as const) expect(new Set(builtInCategories.map((c) => c[key])).size).toBe(builtInCategories.length);
  });
});
