import { placeOf } from '../catalog/draft.ts';
import { hasTerm, itemTerm, termFacts, type ItemTerm } from '../catalog/item-term.ts';
import { dayOf } from '../model/calendar-date.ts';
import { shareOver } from '../model/due-day.ts';
import { limitInWords } from '../model/time-limit.ts';
import { isMissingYear } from '../model/working-days.ts';
import { groupBy } from '../problem/group-by.ts';
import { problem, type Problem } from '../problem/problem.ts';
import type { Evidence, Rule } from './rule.ts';

/** Items are published within their term, and what is not published yet is told of before the term is over. */
export const itemInTime: Rule = {
  title: '公开信息在期限内公开',
  codes: ['item/late', 'item/due', 'item/no-calendar'],
  basis: '政府信息公开条例第二十六条、预算法第十四条',
  limits: ['term_warning', 'budget_within'],
  check: (evidence) => {
    const { catalog, items, history, judges } = evidence;
    const facts = termFacts(catalog, history);
    const terms = items.filter(hasTerm).map((item) => itemTerm(item, facts));
    const awaited = catalog.unpublished
      .filter((item) => judges(dayOf(item.fields.published_on)) && hasTerm(item))
      .map((item) => itemTerm(item, facts));
    return [...terms.flatMap(late), ...awaited.flatMap((term) => due(term, evidence)), ...untold(terms)];
  },
};

function late({ item, due: last, publicOn, late: days = 0, ...term }: ItemTerm): Problem[] {
  if (days === 0 || isMissingYear(last)) return [];
  const stated = dayOf(item.fields.published_on);
  // Git shows another day than the record says: both are told, or nobody would see where the days come from.
  const args = { limit: last.value, label: basisOf(term), on: publicOn, stated: stated === publicOn ? '' : stated, count: days };
  return [problem('item/late', placeOf(item, 'published_on'), args)];
}

function due({ item, from, due: last, publicOn, ...term }: ItemTerm, { asOf, limits }: Evidence): Problem[] {
  if (isMissingYear(last)) return [];
  // What is no draft comes by itself on the day it names.
  if (item.publication === 'scheduled' && publicOn <= last.value) return [];
  const share = shareOver(from, last.value, asOf);
  if (share < limits.term_warning) return [];
  return [problem('item/due', placeOf(item, 'published_on'), { limit: last.value, label: basisOf(term), value: Math.min(share, 100) })];
}

/** Said once a year, at the first of them. */
const untold = (terms: readonly ItemTerm[]): Problem[] =>
  [
    ...groupBy(
      terms.filter(({ late: days }) => days === undefined),
      ({ due: last, publicOn }) => yearUntold({ due: last, publicOn }),
    ),
  ].flatMap(([value, [first, ...rest]]) =>
    first ? [problem('item/no-calendar', placeOf(first.item, 'published_on'), { value, count: rest.length + 1 })] : [],
  );

const yearUntold = ({ due: last, publicOn }: Pick<ItemTerm, 'due' | 'publicOn'>): number =>
  isMissingYear(last) ? last.missingYear : Number(publicOn.slice(0, 4));

const basisOf = ({ limit, source }: Pick<ItemTerm, 'limit' | 'source'>): string =>
  source ? `${limitInWords(limit)}，${source}` : limitInWords(limit);
