import type { Body } from '../catalog/record.ts';
import { yearOf } from '../model/calendar-date.ts';
import { urls } from '../model/urls.ts';
import { groupBy } from '../problem/group-by.ts';
import type { Entry } from './entry.ts';
import { page, type Link, type Page, type PageData } from './page.ts';

/** Months (`2026-03`) as links in a group for every year, in the order given, after the year itself where it has a page. */
export function monthsByYear(
  months: Iterable<string>,
  { year, month }: { readonly year?: (year: string, months: readonly string[]) => Link; readonly month: (month: string) => Link },
): LinkGroup[] {
  return [...groupBy(months, (key) => yearOf(key))].map(([name, keys]) => ({
    heading: `${name}年`,
    links: [...(year ? [year(name, keys)] : []), ...keys.map((key) => month(key))],
  }));
}

/** Links that lead on from a list: years, months, categories below this one. */
export interface LinkGroup {
  readonly heading: string;
  readonly links: readonly Link[];
}
export interface Step {
  readonly name: string;
  readonly said: string;
  readonly link?: Link;
}
export interface Section {
  readonly heading?: string;
  /** For links to the section. */
  readonly id?: string;
  readonly entries: readonly Entry[];
}
/** Which part of a long list this is, and where the others are. A part does not say how many there are: each would change with every new one. */
export interface Pager {
  readonly newest: Link;
  /** Around the shown part, from the newest down, with the first always there. */
  readonly parts: readonly (Link & { readonly current: boolean })[];
}
export interface ListData extends PageData {
  /** To subscribe to. */
  readonly calendar?: string;
  /** Rendered Markdown above the list. */
  readonly intro?: Body;
  /** A course that what is listed goes through, step by step. */
  readonly steps?: readonly Step[];
  readonly groups: readonly LinkGroup[];
  /** Whether the groups lead on from the foot of the page: the sections are what one comes for. */
  readonly groupsBelow?: boolean;
  readonly sections: readonly Section[];
  readonly pager?: Pager;
  readonly total?: number;
  /** Said above the list instead of how many there are. */
  readonly note?: string;
  /** Said where the list is empty. */
  readonly empty: string;
}

export interface ListOptions extends PageData {
  readonly url: string;
  readonly entries: readonly Entry[];
  readonly size: number;
  readonly groups?: readonly LinkGroup[];
  readonly intro?: Body;
  readonly steps?: readonly Step[];
  readonly note?: string;
  readonly empty?: string;
  /** How a list that fits on one page is divided. */
  readonly divide?: (entries: readonly Entry[]) => readonly Section[];
}

const nothing = '这里还没有信息。';

/**
 * A list, newest first, at its address. One longer than `size` shows its newest there, and all of it in parts numbered from the oldest, so that
 * a new record changes the newest page and the last parts and moves nothing else.
 */
export function listPages({ url, entries, size, groups = [], divide, empty = nothing, note, ...data }: ListOptions): Page[] {
  const newest = { ...data, groups, empty, ...(note === undefined ? { total: entries.length } : { note }) };
  if (entries.length <= size) {
    const sections = entries.length === 0 ? [] : (divide?.(entries) ?? [{ entries }]);
    return [listPage(url, { ...newest, sections })];
  }
  const count = Math.ceil(entries.length / size);
  const partOf = (n: number): readonly Entry[] => entries.slice(Math.max(0, entries.length - n * size), entries.length - (n - 1) * size);
  const pagerFor = (current: number): Pager => ({
    newest: { label: '最新', url },
    parts: around(current, count).map((n) => ({ label: `${n}`, url: urls.listPart(url, n), current: n === current })),
  });
  const parts = Array.from({ length: count }, (_, i) => i + 1).map((n) =>
    listPage(urls.listPart(url, n), {
      ...data,
      title: `${data.title}（第 ${n} 页）`,
      description: `${data.title}第 ${n} 页，第 1 页最早`,
      crumbs: [...data.crumbs, { label: data.title, url }],
      groups: [],
      empty,
      sections: [{ entries: partOf(n) }],
      pager: pagerFor(n),
    }),
  );
  return [listPage(url, { ...newest, sections: [{ entries: entries.slice(0, size) }], pager: pagerFor(count + 1) }), ...parts];
}

/** A page whose entries stand on other lists as well. */
function listPage(url: string, data: ListData): Page {
  const sections = data.sections.map(({ entries, ...section }) => ({ ...section, entries: entries.length }));
  return { ...page(url, 'list', data), from: () => ({ ...data, sections }), shared: data.sections.flatMap(({ entries }) => entries) };
}

/** The oldest part and two on either side of this one, from the newest down. */
function around(current: number, count: number): number[] {
  const near = [2, 1, 0, -1, -2].map((step) => current + step).filter((n) => n > 1 && n <= count);
  return count > 0 ? [...near, 1] : near;
}
