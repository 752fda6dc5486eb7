import { shownRecords } from '../catalog/catalog.ts';
import { placeOf } from '../catalog/draft.ts';
import { publishedDay } from '../catalog/publication.ts';
import type { RecordPast } from '../catalog/record-history.ts';
import { isPublished, type Published } from '../catalog/record.ts';
import type { CalendarDate } from '../model/calendar-date.ts';
import { problem, type Problem } from '../problem/problem.ts';
import type { Evidence, Rule } from './rule.ts';

type Review = NonNullable<Published['fields']['review']>;
type Change = NonNullable<Published['fields']['changes']>[number];

/**
 * The review tells who wrote, reviewed and approved on what ground, comes before publication, and again before every change of what the record says.
 * What git shows of changes counts as much as what the record notes of them.
 */
export const reviewInTime: Rule = {
  title: '保密审查先于公开，内容变了重新审查，拟稿、审批、依据齐全',
  codes: ['review/late', 'review/outdated', 'review/incomplete'],
  basis: '政府信息公开条例第十七条；保守国家秘密法实施条例第四十二条',
  check: ({ catalog, history, asOf, judges }) =>
    shownRecords(catalog)
      .filter(isPublished)
      .flatMap((record) => {
        const { review } = record.fields;
        if (!review || !judges(publishedDay(record.fields) ?? review.on)) return [];
        return problemsOf(record, { review, asOf, past: history.pasts.get(record.raw.file) });
      }),
};

interface Reviewed extends Pick<Evidence, 'asOf'> {
  readonly review: Review;
  readonly past: RecordPast | undefined;
}

function problemsOf(record: Published, { review, asOf, past }: Reviewed): Problem[] {
  const published = publishedDay(record.fields);
  const noted = (record.fields.changes ?? [])
    .filter(({ on }) => on <= asOf)
    .filter(isOfContent)
    .map(({ on }) => on);
  const committed = (past?.changedOn ?? []).filter((on) => on <= asOf);
  const missing = [...(review.author ? [] : ['author']), ...(review.approver ? [] : ['approver']), ...(review.basis ? [] : ['basis'])];
  const outdated = latest([committedSince(review, committed, past?.reviewedOn ?? []), notedSince(review, noted, published)]);
  return [
    ...(published && review.on > published && ![...noted, ...committed].some((on) => on >= published)
      ? [problem('review/late', placeOf(record, 'review', 'on'), { on: review.on, published })]
      : []),
    ...(outdated ? [problem('review/outdated', placeOf(record, 'review', 'on'), { on: review.on, value: outdated })] : []),
    ...(missing.length > 0 ? [problem('review/incomplete', placeOf(record, 'review'), { value: missing.join('、') })] : []),
  ];
}

const isOfContent = ({ type }: Change): boolean => type === '更正' || type === '补充';

const latest = (days: readonly (CalendarDate | undefined)[]): CalendarDate | undefined =>
  days
    .flatMap((day) => day ?? [])
    .toSorted()
    .at(-1);

/** The last change in git, where the review is older and was not renewed with it or after it. */
function committedSince(review: Review, changed: readonly CalendarDate[], reviewed: readonly CalendarDate[]): CalendarDate | undefined {
  const last = latest(changed);
  return last && last > review.on && !reviewed.some((on) => on >= last) ? last : undefined;
}

/** The last change that the record notes, where the review is that of its publication or of an earlier change: one made for it may be some days older than it. */
function notedSince(review: Review, noted: readonly CalendarDate[], published: CalendarDate | undefined): CalendarDate | undefined {
  const last = latest(noted);
  if (!last || !published) return undefined;
  const before = latest([published, ...noted.filter((on) => on < last)]);
  return before && last > before && review.on <= before ? last : undefined;
}
