import { gunzipSync } from 'fflate';
import type { IndexHead } from '../../../src/search/index-files.ts';
import { openShard, type Shard } from '../../../src/search/shard.ts';

/** The search index of a site, opened. */
export interface OpenIndex extends Omit<IndexHead, 'shards'> {
  /** Newest first. */
  readonly shards: readonly Shard[];
}

export async function openIndex(folder: string): Promise<OpenIndex> {
  const { shards, ...words } = await loadJson<IndexHead>(`${folder}head`, 'no-cache');
  return {
    ...words,
    shards: await Promise.all(shards.map(({ name, version }) => openShard((file) => load(`${folder}${name}/${file}?v=${version}`)))),
  };
}

export const loadJson = async <T>(address: string, cache?: RequestCache): Promise<T> =>
  JSON.parse(new TextDecoder().decode(await load(address, cache))) as T;

/** Some hosts unpack a packed file on the way, and some do not. */
async function load(address: string, cache: RequestCache = 'default'): Promise<Uint8Array> {
  const response = await fetch(address, { cache });
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  const bytes = new Uint8Array(await response.arrayBuffer());
  return bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes;
}
