import { describe, expect, it } from 'vitest';
import type { CalendarDate } from '../../src/model/calendar-date.ts';
import type { SearchDocument } from '../../src/views/search-documents.ts';
import { searchShards } from '../../src/views/search-shards.ts';

const size = { closedYears: 100, newestYears: 25 };
let number = 0;
const noSaid = (): never => {
  throw new Error('a plan is made without what documents say');
};
const document = (on: string, characters = 1, url = `/items/${on}-${number++}/`): SearchDocument => ({
  url,
  on: on as CalendarDate,
  characters,
  from: noSaid,
  said: noSaid,
  attachments: [],
});
const namesOf = (documents: readonly SearchDocument[]): string[] => searchShards(documents, size).map(({ name }) => name);

describe('searchShards', () => {
  it.each([
    ['nothing', [], []],
    ['one year', [document('2024-01-01')], ['2024']],
    ['small closed years together, the newest apart', ['2026', '2019', '2024'].map((y) => document(`${y}-05-01`)), ['2026', '2019-2024']],
    [
      'a year that has only begun, with the one before',
      [document('2024-05-01', 60), document('2025-05-01', 20), document('2026-01-02', 0)],
      ['2025-2026', '2024'],
    ],
    [
      'years that fill a shard',
      ['2026', '2025', '2024'].map((y) => document(`${y}-05-01`, 20 + Number(y.slice(3)) * 10)),
      ['20260501', '2025', '2024'],
    ],
    [
      'a closed year above the size, by months',
      ['2024-01', '2024-03', '2025-01'].map((m) => document(`${m}-09`, 60)),
      ['20250109', '202403', '202401'],
    ],
    [
      'a large newest year in finer parts',
      ['01', '02', '04', '05'].map((m) => document(`2026-${m}-09`, 12)),
      ['202604-202605', '202601-202602'],
    ],
    ['a month above the size, by days', ['01', '02', '03'].map((d) => document(`2026-01-${d}`, 20)), ['20260103', '20260102', '20260101']],
  ])('%s', (_, documents, names) => {
    expect(namesOf(documents)).toEqual(names);
  });

  it('divides a day that is too large by itself by address, and says in the name which part it is', () => {
    const documents = Array.from({ length: 40 }, (_, i) => document('2026-01-01', 10, `/items/${i}/`));
    const names = namesOf(documents);
    expect(names.map((name) => name.replace(/\d$/, '#'))).toEqual(['20260101.#', '20260101.#', '20260101.#', '20260101.#']);
  });

  it('the order of the documents changes nothing, and each is in one shard', () => {
    const documents = Array.from({ length: 60 }, (_, i) => document(`20${10 + (i % 17)}-0${1 + (i % 9)}-10`, 9));
    const shards = searchShards(documents, size);
    expect(searchShards(documents.toReversed(), size)).toEqual(shards);
    expect(shards.flatMap((shard) => shard.documents.map(({ url }) => url)).sort()).toEqual(documents.map(({ url }) => url).sort());
  });

  it('a new record changes the newest part only', () => {
    const old = ['2024-03', '2025-06', '2026-01', '2026-05'].map((month) => document(`${month}-01`, 20));
    const [before, after] = [searchShards(old, size), searchShards([...old, document('2026-05-02')], size)];
    expect(after.slice(1)).toEqual(before.slice(1));
    expect(after[0]?.documents).toHaveLength(2);
  });
});
