import { placeOf } from '../catalog/draft.ts';
import { problem } from '../problem/problem.ts';
import type { Rule } from './rule.ts';

/** An empty table is published as an empty table, and says why it is one (财预〔2016〕143号). */
export const emptyFigures: Rule = {
  title: '空表也公开，并说明为什么空',
  codes: ['figures/no-note'],
  basis: '地方预决算公开操作规程（财预〔2016〕143号）',
  check: ({ catalog: { figures }, items }) =>
    items.flatMap((item) => {
      const own = figures.get(item.path);
      const isEmpty = own?.table.rows.every(({ cells }) => cells.every((cell) => cell === undefined));
      return own && isEmpty && !own.note ? [problem('figures/no-note', placeOf(item, 'figures'))] : [];
    }),
};
