import { dayOf, yearOf } from '../model/calendar-date.ts';
import { periodAt, periodEnd, type Period } from '../model/period.ts';
import { groupBy } from '../problem/group-by.ts';
import { compareText } from '../problem/problem.ts';
import type { Catalog } from './catalog.ts';
import { isInCategory } from './category-tree.ts';
import { isRule } from './policies.ts';
import type { Item } from './record.ts';

/** The category of appointments and removals. */
const appointmentsCategory = 'personnel';

/** One issue of the 政府公报. */
export interface Issue {
  readonly year: string;
  /** Within its year: of the month or of the quarter. */
  readonly number: number;
  readonly period: Period;
  /** Documents of one department, in the order of departments; appointments stand at the end, whoever made them. */
  readonly parts: readonly { readonly department: string | undefined; readonly documents: readonly Item[] }[];
}

/**
 * The issues of the gazette, newest first; none where site.yaml names no `gazette`. An issue holds the rules and normative documents and the
 * appointments (政府信息公开条例第二十三条; 国办发〔2018〕22号: texts of rules in the gazette are the standard texts) that were published in a month
 * or quarter that is over, so that it does not change once it is there. What is only announced for objections (公示) is none of them yet, and an
 * archive that is older than the site is not printed again.
 */
export function issuesOf(catalog: Catalog): readonly Issue[] {
  const { site, items, asOf } = catalog;
  if (!site.gazette) return [];
  const kind = site.gazette === '月刊' ? 'month' : 'quarter';
  const printed = items.filter((item) => isPrinted(catalog, item));
  const periods = groupBy(printed, ({ fields }) => periodAt(kind, dayOf(fields.published_on)));
  return [...periods]
    .filter(([period]) => periodEnd(period) < asOf)
    .map(([period, members]) => ({ year: yearOf(period), number: numberOf(period), period, parts: partsOf(catalog, members) }));
}

function isPrinted(catalog: Catalog, item: Item): boolean {
  const { nil, interprets, notice, published_on } = item.fields;
  if (nil || interprets || notice || item.publication !== 'public' || dayOf(published_on) < (catalog.site.since ?? '')) return false;
  return isRule(catalog, item) || isAppointment(catalog, item);
}

const isAppointment = (catalog: Catalog, item: Item): boolean => isInCategory(catalog, item, appointmentsCategory);

/** 3 of 2026-Q3 and of 2026-03. */
const numberOf = (period: Period): number => Number(/\d+$/.exec(period)?.[0]);

function partsOf(catalog: Catalog, members: readonly Item[]): Issue['parts'] {
  const inOrder = members.toSorted(
    (a, b) => compareText(dayOf(a.fields.published_on), dayOf(b.fields.published_on)) || compareText(a.path, b.path),
  );
  const rules = groupBy(
    inOrder.filter((item) => !isAppointment(catalog, item)),
    ({ parts }) => parts.department ?? '',
  );
  const appointments = inOrder.filter((item) => isAppointment(catalog, item));
  return [
    ...catalog.departments.flatMap(({ parts }) => {
      const documents = rules.get(parts.slug);
      return documents ? [{ department: parts.slug, documents }] : [];
    }),
    ...(appointments.length > 0 ? [{ department: undefined, documents: appointments }] : []),
  ];
}
