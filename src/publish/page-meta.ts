/** What a page tells machines of itself, by the names of 政府网站发展指引 (国办发〔2017〕47号, annex). */
export type PageMeta = ReadonlyMap<string, string>;

const siteTags = ['SiteName', 'SiteDomain'] as const;
const columnTags = ['ColumnName', 'ColumnDescription', 'ColumnKeywords', 'ColumnType'] as const;
const articleTags = ['ArticleTitle', 'PubDate', 'ContentSource'] as const;
const asked: ReadonlySet<string> = new Set([...siteTags, ...columnTags, ...articleTags]);

/** Whether a meta tag is looked at. SiteIDCode is the same on every page, and looked at where site.yaml says it. */
export const isAskedMeta = (name: string | undefined): name is string => name !== undefined && asked.has(name);

/** What a value is where something went wrong while it was written. */
const holes: ReadonlySet<string> = new Set(['', 'null', 'undefined', 'NaN', '[object Object]']);

/**
 * What is wrong with the tags of a page, each as `name=value`: a page of the site has 3 of them, one in a column 7, one with a text of its own 10. One that search engines
 * are kept from need have none.
 */
export function metaFaults(meta: PageMeta, { isHome, noIndex }: { readonly isHome: boolean; readonly noIndex: boolean }): string[] {
  if (noIndex && meta.size === 0) return [];
  const isArticle = articleTags.some((name) => meta.has(name));
  const isColumn = isArticle || (!isHome && !noIndex) || columnTags.some((name) => meta.has(name));
  const tags = [...siteTags, ...(isColumn ? columnTags : []), ...(isArticle ? articleTags : [])];
  return tags.flatMap((name) => {
    const value = meta.get(name)?.trim() ?? '';
    return holes.has(value) || !hasForm(name, value) ? [`${name}=${value}`] : [];
  });
}

function hasForm(name: (typeof siteTags | typeof columnTags | typeof articleTags)[number], value: string): boolean {
  if (name === 'PubDate') return /^\d{4}-\d{2}-\d{2} \d{2}:\d{2}$/.test(value);
  // One value: 邯郸 and others write two.
  if (name === 'ColumnType') return !/[,，、;；|]/.test(value);
  return name === 'SiteDomain' ? !value.includes('/') : true;
}
