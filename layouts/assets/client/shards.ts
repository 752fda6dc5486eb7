import type { Instance, Pagefind, Ranking, Result, SearchOptions } from './pagefind.ts';

/** Titles and document numbers weigh more than the text; long documents are not held back by their length alone. */
const ranking: Ranking = { termFrequency: 0.6, pageLength: 0.6, termSaturation: 1.6, metaWeights: { title: 12, number: 20, heading: 0, shown: 0, by: 0, on: 0 } };

export interface Found {
  /** Unique over all shards. */
  readonly id: string;
  readonly score: number;
  readonly data: Result['data'];
}

/** The search index of the site: its shards asked together. */
export interface SearchIndex {
  readonly search: (term: string | null, options: SearchOptions) => Promise<readonly Found[]>;
}

/** Opens every shard, newest first. */
export async function openIndex(base: string): Promise<SearchIndex> {
  const folder = `${base}pagefind/`;
  const names = (await (await fetch(`${folder}shards.json`)).json()) as readonly string[];
  if (names.length === 0) return { search: async () => [] };
  const { createInstance } = (await import(`${folder}${names[0]}/pagefind.js`)) as Pagefind;
  const shards = names.map((name) => ({ name, instance: createInstance({ basePath: `${folder}${name}/`, baseUrl: base, ranking }) }));
  await Promise.all(shards.map(({ instance }) => instance.init()));
  return { search: (term, options) => searchAll(shards, term, options) };
}

/** Shards hold periods that follow one another, so results by date need only be laid end to end. */
async function searchAll(shards: readonly { readonly name: string; readonly instance: Instance }[], term: string | null, options: SearchOptions): Promise<readonly Found[]> {
  const found = await Promise.all(
    shards.map(async ({ name, instance }) => {
      const { results } = await instance.search(term, options);
      return results.map(({ id, score, data }) => ({ id: `${name}/${id}`, score, data }));
    }),
  );
  const all = found.flat();
  return options.sort ? all : all.sort((a, b) => b.score - a.score);
}
