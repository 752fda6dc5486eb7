import { byteReader } from './bytes.ts';
import type { Pair } from './pair.ts';
import type { Passage } from './passages.ts';
import type { Synonyms } from './synonyms.ts';

/*
 * Beside the shards of the index: `head`, and how departments and officials are called (`names`) and sound (`sounds`). The files of one shard, as `build-index.ts` writes them:
 * `columns`, one for all records; `pairs-N`, where pairs stand; `places-N`, at which places there; `texts-N`, what is shown.
 */

/** What a browser loads first, and asks for again every time. */
export interface IndexHead {
  /** Newest first, each with a name of what it holds, so that what a browser keeps is never mixed with what is new. */
  readonly shards: readonly { readonly name: string; readonly version: string }[];
  readonly synonyms: Synonyms;
  /** With which two characters the names of departments and officials begin. */
  readonly nameBeginnings: readonly string[];
  /** Names what `names` and `sounds` hold, which belong together. */
  readonly namesVersion: string;
}

/** So many files of pairs have one file of places, because few questions need one. */
export const chunksOfPlaces = 3;
/** The file with the places of the pairs in a file of pairs. */
export const placesFile = (chunk: number): string => `places-${Math.floor(chunk / chunksOfPlaces)}`;

/** What is known of every record before anything is asked, a list each in the order of the records. */
export interface Columns {
  /** How many passages each record has. */
  readonly passages: readonly number[];
  /** How many of them, at the end, are of its attachments; only of records that have any, by their numbers. */
  readonly ofFiles: Readonly<Record<number, number>>;
  /** Characters of each title as it is searched. */
  readonly titleLengths: readonly number[];
  /** For records that share their title with others, the number of that title; 0 for all others. */
  readonly sameTitles: readonly number[];
  /** The numbers of records that by their titles only change others. */
  readonly onlyChange: readonly number[];
  /** `20260312`; in the file the distance from the one before. */
  readonly days: readonly number[];
  readonly filters: Readonly<Record<string, FilterColumn>>;
  /** First pair of each file of pairs, as the distance from the one before. */
  readonly chunks: readonly number[];
  /** First passage of each file of texts, likewise. */
  readonly blocks: readonly number[];
}

/** The values of a filter, and which of them each record has: the number of one, or a list of numbers. */
export interface FilterColumn {
  readonly values: readonly string[];
  readonly of: readonly (number | readonly number[])[];
}

/** What a result shows of a record. */
export interface Card {
  readonly url: string;
  readonly title: string;
  readonly number?: string;
  /** Of a document that may not be relied on as it stands. */
  readonly standing?: string;
  readonly on: string;
  readonly by: string;
}

/** A file of texts: some passages that follow one another, and the cards of the records they are of, by the record's number. */
export interface TextBlock {
  readonly first: number;
  readonly passages: readonly Passage[];
  readonly cards: Readonly<Record<number, Card>>;
}

/** The passages that hold a pair, in order, and how often each does. */
export interface Holders {
  readonly passages: readonly number[];
  readonly counts: readonly number[];
}

/** The lists of a file of pairs or places, still packed, by pair. */
export function readLists(bytes: Uint8Array, first: Pair): ReadonlyMap<Pair, Uint8Array> {
  const lists = new Map<Pair, Uint8Array>();
  const reader = byteReader(bytes);
  for (let pair = first; !reader.atEnd();) {
    pair += reader.number();
    lists.set(pair, reader.bytes(reader.number()));
  }
  return lists;
}

export function readHolders(list: Uint8Array): Holders {
  const passages: number[] = [];
  const counts: number[] = [];
  const reader = byteReader(list);
  for (let passage = 0; !reader.atEnd();) {
    const step = reader.number();
    passage += step >>> 1;
    passages.push(passage);
    counts.push((step & 1) === 1 ? reader.number() : 1);
  }
  return { passages, counts };
}

/** The places of a pair in each passage that holds it. */
export function readPlaces(list: Uint8Array, { passages, counts }: Holders): ReadonlyMap<number, readonly number[]> {
  const reader = byteReader(list);
  return new Map(
    passages.map((passage, i) => {
      let place = 0;
      return [passage, Array.from({ length: counts[i] ?? 0 }, () => (place += reader.number()))];
    }),
  );
}
