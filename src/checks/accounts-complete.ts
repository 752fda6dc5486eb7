import type { Catalog } from '../catalog/catalog.ts';
import { placeOf } from '../catalog/draft.ts';
import { hasTerm, isBudgetOrAccounts } from '../catalog/item-term.ts';
import type { Item } from '../catalog/record.ts';
import { threePublicParts, type FigureName } from '../model/figures.ts';
import { problem, type Problem } from '../problem/problem.ts';
import type { Rule } from './rule.ts';

/** The sum and its four parts. */
const fiveFigures: readonly FigureName[] = ['三公经费合计', ...threePublicParts];

/** Budgets and accounts of departments tell the five figures of the “三公” expenses, and why they changed; those taken over from others are told of by them. */
export const accountsComplete: Rule = {
  title: '部门预决算公开“三公”经费的五个数和增减说明',
  codes: ['figures/three-public'],
  basis: '预算法第十四条、地方预决算公开操作规程（财预〔2016〕143号）',
  check: ({ catalog, items }) =>
    items
      .filter((item) => /部门(?:预算|决算)/.test(item.fields.title) && isBudgetOrAccounts(item, catalog) && hasTerm(item))
      .flatMap((item) => lacking(catalog, item)),
};

/** Tables that are all empty have a rule of their own. Where the figures may lie in an attachment nothing is said. */
function lacking({ figures }: Catalog, item: Item): Problem[] {
  const own = figures.get(item.path);
  if (!own) {
    const isToldElsewhere = (item.fields.attachments ?? []).length > 0 || item.body.text.includes('三公');
    return isToldElsewhere ? [] : [problem('figures/three-public', placeOf(item, 'title'), { value: '全部' })];
  }
  const { rows } = own.table;
  if (rows.every(({ cells }) => cells.every((cell) => cell === undefined))) return [];
  const told = new Set(rows.filter(({ cells }) => cells.some((cell) => cell !== undefined)).map(({ name }) => name));
  const missing = [...fiveFigures.filter((name) => !told.has(name)), ...(own.note ? [] : ['增减说明'])];
  return missing.length > 0 ? [problem('figures/three-public', placeOf(item, 'figures'), { value: missing.join('、') })] : [];
}
