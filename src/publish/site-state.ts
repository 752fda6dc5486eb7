import path from 'node:path';
import { digestOf } from '../cache/digest.ts';
import type { Cache } from '../cache/open-cache.ts';
import type { PrintedFiles } from './print-files.ts';
import { noLinks, type KnownLinks, type Rows } from './site-links.ts';

/** Names what parts of a site were made from, by name: the same print, the same bytes. */
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
  readonly files: PrintedFiles;
  /** Shards of the search index, by name. */
  readonly shards: Prints;
  readonly links: KnownLinks;
}

export const noParts: SiteParts = { files: { files: [], prints: [] }, shards: new Map(), links: noLinks };

/** The same content is planned in the same order. */
export const buildName = ({ files, shards }: Pick<SiteParts, 'files' | 'shards'>): string =>
  digestOf(JSON.stringify([files.files, files.prints, [...shards]]));

export const stateFolder = (out: string): string => `sites/${digestOf(out)}`;

/** Where the shards of a site are in the cache. */
export const searchFolder = (out: string): string => `${stateFolder(out)}/search`;

export const readSiteState = <Said>(cache: Cache, out: string): SiteState<Said> | undefined =>
  cache.readJson(`${stateFolder(out)}/state`) as SiteState<Said> | undefined;

interface KeptParts extends PrintedFiles {
  readonly shards: readonly (readonly [string, string])[];
  /** Names besides those of the files. */
  readonly others: readonly string[];
  readonly pages: number;
  readonly noIndex: readonly number[];
}

/** The parts of the site that a build made, if they are kept. */
export function readSiteParts(cache: Cache, out: string, build: string): SiteParts | undefined {
  const kept = cache.readJson(`${stateFolder(out)}/parts-${build}`) as KeptParts | undefined;
  const rows = cache.read(`${stateFolder(out)}/links-${build}`);
  if (!kept || !rows) return undefined;
  const { files, prints, shards, others, pages, noIndex } = kept;
  return {
    files: { files, prints },
    shards: new Map(shards),
    links: { names: [...files, ...others], pages, noIndex, ...unpackRows(rows, pages) },
  };
}

/** Keeps what the next build may know of a site, and nothing of the builds before. */
export function writeSiteState<Said>(cache: Cache, out: string, state: SiteState<Said>, { files, shards, links }: SiteParts): void {
  const { names, pages, noIndex } = links;
  const [parts, rows] = [`parts-${state.build}`, `links-${state.build}`];
  const kept: KeptParts = { ...files, shards: [...shards], others: names.slice(files.files.length), pages, noIndex };
  cache.writeJson(`${stateFolder(out)}/${parts}`, kept);
  cache.write(`${stateFolder(out)}/${rows}`, packRows(links));
  cache.writeJson(`${stateFolder(out)}/state`, state);
  cache.keepOnly(stateFolder(out), new Set(['state', parts, rows, path.basename(searchFolder(out))]));
}

/** Numbers as they lie in memory: where rows begin, and the rows. */
const packRows = ({ links, ids }: Pick<KnownLinks, 'links' | 'ids'>): Buffer =>
  Buffer.concat(
    [links.starts, links.numbers, ids.starts, ids.numbers].map((part) => Buffer.from(part.buffer, part.byteOffset, part.byteLength)),
  );

function unpackRows(pack: Buffer, pages: number): Pick<KnownLinks, 'links' | 'ids'> {
  // A copy begins where numbers may begin.
  const all = new Int32Array(Uint8Array.from(pack).buffer);
  const rowsAt = (at: number): Rows => {
    const starts = all.subarray(at, at + pages + 1);
    const begin = at + pages + 1;
    return { starts, numbers: all.subarray(begin, begin + (starts[pages] ?? 0)) };
  };
  const links = rowsAt(0);
  return { links, ids: rowsAt(links.starts.length + links.numbers.length) };
}
