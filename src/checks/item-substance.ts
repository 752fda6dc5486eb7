import { placeOf } from '../catalog/draft.ts';
import type { Catalog } from '../catalog/catalog.ts';
import type { Item } from '../catalog/record.ts';
import { groupBy } from '../problem/group-by.ts';
import { compareText, problem, type Problem } from '../problem/problem.ts';
import type { Rule } from './rule.ts';
import { lengthOfSubstance } from './substance.ts';

/** 假公开: a page of a title alone, that promises an attachment it does not have, or that holds what another page holds. */
export const itemSubstance: Rule = {
  title: '每条信息有实际内容，不是只有标题，不重复别的信息的正文',
  codes: ['item/hollow', 'item/same-text'],
  basis: '政府信息公开条例第十二条、第二十四条；国办秘函〔2019〕19号',
  limits: ['item_text', 'same_text'],
  check: ({ catalog, items, limits }) => {
    const judged = items.filter(({ fields }) => !fields.nil);
    return [...judged.flatMap((item) => hollowProblems(item, catalog, limits.item_text)), ...sameTexts(judged, limits.same_text)];
  },
};

function hollowProblems(item: Item, { files }: Catalog, least: number): Problem[] {
  if ((files.get(item.path)?.length ?? 0) > 0) return [];
  const length = lengthOfSubstance(item);
  return length < least ? [problem('item/hollow', placeOf(item, 'title'), { length, least })] : [];
}

/** Texts are looked up only where their length and beginning are the same. */
function sameTexts(items: readonly Item[], least: number): Problem[] {
  const alike = groupBy(
    items.filter(({ raw }) => raw.body.length >= least),
    ({ raw }) => `${raw.body.length} ${raw.body.opening}`,
  );
  return [...alike.values()].filter((group) => group.length > 1).flatMap(repeated);
}

/** All that stand under another title than the first that was published: the same text under one title is a matter of index numbers. */
function repeated(group: readonly Item[]): Problem[] {
  const ordered = group.toSorted((a, b) => compareText(a.fields.published_on, b.fields.published_on) || compareText(a.path, b.path));
  return ordered.flatMap((item, i) => {
    const first = ordered.slice(0, i).find((earlier) => earlier.body.text === item.body.text);
    return first && first.fields.title !== item.fields.title
      ? [problem('item/same-text', placeOf(item, 'title'), { other: first.raw.file, name: first.fields.title })]
      : [];
  });
}
