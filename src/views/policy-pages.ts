import type { Catalog } from '../catalog/catalog.ts';
import { hasPolicies, policiesOf } from '../catalog/policies.ts';
import type { Item } from '../catalog/record.ts';
import { dateInWords } from '../model/calendar-date.ts';
import { percentOf } from '../model/rounding.ts';
import { urls } from '../model/urls.ts';
import { groupBy } from '../problem/group-by.ts';
import { compareText } from '../problem/problem.ts';
import { columnOf } from './columns.ts';
import { departmentName, itemEntry, type Entry } from './entry.ts';
import { listPages } from './list.ts';
import { page, type Link, type Page, type PageData } from './page.ts';

/** A document with what explains it. */
interface Interpreted {
  readonly policy: Entry;
  readonly interpretations: readonly Entry[];
}
/** How a department explains its documents: one row of the table. */
interface ShareRow {
  readonly department: Link;
  readonly documents: number;
  readonly interpreted: number;
  /** Of its documents, in whole per cent. */
  readonly share: number;
  readonly reported: number;
}
export interface PoliciesData extends PageData {
  readonly total: number;
  readonly interpreted: number;
  readonly share: number;
  /** From when documents are counted, where the site says that older ones are an archive. */
  readonly since?: string;
  readonly departments: readonly ShareRow[];
  readonly without: readonly Entry[];
  readonly with: readonly Interpreted[];
  readonly unreported: readonly Entry[];
  readonly lists: Readonly<Record<'without' | 'with' | 'unreported', Link>>;
}

const shown = 20;
const pageSize = 100;
const title = '政策解读';
const headings = { without: '还没有解读的文件', with: '已有解读的文件', unreported: '还没有落实情况的文件' } as const;
const crumb: Link = { label: title, url: urls.policies() };
const column = columnOf(title, '政策解读');

/** Documents with and without interpretation, those nobody has reported on, and the share of each department. */
export function policyPages(catalog: Catalog): Page[] {
  if (!hasPolicies(catalog)) return [];
  const policies = policiesOf(catalog);
  const { interpretedBy, implementedBy } = catalog.relations;
  const groups = {
    without: policies.filter(({ fields }) => !interpretedBy.has(fields.index_no)),
    with: policies.filter(({ fields }) => interpretedBy.has(fields.index_no)),
    unreported: policies.filter(({ fields }) => !implementedBy.has(fields.index_no)),
  };
  const departments = groupBy(policies, ({ parts }) => parts.department ?? '');
  return [
    overview(catalog, { policies, groups, departments }),
    ...(['without', 'with', 'unreported'] as const)
      .filter((name) => groups[name].length > shown)
      .flatMap((name) => listOf(catalog, urls.policyList(name), headings[name], groups[name])),
    ...[...departments].flatMap(([code, members]) =>
      listOf(catalog, urls.policyDepartment(code), `${departmentName(catalog, code)}的文件和解读`, members),
    ),
  ];
}

interface Policies {
  readonly policies: readonly Item[];
  readonly groups: Readonly<Record<keyof PoliciesData['lists'], readonly Item[]>>;
  readonly departments: ReadonlyMap<string, readonly Item[]>;
}

function overview(catalog: Catalog, { policies, groups, departments }: Policies): Page {
  const { since } = catalog.site;
  const interpreted = groups.with.length;
  const list = (name: keyof PoliciesData['lists']): Link => ({
    label: `全部${headings[name]}`,
    url: urls.policyList(name),
    count: groups[name].length,
  });
  const entries = (items: readonly Item[]): Entry[] => items.slice(0, shown).map((item) => itemEntry(catalog, item));
  return page<PoliciesData>(urls.policies(), 'policies', {
    title,
    description: `规范性文件和它们的解读：${policies.length} 件文件，${interpreted} 件有解读，按单位查看`,
    crumbs: [],
    column,
    total: policies.length,
    interpreted,
    share: percentOf(interpreted, policies.length) ?? 0,
    ...(since ? { since: dateInWords(since) } : {}),
    departments: [...departments]
      .map(([code, members]) => shareRow(catalog, code, members))
      .sort((a, b) => a.share - b.share || b.documents - a.documents || compareText(a.department.url, b.department.url)),
    without: entries(groups.without),
    with: groups.with
      .slice(0, shown)
      .map((item) => ({ policy: itemEntry(catalog, item), interpretations: interpretationsOf(catalog, item) })),
    unreported: entries(groups.unreported),
    lists: {
      without: list('without'),
      with: list('with'),
      unreported: list('unreported'),
    },
  });
}

const interpretationsOf = (catalog: Catalog, { fields }: Item): Entry[] =>
  (catalog.relations.interpretedBy.get(fields.index_no) ?? []).map((by) => itemEntry(catalog, by));

function shareRow(catalog: Catalog, code: string, policies: readonly Item[]): ShareRow {
  const { interpretedBy, implementedBy } = catalog.relations;
  const interpreted = policies.filter(({ fields }) => interpretedBy.has(fields.index_no)).length;
  return {
    department: { label: departmentName(catalog, code), url: urls.policyDepartment(code) },
    documents: policies.length,
    interpreted,
    share: percentOf(interpreted, policies.length) ?? 0,
    reported: policies.filter(({ fields }) => implementedBy.has(fields.index_no)).length,
  };
}

function listOf(catalog: Catalog, url: string, heading: string, policies: readonly Item[]): Page[] {
  return listPages({
    url,
    title: heading,
    description: `${heading}，共 ${policies.length} 件`,
    crumbs: [crumb],
    column,
    entries: policies.map((item) => policyEntry(catalog, item)),
    size: pageSize,
  });
}

function policyEntry(catalog: Catalog, item: Item): Entry {
  const count = interpretationsOf(catalog, item).length;
  return { ...itemEntry(catalog, item), state: count > 0 ? `${count} 篇解读` : '没有解读' };
}
