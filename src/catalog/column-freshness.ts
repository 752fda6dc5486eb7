import { dayOf, daysBetween, type CalendarDate } from '../model/calendar-date.ts';
import { urls } from '../model/urls.ts';
import { compareText } from '../problem/problem.ts';
import type { Catalog } from './catalog.ts';
import type { Listed } from './record.ts';
import { siteColumns, windowEnd, type SiteColumn } from './site-columns.ts';

/** Days between two records of a column that follow one another, or since its newest. */
export interface ColumnGap {
  readonly from: CalendarDate;
  /** The day of the next record, or the day asked about where none came. */
  readonly to: CalendarDate;
  readonly days: number;
  readonly isOpen: boolean;
}

/** How fresh a column is on a day. Records without a date are none; statements that there is nothing count as records. */
export interface ColumnFreshness extends SiteColumn {
  /** Records and statements. */
  readonly records: number;
  readonly newest: { readonly on: CalendarDate; readonly record: Listed } | undefined;
  /** It is asked to hold something and holds neither a record nor a statement that there is nothing. */
  readonly isBlank: boolean;
  /** The last day on which it counts as up to date; undefined without a window or a record. */
  readonly freshUntil: CalendarDate | undefined;
  /** Days until then; negative once it is stale. */
  readonly daysLeft: number | undefined;
  readonly isStale: boolean;
  /** The longest gap from `since` of the site on, the one that is open among them. */
  readonly longestGap: ColumnGap | undefined;
}

/** How fresh every column of a site is on the day of the catalog, which is frozen: several rules and pages ask, and it is found once. */
export function columnFreshness(catalog: Catalog): readonly ColumnFreshness[] {
  const known = found.get(catalog) ?? measured(catalog);
  found.set(catalog, known);
  return known;
}
const found = new WeakMap<Catalog, readonly ColumnFreshness[]>();

function measured(catalog: Catalog): readonly ColumnFreshness[] {
  const { asOf, site } = catalog;
  const dated = datedByColumn(catalog);
  return siteColumns(catalog).map((column) => {
    const members = dated.get(column.url) ?? [];
    const newest = members[0];
    const freshUntil = newest && column.window && windowEnd(newest.on, column.window);
    const daysLeft = freshUntil && daysBetween(asOf, freshUntil);
    return {
      ...column,
      records: members.length,
      newest,
      isBlank: column.isAsked && members.length === 0,
      freshUntil,
      daysLeft,
      isStale: daysLeft !== undefined && daysLeft < 0,
      longestGap: longestGap(members, asOf, site.since),
    };
  });
}

type Dated = NonNullable<ColumnFreshness['newest']>;

/** What each column holds, newest first; a category holds what stands in those below it too. */
function datedByColumn(catalog: Catalog): ReadonlyMap<string, readonly Dated[]> {
  const byCode = new Map<string, Dated[]>([...catalog.categories.keys()].map((code) => [code, []]));
  for (const record of catalog.items) {
    const dated = { on: dayOf(record.fields.published_on), record };
    for (const code of catalog.categories.get(record.fields.category)?.line ?? []) byCode.get(code)?.push(dated);
  }
  return new Map<string, readonly Dated[]>([
    ...[...byCode].map(([code, members]) => [urls.category(code), members] as const),
    ...datedOfKinds(catalog).map(([kind, members]) => [urls.kind(kind), members.sort(newestFirst)] as const),
  ]);
}

function datedOfKinds({ activities, meetings, consultations, letters, asOf }: Catalog): readonly (readonly [kind: string, Dated[]])[] {
  return [
    ['activities', activities.map((record) => ({ on: dayOf(record.fields.published_at), record }))],
    ['meetings', meetings.map((record) => ({ on: dayOf(record.fields.published_on), record }))],
    // A consultation is shown before it opens: it counts from the day it does.
    ['consultations', consultations.flatMap((record) => (record.fields.opens_on <= asOf ? [{ on: record.fields.opens_on, record }] : []))],
    ['letters', letters.flatMap((record) => (record.fields.replied_on ? [{ on: record.fields.replied_on, record }] : []))],
  ];
}

const newestFirst = (a: Dated, b: Dated): number => compareText(b.on, a.on);

function longestGap(members: readonly Dated[], asOf: CalendarDate, since: CalendarDate | undefined): ColumnGap | undefined {
  let longest: ColumnGap | undefined;
  let to = asOf;
  let isOpen = true;
  for (const { on } of members) {
    if (since && on < since) break;
    // Most records came on the day of the one before.
    if (on !== to || isOpen) {
      const days = daysBetween(on, to);
      if (!longest || days > longest.days) longest = { from: on, to, days, isOpen };
    }
    to = on;
    isOpen = false;
  }
  return longest;
}
