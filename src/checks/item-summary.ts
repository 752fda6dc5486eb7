import { placeOf } from '../catalog/draft.ts';
import { dayOf } from '../model/calendar-date.ts';
import { problem } from '../problem/problem.ts';
import type { Rule } from './rule.ts';

/** 目录包括索引、名称、内容概述、生成日期 (政府信息公开条例第十二条): an item says in a few words what it holds. */
export const itemSummary: Rule = {
  title: '每条信息有内容概述',
  codes: ['item/no-summary'],
  basis: '政府信息公开条例第十二条',
  check: ({ judges, catalog: { items } }) =>
    items
      .filter(({ fields }) => !fields.summary && judges(dayOf(fields.published_on)))
      .map((item) => problem('item/no-summary', placeOf(item, 'summary'))),
};
