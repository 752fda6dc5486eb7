import type { Catalog } from '../catalog/catalog.ts';
import type { Power } from '../catalog/record.ts';
import { power as powerKind, powerTypes } from '../model/kinds/power.ts';
import { toSlug } from '../model/slug.ts';
import { urls } from '../model/urls.ts';
import { groupBy } from '../problem/group-by.ts';
import { columnOf } from './columns.ts';
import { departmentSections } from './department-sections.ts';
import { departmentName, powerEntry } from './entry.ts';
import { listPages, type Section } from './list.ts';
import { page, type Link, type Page, type PageData, type SectionLink, type TableFile } from './page.ts';

export interface PowersData extends PageData {
  readonly total: number;
  /** How many powers of each type a department holds; only types that somebody holds. */
  readonly types: readonly Link[];
  readonly rows: readonly { readonly department: Link; readonly cells: readonly (SectionLink | undefined)[] }[];
  readonly tables: readonly Link[];
}

const pageSize = 300;
const crumb: Link = { label: powerKind.label, url: urls.kind('powers') };
const column = columnOf(powerKind.label, '办事服务');

/** Which powers departments hold: a table of departments and types, a list of each. */
export function powerLists(catalog: Catalog): Page[] {
  const { powers } = catalog;
  if (powers.length === 0) return [];
  const departments = groupBy(powers, ({ fields }) => fields.department);
  const types = groupBy(powers, ({ fields }) => fields.type);
  return [
    overview(catalog, departments, types),
    ...[...departments].flatMap(([code, members]) => departmentList(catalog, code, members)),
    ...[...types].flatMap(([type, members]) => typeList(catalog, type, members)),
  ];
}

function overview(
  catalog: Catalog,
  departments: ReadonlyMap<string, readonly Power[]>,
  types: ReadonlyMap<string, readonly Power[]>,
): Page {
  const held = powerTypes.filter((type) => types.has(type));
  return page<PowersData>(urls.kind('powers'), 'powers', {
    title: powerKind.label,
    description: `各单位依法行使的 ${catalog.powers.length} 项职权：依据、流程、裁量标准、监督电话和救济渠道`,
    crumbs: [],
    column,
    total: catalog.powers.length,
    types: held.map((type) => ({ label: type, url: urls.powerType(type), count: types.get(type)?.length ?? 0 })),
    rows: catalog.departments.flatMap(({ parts }) => {
      const members = departments.get(parts.slug);
      return members
        ? [
            {
              department: { label: departmentName(catalog, parts.slug), url: urls.powerDepartment(parts.slug), count: members.length },
              cells: held.map((type) => cellOf(parts.slug, members, type)),
            },
          ]
        : [];
    }),
    tables: (['csv', 'xlsx'] as const).map((format) => ({ label: format.toUpperCase(), url: urls.powerTable(format) })),
  });
}

function cellOf(code: string, members: readonly Power[], type: string): SectionLink | undefined {
  const count = members.filter(({ fields }) => fields.type === type).length;
  if (count === 0) return undefined;
  const cell = { label: `${count}`, url: urls.powerDepartment(code) };
  // A list is divided by type only while it is one page.
  return members.length <= pageSize ? { ...cell, anchor: toSlug(type) } : cell;
}

function departmentList(catalog: Catalog, code: string, powers: readonly Power[]): Page[] {
  const name = departmentName(catalog, code);
  const byType = groupBy(powers, ({ fields }) => fields.type);
  const divide = (): Section[] =>
    powerTypes.flatMap((type) => {
      const members = byType.get(type);
      return members ? [{ heading: type, id: toSlug(type), entries: members.map((power) => powerEntry(catalog, power)) }] : [];
    });
  return listPages({
    url: urls.powerDepartment(code),
    title: `${name}${powerKind.label}`,
    description: `${name}依法行使的 ${powers.length} 项职权，按类型排列`,
    crumbs: [crumb],
    column,
    groups: [{ heading: '相关', links: [{ label: `${name}的公开信息`, url: urls.department(code) }] }],
    entries: powers.map((power) => powerEntry(catalog, power)),
    size: pageSize,
    divide,
  });
}

function typeList(catalog: Catalog, type: string, powers: readonly Power[]): Page[] {
  return listPages({
    url: urls.powerType(type),
    title: `职权类型：${type}`,
    description: `${type}：${powers.length} 项职权，各单位行使`,
    crumbs: [crumb],
    column,
    entries: powers.map((power) => powerEntry(catalog, power)),
    size: pageSize,
    divide: () => departmentSections(catalog, powers, powerEntry),
  });
}

const labels = powerKind.fields;

/** The list of powers as tables to take along; a row for each tier, so that no measure is left out. */
export function powerTables(catalog: Catalog): TableFile[] {
  if (catalog.powers.length === 0) return [];
  return (['csv', 'xlsx'] as const).map((format) => ({
    url: urls.powerTable(format),
    format,
    sheet: '权责清单',
    rows: () => [tableHead, ...catalog.powers.flatMap((power) => tableRows(catalog, power))],
  }));
}

const tableHead = [
  labels.code.label,
  labels.title.label,
  labels.type.label,
  labels.department.label,
  labels.basis.label,
  labels.exercise.label,
  labels.limit.label,
  labels.fee.label,
  labels.complaints_phone.label,
  '裁量档次',
  '裁量情节',
  '裁量处理',
];

function tableRows(catalog: Catalog, { fields }: Power): string[][] {
  const own = [
    fields.code,
    fields.title,
    fields.type,
    departmentName(catalog, fields.department),
    fields.basis,
    fields.exercise ?? '',
    fields.limit ?? '',
    fields.fee ?? '',
    fields.complaints_phone ?? '',
  ];
  const tiers = fields.discretion ?? [{ tier: '', circumstances: '', penalty: '' }];
  return tiers.map(({ tier, circumstances, penalty }) => [...own, tier, circumstances, penalty]);
}
