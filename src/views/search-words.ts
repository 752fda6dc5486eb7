import type { Catalog } from '../catalog/catalog.ts';
import type { Name } from '../search/answers.ts';
import type { Synonyms } from '../search/synonyms.ts';
import { fold } from '../text/fold.ts';
import { soundsOf } from '../text/pinyin.ts';
import { defaultSynonyms } from './default-synonyms.ts';

/** What the search knows of words, besides the records. */
export interface SearchWords {
  readonly synonyms: Synonyms;
  readonly names: readonly Name[];
}

/** Synonyms that every site has and those of site.yaml, which come first where both know a word; departments and officials as they may be called. */
export function searchWords({ site, departments, officials }: Catalog): SearchWords {
  const own = (site.synonyms ?? []).map(({ word, means }) => [word, means] as const);
  const synonyms = [...Object.entries(defaultSynonyms), ...own].map(([word, means]) => [fold(word), means.map(fold)] as const);
  return {
    synonyms: Object.fromEntries(synonyms),
    names: [
      ...departments.map(({ fields, url }) => nameOf('单位', { url, called: [fields.name, fields.short] })),
      ...officials.map(({ fields, url }) => nameOf('领导干部', { url, called: [fields.name, ...(fields.aliases ?? [])] })),
    ],
  };
}

function nameOf(kind: string, { url, called }: { readonly url: string; readonly called: readonly (string | undefined)[] }): Name {
  const names = called.filter((name) => name !== undefined);
  return { label: names[0] ?? '', kind, url, called: names.map(fold), sounds: [...new Set(names.flatMap(soundsOf))] };
}
