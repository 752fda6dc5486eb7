import type { Category } from '../catalog/category-tree.ts';
import type { Catalog } from '../catalog/catalog.ts';
import type { Item } from '../catalog/record.ts';
import { siteColumns, type SiteColumn } from '../catalog/site-columns.ts';
import { categoryGroups } from '../model/category-tree.ts';
import { rulesCategory } from '../model/statutory-content.ts';
import { urls } from '../model/urls.ts';
import { categoryColumn, columnOf } from './columns.ts';
import { columnState, nilSaid, nothingStated } from './column-state.ts';
import { departmentName, itemEntry } from './entry.ts';
import { oncePerCatalog } from './once-per-catalog.ts';
import { listPages, type LinkGroup, type ListData } from './list.ts';
import { page, type Link, type Page } from './page.ts';
import { partyCycle } from './party-cycle.ts';
import { partyCategory } from './party-course.ts';

const pageSize = 50;
const crumb = { label: '类别', url: urls.kind('categories') };

/** The tree of categories with counts, and a page for each with its own items and those of the categories below it. */
export function categoryPages(catalog: Catalog): Page[] {
  const items = itemsByCategory(catalog);
  const list = page<ListData>(urls.kind('categories'), 'list', {
    title: '类别',
    description: '按类别查看公开信息：《政府信息公开条例》第二十条、第二十一条规定的内容和其他栏目',
    crumbs: [],
    column: columnOf('类别', '信息公开目录'),
    groups: categoryLinkGroups(catalog, items),
    sections: [],
    empty: '',
  });
  return [list, ...[...catalog.categories.values()].flatMap((category) => pagesOf(catalog, category, items))];
}

/** Items of each category, those of the categories below it included, newest first. Several pages ask for it. */
export const itemsByCategory = oncePerCatalog(({ items, categories }): ReadonlyMap<string, readonly Item[]> => {
  const members = new Map<string, Item[]>([...categories.keys()].map((code) => [code, []]));
  for (const item of items) for (const code of categories.get(item.fields.category)?.line ?? []) members.get(code)?.push(item);
  return members;
});

/** The tree as grouped links: 条例第二十条, 第二十一条, the rest; a category below another follows it. */
export function categoryLinkGroups({ categories }: Catalog, items: ReadonlyMap<string, readonly Item[]>): LinkGroup[] {
  const linkOf = ({ code, name, line }: Category): Link => ({
    label: line.length > 1 ? `— ${name}` : name,
    url: urls.category(code),
    count: items.get(code)?.length ?? 0,
  });
  const withBelow = (category: Category): Link[] => [
    linkOf(category),
    ...category.children.flatMap((code) => withBelow(categories.get(code) ?? category)),
  ];
  return categoryGroups.map((heading) => ({
    heading,
    links: [...categories.values()].filter((c) => c.group === heading && c.line.length === 1).flatMap(withBelow),
  }));
}

function pagesOf(catalog: Catalog, category: Category, items: ReadonlyMap<string, readonly Item[]>): Page[] {
  const { code, name, line, children, record } = category;
  const own = items.get(code) ?? [];
  const above = line.slice(0, -1).map((up) => ({ label: catalog.categories.get(up)?.name ?? up, url: urls.category(up) }));
  const below = children.map((child) => ({
    label: catalog.categories.get(child)?.name ?? child,
    url: urls.category(child),
    count: items.get(child)?.length ?? 0,
  }));
  const { owner, responsible } = columnsByUrl(catalog).get(urls.category(code)) ?? {};
  const groups: LinkGroup[] = [
    ...(below.length > 0 ? [{ heading: '下级类别', links: below }] : []),
    ...(owner ? [{ heading: '责任单位', links: [{ label: ownerSaid(catalog, owner, responsible), url: urls.department(owner) }] }] : []),
  ];
  return listPages({
    url: urls.category(code),
    title: name,
    description: `“${name}”类别的公开信息`,
    crumbs: [crumb, ...above],
    column: categoryColumn(catalog, code),
    feed: urls.feed(urls.category(code)),
    entries: own.map((item) => itemEntry(catalog, item)),
    size: pageSize,
    groups,
    ...(code === partyCategory ? { steps: partyCycle(catalog, own) } : {}),
    ...(record?.body.opening ? { intro: record.body } : {}),
    ...emptinessSaid(catalog, category, own),
  });
}

/** Who answers for columns, asked once for all of them. */
const columnsByUrl = oncePerCatalog(
  (catalog): ReadonlyMap<string, SiteColumn> => new Map(siteColumns(catalog).map((column) => [column.url, column])),
);

const ownerSaid = (catalog: Catalog, owner: string, responsible: string | undefined): string =>
  responsible ? `${departmentName(catalog, owner)}（责任人：${responsible}）` : departmentName(catalog, owner);

/** A category that holds only statements that there is nothing says so; one that the law asks to be filled says where nobody stated anything. */
function emptinessSaid(
  catalog: Catalog,
  { code, group }: Category,
  items: readonly Item[],
): { readonly note?: string; readonly empty: string } {
  const { nil } = columnState(catalog, items);
  const isAsked = group !== '其他栏目' || code === rulesCategory;
  return {
    ...(nil.length > 0 ? { note: `${nil.map(nilSaid).join('；')}。` } : {}),
    empty: isAsked ? nothingStated : '这个类别目前没有公开信息。',
  };
}
