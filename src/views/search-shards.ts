import { groupBy } from '../problem/group-by.ts';
import { compareText } from '../problem/problem.ts';
import type { SearchDocument } from './search-documents.ts';

/** A part of the search index: the documents of a period. */
export interface SearchShard {
  /** `undated-2009`, `2012-2018`, `2024`, `202401-202406` or `20240101-20240115`; with a number after it where one day is too much for one. */
  readonly name: string;
  readonly documents: readonly SearchDocument[];
  /** Of all their texts, near enough to plan by. */
  readonly characters: number;
}

/**
 * Every shard is asked with every question, so few large shards answer with less to load. Something is published into the newest years every day: what one
 * more document costs is the indexing of the shard it belongs to, so they stand apart, and are cut finer.
 */
export interface ShardSize {
  /** In characters. */
  readonly closedYears: number;
  readonly newestYears: number;
}
export const shardSize: ShardSize = { closedYears: 24_000_000, newestYears: 8_000_000 };
/** The newest years hold at least this share of all text, so that the first document of a year does not close the year before. */
const newestShare = 0.005;

/** How much of a date each step of cutting looks at: years, months, days. */
const periods = [4, 7, 10] as const;

/**
 * Cuts the documents by the period of their date, newest shard first. The cuts depend on the records alone, and periods are gathered from the oldest
 * on, so a new record changes the shard it belongs to and no other.
 */
export function searchShards(documents: readonly SearchDocument[], size: ShardSize = shardSize): SearchShard[] {
  const sorted = documents.toSorted((a, b) => compareText(a.on, b.on) || compareText(a.url, b.url));
  const since = firstOfNewest(sorted);
  const firstOpen = sorted.findIndex(({ on }) => on >= since);
  const open = sorted.slice(firstOpen);
  const parts = [
    ...cut(sorted.slice(0, firstOpen), size.closedYears, periods),
    ...(charactersOf(open) > size.newestYears ? cut(open, size.newestYears, periods) : [{ period: periods[0], documents: open }]),
  ];
  return parts
    .filter((part) => part.documents.length > 0)
    .reverse()
    .flatMap((part) => shardsOf(part, size.closedYears));
}

/** The first of the newest years. */
function firstOfNewest(sorted: readonly SearchDocument[]): string {
  const wanted = charactersOf(sorted) * newestShare;
  let held = 0;
  let year = '';
  for (const document of sorted.toReversed()) {
    const own = document.on.slice(0, 4);
    if (own !== year && year !== '' && held >= wanted) break;
    year = own;
    held += document.characters;
  }
  return year;
}

interface Part {
  /** How much of a date tells it from the next. */
  readonly period: number;
  readonly documents: SearchDocument[];
}

/** Gathers periods, from the oldest on, into parts that do not exceed a size; a period too large by itself is cut by shorter ones. */
function cut(documents: readonly SearchDocument[], size: number, [period = 10, ...shorter]: readonly number[]): Part[] {
  const parts: Part[] = [];
  let held = 0;
  let open: Part | undefined;
  for (const members of groupBy(documents, ({ on }) => on.slice(0, period)).values()) {
    const own = charactersOf(members);
    if (own > size && shorter.length > 0) {
      parts.push(...cut(members, size, shorter));
      open = undefined;
    } else if (open && held + own <= size) {
      open.documents.push(...members);
      held += own;
    } else {
      open = { period, documents: [...members] };
      held = own;
      parts.push(open);
    }
  }
  return parts;
}

/** A part under its name. One day of an import may hold more than a shard should: it is divided by address, so that a new document changes one of them. */
function shardsOf({ period, documents }: Part, size: number): SearchShard[] {
  const ends = [documents[0], documents.at(-1)].map((d) => (d?.on ?? '').slice(0, period).replaceAll('-', '') || 'undated');
  const name = [...new Set(ends)].join('-');
  const characters = charactersOf(documents);
  const count = 2 ** Math.ceil(Math.log2(Math.max(1, characters / size)));
  if (count === 1) return [{ name, documents, characters }];
  const shares = groupBy(documents, ({ url }) => bucketOf(url, count));
  return [...shares]
    .sort(([a], [b]) => a - b)
    .map(([bucket, members]) => ({ name: `${name}.${bucket}`, documents: members, characters: charactersOf(members) }));
}

const charactersOf = (documents: readonly SearchDocument[]): number => documents.reduce((sum, { characters }) => sum + characters, 0);

/** FNV-1a, which spreads addresses that differ in their last characters. */
function bucketOf(text: string, count: number): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return (hash >>> 0) % count;
}
