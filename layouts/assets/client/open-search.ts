import { loadJson, openIndex } from './open-index.ts';
import { allRecords, search, type Found } from '../../../src/search/search.ts';
import { isSpelled, mayHoldName, namesAsked, type Name, type Sounds } from '../../../src/search/answers.ts';
import type { Query } from '../../../src/search/query.ts';

/** The site's search, ready to be asked. */
export interface Search {
  /** What is found, before filters; the same question is answered once. */
  readonly ask: (query: Query) => Promise<Found>;
  /** Departments and officials whose name is asked for; what they are called is loaded when a question may hold a name. */
  readonly names: (query: Query) => Promise<readonly Name[]>;
}

export async function openSearch(base: string): Promise<Search> {
  const folder = `${base}search/index/`;
  const { shards, synonyms, nameBeginnings, namesVersion } = await openIndex(folder);
  let last: { readonly text: string; readonly found: Promise<Found> } | undefined;
  let names: Promise<readonly Name[]> | undefined;
  let sounds: Promise<Sounds> | undefined;
  return {
    ask: (query) => {
      if (query.words.length === 0) return Promise.resolve(allRecords(shards));
      if (last?.text !== query.text) last = { text: query.text, found: search(shards, query, synonyms) };
      return last.found;
    },
    names: async ({ words }) => {
      if (!mayHoldName(words, nameBeginnings)) return [];
      names ??= loadJson<readonly Name[]>(`${folder}names?v=${namesVersion}`);
      if (words.some(isSpelled)) sounds ??= loadJson<Sounds>(`${folder}sounds?v=${namesVersion}`);
      return namesAsked(await names, words, (await sounds) ?? []);
    },
  };
}
