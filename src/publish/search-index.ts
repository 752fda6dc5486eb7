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
    try {
      for (let shard = waiting.shift(); shard; shard = waiting.shift()) await buildInProcess(shard, path.join(folder, shard.name));
    } finally {
      waiting.length = 0;
    }
  };
  // Waits for all of them even when one fails: none may go on writing into a folder that is being removed.
  const runs = await Promise.allSettled(Array.from({ length: atOnce }, takeNext));
  for (const run of runs) if (run.status === 'rejected') throw run.reason;
  fs.writeFileSync(path.join(folder, 'shards.json'), `${JSON.stringify(shards.map(({ name }) => name))}\n`);
}

async function buildInProcess({ name, documents }: SearchShard, folder: string): Promise<void> {
  // Handed over as a file: a message this large would wait for the event loop, which is busy rendering pages.
  const handover = `${folder}.json`;
  fs.writeFileSync(handover, JSON.stringify(documents));
  const { code, said } = await runBuilder([handover, folder]);
  fs.rmSync(handover);
  if (code !== 0) throw new Error(`the search index ${name} could not be built: ${said.trim() || `exit ${code}`}`);
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
