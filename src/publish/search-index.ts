import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import zlib from 'node:zlib';
import { digestOf, digestOfAll } from '../cache/digest.ts';
import type { Cache } from '../cache/open-cache.ts';
import { searchIndexFolder } from '../model/urls.ts';
import { beginningsOf } from '../search/answers.ts';
import type { IndexHead } from '../search/index-files.ts';
import type { IndexedDocument } from '../search/passages.ts';
import type { SearchDocument } from '../views/search-documents.ts';
import type { SearchPlan } from '../views/plan.ts';
import type { SearchShard } from '../views/search-shards.ts';
import type { ShardOrder } from './build-shard.ts';
import type { SearchWords } from '../views/search-words.ts';
import { packFolder, unpackFolder } from './pack-folder.ts';
import { startBuilder, type Builder } from './shard-builder.ts';

/** A shard with the name of what it is made of: the same name, the same files. */
export interface PrintedShard extends SearchShard {
  readonly print: string;
  /** Characters that a file of texts holds, at least. */
  readonly blockLength: number;
}

/** The search index before it is built. */
export interface PrintedSearch {
  readonly shards: readonly PrintedShard[];
  readonly words: SearchWords;
}

export interface SearchOptions {
  /** Bytes that all shards built at a time may need together. */
  readonly memory: number;
  readonly cache: Cache;
  /** Where in the cache the shards of this site are. */
  readonly cacheFolder: string;
  /** Whether other work, such as a page that is asked for, goes on while texts are rendered; without it, the builders have their work sooner. */
  readonly inTurns?: boolean;
}

/** What one more character of text needs while its shard is built, and a shard without any: measured. */
const bytesPerCharacter = 42;
const bytesPerShard = 120_000_000;
/** Characters in a file of texts on a site that need not save files: a result loads one. */
const shortestBlock = 4000;

/** Names what each shard is made of: its documents, the program, and how texts are grouped so that there are at most so many files of them. */
export function printSearch({ shards, words }: SearchPlan, program: string, maxFragments: number): PrintedSearch {
  const total = shards.reduce((sum, { characters }) => sum + characters, 0);
  // A power of two, so that the closed years of a growing site are regrouped a few times in its life, not every day.
  const blockLength = shortestBlock * 2 ** Math.ceil(Math.log2(Math.max(1, total / maxFragments / shortestBlock)));
  const printed = shards.map((shard) => ({ ...shard, blockLength, print: digestOfAll(madeOf(shard, program, blockLength)) }));
  return { shards: printed, words };
}

/** Everything a shard is made of. Of attachments their hashes and lengths are written, not the texts, which are functions here. */
function* madeOf({ name, documents }: SearchShard, program: string, blockLength: number): Generator<string> {
  yield* [program, `${blockLength}`, name];
  for (const { url, from, attachments } of documents) yield JSON.stringify([url, from(), attachments]);
}

/**
 * Writes shards of the search index under `<out>/search/index/`, each from the cache if it was built before. As many are built at a time as there are
 * cores and as memory allows, in processes of their own. Gives how many had to be built.
 */
export async function writeShards(shards: readonly PrintedShard[], out: string, options: SearchOptions): Promise<number> {
  // The largest first, so that the last to end are small.
  const missing = shards.filter((shard) => !restore(shard, out, options)).sort(bySize);
  const waiting = [...missing];
  const builders = Array.from({ length: buildersFor(missing, options.memory) }, startBuilder);
  const lane = async (builder: Builder): Promise<void> => {
    try {
      for (let shard = waiting.shift(); shard; shard = waiting.shift()) await buildShard(shard, out, { ...options, builder });
    } catch (error) {
      waiting.length = 0;
      throw error;
    }
  };
  try {
    // Two a builder: the next shard is handed over while one is built, since this process may be busy when that is done.
    // Waits for all of them even when one fails: none may go on writing into a folder that is being removed.
    const ended = await Promise.allSettled(builders.flatMap((builder) => [lane(builder), lane(builder)]));
    for (const lost of ended) if (lost.status === 'rejected') throw lost.reason;
  } finally {
    for (const { end } of builders) end();
  }
  return missing.length;
}

/** As many as there is work and memory for, with the largest shard in each. */
function buildersFor([largest, ...others]: readonly PrintedShard[], memory: number): number {
  if (!largest) return 0;
  return Math.max(1, Math.min(os.availableParallelism(), 1 + others.length, Math.floor(memory / bytesFor(largest))));
}

/** What the search page loads first, and how departments and officials are called and sound, which it loads for a question that may hold a name. */
export function writeSearchHead({ shards, words: { synonyms, names, sounds } }: PrintedSearch, out: string): void {
  const head: IndexHead = {
    shards: shards.map(({ name, print }) => ({ name, version: shortName(print) })),
    synonyms,
    nameBeginnings: beginningsOf(names),
    namesVersion: shortName(digestOf(JSON.stringify([names, sounds]))),
  };
  const folder = path.join(out, searchIndexFolder);
  fs.mkdirSync(folder, { recursive: true });
  for (const [name, value] of Object.entries({ head, names, sounds }))
    fs.writeFileSync(path.join(folder, name), zlib.gzipSync(JSON.stringify(value)));
}

/** Long enough to tell what a browser keeps from what is new. */
const shortName = (print: string): string => print.slice(0, 8);

const bytesFor = ({ characters }: SearchShard): number => bytesPerShard + bytesPerCharacter * characters;

/** The largest first. */
export const bySize = (a: SearchShard, b: SearchShard): number => bytesFor(b) - bytesFor(a);

function restore({ name, print }: PrintedShard, out: string, { cache, cacheFolder }: SearchOptions): boolean {
  const pack = cache.read(`${cacheFolder}/${print}`);
  if (!pack) return false;
  unpackFolder(pack, path.join(out, searchIndexFolder, name));
  return true;
}

async function buildShard(
  { name, print, blockLength, documents }: PrintedShard,
  out: string,
  { cache, cacheFolder, builder, inTurns = false }: SearchOptions & { readonly builder: Builder },
): Promise<void> {
  const folder = path.join(out, searchIndexFolder, name);
  const order: ShardOrder = { blockLength, documents: await withTexts(documents, inTurns) };
  // Handed over as a file: a message this large would wait for the event loop, which is busy rendering pages.
  const handover = `${folder}.json`;
  fs.mkdirSync(path.dirname(handover), { recursive: true });
  fs.writeFileSync(handover, JSON.stringify(order));
  await builder.build({ name, handover, folder });
  fs.rmSync(handover);
  cache.write(`${cacheFolder}/${print}`, packFolder(folder));
}

/** Texts may have to be rendered for it, or loaded. */
async function withTexts(documents: readonly SearchDocument[], inTurns: boolean): Promise<ShardOrder['documents']> {
  const made: IndexedDocument[] = [];
  for (const { said, attachments } of documents) {
    const { body, ...document } = said();
    const files = attachments.map(async ({ title, url, text }) => ({ title, url, text: await text() }));
    made.push({ ...document, text: body.text, attachments: await Promise.all(files) });
    if (inTurns && made.length % 20 === 0) await setImmediate();
  }
  return made;
}
