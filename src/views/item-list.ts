import type { Catalog } from '../catalog/catalog.ts';
import { hasPolicies } from '../catalog/policies.ts';
import { urls } from '../model/urls.ts';
import { columnOf } from './columns.ts';
import { itemEntry } from './entry.ts';
import { listPages, type LinkGroup } from './list.ts';
import type { Page } from './page.ts';

/** What shows a part of the items in an order of its own. */
function alsoIn(catalog: Catalog): LinkGroup[] {
  const links = [
    ...(hasPolicies(catalog) ? [{ label: '政策解读', url: urls.policies() }] : []),
    ...(catalog.items.some(({ fields }) => fields.notice?.until) ? [{ label: '公示', url: urls.notices() }] : []),
  ];
  return links.length > 0 ? [{ heading: '专题', links }] : [];
}

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
    groups: alsoIn(catalog),
  });
