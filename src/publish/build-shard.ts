import fs from 'node:fs';
import path from 'node:path';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import type { ShardTask } from './shard-builder.ts';
import { indexed, type IndexedDocument, type SearchDocument } from '../views/search-documents.ts';

/*
 * A process of its own: reads the documents of a shard from the file that is named to it, writes their Pagefind bundle, says so, and goes on with
 * the next; ends when nobody asks for more.
 */

/** One shard as it is handed over. */
export interface ShardOrder {
  readonly name: string;
  /** Records that share a file of what results show. */
  readonly fragmentGroup: number;
  readonly documents: readonly (Omit<SearchDocument, 'body'> & { readonly text: string })[];
}

/** How many documents are handed over at once; the indexer takes them one after another all the same, in this order. */
const handedOver = 64;
/** Pagefind's own interfaces, which this site does not use. */
const unused = /^pagefind-(component-ui|modular-ui|ui|highlight)\./;

let last = Promise.resolve();
let open = 0;
process.on('message', ({ name, handover, folder }: ShardTask) => {
  open += 1;
  last = last
    .then(() => buildAlone({ order: JSON.parse(fs.readFileSync(handover, 'utf8')) as ShardOrder, folder }))
    .then(() => {
      open -= 1;
      process.send?.(name);
    }, fail);
});
// An indexer that dies answers nothing: then nothing is left to wait for.
process.once('beforeExit', () => {
  if (open > 0) fail(new Error('the indexer ended before its work was done (is the disk full?)'));
});

/** While a shard is built, only the indexer keeps this process alive; the channel to who asks for shards does between them. */
async function buildAlone({ order, folder }: { readonly order: ShardOrder; readonly folder: string }): Promise<void> {
  process.channel?.unref();
  try {
    await buildShard(order, folder);
  } finally {
    process.channel?.ref();
  }
}

function fail(error: unknown): never {
  fs.writeSync(2, error instanceof Error ? error.message : String(error));
  process.exit(1);
}

/** Documents are added in their given order: the same order gives the same files. */
async function buildShard({ name, fragmentGroup, documents }: ShardOrder, folder: string): Promise<void> {
  try {
    const index = await newIndex(Math.ceil(documents.length / fragmentGroup));
    for (let i = 0; i < documents.length; i += handedOver)
      await Promise.all(documents.slice(i, i + handedOver).map(({ text, ...document }) => add(index, indexed(document, text), name)));
    const { errors } = await index.writeFiles({ outputPath: folder });
    if (errors.length > 0) throw new Error(errors.join('; '));
    for (const file of fs.readdirSync(folder)) if (unused.test(file)) fs.rmSync(path.join(folder, file));
  } finally {
    await close();
  }
}

/** The shard is a filter too, because an order by date holds within one shard only. */
async function add(index: PagefindIndex, { url, content, meta, filters, sort }: IndexedDocument, shard: string): Promise<void> {
  const lists = Object.fromEntries(Object.entries(filters).map(([name, values]) => [name, [...values]]));
  const { errors } = await index.addCustomRecord({
    url,
    content,
    language: 'unknown',
    meta: { ...meta },
    filters: { ...lists, shard: [shard] },
    sort: { ...sort },
  });
  if (errors.length > 0) throw new Error(`${url}: ${errors.join('; ')}`);
}

async function newIndex(maxFragments: number): Promise<PagefindIndex> {
  const { errors, index } = await createIndex({ maxFragments });
  if (!index) throw new Error(errors.join('; '));
  return index;
}
