import { isInCategory } from '../catalog/category-tree.ts';
import { placeOf } from '../catalog/draft.ts';
import { responsesCategory } from '../catalog/response-time.ts';
import { problem } from '../problem/problem.ts';
import type { Rule } from './rule.ts';

/** An answer to a concern says when the concern was raised: people are to be answered soon (国办发〔2016〕80号), and can see whether they were. */
export const responseRaised: Rule = {
  title: '回应关切写明舆情时间',
  codes: ['item/no-raised-on'],
  basis: '国办发〔2016〕80号',
  check: ({ items, catalog }) =>
    items
      .filter(({ fields }) => !fields.raised_on && !fields.nil)
      .filter((item) => isInCategory(catalog, item, responsesCategory))
      .map((item) => problem('item/no-raised-on', placeOf(item, 'category'))),
};
