import { placeOf } from '../catalog/draft.ts';
import { problem } from '../problem/problem.ts';
import type { Check } from './index.ts';

/** An empty table is published as an empty table, and says why it is one (财预〔2016〕143号). */
export const emptyFigures: Check = ({ items, figures }) =>
  items.flatMap((item) => {
    const own = figures.get(item.path);
    const isEmpty = own?.table.rows.every(({ cells }) => cells.every((cell) => cell === undefined));
    return own && isEmpty && !own.note ? [problem('figures/no-note', placeOf(item, 'figures'))] : [];
  });
