import { spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { digestOf } from '../cache/digest.ts';
import type { Cache } from '../cache/open-cache.ts';
import type { SearchDocument } from '../views/search-documents.ts';
import type { SearchShard } from '../views/search-shards.ts';
import type { ShardOrder } from './build-shard.ts';
import { packFolder, unpackFolder } from './pack-folder.ts';

/** A shard with the name of what it is made of: the same name, the same files. */
export interface PrintedShard extends SearchShard {
  readonly print: string;
  readonly fragmentGroup: number;
}

export interface SearchOptions {
  /** Bytes that all shards built at a time may need together. */
  readonly memory: number;
  readonly cache: Cache;
  /** Where in the cache the shards of this site are. */
  readonly cacheFolder: string;
}

/** What one more character of text needs while its shard is built, and a shard without any: measured with Pagefind 1.6. */
const bytesPerCharacter = 375;
const bytesPerShard = 150_000_000;
const builder = fileURLToPath(new URL('./build-shard.ts', import.meta.url));

/** Names what each shard is made of: its documents, the program, and how fragments are grouped so that there are at most so many files of them. */
export function printShards(shards: readonly SearchShard[], program: string, maxFragments: number): PrintedShard[] {
  const total = shards.reduce((sum, { documents }) => sum + documents.length, 0);
  // A power of two, so that the closed years of a growing site are regrouped a few times in its life, not every day.
  const fragmentGroup = 2 ** Math.ceil(Math.log2(Math.max(1, total / maxFragments)));
  return shards.map((shard) => {
    const made = shard.documents.map(({ body, ...document }) => [document, body.from]);
    return { ...shard, fragmentGroup, print: digestOf(JSON.stringify([program, fragmentGroup, shard.name, made])) };
  });
}

/**
 * Writes shards of the search index under `<out>/pagefind/`, each from the cache if it was built before. As many are built at a time as there are
 * cores and as their memory allows; each is a process of its own, whose memory ends with it. Gives how many had to be built.
 */
export async function writeShards(shards: readonly PrintedShard[], out: string, options: SearchOptions): Promise<number> {
  // The largest first, so that the last to end are small.
  const missing = shards.filter((shard) => !restore(shard, out, options)).sort(bySize);
  const running = new Map<PrintedShard, Promise<void>>();
  const failures: unknown[] = [];
  const fits = (next: PrintedShard): boolean =>
    running.size < os.availableParallelism() &&
    [...running.keys(), next].reduce((sum, shard) => sum + bytesFor(shard), 0) <= options.memory;
  for (const shard of missing) {
    while (running.size > 0 && !fits(shard)) await Promise.race(running.values());
    if (failures.length > 0) break;
    const build = buildInProcess(shard, out, options)
      .catch((error: unknown) => failures.push(error))
      .then(() => void running.delete(shard));
    running.set(shard, build);
  }
  // Waits for all of them even when one fails: none may go on writing into a folder that is being removed.
  await Promise.all(running.values());
  if (failures.length > 0) throw failures[0];
  return missing.length;
}

/** The list of shards for the search page, newest first. */
export function writeShardList(shards: readonly SearchShard[], out: string): void {
  fs.mkdirSync(path.join(out, 'pagefind'), { recursive: true });
  fs.writeFileSync(path.join(out, 'pagefind', 'shards.json'), `${JSON.stringify(shards.map(({ name }) => name))}\n`);
}

const bytesFor = ({ documents }: SearchShard): number =>
  bytesPerShard + bytesPerCharacter * documents.reduce((sum, { found, body }) => sum + found.length + body.length, 0);

/** The largest first. */
export const bySize = (a: SearchShard, b: SearchShard): number => bytesFor(b) - bytesFor(a);

function restore({ name, print }: PrintedShard, out: string, { cache, cacheFolder }: SearchOptions): boolean {
  const pack = cache.read(`${cacheFolder}/${print}`);
  if (!pack) return false;
  unpackFolder(pack, path.join(out, 'pagefind', name));
  return true;
}

async function buildInProcess(
  { name, print, fragmentGroup, documents }: PrintedShard,
  out: string,
  { cache, cacheFolder }: SearchOptions,
): Promise<void> {
  const folder = path.join(out, 'pagefind', name);
  const order: ShardOrder = { name, fragmentGroup, documents: await withTexts(documents) };
  // Handed over as a file: a message this large would wait for the event loop, which is busy rendering pages.
  const handover = `${folder}.json`;
  fs.mkdirSync(path.dirname(handover), { recursive: true });
  fs.writeFileSync(handover, JSON.stringify(order));
  const { code, said } = await runBuilder([handover, folder]);
  fs.rmSync(handover);
  if (code !== 0) throw new Error(`the search index ${name} could not be built: ${said.trim() || `exit ${code}`}`);
  cache.write(`${cacheFolder}/${print}`, packFolder(folder));
}

/** Texts may have to be rendered for it: other work, such as a page that is asked for, goes on in between. */
async function withTexts(documents: readonly SearchDocument[]): Promise<ShardOrder['documents']> {
  const made: (Omit<SearchDocument, 'body'> & { readonly text: string })[] = [];
  for (const { body, ...document } of documents) {
    made.push({ ...document, text: body.text });
    if (made.length % 20 === 0) await setImmediate();
  }
  return made;
}

async function runBuilder(args: readonly string[]): Promise<{ readonly code: number | null; readonly said: string }> {
  // A process group of its own, so that the indexer it starts can be ended with it. Windows has none, and ends both by the pipe between them.
  const detached = process.platform !== 'win32';
  const child = spawn(process.execPath, ['--import', 'tsx', builder, ...args], { stdio: ['ignore', 'ignore', 'pipe'], detached });
  const end = (): void => {
    if (detached && child.pid) process.kill(-child.pid, 'SIGKILL');
    else child.kill();
  };
  // Before anything else that is done on leaving: the folder it writes into may be removed then.
  process.prependOnceListener('exit', end);
  const said: string[] = [];
  child.stderr.on('data', (chunk: Buffer) => said.push(chunk.toString()));
  try {
    const [code] = (await once(child, 'exit')) as [number | null];
    return { code, said: said.join('') };
  } finally {
    process.off('exit', end);
  }
}
