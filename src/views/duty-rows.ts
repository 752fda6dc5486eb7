import { fulfilments, itemsByDuty, type Fulfilment } from '../catalog/duty-fulfilment.ts';
import { limitSaid } from '../catalog/duty-limit.ts';
import type { Catalog } from '../catalog/catalog.ts';
import { compareWithUpper, type UpperComparison } from '../catalog/upper-catalog.ts';
import type { Duty } from '../catalog/record.ts';
import { kindNames } from '../model/kinds/department.ts';
import { urls } from '../model/urls.ts';
import { compareText } from '../problem/problem.ts';
import { departmentName, itemEntry, type Entry } from './entry.ts';
import { oncePerCatalog } from './once-per-catalog.ts';
import type { Link, TableFile } from './page.ts';

/** One row of the catalog as tables show it. */
export interface DutyRow {
  readonly url: string;
  readonly level1: string;
  readonly level2: string;
  readonly content: string;
  readonly requirement: string;
  readonly procedure: string;
  readonly basis: string;
  readonly limit: string;
  /** The body it binds, or the class of bodies. */
  readonly department: Link;
  readonly channels: readonly string[];
  readonly target: string;
  readonly method: string;
  readonly tier: string;
  /** 已公开, 本期无, 未到期, or what is lacking. */
  readonly state: string;
  readonly isFulfilled: boolean;
  /** Whether the catalog of the body above, where it is known, does not have it. */
  readonly isAdded: boolean;
  /** Where to read what was published for it: the newest. */
  readonly newest?: Entry;
}
/** A row of the catalog with how those it binds fulfil it. */
export interface Bound {
  readonly duty: Duty;
  readonly bodies: readonly Fulfilment[];
}

/** How the catalog differs from that of the body above; in nothing, where that is not known. */
export const comparisonOf = oncePerCatalog(({ duties, upper }: Catalog): UpperComparison =>
  upper ? compareWithUpper(duties, upper) : { omitted: [], added: new Set() },
);

/** Every row with how it is fulfilled on a day. */
export const rowsOf = (catalog: Catalog): Bound[] => {
  const { departments, site, asOf } = catalog;
  const items = itemsByDuty(catalog.items);
  return catalog.duties.map((duty) => ({ duty, bodies: fulfilments(duty, { departments, items, asOf, site }) }));
};

export function rowOf(catalog: Catalog, { duty, bodies }: Bound): DutyRow {
  const { fields, url } = duty;
  const lacking = bodies.filter(({ isFulfilled }) => !isFulfilled);
  const [newest] = bodies
    .flatMap(({ items }) => items.slice(0, 1))
    .sort((a, b) => compareText(b.fields.published_on, a.fields.published_on));
  return {
    url,
    level1: fields.level1,
    level2: fields.level2 ?? '',
    content: fields.content,
    requirement: fields.requirement ?? '',
    procedure: fields.procedure ?? '',
    basis: fields.basis,
    limit: limitSaid(duty),
    department: bodyOfDuty(catalog, duty),
    channels: fields.channels ?? [],
    target: fields.target ?? '全社会',
    method: fields.method ?? '主动公开',
    tier: fields.tier ?? '',
    state: stateOf(bodies, lacking),
    isFulfilled: lacking.length === 0,
    isAdded: comparisonOf(catalog).added.has(duty),
    ...(newest ? { newest: itemEntry(catalog, newest) } : {}),
  };
}

/** The body a duty binds, or the class of bodies. */
export const bodyOfDuty = (catalog: Catalog, { fields }: Duty): Link =>
  fields.applies_to
    ? { label: `各${classNamed(fields.applies_to)}`, url: urls.kind('departments') }
    : { label: departmentName(catalog, fields.department), url: urls.dutyDepartment(fields.department) };

/** A class of departments may be named by its code. */
const classNamed = (name: string): string => (kindNames as Readonly<Record<string, string>>)[name] ?? name;

function stateOf(bodies: readonly Fulfilment[], lacking: readonly Fulfilment[]): string {
  const [only] = lacking;
  if (!only) return fulfilledSaid(bodies);
  if (bodies.length > 1) return `${bodies.length} 个单位中 ${lacking.length} 个有欠缺`;
  return only.items.length === 0 ? '还没有公开' : `缺 ${only.missing.toReversed().join('、')}`;
}

/** A statement that there is nothing is no information: it is told apart from what was published, and is nothing that is lacking. */
function fulfilledSaid(bodies: readonly Fulfilment[]): string {
  const latest = bodies.map(({ items }) => items[0]?.fields);
  if (bodies.length > 0 && latest.every((fields) => fields === undefined)) return '未到期';
  const nothing = latest.filter((fields) => fields?.nil);
  if (nothing.length === 0) return '已公开';
  if (bodies.length > 1) return `已公开，其中 ${nothing.length} 个单位本期无`;
  const period = nothing[0]?.period;
  return period ? `本期无（${period}）` : '无此项信息';
}

/** The catalog as tables to take along: every column of the standard catalog. */
export function dutyTables(catalog: Catalog): TableFile[] {
  if (catalog.duties.length === 0) return [];
  const rows = rowsOf(catalog).map((one) => tableRow(catalog, one));
  const lines = [tableHead, ...rows];
  return (['csv', 'xlsx'] as const).map((format) => ({ url: urls.dutyTable(format), format, sheet: '主动公开目录', rows: () => lines }));
}

const tableHead = [
  '目录',
  '一级事项',
  '二级事项',
  '公开内容',
  '公开要求',
  '公开程序',
  '公开依据',
  '公开时限',
  '公开主体',
  '公开渠道和载体',
  '公开对象',
  '公开方式',
  '公开层级',
  '落实情况',
] as const;

function tableRow(catalog: Catalog, one: Bound): readonly string[] {
  const shown = rowOf(catalog, one);
  return [
    one.duty.fields.catalog ?? '基本',
    shown.level1,
    shown.level2,
    shown.content,
    shown.requirement,
    shown.procedure,
    shown.basis,
    shown.limit,
    shown.department.label,
    shown.channels.map((channel) => `■${channel}`).join(' '),
    shown.target,
    shown.method,
    shown.tier,
    shown.state,
  ];
}
