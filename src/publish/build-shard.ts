import fs from 'node:fs';
import path from 'node:path';
import zlib from 'node:zlib';
import { buildIndex } from '../search/build-index.ts';
import type { IndexedDocument } from '../search/passages.ts';
import type { ShardTask } from './shard-builder.ts';

/*
 * A process of its own: reads the documents of a shard from the file that is named to it, writes their index, says so, and goes on with the next;
 * ends when nobody asks for more.
 */

/** One shard as it is handed over. */
export interface ShardOrder {
  readonly blockLength: number;
  readonly documents: readonly IndexedDocument[];
}

process.on('message', ({ name, handover, folder }: ShardTask) => {
  try {
    buildShard(JSON.parse(fs.readFileSync(handover, 'utf8')) as ShardOrder, folder);
  } catch (error) {
    fs.writeSync(2, error instanceof Error ? error.message : String(error));
    process.exit(1);
  }
  process.send?.(name);
});

/** The files of one shard, packed: a host that packs nothing sends no more than one that does. */
function buildShard({ documents, blockLength }: ShardOrder, folder: string): void {
  fs.mkdirSync(folder, { recursive: true });
  for (const [name, bytes] of buildIndex(documents, blockLength)) fs.writeFileSync(path.join(folder, name), zlib.gzipSync(bytes));
}
