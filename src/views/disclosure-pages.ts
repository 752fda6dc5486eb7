import type { Catalog } from '../catalog/catalog.ts';
import { fixedColumns, rulesCategory, statutoryArticles, type StatutoryContent } from '../model/statutory-content.ts';
import { urls } from '../model/urls.ts';
import { itemsByCategory } from './category-pages.ts';
import { columnOf } from './columns.ts';
import { columnState, nothingStated, type ColumnState } from './column-state.ts';
import { itemEntry, reportEntry, type Entry } from './entry.ts';
import { page, type Link, type Page, type PageData } from './page.ts';

/** One of the four fixed columns. It says what is in it, or that nothing is. */
interface FixedColumn {
  readonly id: keyof typeof fixedColumns;
  readonly name: string;
  /** Where it leads; a column without pages of its own leads nowhere. */
  readonly url?: string;
  readonly said: string;
  readonly entries: readonly Entry[];
  readonly nil: ColumnState['nil'];
}
export interface DisclosureData extends PageData {
  readonly columns: readonly FixedColumn[];
}
export interface StatutoryData extends PageData {
  readonly articles: readonly {
    readonly heading: string;
    readonly scope: string;
    readonly rows: readonly (ColumnState & { readonly clause?: string; readonly text: string; readonly category: Link })[];
  }[];
}

const rulesShown = 8;
const reportsShown = 8;
const title = '政府信息公开';

/** The fixed columns of a disclosure site (国办公开办函〔2019〕61号), and what the law asks to be disclosed beside what is. */
export const disclosurePages = (catalog: Catalog): Page[] => [
  page<DisclosureData>(urls.disclosure(), 'disclosure', {
    title,
    description: `${catalog.site.name}：${Object.values(fixedColumns).join('、')}`,
    crumbs: [],
    column: columnOf(title),
    columns: [guidesColumn(catalog), rulesColumn(catalog), statutoryColumn(catalog), reportsColumn(catalog)],
  }),
  statutoryPage(catalog),
];

const columnNamed = (id: FixedColumn['id'], data: Pick<FixedColumn, 'said'> & Partial<FixedColumn>): FixedColumn => ({
  id,
  name: fixedColumns[id],
  entries: [],
  nil: [],
  ...data,
});

function guidesColumn({ guides }: Catalog): FixedColumn {
  if (guides.length === 0) return columnNamed('guides', { said: '还没有单位公布公开指南。' });
  return columnNamed('guides', {
    url: urls.kind('guides'),
    said: `${guides.length} 个单位的公开指南：信息怎样分类和编排，到哪里查阅，怎样申请公开。`,
  });
}

function rulesColumn(catalog: Catalog): FixedColumn {
  const members = itemsByCategory(catalog).get(rulesCategory) ?? [];
  const rules = members.filter(({ fields }) => !fields.nil);
  const { nil } = columnState(catalog, members);
  const empty = nil.length > 0 ? '' : nothingStated;
  return columnNamed('rules', {
    url: urls.category(rulesCategory),
    said: rules.length > 0 ? `公开工作本身的规定，共 ${rules.length} 件。` : empty,
    entries: rules.slice(0, rulesShown).map((item) => itemEntry(catalog, item)),
    nil,
  });
}

function statutoryColumn(catalog: Catalog): FixedColumn {
  const items = itemsByCategory(catalog);
  const states = statutoryArticles.flatMap(({ contents }) => contents.map(({ category }) => columnState(catalog, items.get(category))));
  const held = states.filter(({ total }) => total > 0).length;
  const stated = states.filter(({ total, nil }) => total === 0 && nil.length > 0).length;
  const silent = states.length - held - stated;
  const rest = [stated > 0 ? `${stated} 项说明无此项信息` : '', silent > 0 ? `${silent} 项还没有公开，也没有说明` : ''];
  return columnNamed('statutory', {
    url: urls.statutory(),
    said: [`条例第二十条、第二十一条规定的 ${states.length} 项内容，${held} 项已有公开`, ...rest].filter(Boolean).join('，').concat('。'),
  });
}

/** The newest reports, and those that were published as other items. */
function reportsColumn(catalog: Catalog): FixedColumn {
  const { reports } = catalog;
  const published = catalog.items.filter(({ fields }) => /政府信息公开.{0,6}(?:年度报告|年报)/.test(fields.title) && !fields.nil);
  const [newest] = reports;
  const asItems = published.length > 0 ? `作为公开信息登载的年度报告 ${published.length} 件。` : '';
  const own = newest ? `年度报告共 ${reports.length} 份，最近的是${newest.fields.year}年的。` : '';
  return columnNamed('reports', {
    ...(newest ? { url: urls.kind('reports') } : {}),
    said: own + asItems || '本站还没有登载年度报告。',
    entries: [...reports.map((report) => reportEntry(catalog, report)), ...published.map((item) => itemEntry(catalog, item))].slice(
      0,
      reportsShown,
    ),
  });
}

function statutoryPage(catalog: Catalog): Page {
  const items = itemsByCategory(catalog);
  const rowOf = ({ category, clause, text }: StatutoryContent): StatutoryData['articles'][number]['rows'][number] => ({
    ...columnState(catalog, items.get(category)),
    ...(clause ? { clause } : {}),
    text,
    category: { label: catalog.categories.get(category)?.name ?? category, url: urls.category(category) },
  });
  return page<StatutoryData>(urls.statutory(), 'statutory', {
    title: fixedColumns.statutory,
    description: '《政府信息公开条例》第二十条、第二十一条规定主动公开的内容，每一项已公开多少、最新的是哪一条',
    crumbs: [{ label: title, url: urls.disclosure() }],
    column: columnOf(fixedColumns.statutory),
    articles: statutoryArticles.map(({ heading, scope, contents }) => ({ heading, scope, rows: contents.map(rowOf) })),
  });
}
