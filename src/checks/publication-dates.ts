import { shownRecords } from '../catalog/catalog.ts';
import { placeOf } from '../catalog/draft.ts';
import { publishedDay } from '../catalog/publication.ts';
import type { RecordPast } from '../catalog/record-history.ts';
import { isPublished, type Published } from '../catalog/record.ts';
import { addDays, dayOf, daysBetween, type CalendarDate } from '../model/calendar-date.ts';
import { problem, type Problem } from '../problem/problem.ts';
import type { Evidence, Rule } from './rule.ts';

/**
 * A publication date is no earlier than the commit that first held the record, and no commit takes one back. What the site names as imports says nothing
 * of when a record was published, and what was committed after the day of the build was not known on it.
 */
export const publicationDates: Rule = {
  title: '发布日期不早于记录第一次提交的日期，不往前改',
  codes: ['history/backdated', 'history/moved-back'],
  basis: '伪造发稿日期是政府网站检查的否决指标（国办秘函〔2019〕19号）',
  limits: ['committed_within'],
  check: (evidence) => {
    const { catalog, history, asOf } = evidence;
    if (history.pasts.size === 0) return [];
    return shownRecords(catalog)
      .filter(isPublished)
      .flatMap((record) => {
        const past = history.pasts.get(record.raw.file);
        const published = publishedDay(record.fields);
        return past && published && past.firstOn <= asOf ? problemsOf(record, { ...evidence, past, published }) : [];
      });
  },
};

interface Dated extends Pick<Evidence, 'asOf' | 'limits' | 'judges'> {
  readonly past: RecordPast;
  readonly published: CalendarDate;
}

function problemsOf(record: Published, { past, published, asOf, limits, judges }: Dated): Problem[] {
  const key = 'published_at' in record.fields ? 'published_at' : 'published_on';
  const within = limits.committed_within;
  const isBackdated = !past.isImported && daysBetween(published, past.firstOn) > within && judges(published);
  // Of several, the latest date that it once had.
  const moved = past.movedBack
    .filter(({ on, from }) => on <= asOf && judges(dayOf(from as CalendarDate)) && dayOf(from as CalendarDate) > published)
    .filter((move) => !wasToCome(move, within) && !isExplained(record, addDays(move.on, -within)))
    .toSorted((a, b) => (a.from < b.from ? 1 : -1))[0];
  return [
    ...(isBackdated ? [problem('history/backdated', placeOf(record, key), { published, first: past.firstOn, limit: within })] : []),
    ...(moved
      ? [problem('history/moved-back', placeOf(record, key), { on: moved.on, before: dayOf(moved.from as CalendarDate), after: published })]
      : []),
  ];
}

/** Whether it was not published yet when its date was brought forward. */
const wasToCome = ({ on, from, to }: RecordPast['movedBack'][number], within: number): boolean =>
  dayOf(from as CalendarDate) > on && daysBetween(dayOf(to as CalendarDate), on) <= within;

/** Whether the record itself says that something was put right then, so that everybody can see it. */
const isExplained = ({ fields: { changes = [] } }: Published, since: CalendarDate): boolean =>
  changes.some(({ type, on }) => type === '更正' && on >= since);
