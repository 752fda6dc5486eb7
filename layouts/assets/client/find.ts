import type { Result, SearchOptions } from './pagefind.ts';
import type { Query } from './query.ts';
import type { SearchIndex } from './shards.ts';

/** Hits in two groups: those that hold every word literally, and those that hold all its parts somewhere. */
export interface Hits {
  readonly exact: readonly Result[];
  readonly related: readonly Result[];
}

/** Asks the index. A phrase of pairs is the literal text, so both groups are right by construction. */
export async function find(index: SearchIndex, { phrases, parts }: Query, options: SearchOptions): Promise<Hits> {
  if (phrases.length === 0) return { exact: [], related: [] };
  const asked = await index.search(parts.join(' '), options);
  const exact = await holding(index, phrases, options);
  const scores = new Map(asked.map(({ id, score }) => [id, score]));
  // The score of the whole question orders both groups alike; a phrase alone is scored by another measure.
  const ranked = options.sort ? exact : [...exact].sort((a, b) => (scores.get(b.id) ?? 0) - (scores.get(a.id) ?? 0));
  const ids = new Set(exact.map(({ id }) => id));
  // Asked for a word it does not know, Pagefind answers with words that begin alike: every part is asked for literally too.
  return {
    exact: ranked,
    related: await holding(
      index,
      parts,
      options,
      asked.filter(({ id }) => !ids.has(id)),
    ),
  };
}

/** The results, of those given if any are, that hold every one of some phrases; in their order, or that of the first phrase's. */
async function holding(
  index: SearchIndex,
  phrases: readonly string[],
  options: SearchOptions,
  among?: readonly Result[],
): Promise<readonly Result[]> {
  let held = among;
  for (const phrase of phrases) {
    if (held?.length === 0) break;
    const results = await index.search(`"${phrase}"`, options);
    const ids = new Set(results.map(({ id }) => id));
    held = held ? held.filter(({ id }) => ids.has(id)) : results;
  }
  return held ?? [];
}
