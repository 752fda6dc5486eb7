import { yearOf } from '../model/calendar-date.ts';
import { groupBy } from '../problem/group-by.ts';
import type { SearchDocument } from './search-documents.ts';

/** A part of the search index: the documents of one year or of several that follow one another. */
export interface SearchShard {
  /** `2024` or `2019-2023`. */
  readonly name: string;
  readonly documents: readonly SearchDocument[];
}

/** Few large shards answer with less to load than many small ones; this many characters of pairs need about 0.8 GB to index. */
const targetCharacters = 8_000_000;

/**
 * Cuts the documents by year, newest shard first. Years are gathered from the oldest on until a shard is large enough, so the boundaries depend on
 * the records alone and a new record changes the newest shard only.
 */
export function searchShards(documents: readonly SearchDocument[]): SearchShard[] {
  const years = [...groupBy(documents, ({ sort }) => yearOf(sort.date))].sort(([a], [b]) => (a < b ? -1 : 1));
  const shards: { years: string[]; documents: SearchDocument[]; size: number }[] = [];
  for (const [year, members] of years) {
    const last = shards.at(-1);
    const shard = last && last.size < targetCharacters ? last : { years: [], documents: [], size: 0 };
    if (shard !== last) shards.push(shard);
    shard.years.push(year);
    shard.documents.push(...members);
    shard.size += members.reduce((sum, { content }) => sum + content.length, 0);
  }
  return shards.reverse().map((shard) => {
    const name = [...new Set([shard.years[0], shard.years.at(-1)])].join('-');
    // The shard is a filter too, because an order by date holds within one shard only.
    return { name, documents: shard.documents.map((d) => ({ ...d, filters: { ...d.filters, shard: [name] } })) };
  });
}
