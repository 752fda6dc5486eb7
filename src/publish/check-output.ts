import fs from 'node:fs';
import path from 'node:path';
import { Parser } from 'htmlparser2';
import { compareProblems, problem, type Problem } from '../problem/problem.ts';

/** What one page of the built site asks for and leads to. */
interface PageLinks {
  readonly file: string;
  /** Targets within the site as files relative to its root, with the fragment if there is one. */
  readonly links: ReadonlySet<string>;
  readonly ids: ReadonlySet<string>;
  /** Addresses of other hosts that a browser would fetch. */
  readonly fetched: readonly string[];
  readonly noIndex: boolean;
}

/** Reads the built site as a browser would: every internal link leads somewhere, every page can be reached, nothing asks another host. */
export function checkOutput(out: string, pathPrefix: string): Problem[] {
  const files = new Set(fs.readdirSync(out, { recursive: true, encoding: 'utf8' }).map((file) => file.split(path.sep).join('/')));
  const pages = new Map(
    [...files]
      .filter((file) => file.endsWith('.html') && !file.startsWith('pagefind/'))
      .map((file) => [file, readPage(out, file, pathPrefix)]),
  );
  return [...deadLinks(pages, files), ...thirdParties(pages), ...unreachable(pages)].sort(compareProblems);
}

function deadLinks(pages: ReadonlyMap<string, PageLinks>, files: ReadonlySet<string>): Problem[] {
  const dead = (link: string): boolean => {
    const [target = '', fragment] = link.split('#');
    return !files.has(target) || (fragment !== undefined && fragment !== '' && pages.get(target)?.ids.has(fragment) === false);
  };
  return [...pages.values()].flatMap(({ file, links }) =>
    [...links].filter(dead).map((value) => problem('output/dead-link', { file }, { value })),
  );
}

const thirdParties = (pages: ReadonlyMap<string, PageLinks>): Problem[] =>
  [...pages.values()].flatMap(({ file, fetched }) => fetched.map((value) => problem('output/third-party', { file }, { value })));

/** Pages that search engines are kept from (an old address, a tombstone) need not be reachable. */
function unreachable(pages: ReadonlyMap<string, PageLinks>): Problem[] {
  const reached = new Set(['index.html']);
  const queue = ['index.html'];
  for (let file = queue.pop(); file !== undefined; file = queue.pop()) {
    for (const link of pages.get(file)?.links ?? []) {
      const target = link.split('#')[0] ?? '';
      if (reached.has(target) || !pages.has(target)) continue;
      reached.add(target);
      queue.push(target);
    }
  }
  return [...pages.values()]
    .filter(({ file, noIndex }) => !noIndex && !reached.has(file))
    .map(({ file }) => problem('output/unreachable', { file }));
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

function readPage(out: string, file: string, pathPrefix: string): PageLinks {
  const links = new Set<string>();
  const ids = new Set<string>();
  const fetched: string[] = [];
  let noIndex = false;
  const visit = (address: string | undefined, isFetched: boolean): void => {
    if (!address) return;
    if (/^[a-z][a-z0-9+.-]*:|^\/\//i.test(address)) {
      if (isFetched && !address.startsWith('data:')) fetched.push(address);
    } else links.add(targetOf(address, file, pathPrefix));
  };
  const parser = new Parser({
    onopentag(name, attributes) {
      if (attributes['id']) ids.add(attributes['id']);
      if (name === 'meta' && attributes['name'] === 'robots' && attributes['content']?.includes('noindex')) noIndex = true;
      if (name === 'a' || name === 'form') visit(attributes['href'] ?? attributes['action'], false);
      if (name === 'link' && attributes['rel'] !== 'canonical') visit(attributes['href'], fetchedRels.test(attributes['rel'] ?? ''));
      const source = fetching[name];
      if (source) visit(attributes[source], true);
    },
  });
  parser.end(fs.readFileSync(path.join(out, file), 'utf8'));
  return { file, links, ids, fetched, noIndex };
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
