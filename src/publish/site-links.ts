import type { Names, PageLinks } from './page-links.ts';

export const isWebPage = (file: string): boolean => file.endsWith('.html');

/** Lists of numbers laid end to end: as a list each, a hundred thousand of them would be gone through whenever memory is freed. */
export interface Rows {
  /** Where each begins, and where the last ends. */
  readonly starts: Int32Array;
  readonly numbers: Int32Array;
}

/** The numbers of one row; none where there is no such row. */
export const rowOf = ({ starts, numbers }: Rows, row: number): Int32Array => numbers.subarray(starts[row] ?? 0, starts[row + 1] ?? 0);

/** The links of all pages of a site. */
export interface SiteLinks {
  /** What the numbers stand for: web pages, then other files of the site, then whatever else pages lead to or hold. */
  readonly names: readonly string[];
  readonly pages: number;
  /** Pages and other files. */
  readonly files: number;
  /** What each page leads to. */
  readonly links: Rows;
  readonly ids: Rows;
  /** Pages that search engines are kept from. */
  readonly noIndex: readonly number[];
  /** What pages fetch from other hosts. */
  readonly fetched: readonly (readonly [page: string, address: string])[];
  /** What is wrong with the meta tags of the pages that were read now. */
  readonly metaFaults: readonly (readonly [page: string, fault: string])[];
}

/** What is known of the links of a site in place. Its pages fetch nothing from other hosts, or they would not be in place. */
export type KnownLinks = Omit<SiteLinks, 'files' | 'fetched' | 'metaFaults'>;

const noRows: Rows = { starts: new Int32Array(1), numbers: new Int32Array() };
export const noLinks: KnownLinks = { names: [], pages: 0, links: noRows, ids: noRows, noIndex: [] };

/** Stands where there is no number. */
export const none = -1;

/** The number that each of some names has now, or `none`. Most follow one another as they did, and are not looked up. */
export function numbersNow(known: readonly string[], { list, find }: Names): Int32Array {
  let next = 0;
  return Int32Array.from(known, (name) => {
    const number = list[next] === name ? next : (find(name) ?? none);
    if (number !== none) next = number + 1;
    return number;
  });
}

/** The links of all pages of a site: as they were read now, or else as they are known. */
export function linksOf(
  { names, pages, files }: { readonly names: Names } & Pick<SiteLinks, 'pages' | 'files'>,
  read: ReadonlyMap<string, PageLinks>,
  { numbers, ...known }: KnownLinks & { readonly numbers: Int32Array } = { ...noLinks, numbers: new Int32Array() },
): SiteLinks {
  const now = Array.from<PageLinks | undefined>({ length: pages });
  for (const [file, page] of read) now[names.numberOf(file)] = page;
  const before = new Int32Array(pages).fill(none);
  for (let page = 0; page < known.pages; page++) before[numbers[page] ?? none] = page;
  /** Names of no file have a number only if a page still leads to them. */
  const numberNow = (number: number): number => {
    const found = numbers[number] ?? none;
    return found === none ? names.numberOf(known.names[number] ?? '') : found;
  };
  const rowsOf = (which: 'links' | 'ids'): Rows =>
    joinRows(
      now.map((page) => page?.[which]),
      { rows: known[which], before, numberNow },
    );
  const [links, ids] = [rowsOf('links'), rowsOf('ids')];
  const unread = known.noIndex.map((page) => numbers[page] ?? none).filter((page) => page in now && !now[page]);
  const noIndex = [...read].flatMap(([file, page]) => (page.noIndex ? [names.numberOf(file)] : []));
  const fetched = [...read].flatMap(([file, page]) => page.fetched.map((address) => [file, address] as const));
  const metaFaults = [...read].flatMap(([file, page]) => page.metaFaults.map((fault) => [file, fault] as const));
  return { names: names.list, pages, files, links, ids, noIndex: [...unread, ...noIndex], fetched, metaFaults };
}

/** Lists as rows; where there is none, the row it had before. */
function joinRows(
  lists: readonly (readonly number[] | undefined)[],
  { rows, before, numberNow }: { readonly rows: Rows; readonly before: Int32Array; readonly numberNow: (number: number) => number },
): Rows {
  const rowBefore = (i: number): Int32Array => rowOf(rows, before[i] ?? none);
  const starts = new Int32Array(lists.length + 1);
  lists.forEach((list, i) => (starts[i + 1] = (starts[i] ?? 0) + (list ?? rowBefore(i)).length));
  const numbers = new Int32Array(starts[lists.length] ?? 0);
  let at = 0;
  lists.forEach((list, i) => {
    if (list) for (const number of list) numbers[at++] = number;
    else for (const number of rowBefore(i)) numbers[at++] = numberNow(number);
  });
  return { starts, numbers };
}
