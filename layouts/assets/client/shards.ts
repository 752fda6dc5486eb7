import type { Instance, Pagefind, Ranking, Result, SearchOptions } from './pagefind.ts';

/** Titles and document numbers weigh more than the text; long documents are not held back by their length alone. */
const ranking: Ranking = {
  termFrequency: 0.6,
  pageLength: 0.6,
  termSaturation: 1.6,
  metaWeights: { title: 12, number: 20, heading: 0, shown: 0, by: 0, on: 0 },
};

/** The search index of the site: its shards asked together. */
export interface SearchIndex {
  readonly search: (term: string, options: SearchOptions) => Promise<readonly Result[]>;
}

/** Opens every shard, newest first; they share one engine, so that its state is never laid over another's. */
export async function openIndex(base: string): Promise<SearchIndex> {
  const folder = `${base}pagefind/`;
  const names = (await (await fetch(`${folder}shards.json`)).json()) as readonly string[];
  const [first, ...others] = names;
  if (first === undefined) return { search: async () => [] };
  const { createInstance } = (await import(`${folder}${first}/pagefind.js`)) as Pagefind;
  const index = withUnknownLanguage(() => createInstance({ basePath: `${folder}${first}/`, baseUrl: base, ranking }));
  await index.init();
  for (const name of others) await index.mergeIndex(`${folder}${name}/`, { baseUrl: base, ranking, language: 'unknown' });
  return { search: (term, options) => (options.sort ? searchByDate(index, names, term, options) : searchAll(index, term, options)) };
}

/**
 * Pagefind asks the page for its language when an instance is made, and would cut the pairs of a Chinese query into words again.
 * The page has its own language back before anything else can run.
 */
function withUnknownLanguage<T>(make: () => T): T {
  const root = document.documentElement;
  const language = root.lang;
  root.lang = 'unknown';
  try {
    return make();
  } finally {
    root.lang = language;
  }
}

const searchAll = async (index: Instance, term: string, options: SearchOptions): Promise<readonly Result[]> =>
  (await index.search(term, options)).results;

/** An order by date holds within a shard only. Shards are of periods that follow one another, so they are asked one by one and laid end to end. */
async function searchByDate(index: Instance, names: readonly string[], term: string, options: SearchOptions): Promise<readonly Result[]> {
  const found: Result[] = [];
  for (const shard of names) found.push(...(await searchAll(index, term, { ...options, filters: { ...options.filters, shard } })));
  return found;
}
