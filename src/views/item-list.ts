import type { Catalog } from '../catalog/catalog.ts';
import { urls } from '../model/urls.ts';
import { columnOf } from './columns.ts';
import { itemEntry } from './entry.ts';
import { listPages } from './list.ts';
import type { Page } from './page.ts';

/** All items, newest first. */
export const itemList = (catalog: Catalog): Page[] =>
  listPages({
    url: urls.kind('items'),
    title: '全部公开信息',
    description: `全部 ${catalog.items.length} 条公开信息，按发布日期排列`,
    crumbs: [],
    column: columnOf('全部公开信息'),
    feed: urls.feed(),
    entries: catalog.items.map((item) => itemEntry(catalog, item)),
    size: 100,
  });
