import { digestOf } from '../cache/digest.ts';
import { fileOf } from '../model/urls.ts';
import type { BundledAssets } from '../views/addresses.ts';
import type { Page } from '../views/page.ts';
import type { Plan } from '../views/plan.ts';
import type { Names } from './page-links.ts';
import { isWebPage, none } from './site-links.ts';

/** What all pages are made of besides themselves. */
export interface Program {
  readonly assets: BundledAssets;
  /** Names the code. */
  readonly program: string;
  /** Names each template by what it is made of. */
  readonly templates: ReadonlyMap<string, string>;
}

/** Files of a site with what each is made of: the same print, the same bytes. */
export interface PrintedFiles {
  /** Web pages first. */
  readonly files: readonly string[];
  readonly prints: readonly string[];
}

/** How many of some files are web pages, which come first. */
export const webPages = ({ files }: PrintedFiles): number => files.findIndex((file) => !isWebPage(file));

/** What is known of the site in place. */
interface InPlace {
  /** What its files were made of when they were made, and which number each of them has now. */
  readonly prints: readonly string[];
  readonly numbers: Int32Array;
  /** The files that are there. */
  readonly inPlace: readonly string[];
  readonly find: Names['find'];
}

/** How some files compare with the site in place. */
export interface Compared {
  /** Whether the file of a number is in place as it is to be. */
  readonly isCurrent: (number: number) => boolean;
  /** What is in place besides them. */
  readonly leftOver: readonly string[];
}

export function compareFiles({ files, prints }: PrintedFiles, { prints: before, numbers, inPlace, find }: InPlace): Compared {
  const isSame = new Uint8Array(files.length);
  before.forEach((print, i) => {
    const number = numbers[i] ?? none;
    if (prints[number] === print) isSame[number] = 1;
  });
  const isThere = new Uint8Array(files.length);
  const leftOver = inPlace.filter((file) => {
    const number = find(file) ?? files.length;
    isThere[number] = 1;
    return number >= files.length;
  });
  return { leftOver, isCurrent: (number: number): boolean => isSame[number] === 1 && isThere[number] === 1 };
}

/** Everything of a plan that becomes a file. */
type Planned = Pick<Plan, 'pages' | 'texts' | 'tables' | 'files'>;

/** Those of a plan's files whose number is asked for: the place they have in `printFiles`. */
export function picked({ pages, texts, tables, files }: Planned, isPicked: (number: number) => boolean): Planned {
  let number = 0;
  const pick = <T>(members: readonly T[]): readonly T[] => members.filter(() => isPicked(number++));
  return { pages: pick(pages), texts: pick(texts), tables: pick(tables), files: pick(files) };
}

/** Names what each page, text, table and attachment is made of. A page is made of what its view says, its template and what all pages share. */
export function printFiles(plan: Plan, { assets, program, templates }: Program): PrintedFiles {
  const shared = JSON.stringify([program, plan.frame, assets]);
  const ofTemplate = new Map([...templates].map(([template, print]) => [template, digestOf(`${shared}${print}`)]));
  // A record stands in half a dozen lists: what they share is named once.
  const named = new Map<object, string>();
  const nameOf = (part: object): string => {
    const name = named.get(part) ?? digestOf(JSON.stringify(part));
    named.set(part, name);
    return name;
  };
  const pagePrint = ({ url, template, from, shared: parts = [] }: Page): string =>
    digestOf(`${ofTemplate.get(template)}${url}${JSON.stringify(from())}${parts.map(nameOf).join()}`);
  const { pages, texts, tables, files } = plan;
  return {
    files: [pages, texts, tables, files].flatMap((members) => members.map(({ url }) => fileOf(url))),
    prints: [
      ...pages.map(pagePrint),
      ...texts.map(({ from }) => digestOf(`${program}${JSON.stringify(from())}`)),
      ...tables.map(({ rows }) => digestOf(`${program}${JSON.stringify(rows())}`)),
      ...files.map(({ digest }) => digest),
    ],
  };
}
