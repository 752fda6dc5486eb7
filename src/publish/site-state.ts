import { digestOf } from '../cache/digest.ts';
import type { Cache } from '../cache/open-cache.ts';
import type { PageLinks, SiteLinks } from './page-links.ts';

/** Names what files of a site were made from, by file: the same name, the same bytes. */
export type Prints = ReadonlyMap<string, string>;

/** What the next build may know of a site in place, at once. */
export interface SiteState<Said> {
  /** Names the whole site; stands in its marker too, so that a state is never believed of another site. */
  readonly build: string;
  /** Names everything that went in: content, day, options, program, templates. The same again, and there is nothing to do. */
  readonly input: string;
  /** What the build had to say of itself, for saying it again. */
  readonly said: Said;
}

/** What the site is made of, so that the next build makes only what differs. */
export interface SiteParts {
  /** Pages, texts and attachments. */
  readonly files: Prints;
  /** Shards of the search index, by name. */
  readonly shards: Prints;
  readonly links: SiteLinks;
}

/** The same content is planned in the same order. */
export const buildName = ({ files, shards }: Pick<SiteParts, 'files' | 'shards'>): string =>
  digestOf(JSON.stringify([[...files], [...shards]]));

export const stateFolder = (out: string): string => `sites/${digestOf(out)}`;

export const readSiteState = <Said>(cache: Cache, out: string): SiteState<Said> | undefined =>
  cache.readJson(`${stateFolder(out)}/state`) as SiteState<Said> | undefined;

interface KeptParts {
  readonly build: string;
  readonly files: readonly (readonly [string, string])[];
  readonly shards: readonly (readonly [string, string])[];
  readonly names: readonly string[];
  readonly pages: readonly (readonly [string, PageLinks])[];
}

/** The parts of the site that a build made, if they are kept. */
export function readSiteParts(cache: Cache, out: string, build: string): SiteParts | undefined {
  const kept = cache.readJson(`${stateFolder(out)}/parts`) as KeptParts | undefined;
  if (kept?.build !== build) return undefined;
  const { files, shards, names, pages } = kept;
  return { files: new Map(files), shards: new Map(shards), links: { names, pages: new Map(pages) } };
}

export function writeSiteState<Said>(cache: Cache, out: string, state: SiteState<Said>, { files, shards, links }: SiteParts): void {
  const { names, pages } = withoutUnused(links);
  const kept: KeptParts = { build: state.build, files: [...files], shards: [...shards], names, pages: [...pages] };
  cache.writeJson(`${stateFolder(out)}/parts`, kept);
  cache.writeJson(`${stateFolder(out)}/state`, state);
}

/** Names that no page leads to any more are dropped. */
function withoutUnused({ names, pages }: SiteLinks): SiteLinks {
  const isUsed = new Uint8Array(names.length);
  for (const { links, ids } of pages.values()) for (const list of [links, ids]) for (const n of list) isUsed[n] = 1;
  if (isUsed.every((used) => used === 1)) return { names, pages };
  const left: string[] = [];
  const numbers = names.map((name, n) => (isUsed[n] === 1 ? left.push(name) - 1 : -1));
  const again = (list: readonly number[]): number[] => list.map((n) => numbers[n] ?? -1);
  const renumbered = [...pages].map(([file, page]) => [file, { ...page, links: again(page.links), ids: again(page.ids) }] as const);
  return { names: left, pages: new Map(renumbered) };
}
