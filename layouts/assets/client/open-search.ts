import { load, openIndex } from './open-index.ts';
import { allRecords, search, type Found } from '../../../src/search/search.ts';
import type { Name } from '../../../src/search/answers.ts';
import type { Query } from '../../../src/search/query.ts';
import type { Synonyms } from '../../../src/search/synonyms.ts';

/** The site's search, ready to be asked. */
export interface Search {
  /** What is found, before filters; the same question is answered once. */
  readonly ask: (query: Query) => Promise<Found>;
  /** Departments and officials as they may be called; loaded when first wanted. */
  readonly names: () => Promise<readonly Name[]>;
}

export async function openSearch(base: string): Promise<Search> {
  const folder = `${base}search/index/`;
  const [index, synonyms] = await Promise.all([openIndex(base), loadJson<Synonyms>(`${folder}synonyms`)]);
  let last: { readonly text: string; readonly found: Promise<Found> } | undefined;
  let names: Promise<readonly Name[]> | undefined;
  return {
    ask: (query) => {
      if (query.words.length === 0) return Promise.resolve(allRecords(index));
      if (last?.text !== query.text) last = { text: query.text, found: search(index, query, synonyms) };
      return last.found;
    },
    names: () => (names ??= loadJson<readonly Name[]>(`${folder}names`)),
  };
}

const loadJson = async <T>(address: string): Promise<T> => JSON.parse(new TextDecoder().decode(await load(address))) as T;
