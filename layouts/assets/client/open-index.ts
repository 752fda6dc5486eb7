import { gunzipSync } from 'fflate';
import { openShard, type Shard } from '../../../src/search/shard.ts';

/** Opens the search index of a site: all its shards, newest first. */
export async function openIndex(base: string): Promise<readonly Shard[]> {
  const folder = `${base}search/index/`;
  const response = await loaded(`${folder}shards.json`, 'no-cache');
  const shards = (await response.json()) as readonly { readonly name: string; readonly version: string }[];
  return Promise.all(shards.map(({ name, version }) => openShard((file) => load(`${folder}${name}/${file}?v=${version}`))));
}

/** Some hosts unpack a packed file on the way, and some do not. */
export async function load(address: string): Promise<Uint8Array> {
  const bytes = new Uint8Array(await (await loaded(address)).arrayBuffer());
  return bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes;
}

async function loaded(address: string, cache: RequestCache = 'default'): Promise<Response> {
  const response = await fetch(address, { cache });
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response;
}
