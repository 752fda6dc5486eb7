import type { Catalog } from '../catalog/catalog.ts';
import type { Name, Sounds } from '../search/answers.ts';
import type { Synonyms } from '../search/synonyms.ts';
import { fold } from '../text/fold.ts';
import { soundsOf } from '../text/pinyin.ts';
import { defaultSynonyms } from './default-synonyms.ts';

/** What the search knows of words, besides the records. */
export interface SearchWords {
  readonly synonyms: Synonyms;
  readonly names: readonly Name[];
  readonly sounds: Sounds;
}

/** Synonyms that every site has and those of site.yaml, which come first where both know a word; departments and officials as they may be called. */
export function searchWords({ site, departments, officials }: Catalog): SearchWords {
  const own = (site.synonyms ?? []).map(({ word, means }) => [word, means] as const);
  const synonyms = [...Object.entries(defaultSynonyms), ...own].map(([word, means]) => [fold(word), means.map(fold)] as const);
  const named = [
    ...departments.map(({ fields, url }) => ({ kind: '单位', url, called: [fields.name, fields.short] })),
    ...officials.map(({ fields, url }) => ({ kind: '领导干部', url, called: [fields.name, ...(fields.aliases ?? [])] })),
  ].map(({ called, ...rest }) => ({ ...rest, called: called.filter((name) => name !== undefined) }));
  return {
    synonyms: Object.fromEntries(synonyms),
    names: named.map(({ kind, url, called: [label = '', ...also] }) => ({ label, kind, url, also: also.map(fold) })),
    sounds: named.map(({ called }) => [...new Set(called.flatMap(soundsOf))]),
  };
}
