import type { Site } from '../site.ts';
import { problem, type Problem } from '../../problem/problem.ts';
import { placeOf, type Rule } from '../draft.ts';
import { publishedDay } from '../publication.ts';
import { allRecords, isPublished, type Published } from '../record.ts';
import { namesIn } from '../staff.ts';

type Review = NonNullable<Published['fields']['review']>;
const labels = { reviewer: '审查人', approver: '审批人' } as const;

/**
 * Review comes before publication, item by item (保密法实施条例第四十二条); site.yaml `require_review` makes a missing record a warning. Rows of the
 * catalog of duties are adopted as one document and not reviewed one by one.
 */
export const reviewRecord: Rule = ({ site, records }) =>
  allRecords(records)
    .filter(isPublished)
    .filter((record) => record.kind !== 'duty' && record.publication === 'public')
    .flatMap((record) => {
      const { review } = record.fields;
      if (!review) return [problem('review/missing', placeOf(record, 'review'), {}, site.require_review ? 'block' : 'warning')];
      return samePerson(record, review, site);
    });

/** Nobody reviews or approves what they wrote themselves (政府信息公开条例第十七条). Of an imported archive it is said, and no more can be done about it. */
function samePerson(record: Published, { author, ...review }: Review, { require_review, since }: Site): Problem[] {
  if (!author) return [];
  const severity = require_review && (publishedDay(record.fields) ?? review.on) >= (since ?? '') ? 'block' : 'warning';
  const authors = new Set(peopleIn(author));
  return (['reviewer', 'approver'] as const).flatMap((role) => {
    const people = peopleIn(review[role] ?? '');
    if (people.length === 0 || people.some((name) => !authors.has(name))) return [];
    return [problem('review/same-person', placeOf(record, 'review', role), { label: labels[role], name: people.join('、') }, severity)];
  });
}

/** Who is named, however: 王 五 and 王五（科长） are one. Where somebody else took part, the text was not left to its author. */
const peopleIn = (written: string): string[] => namesIn(written, []).map(({ name }) => name.replace(/\s/g, ''));
