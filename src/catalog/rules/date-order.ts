import { dayOf } from '../../model/calendar-date.ts';
import { problem, type Problem } from '../../problem/problem.ts';
import { placeOf, type Rule } from '../draft.ts';
import type { Item, Letter } from '../record.ts';

/** Nothing is published before it was formed, expires before it takes effect, or is answered before it came. */
export const dateOrder: Rule = ({ records }) => [...records.item.flatMap(itemDates), ...records.letter.flatMap(letterDates)];

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
      problem('date/expires-first', placeOf(item, 'expires_on'), { expires: expires_on, effective: effective_on ?? formed_on }),
    );
  }
  return problems;
}

function letterDates(letter: Letter): Problem[] {
  const { received_on, replied_on } = letter.fields;
  if (!replied_on || replied_on >= received_on) return [];
  return [problem('date/answered-first', placeOf(letter, 'replied_on'), { replied: replied_on, received: received_on })];
}
