import { buildIndex } from '../../src/search/build-index.ts';
import type { IndexedDocument } from '../../src/search/passages.ts';
import { openShard, type Shard } from '../../src/search/shard.ts';

/** A record to be found; what is not given says nothing. */
export const record = (url: string, parts: Partial<IndexedDocument> = {}): IndexedDocument => ({
  url,
  title: '标题',
  on: '2026-03-12',
  by: '县财政局',
  found: '',
  filters: {},
  text: '',
  headings: [],
  attachments: [],
  ...parts,
});

/** An index of some records, opened from memory, and which of its files were loaded. */
export async function indexOf(
  documents: readonly IndexedDocument[],
): Promise<{ readonly shard: Shard; readonly loaded: readonly string[] }> {
  const files = buildIndex(documents, 400);
  const loaded: string[] = [];
  const shard = await openShard(async (file) => {
    loaded.push(file);
    const bytes = files.get(file);
    if (!bytes) throw new Error(`no file ${file}`);
    return bytes;
  });
  return { shard, loaded };
}
