import { addDays, addMonths, type CalendarDate } from '../model/calendar-date.ts';
import { limits, limitsOf, type LimitName } from '../model/limits.ts';
import { rulesCategory } from '../model/statutory-content.ts';
import { urls } from '../model/urls.ts';
import type { Catalog } from './catalog.ts';
import type { Category } from './category-tree.ts';
import type { RecordOf } from './record.ts';
import type { Site } from './site.ts';

/** What inspection counts a column as; the others have no window unless the site gives them one. */
export type ColumnClass = '动态要闻' | '通知公告' | '政策文件' | '人事规划' | '留言答复';

/** How often something new has to stand in a column. */
export interface FreshWindow {
  readonly amount: number;
  readonly unit: '日' | '个月';
  /** The number it is from; a column's own `fresh_days` is from none. */
  readonly limit?: LimitName;
}

/** A column as visitors see it: a category, or what holds all records of a kind. */
export interface SiteColumn {
  /** Its address, which names it. */
  readonly url: string;
  readonly name: string;
  readonly class: ColumnClass | undefined;
  readonly window: FreshWindow | undefined;
  /** Whether the law or the site itself asks that it hold something. */
  readonly isAsked: boolean;
  /** Code of the department that answers for it, its own or that of the category above. */
  readonly owner: string | undefined;
  /** Whether that is written of this column itself, not of one above. */
  readonly isOwned: boolean;
  /** Name of the person. */
  readonly responsible: string | undefined;
  /** The category, and the file that it has of its own. */
  readonly category?: Category;
  readonly record?: RecordOf<'category'>;
}

const windowLimits: Readonly<Record<ColumnClass, LimitName>> = {
  动态要闻: 'news_fresh',
  通知公告: 'notices_fresh',
  政策文件: 'notices_fresh',
  人事规划: 'planning_fresh',
  留言答复: 'answers_fresh',
};
/** Built-in categories that inspection knows; of the last four only the column of the first level counts, of news every one. */
const classes: Readonly<Record<string, ColumnClass>> = {
  news: '动态要闻',
  notices: '通知公告',
  regulations: '政策文件',
  personnel: '人事规划',
  planning: '人事规划',
};
/** 栏目类别 that a category gives itself (政府网站发展指引 annex), where inspection has a window for it. */
const typedClasses: Readonly<Record<string, ColumnClass>> = { 工作动态: '动态要闻', 政策文件: '政策文件' };

/** Columns that hold all records of a kind, where the site has one. */
const kindColumns: readonly {
  readonly kind: 'activities' | 'meetings' | 'consultations' | 'letters';
  readonly name: string;
  readonly class?: ColumnClass;
}[] = [
  { kind: 'activities', name: '公务活动', class: '动态要闻' },
  { kind: 'meetings', name: '会议' },
  { kind: 'consultations', name: '意见征集' },
  { kind: 'letters', name: '来信', class: '留言答复' },
];

/** What the columns of kinds are called, on a site that has no such record yet too. */
export const kindColumnNames: readonly string[] = kindColumns.map(({ name }) => name);

/** Every column of a site: its categories in their order, then those of kinds. */
export function siteColumns(catalog: Catalog): readonly SiteColumn[] {
  const { categories, site } = catalog;
  const ofKinds = kindColumns
    .filter(({ kind }) => catalog[kind].length > 0)
    .map(({ kind, name, class: counted }) => ({
      url: urls.kind(kind),
      name,
      class: counted,
      window: counted && windowOf(counted, site),
      isAsked: false,
      ...heldBy(catalog, name),
    }))
    .map((column) => ({ ...column, isOwned: column.owner !== undefined }));
  return [...[...categories.values()].map((category) => categoryColumn(catalog, category)), ...ofKinds];
}

function categoryColumn(catalog: Catalog, category: Category): SiteColumn {
  const { categories, site } = catalog;
  const { code, name, group, line, record } = category;
  const counted = classOf(category);
  const { fresh_days } = record?.fields ?? {};
  // Its own, by its file or by site.yaml, and else that of the nearest category above.
  const held = line
    .toReversed()
    .flatMap((up) => categories.get(up) ?? [])
    .map((one) => (one.record?.fields.owner ? one.record.fields : heldBy(catalog, one.name)));
  const owned = held.find(({ owner }) => owner);
  return {
    url: urls.category(code),
    name,
    class: counted,
    window: fresh_days === undefined ? counted && windowOf(counted, site) : { amount: fresh_days, unit: '日' },
    isAsked: record !== undefined || (line.length === 1 && group !== '其他栏目') || code === rulesCategory,
    owner: owned?.owner,
    isOwned: held[0]?.owner !== undefined,
    responsible: owned?.responsible,
    category,
    ...(record ? { record } : {}),
  };
}

function classOf({ line, record }: Category): ColumnClass | undefined {
  const ofRoot = classes[line[0] ?? ''];
  const isFirst = line.length === 1;
  const type = record?.fields.column_type;
  const typed = typedClasses[type ?? ''];
  // 通知公告 is of the type 工作动态 too, with a window of its own.
  if (typed && !(isFirst && ofRoot === '通知公告')) return typed;
  return isFirst || (ofRoot === '动态要闻' && !type) ? ofRoot : undefined;
}

/** Who answers for a column that has no file of its own, by site.yaml; a department that is none of the site answers for nothing. */
function heldBy({ site: { columns = [] }, departmentByCode }: Catalog, name: string): Pick<SiteColumn, 'owner' | 'responsible'> {
  const said = columns.find(({ column, owner }) => column === name && departmentByCode.has(owner));
  return { owner: said?.owner, responsible: said?.responsible };
}

function windowOf(counted: ColumnClass, { limits: own }: Pick<Site, 'limits'>): FreshWindow {
  const limit = windowLimits[counted];
  return { amount: limitsOf(own)[limit], unit: limits[limit].unit === '个月' ? '个月' : '日', limit };
}

/** The last day of a window that begins on a day. */
export const windowEnd = (from: CalendarDate, { amount, unit }: FreshWindow): CalendarDate =>
  unit === '日' ? addDays(from, amount) : addMonths(from, amount);
