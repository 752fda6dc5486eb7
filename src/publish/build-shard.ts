import fs from 'node:fs';
import path from 'node:path';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import type { SearchDocument } from '../views/search-documents.ts';

/*
 * A process of its own: reads the documents of one shard from a file (first argument), writes their Pagefind bundle (second), and ends.
 */

/** How many documents are handed over at once; the indexer takes them one after another all the same, in this order. */
const handedOver = 64;
/** Pagefind's own interfaces, which this site does not use. */
const unused = /^pagefind-(component-ui|modular-ui|ui|highlight)\./;

const [, , handover = '', folder = ''] = process.argv;
try {
  await buildShard(JSON.parse(fs.readFileSync(handover, 'utf8')) as readonly SearchDocument[], folder);
} catch (error) {
  process.stderr.write(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}

/** Documents are added in their given order: the same order gives the same files. */
async function buildShard(documents: readonly SearchDocument[], folder: string): Promise<void> {
  try {
    const index = await newIndex();
    for (let i = 0; i < documents.length; i += handedOver)
      await Promise.all(documents.slice(i, i + handedOver).map((document) => add(index, document)));
    const { errors } = await index.writeFiles({ outputPath: folder });
    if (errors.length > 0) throw new Error(errors.join('; '));
    for (const file of fs.readdirSync(folder)) if (unused.test(file)) fs.rmSync(path.join(folder, file));
  } finally {
    await close();
  }
}

async function add(index: PagefindIndex, { url, content, meta, filters, sort }: SearchDocument): Promise<void> {
  const lists = Object.fromEntries(Object.entries(filters).map(([name, values]) => [name, [...values]]));
  const { errors } = await index.addCustomRecord({
    url,
    content,
    language: 'unknown',
    meta: { ...meta },
    filters: lists,
    sort: { ...sort },
  });
  if (errors.length > 0) throw new Error(`${url}: ${errors.join('; ')}`);
}

async function newIndex(): Promise<PagefindIndex> {
  const { errors, index } = await createIndex();
  if (!index) throw new Error(errors.join('; '));
  return index;
}
