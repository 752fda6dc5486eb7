import type { SearchOptions } from './pagefind.ts';
import type { Query } from './query.ts';
import type { Found, SearchIndex } from './shards.ts';

/** Hits in two groups: those that hold every word literally, and those that hold all its parts somewhere. */
export interface Hits {
  readonly exact: readonly Found[];
  readonly related: readonly Found[];
}

/** Asks the index. A phrase of pairs is the literal text, so the exact group is right by construction. */
export async function find(index: SearchIndex, { phrases, pairs }: Query, options: SearchOptions): Promise<Hits> {
  if (phrases.length === 0) return { exact: [], related: [] };
  const [asked, ...literal] = await Promise.all([index.search(pairs, options), ...phrases.map((phrase) => index.search(`"${phrase}"`, options))]);
  const scores = new Map((asked ?? []).map(({ id, score }) => [id, score]));
  const held = literal.map((hits) => new Set(hits.map(({ id }) => id)));
  const exact = (literal[0] ?? []).filter(({ id }) => held.every((ids) => ids.has(id)));
  const ids = new Set(exact.map(({ id }) => id));
  // The score of the whole question orders both groups alike; a phrase alone is scored by another measure.
  const ranked = options.sort ? exact : [...exact].sort((a, b) => (scores.get(b.id) ?? 0) - (scores.get(a.id) ?? 0) || b.score - a.score);
  return { exact: ranked, related: (asked ?? []).filter(({ id }) => !ids.has(id)) };
}
