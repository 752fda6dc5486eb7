import {
  chunksOfPlaces,
  placesFile,
  readHolders,
  readLists,
  readPlaces,
  type Card,
  type Columns,
  type Holders,
  type TextBlock,
} from './index-files.ts';
import { pairsLedBy, type Pair } from './pair.ts';
import type { Passage } from './passages.ts';

/** Loads a file of a shard by its name, unpacked. */
export type Load = (file: string) => Promise<Uint8Array>;

/** One shard of the index, opened: what is asked of it is loaded once and kept. */
export interface Shard {
  readonly columns: Columns;
  /** Of each record its first passage, and one more for the end. */
  readonly firstPassages: readonly number[];
  readonly holders: (pair: Pair) => Promise<Holders>;
  /** Where the pairs stand that a character leads, and where it leads none: all passages that hold it. */
  readonly holdersOfCharacter: (character: string) => Promise<readonly Holders[]>;
  /** Where a pair stands in each passage that holds it. */
  readonly places: (pair: Pair) => Promise<ReadonlyMap<number, readonly number[]>>;
  readonly passage: (number: number) => Promise<Passage>;
  /** What is shown of a record; one of its passages says in which file it is looked up. */
  readonly card: (document: number, passage: number) => Promise<Card>;
}

const nothing: Holders = { passages: [], counts: [] };

export async function openShard(load: Load): Promise<Shard> {
  const written = await loadJson<Columns>(load, 'columns');
  const columns = { ...written, days: summed(written.days) };
  const chunks = summed(columns.chunks);
  const blocks = summed(columns.blocks);
  const kept = new Map<string, Promise<unknown>>();
  const once = <T>(name: string, make: () => Promise<T>): Promise<T> => {
    const made = (kept.get(name) as Promise<T> | undefined) ?? make();
    kept.set(name, made);
    // What could not be loaded may be asked for again.
    made.catch(() => kept.delete(name));
    return made;
  };
  const lists = (file: string, firstChunk: number): Promise<ReadonlyMap<Pair, Uint8Array>> =>
    once(file, async () => readLists(await load(file), chunks[firstChunk] ?? 0));
  const holderLists = (chunk: number): Promise<ReadonlyMap<Pair, Uint8Array>> => lists(`pairs-${chunk}`, chunk);
  const placeLists = (chunk: number): Promise<ReadonlyMap<Pair, Uint8Array>> => lists(placesFile(chunk), chunk - (chunk % chunksOfPlaces));
  const holders = (pair: Pair): Promise<Holders> =>
    once(`holders ${pair}`, async () => {
      const chunk = lastUpTo(chunks, pair);
      const list = chunk < 0 ? undefined : (await holderLists(chunk)).get(pair);
      return list ? readHolders(list) : nothing;
    });
  const block = (passage: number): Promise<TextBlock> => {
    const number = lastUpTo(blocks, passage);
    return once(`texts-${number}`, () => loadJson<TextBlock>(load, `texts-${number}`));
  };
  return {
    columns,
    firstPassages: summed([0, ...columns.passages]),
    holders,
    holdersOfCharacter: async (character) => {
      const [first, last] = pairsLedBy(character);
      const held: Holders[] = [];
      for (let chunk = Math.max(0, lastUpTo(chunks, first)); chunk < chunks.length && (chunks[chunk] ?? 0) <= last; chunk++)
        for (const [pair, list] of await holderLists(chunk)) if (pair >= first && pair <= last) held.push(readHolders(list));
      return held;
    },
    places: async (pair) => {
      const chunk = lastUpTo(chunks, pair);
      const list = chunk < 0 ? undefined : (await placeLists(chunk)).get(pair);
      return list ? readPlaces(list, await holders(pair)) : new Map();
    },
    passage: async (number) => {
      const { first, passages } = await block(number);
      return passages[number - first] ?? { text: '' };
    },
    card: async (document, passage) => {
      const card = (await block(passage)).cards[document];
      if (!card) throw new Error('the search index does not fit together');
      return card;
    },
  };
}

async function loadJson<T>(load: Load, file: string): Promise<T> {
  return JSON.parse(new TextDecoder().decode(await load(file))) as T;
}

/** The record that a passage belongs to. */
export const documentOf = ({ firstPassages }: Shard, passage: number): number => lastUpTo(firstPassages, passage);

function summed(distances: readonly number[]): number[] {
  let sum = 0;
  return distances.map((distance) => (sum += distance));
}

/** The place of the last of some rising numbers that is not above a limit; -1 where all are. */
function lastUpTo(numbers: readonly number[], limit: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((numbers[middle] ?? 0) <= limit) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
