import { problem } from '../../problem/problem.ts';
import { placeOf, type Rule } from '../draft.ts';
import { allRecords, isPublished } from '../record.ts';

/**
 * Review comes before publication, item by item (保密法实施条例第四十二条); site.yaml `require_review` makes a missing record a warning. Rows of the
 * catalog of duties are adopted as one document and not reviewed one by one.
 */
export const reviewRecord: Rule = ({ site, records }) =>
  allRecords(records)
    .filter(isPublished)
    .filter((record) => record.kind !== 'duty' && record.publication === 'public' && !record.fields.review)
    .map((record) => problem('review/missing', placeOf(record, 'review'), {}, site.require_review ? 'block' : 'warning'));
