import type { Catalog } from '../catalog/catalog.ts';
import { correctionsOf, monthOfCorrection, type Correction } from '../catalog/corrections.ts';
import { plainNote } from '../catalog/merge-goal.ts';
import type { Published } from '../catalog/record.ts';
import { monthOf, yearOf } from '../model/calendar-date.ts';
import { kinds } from '../model/kinds/index.ts';
import { urls } from '../model/urls.ts';
import { groupBy } from '../problem/group-by.ts';
import { columnOf } from './columns.ts';
import { departmentName, type Entry } from './entry.ts';
import { listPages, type LinkGroup, type ListData, type Section } from './list.ts';
import { oncePerCatalog } from './once-per-catalog.ts';
import { page, type Link, type Page } from './page.ts';
import { publishedTitle } from './published-title.ts';

const title = '更正与撤回';
const column = columnOf(title);
const types = ['更正', '补充', '撤回', '并入'] as const;
const monthSize = 100;
/** Of each month on the first page. */
const monthShown = 50;
/** Months that follow the present one are shown on the first page until there are so many. */
const enough = 20;

/** Corrections by month (`2026-03`), newest first. */
const monthsOf = oncePerCatalog((catalog): ReadonlyMap<string, readonly Correction[]> =>
  groupBy(correctionsOf(catalog), monthOfCorrection),
);

/** The corrections of a record by its path, newest first. */
export const correctionsByRecord = oncePerCatalog((catalog): ReadonlyMap<string, readonly Correction[]> =>
  groupBy(correctionsOf(catalog), ({ record }) => record.path),
);

/** What was corrected, added to, withdrawn or merged: this month and the months before, and a page for each month. */
export function correctionPages(catalog: Catalog): Page[] {
  const months = monthsOf(catalog);
  const present = catalog.asOf.slice(0, 7);
  const now = months.get(present) ?? [];
  const home = page<ListData>(urls.corrections(), 'list', {
    title,
    description: '发布以后更正、补充、撤回或并入的信息，按月排列，写明改了什么、为什么',
    crumbs: [],
    column,
    feed: urls.feed(urls.corrections()),
    groups: monthGroups(months),
    groupsBelow: true,
    sections: sectionsOf(catalog, months, present),
    note: `本月（${monthInWords(present)}）${now.length > 0 ? countsSaid(now) : '没有更正、补充、撤回或并入'}。`,
    empty: '还没有更正、补充、撤回或并入。',
  });
  return [home, ...[...months].flatMap(([month, own]) => monthPages(catalog, month, own))];
}

const monthInWords = (month: string): string => `${yearOf(month)}年${Number(monthOf(month))}月`;
const monthUrl = (month: string): string => urls.correctionMonth(yearOf(month), monthOf(month));

/** `更正 3 条、撤回 1 条`. */
const countsSaid = (own: readonly Correction[]): string =>
  types
    .map((type) => ({ type, count: own.filter((correction) => correction.type === type).length }))
    .filter(({ count }) => count > 0)
    .map(({ type, count }) => `${type} ${count} 条`)
    .join('、');

function sectionsOf(catalog: Catalog, months: ReadonlyMap<string, readonly Correction[]>, present: string): Section[] {
  const sections: Section[] = [];
  let shown = 0;
  for (const [month, own] of months) {
    if (shown >= enough) break;
    const name = month === present ? `本月（${monthInWords(month)}）` : monthInWords(month);
    sections.push({
      heading: own.length > monthShown ? `${name}，最新 ${monthShown} 条` : name,
      id: `m-${month}`,
      entries: own.slice(0, monthShown).map((correction) => correctionEntry(catalog, correction)),
    });
    shown += own.length;
  }
  return sections;
}

function monthGroups(months: ReadonlyMap<string, readonly Correction[]>): LinkGroup[] {
  return [...groupBy(months.keys(), (month) => yearOf(month))].map(([year, keys]) => ({
    heading: `${year}年`,
    links: keys.map((key): Link => ({ label: `${Number(monthOf(key))}月`, url: monthUrl(key), count: months.get(key)?.length ?? 0 })),
  }));
}

function monthPages(catalog: Catalog, month: string, own: readonly Correction[]): Page[] {
  return listPages({
    url: monthUrl(month),
    title: `${monthInWords(month)}的${title}`,
    description: `${monthInWords(month)}：${countsSaid(own)}`,
    crumbs: [{ label: title, url: urls.corrections() }],
    column,
    note: `${countsSaid(own)}。`,
    entries: own.map((correction) => correctionEntry(catalog, correction)),
    size: monthSize,
  });
}

/** A correction in a list: what kind it is and what it says stand beside the title of its record. */
export function correctionEntry(catalog: Catalog, { record, on, type, note }: Correction): Entry {
  const code = departmentOf(record);
  return {
    url: record.url,
    title: publishedTitle(catalog, record),
    on,
    state: type,
    said: plainNote(note),
    // Not a link: of a kind whose only records were withdrawn there is no list.
    number: kinds[record.kind].label,
    notes: code === undefined ? [] : [{ label: departmentName(catalog, code), url: urls.department(code) }],
    draft: record.publication === 'draft',
  };
}

function departmentOf({ parts, fields }: Published): string | undefined {
  return parts.department ?? ('department' in fields ? fields.department : undefined);
}
