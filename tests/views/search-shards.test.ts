import { describe, expect, it } from 'vitest';
import type { CalendarDate } from '../../src/model/calendar-date.ts';
import type { SearchDocument } from '../../src/views/search-documents.ts';
import { searchShards } from '../../src/views/search-shards.ts';

const document = (year: number, content = 'x', n = 0): SearchDocument => ({
  url: `/items/${year}-${n}/`,
  content,
  meta: {},
  filters: { kind: ['item'] },
  sort: { date: `${year}-01-01` as CalendarDate },
});
const full = 'x'.repeat(8_000_000);
const namesOf = (documents: readonly SearchDocument[]): string[] => searchShards(documents).map(({ name }) => name);

describe('searchShards', () => {
  it.each([
    ['nothing', [], []],
    ['one year', [document(2024)], ['2024']],
    ['small years, in any order', [document(2026), document(2019), document(2024)], ['2019-2026']],
    ['full years, newest first', [document(2026), document(2025, full), document(2024, full)], ['2026', '2025', '2024']],
    ['a small year before a full one', [document(2026), document(2025, full), document(2024)], ['2026', '2024-2025']],
  ])('%s', (_, documents, names) => {
    expect(namesOf(documents)).toEqual(names);
  });

  it('a new record changes the newest shard only', () => {
    const old = [document(2026), document(2025, full), document(2024, full)];
    const [before, after] = [searchShards(old), searchShards([document(2026, 'y', 1), ...old])];
    expect(after.slice(1)).toEqual(before.slice(1));
    expect(after[0]?.documents).toHaveLength(2);
  });

  it('every document is in one shard, which is a filter of it', () => {
    const documents = [document(2026), document(2025, full), document(2024)];
    const shards = searchShards(documents);
    expect(shards.flatMap((shard) => shard.documents.map(({ url }) => url)).sort()).toEqual(documents.map(({ url }) => url).sort());
    for (const { name, documents: members } of shards)
      for (const { filters } of members) expect(filters).toEqual({ kind: ['item'], shard: [name] });
  });
});
