import { builtInCategories, type CategoryGroup } from '../model/category-tree.ts';
import { compareText } from '../problem/problem.ts';
import type { RecordOf } from './record.ts';

/** A category in its place in the tree. */
export interface Category {
  readonly code: string;
  readonly name: string;
  readonly group: CategoryGroup;
  readonly parent: string | undefined;
  /** From the top down to the category itself. */
  readonly line: readonly string[];
  readonly children: readonly string[];
  /** The file that overrides or adds it. */
  readonly record: RecordOf<'category'> | undefined;
}
export type CategoryTree = ReadonlyMap<string, Category>;

/** The codes from the top of the tree down to a category. */
export const categoryLine = (categories: CategoryTree, code: string): readonly string[] => categories.get(code)?.line ?? [code];

/** Whether an item is of a category or of one below it. */
export const isInCategory = ({ categories }: { readonly categories: CategoryTree }, { fields }: RecordOf<'item'>, code: string): boolean =>
  categoryLine(categories, fields.category).includes(code);

/** The built-in tree with the site's own categories laid over it. A category whose parents lead back to itself stands at the top. */
export function buildCategoryTree(records: readonly RecordOf<'category'>[]): CategoryTree {
  const own = new Map(records.map((r) => [r.parts.slug, r]));
  const builtIn = new Map(builtInCategories.map((c) => [c.code, c]));
  const added = records.filter((r) => !builtIn.has(r.parts.slug)).sort(byOrder);
  const codes = [...builtIn.keys(), ...added.map((r) => r.parts.slug)];
  const parentOf = (code: string): string | undefined => own.get(code)?.fields.parent;

  return new Map(
    codes.map((code) => {
      const line = lineOf(code, parentOf, codes);
      const root = line[0] ?? code;
      const category: Category = {
        code,
        name: own.get(code)?.fields.name ?? builtIn.get(code)?.name ?? code,
        group: builtIn.get(root)?.group ?? '其他栏目',
        parent: line.at(-2),
        line,
        children: codes.filter((child) => child !== code && lineOf(child, parentOf, codes).at(-2) === code),
        record: own.get(code),
      };
      return [code, category];
    }),
  );
}

function lineOf(code: string, parentOf: (code: string) => string | undefined, known: readonly string[]): readonly string[] {
  const line = [code];
  for (let up = parentOf(code); up !== undefined && known.includes(up); up = parentOf(up)) {
    if (line.includes(up)) return [code];
    line.unshift(up);
  }
  return line;
}

const byOrder = (a: RecordOf<'category'>, b: RecordOf<'category'>): number =>
  (a.fields.order ?? 1e9) - (b.fields.order ?? 1e9) || compareText(a.parts.slug, b.parts.slug);
