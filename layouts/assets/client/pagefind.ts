/** The part of Pagefind's browser interface that the search page uses. */
export interface Pagefind {
  createInstance(options: { readonly basePath: string; readonly baseUrl: string; readonly ranking: Ranking }): Instance;
}
export interface Instance {
  init(): Promise<void>;
  mergeIndex(path: string, options: { readonly baseUrl: string; readonly ranking: Ranking; readonly language: string }): Promise<void>;
  search(term: string, options: SearchOptions): Promise<{ readonly results: readonly Result[] }>;
}
export interface SearchOptions {
  readonly filters: Readonly<Record<string, string>>;
  readonly sort?: { readonly date: 'desc' };
}
export interface Result {
  /** Unique over all shards. */
  readonly id: string;
  readonly score: number;
  readonly data: () => Promise<Fragment>;
}
export interface Fragment {
  readonly url: string;
  /** The whole text of the record, in character pairs. */
  readonly content: string;
  readonly meta: Readonly<Record<string, string>>;
}
export interface Ranking {
  readonly termFrequency: number;
  readonly pageLength: number;
  readonly termSaturation: number;
  readonly metaWeights: Readonly<Record<string, number>>;
}
