import fs from 'node:fs';
import type { Cache } from '../cache/open-cache.ts';
import { searchIndexFolder } from '../model/urls.ts';
import { writeSearchHead, writeShards, type PrintedSearch, type PrintedShard } from './search-index.ts';
import { buildName, readSiteParts, readSiteState, searchFolder, writeSiteState, type Prints } from './site-state.ts';
import type { Applied, Staging } from './staging.ts';

/** A search index that follows the pages of its site: it is planned, once, when it is asked for. */
export type AwaitedSearch = () => PlannedSearch;

export interface PlannedSearch extends PrintedSearch {
  /** Shards that differ from those in place. */
  readonly stale: readonly PrintedShard[];
}

/** Compares a search index with the shards in place. */
export const comparedWith = (search: PrintedSearch, inPlace: Prints | undefined): PlannedSearch => ({
  ...search,
  stale: search.shards.filter(({ name, print }) => inPlace?.get(name) !== print),
});
/** Where a search index belongs. */
export interface SearchPlace {
  /** The output folder as an absolute path. */
  readonly target: string;
  readonly cache: Cache;
}

/** Builds shards into the cache, where `publishSearch` or the next build finds them; nothing of the site is touched. */
export async function prepareSearch(
  awaited: AwaitedSearch,
  { target, cache, memory }: SearchPlace & { readonly memory: number },
): Promise<void> {
  const { stale } = awaited();
  const scratch = `${target}.search`;
  try {
    await writeShards(stale, scratch, { memory, cache, cacheFolder: searchFolder(target), inTurns: true });
  } finally {
    fs.rmSync(scratch, { recursive: true, force: true });
  }
}

/** Puts a prepared search index in place; nothing else of the site is touched. */
export async function publishSearch(
  awaited: AwaitedSearch,
  { target, cache, memory, staging }: SearchPlace & { readonly memory: number; readonly staging: Staging },
): Promise<Applied | undefined> {
  const before = readSiteState(cache, target);
  const parts = before && readSiteParts(cache, target, before.build);
  if (!parts || before.build !== staging.build) return undefined;
  const { shards, words, stale } = awaited();
  await writeShards(stale, staging.folder, { memory, cache, cacheFolder: searchFolder(target) });
  writeSearchHead({ shards, words }, staging.folder);
  const now = { ...parts, shards: printsOf(shards) };
  const build = buildName(now);
  writeSiteState(cache, target, { ...before, build, input: '' }, now);
  cache.keepOnly(searchFolder(target), new Set(now.shards.values()));
  const isKept = keptShards(shards.filter((shard) => !stale.includes(shard)));
  const inPlace = await staging.files(parts.files.files.length);
  return staging.apply(build, { inPlace, leftOver: inPlace.filter((file) => file.startsWith(searchIndexFolder) && !isKept(file)) });
}

/** Shards by name with what each is made of. */
export const printsOf = (shards: readonly PrintedShard[]): Prints => new Map(shards.map(({ name, print }) => [name, print]));

/** Whether a file is of one of some shards. */
export function keptShards(shards: readonly PrintedShard[]): (file: string) => boolean {
  const names = new Set(shards.map(({ name }) => name));
  return (file) => file.startsWith(searchIndexFolder) && names.has(file.slice(searchIndexFolder.length).split('/', 1)[0] ?? '');
}
