import { shownRecords, type Catalog } from '../catalog/catalog.ts';
import { isPublished, type AnyRecord } from '../catalog/record.ts';
import { dateInWords, type CalendarDate } from '../model/calendar-date.ts';
import { publishedTitle } from './published-title.ts';
import type { Link, Page } from './page.ts';

/** Every record that has a page of its own, as a link. */
export const recordLinks = (catalog: Catalog): Link[] =>
  shownRecords(catalog).map((record) => ({ label: labelOf(catalog, record), url: record.url }));

function labelOf(catalog: Catalog, record: AnyRecord): string {
  if (isPublished(record)) return publishedTitle(catalog, record);
  return 'name' in record.fields ? record.fields.name : record.fields.title;
}

/** The records that were viewed most. */
export interface MostViewed {
  readonly records: readonly Link[];
  /** The days in which views were counted. */
  readonly period: string;
}

const shown = 20;

/** Undefined where nothing was counted. */
export function mostViewed(catalog: Catalog): MostViewed | undefined {
  const { views } = catalog;
  if (views.size === 0) return undefined;
  const counted = recordLinks(catalog).flatMap((link) => {
    const view = views.get(link.url);
    return view ? [{ ...link, ...view }] : [];
  });
  const [from] = counted.map((view) => view.from).sort();
  const until = counted
    .map((view) => view.until)
    .sort()
    .at(-1);
  if (!from || !until) return undefined;
  return {
    records: counted
      .sort((a, b) => b.count - a.count || (a.url < b.url ? -1 : 1))
      .slice(0, shown)
      .map(({ label, url, count }) => ({ label, url, count })),
    period: periodSaid(from, until),
  };
}

/** Pages of records say how often they were viewed; a record that was withdrawn does not. */
export function withViews(pages: readonly Page[], catalog: Catalog): readonly Page[] {
  if (catalog.views.size === 0) return pages;
  const records = new Set(shownRecords(catalog).map(({ url }) => url));
  return pages.map((page) => {
    const counted = records.has(page.url) ? catalog.views.get(page.url) : undefined;
    if (!counted) return page;
    const views = { count: counted.count, period: periodSaid(counted.from, counted.until) };
    return { ...page, from: () => [page.from(), views], data: () => ({ ...page.data(), views }) };
  });
}

const periodSaid = (from: CalendarDate, until: CalendarDate): string =>
  from === until ? dateInWords(from) : `${dateInWords(from)}至${dateInWords(until)}`;
