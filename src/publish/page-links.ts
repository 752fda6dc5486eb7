import fs from 'node:fs';
import path from 'node:path';
import { Parser } from 'htmlparser2';

/** What one page of the built site asks for and leads to. */
export interface PageLinks {
  /** Targets within the site as files relative to its root, with the fragment if there is one. */
  readonly links: readonly string[];
  readonly ids: readonly string[];
  /** Addresses of other hosts that a browser would fetch. */
  readonly fetched: readonly string[];
  readonly noIndex: boolean;
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

/** Reads a page as a browser would. `known` remembers where addresses lead that begin at the root: every page has the same many. */
export function readPageLinks(
  out: string,
  file: string,
  { pathPrefix, known }: { readonly pathPrefix: string; readonly known: Map<string, string> },
): PageLinks {
  const links = new Set<string>();
  const ids = new Set<string>();
  const fetched: string[] = [];
  let noIndex = false;
  const visit = (address: string | undefined, isFetched: boolean): void => {
    if (!address) return;
    if (/^[a-z][a-z0-9+.-]*:|^\/\//i.test(address)) {
      if (isFetched && !address.startsWith('data:')) fetched.push(address);
    } else if (address.startsWith('/')) {
      const target = known.get(address) ?? targetOf(address, file, pathPrefix);
      known.set(address, target);
      links.add(target);
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
