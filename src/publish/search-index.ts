import { spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { SearchShard } from '../views/search-shards.ts';

/** Shards built at a time. Each is a process of its own, so that indexing runs beside the rendering of pages and ends with its memory. */
const atOnce = 2;
const builder = fileURLToPath(new URL('./build-shard.ts', import.meta.url));

/** Writes the search index of a site: one Pagefind bundle a shard under `<out>/pagefind/`, and the list of them for the search page. */
export async function writeSearchIndex(shards: readonly SearchShard[], out: string): Promise<void> {
  const folder = path.join(out, 'pagefind');
  fs.mkdirSync(folder, { recursive: true });
  const waiting = [...shards];
  const takeNext = async (): Promise<void> => {
    for (let shard = waiting.shift(); shard; shard = waiting.shift()) await buildInProcess(shard, path.join(folder, shard.name));
  };
  await Promise.all(Array.from({ length: atOnce }, takeNext));
  fs.writeFileSync(path.join(folder, 'shards.json'), `${JSON.stringify(shards.map(({ name }) => name))}\n`);
}

async function buildInProcess({ name, documents }: SearchShard, folder: string): Promise<void> {
  // Handed over as a file: a message this large would wait for the event loop, which is busy rendering pages.
  const handover = `${folder}.json`;
  fs.writeFileSync(handover, JSON.stringify(documents));
  const child = spawn(process.execPath, ['--import', 'tsx', builder, handover, folder], { stdio: ['ignore', 'ignore', 'pipe'] });
  const said: string[] = [];
  child.stderr.on('data', (chunk: Buffer) => said.push(chunk.toString()));
  const [code] = (await once(child, 'exit')) as [number | null];
  fs.rmSync(handover);
  if (code !== 0) throw new Error(`the search index ${name} could not be built: ${said.join('').trim() || `exit ${code}`}`);
}
