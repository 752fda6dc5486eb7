import { addMonths, dayOf, yearOf, type CalendarDate } from '../../model/calendar-date.ts';
import { problem, type Problem } from '../../problem/problem.ts';
import { placeOf, type Rule } from '../draft.ts';
import { isRaisedLate } from '../response-time.ts';
import { allRecords, isPublished, type Activity, type Consultation, type Item, type Letter, type Published } from '../record.ts';

/** Nothing is published before it was formed, expires before it takes effect, is answered before it came or was raised, closes before it opens, or is changed before it is there. */
export const dateOrder: Rule = ({ records }) => [
  ...records.item.flatMap(itemDates),
  ...records.letter.flatMap(letterDates),
  ...records.consultation.flatMap(consultationDates),
  ...allRecords(records).filter(isPublished).flatMap(changeDates),
];

function itemDates(item: Item): Problem[] {
  const { formed_on, published_on, effective_on, expires_on } = item.fields;
  const problems: Problem[] = [];
  if (dayOf(published_on) < formed_on) {
    problems.push(
      problem('date/before-formed', placeOf(item, 'published_on'), { label: '发布日期', value: published_on, formed: formed_on }),
    );
  }
  if (expires_on && expires_on <= (effective_on ?? formed_on)) {
    problems.push(
      problem('date/expires-first', placeOf(item, 'expires_on'), {
        expires: expires_on,
        label: effective_on ? '施行日期' : '成文日期',
        effective: effective_on ?? formed_on,
      }),
    );
  }
  // Money is often granted from the beginning of the year, or the month before; a year before is nearly always a wrong digit.
  if (effective_on && yearOf(effective_on) < yearOf(formed_on) && effective_on < monthBefore(formed_on))
    problems.push(problem('date/effective-first', placeOf(item, 'effective_on'), { effective: effective_on, formed: formed_on }));
  if (isRaisedLate(item.fields))
    problems.push(problem('date/raised-late', placeOf(item, 'raised_on'), { value: item.fields.raised_on ?? '', published: published_on }));
  return [...problems, ...noticeDates(item)];
}

/** The first day of the month before. */
const monthBefore = (day: CalendarDate): CalendarDate => addMonths(`${day.slice(0, 7)}-01` as CalendarDate, -1);

function noticeDates(item: Item): Problem[] {
  const { from, until } = item.fields.notice ?? {};
  if (!from || !until || from <= until) return [];
  return [problem('date/closes-first', placeOf(item, 'notice', 'until'), { closes: until, opens: from })];
}

function letterDates(letter: Letter): Problem[] {
  const { received_on, replied_on } = letter.fields;
  if (!replied_on || replied_on >= received_on) return [];
  return [problem('date/answered-first', placeOf(letter, 'replied_on'), { replied: replied_on, received: received_on })];
}

function consultationDates(consultation: Consultation): Problem[] {
  const { opens_on, closes_on, result_on, hearing } = consultation.fields;
  const problems: Problem[] = [];
  if (hearing && hearing.on < opens_on)
    problems.push(problem('hearing/date', placeOf(consultation, 'hearing', 'on'), { value: hearing.on, opens: opens_on }));
  if (closes_on < opens_on)
    problems.push(problem('date/closes-first', placeOf(consultation, 'closes_on'), { closes: closes_on, opens: opens_on }));
  else if (result_on && result_on <= closes_on)
    problems.push(problem('date/result-first', placeOf(consultation, 'result_on'), { result: result_on, closes: closes_on }));
  return problems;
}

/** Days of kinds that say when they were published; of the others nobody knows. */
function changeDates(record: Published): Problem[] {
  const { changes = [] } = record.fields;
  if (changes.length === 0) return [];
  const { published_on, published_at } = record.fields as Partial<
    Pick<Item['fields'], 'published_on'> & Pick<Activity['fields'], 'published_at'>
  >;
  const stated = published_on ?? published_at;
  const published = stated && dayOf(stated);
  return changes.flatMap(({ on }, i) =>
    published && on < published ? [problem('change/early', placeOf(record, 'changes', i, 'on'), { value: on, published })] : [],
  );
}
