import type { Catalog } from '../catalog/catalog.ts';
import type { Fields } from '../model/field.ts';
import { assessment as assessmentKind } from '../model/kinds/assessment.ts';
import { kinds } from '../model/kinds/index.ts';
import { site as siteKind } from '../model/kinds/site.ts';
import { urls } from '../model/urls.ts';
import { columnOf } from './columns.ts';
import { mostViewed, type MostViewed } from './most-viewed.ts';
import { page, type Page, type PageData } from './page.ts';

/** One key of the data dictionary; keys of a group stand below it under its name, except the rows of a table, which its form lists. */
export interface DictionaryRow {
  readonly key: string;
  readonly label: string;
  readonly required: boolean;
  readonly form: string;
  readonly meaning: string;
  readonly since: string;
}
export interface DataPageData extends PageData {
  /** Where somebody counted. */
  readonly viewed?: MostViewed;
  readonly kinds: readonly {
    readonly name: string;
    readonly label: string;
    readonly path: string;
    readonly rows: readonly DictionaryRow[];
  }[];
}

/** /data/: where the data is, and the dictionary of every key, read from the schemas. */
export function dataPage(catalog: Catalog): Page[] {
  const { site } = catalog;
  const viewed = mostViewed(catalog);
  const data: DataPageData = {
    title: '数据与字段',
    description: `${site.name}的开放数据：每条记录的 JSON、订阅和数据字典`,
    crumbs: [],
    column: columnOf('数据与字段', '数据开放'),
    ...(viewed ? { viewed } : {}),
    kinds: [siteKind, assessmentKind, ...Object.values(kinds)].map(({ name, label, path, fields }) => ({
      name,
      label,
      path: path.includes('/') ? `${path}.md` : `${path}.yaml`,
      rows: rowsOf(fields),
    })),
  };
  return [page(urls.kind('data'), 'data', data)];
}

function rowsOf(fields: Fields, above = ''): DictionaryRow[] {
  return Object.entries(fields).flatMap(([key, { label, required, form, meaning, since, isTable, fields: inner }]) => [
    { key: above + key, label, required, form, meaning, since },
    ...(inner && !isTable ? rowsOf(inner, `${above}${key}.`) : []),
  ]);
}
