import { isInCategory } from '../catalog/category-tree.ts';
import { placeOf } from '../catalog/draft.ts';
import { responsesCategory } from '../catalog/response-time.ts';
import { dayOf } from '../model/calendar-date.ts';
import { problem } from '../problem/problem.ts';
import type { Check } from './index.ts';

/** An answer to a concern says when the concern was raised: people are to be answered soon (国办发〔2016〕80号), and can see whether they were. */
export const responseRaised: Check = (catalog) =>
  catalog.items
    .filter(({ fields }) => !fields.raised_on && !fields.nil && dayOf(fields.published_on) >= (catalog.site.since ?? ''))
    .filter((item) => isInCategory(catalog, item, responsesCategory))
    .map((item) => problem('item/no-raised-on', placeOf(item, 'category')));
