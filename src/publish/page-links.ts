import fs from 'node:fs';
import path from 'node:path';
import { Parser } from 'htmlparser2';

/** What one page of the built site asks for and leads to. Names stand as numbers: thousands of pages lead to the same few. */
export interface PageLinks {
  /** Targets within the site as files relative to its root, with the fragment if there is one. */
  readonly links: readonly number[];
  readonly ids: readonly number[];
  /** Addresses of other hosts that a browser would fetch. */
  readonly fetched: readonly string[];
  readonly noIndex: boolean;
}

/** The links of all pages, by their file. */
export interface SiteLinks {
  /** What the numbers stand for. */
  readonly names: readonly string[];
  readonly pages: ReadonlyMap<string, PageLinks>;
}

/** The links of some pages: as they were read now, or else as they are known of the site in place. */
export function linksOf(files: readonly string[], read: SiteLinks['pages'], known: SiteLinks['pages'] = new Map()): SiteLinks['pages'] {
  return new Map(
    files.flatMap((file) => {
      const links = read.get(file) ?? known.get(file);
      return links ? [[file, links] as const] : [];
    }),
  );
}

/** A list of names that grows as names are met. */
export interface Names {
  readonly list: readonly string[];
  readonly numberOf: (name: string) => number;
}

export function numberNames(known: readonly string[] = []): Names {
  const list = [...known];
  const numbers = new Map(list.map((name, number) => [name, number]));
  return {
    list,
    numberOf: (name) => {
      const number = numbers.get(name);
      if (number !== undefined) return number;
      numbers.set(name, list.length);
      return list.push(name) - 1;
    },
  };
}

/** Attributes whose address a browser fetches by itself. */
const fetching: Readonly<Record<string, string>> = {
  script: 'src',
  img: 'src',
  iframe: 'src',
  source: 'src',
  video: 'src',
  audio: 'src',
  embed: 'src',
  object: 'data',
  input: 'src',
};
const fetchedRels = /\b(stylesheet|icon|preload|modulepreload|prefetch|preconnect|dns-prefetch|manifest)\b/;

export interface Reading {
  readonly pathPrefix: string;
  readonly names: Names;
  /** Where addresses lead that begin at the root: every page has the same many. */
  readonly known: Map<string, number>;
}

/** Reads a page as a browser would. */
export function readPageLinks(out: string, file: string, { pathPrefix, names, known }: Reading): PageLinks {
  const links = new Set<number>();
  const ids = new Set<number>();
  const fetched: string[] = [];
  let noIndex = false;
  const visit = (address: string | undefined, isFetched: boolean): void => {
    if (!address) return;
    if (/^[a-z][a-z0-9+.-]*:|^\/\//i.test(address)) {
      if (isFetched && !address.startsWith('data:')) fetched.push(address);
      return;
    }
    const isRooted = address.startsWith('/');
    const target = (isRooted ? known.get(address) : undefined) ?? names.numberOf(targetOf(address, file, pathPrefix));
    if (isRooted) known.set(address, target);
    links.add(target);
  };
  const parser = new Parser({
    onopentag(name, attributes) {
      if (attributes['id']) ids.add(names.numberOf(attributes['id']));
      if (name === 'meta' && attributes['name'] === 'robots' && attributes['content']?.includes('noindex')) noIndex = true;
      if (name === 'a' || name === 'form') visit(attributes['href'] ?? attributes['action'], false);
      if (name === 'link' && attributes['rel'] !== 'canonical') visit(attributes['href'], fetchedRels.test(attributes['rel'] ?? ''));
      const source = fetching[name];
      if (source) visit(attributes[source], true);
    },
  });
  parser.end(fs.readFileSync(path.join(out, file), 'utf8'));
  return { links: [...links], ids: [...ids], fetched, noIndex };
}

/** The file an address leads to; one outside the path prefix is kept as it is, and is nowhere. */
function targetOf(address: string, from: string, pathPrefix: string): string {
  const { pathname, hash } = new URL(address, `http://site${pathPrefix}${from.split('/').map(encodeURIComponent).join('/')}`);
  const whole = decodeURIComponent(pathname);
  if (!whole.startsWith(pathPrefix)) return whole;
  const target = whole.slice(pathPrefix.length);
  const served = target === '' || target.endsWith('/') ? `${target}index.html` : target;
  return served + decodeURIComponent(hash);
}
