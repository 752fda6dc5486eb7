import fs from 'node:fs';
import path from 'node:path';
import { Parser } from 'htmlparser2';
import { isAskedMeta, metaFaults } from './page-meta.ts';

/** What one page of the built site asks for and leads to. Names stand as numbers: thousands of pages lead to the same few. */
export interface PageLinks {
  /** Targets within the site as files relative to its root, with the fragment if there is one. */
  readonly links: readonly number[];
  readonly ids: readonly number[];
  /** Addresses of other hosts that a browser would fetch. */
  readonly fetched: readonly string[];
  readonly noIndex: boolean;
  /** What is wrong with what it tells machines of itself, each as `name=value`. */
  readonly metaFaults: readonly string[];
}

/** A list of names that grows as names are met. */
export interface Names {
  readonly list: readonly string[];
  readonly find: (name: string) => number | undefined;
  readonly numberOf: (name: string) => number;
}

export function numberNames(known: Iterable<string> = []): Names {
  const list: string[] = [];
  const numbers = new Map<string, number>();
  const find = (name: string): number | undefined => numbers.get(name);
  const numberOf = (name: string): number => {
    const number = numbers.get(name);
    if (number !== undefined) return number;
    numbers.set(name, list.length);
    return list.push(name) - 1;
  };
  for (const name of known) numberOf(name);
  return { list, find, numberOf };
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
  const ids = new Set<string>();
  const fragments = new Set<string>();
  const fetched: string[] = [];
  const meta = new Map<string, string>();
  let noIndex = false;
  const visit = (address: string | undefined, isFetched: boolean): void => {
    if (!address) return;
    if (/^[a-z][a-z0-9+.-]*:|^\/\//i.test(address)) {
      if (isFetched && !address.startsWith('data:')) fetched.push(address);
      return;
    }
    if (address.startsWith('#')) fragments.add(address.slice(1));
    else lead(address);
  };
  const lead = (address: string): void => {
    const isRooted = address.startsWith('/');
    const target = (isRooted ? known.get(address) : undefined) ?? names.numberOf(targetOf(address, file, pathPrefix));
    if (isRooted) known.set(address, target);
    links.add(target);
  };
  const parser = new Parser({
    onopentag(name, attributes) {
      if (attributes['id']) ids.add(attributes['id']);
      if (name === 'meta') {
        const { name: of, content = '' } = attributes;
        if (of === 'robots' && content.includes('noindex')) noIndex = true;
        if (isAskedMeta(of)) meta.set(of, content);
      }
      if (name === 'a' || name === 'form') visit(attributes['href'] ?? attributes['action'], false);
      if (name === 'link' && attributes['rel'] !== 'canonical') visit(attributes['href'], fetchedRels.test(attributes['rel'] ?? ''));
      const source = fetching[name];
      if (source) visit(attributes[source], true);
    },
  });
  parser.end(fs.readFileSync(path.join(out, file), 'utf8'));
  // Every page leads to its own beginning: what is there is not named, which would be one name more a page.
  for (const fragment of fragments) if (!ids.has(fragment)) lead(`#${fragment}`);
  return {
    links: [...links],
    ids: [...ids].map(names.numberOf),
    fetched,
    noIndex,
    metaFaults: metaFaults(meta, { isHome: file === 'index.html', noIndex }),
  };
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
