import { problem } from '../../problem/problem.ts';
import { placeOf, type Rule } from '../draft.ts';

/** Review comes before publication, item by item (保密法实施条例第四十二条); site.yaml `require_review` makes a missing record a warning. */
export const reviewRecord: Rule = ({ site, records }) =>
  [...records.item, ...records.activity, ...records.consultation, ...records.letter, ...records.guide, ...records.request]
    .filter((record) => record.publication === 'public' && !record.fields.review)
    .map((record) => problem('review/missing', placeOf(record, 'review'), {}, site.require_review ? 'block' : 'warning'));
