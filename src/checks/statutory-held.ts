import type { Catalog } from '../catalog/catalog.ts';
import { columnFreshness } from '../catalog/column-freshness.ts';
import { isInspected } from '../catalog/site.ts';
import { fixedColumns, rulesCategory, statutoryArticles } from '../model/statutory-content.ts';
import { problem, type Problem } from '../problem/problem.ts';
import type { Rule } from './rule.ts';

/**
 * Each of the four first-level columns holds something, and each item of 第二十条 and 第二十一条 information or a statement that there is none. Asked for of a site that has
 * its number.
 */
export const statutoryHeld: Rule = {
  title: '四个一级栏目有内容，法定主动公开内容每项都有信息或者说明无此项',
  codes: ['site/columns', 'site/statutory'],
  basis: '政府信息公开条例第二十条、第二十一条；国办公开办函〔2019〕61号',
  check: ({ catalog }) => {
    if (!isInspected(catalog.site)) return [];
    const held = heldCategories(catalog);
    const columns = {
      guides: catalog.guides.length > 0,
      rules: held.has(rulesCategory),
      reports: catalog.reports.length > 0 || catalog.items.some(({ fields }) => /政府信息公开.{0,6}(?:年度报告|年报)/.test(fields.title)),
    };
    const empty = (Object.keys(columns) as (keyof typeof columns)[]).filter((id) => !columns[id]).map((id) => fixedColumns[id]);
    return [
      ...told('site/columns', empty),
      ...statutoryArticles.flatMap(({ heading, contents }) => missing(catalog, held, { heading, contents })),
    ];
  },
};

/** Categories that hold a record or a statement, themselves or below them. */
const heldCategories = (catalog: Catalog): ReadonlySet<string> =>
  new Set(columnFreshness(catalog).flatMap(({ category, records }) => (category && records > 0 ? [category.code] : [])));

function missing(
  { categories }: Catalog,
  held: ReadonlySet<string>,
  { heading, contents }: Pick<(typeof statutoryArticles)[number], 'heading' | 'contents'>,
): Problem[] {
  const names = contents
    .filter(({ category }) => !held.has(category))
    .map(({ category, clause = '' }) => `${clause}${categories.get(category)?.name ?? category}`);
  return told('site/statutory', names, heading);
}

const told = (code: 'site/columns' | 'site/statutory', names: readonly string[], heading = ''): Problem[] =>
  names.length === 0 ? [] : [problem(code, { file: 'site.yaml' }, { name: heading, count: names.length, value: names.join('、') })];
