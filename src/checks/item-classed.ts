import { placeOf } from '../catalog/draft.ts';
import type { Catalog } from '../catalog/catalog.ts';
import type { Item } from '../catalog/record.ts';
import { genreInTitle, genreNamed, isDocumentGenre, knownGenres } from '../model/genres.ts';
import { isTheme, suggestTheme } from '../model/themes.ts';
import { nearest } from '../problem/nearest.ts';
import { problem, type Problem } from '../problem/problem.ts';
import type { Rule } from './rule.ts';

/** An item is found by what it is about and what kind of document it is: each a word of a closed list, as far down the tree as it goes. */
export const itemClassed: Rule = {
  title: '主题分类、体裁、类别取自目录，写到末级；体裁与标题的文种一致',
  codes: ['theme/unknown', 'genre/unknown', 'genre/title', 'category/not-leaf'],
  basis: '政府网站发展指引（国办发〔2017〕47号）；党政机关公文处理工作条例第八条；党政机关公文格式（GB/T 9704—2012）',
  check: ({ items: judged, catalog }) => {
    const genres = new Set([...knownGenres, ...(catalog.site.genres ?? [])]);
    return [
      ...judged.flatMap(themeProblems),
      ...judged.flatMap((item) => genreProblems(item, genres)),
      ...judged.flatMap((item) => categoryProblems(item, catalog)),
    ];
  },
};

const none: readonly string[] = [];

function themeProblems(item: Item): Problem[] {
  const { theme } = item.fields;
  if (!theme || isTheme(theme)) return [];
  return [problem('theme/unknown', placeOf(item, 'theme'), { value: theme, nearest: suggestTheme(theme) ?? '' })];
}

function genreProblems(item: Item, genres: ReadonlySet<string>): Problem[] {
  const { genre, title } = item.fields;
  if (!genre) return [];
  if (!genres.has(genre))
    return [problem('genre/unknown', placeOf(item, 'genre'), { value: genre, nearest: nearest(genre, [...genres]) ?? '' })];
  const ending = isDocumentGenre(genre) ? genreInTitle(title) : undefined;
  if (!ending || ending === genreNamed(genre)) return [];
  return [problem('genre/title', placeOf(item, 'genre'), { value: genre, other: ending })];
}

function categoryProblems(item: Item, { categories }: Pick<Catalog, 'categories'>): Problem[] {
  const { category } = item.fields;
  const children = categories.get(category)?.children ?? none;
  // A single category below another does not part it: what is not of it has nowhere else to go.
  if (children.length < 2) return [];
  return [problem('category/not-leaf', placeOf(item, 'category'), { value: category, choices: children.join('、') })];
}
