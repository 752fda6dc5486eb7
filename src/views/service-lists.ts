import type { Catalog } from '../catalog/catalog.ts';
import type { Department, Service } from '../catalog/record.ts';
import { kindNames } from '../model/kinds/department.ts';
import { service as serviceKind } from '../model/kinds/office-service.ts';
import { toSlug } from '../model/slug.ts';
import { urls } from '../model/urls.ts';
import { groupBy } from '../problem/group-by.ts';
import { compareText } from '../problem/problem.ts';
import { absolute, type Addresses } from './addresses.ts';
import { columnOf } from './columns.ts';
import { departmentSections } from './department-sections.ts';
import { departmentName, serviceEntry } from './entry.ts';
import { feesByDepartment } from './fee-pages.ts';
import { listPages, type LinkGroup, type Section } from './list.ts';
import { limitsSaid, feeSaid } from './offers.ts';
import { page, type Link, type Page, type PageData, type TableFile } from './page.ts';

export interface ServicesData extends PageData {
  readonly total: number;
  /** Departments that offer something, by what they are. */
  readonly groups: readonly LinkGroup[];
  readonly types: readonly Link[];
  /** Departments with a price list, with how many lines it has. */
  readonly fees: readonly Link[];
  readonly tables: readonly Link[];
}

const pageSize = 200;
const crumb: Link = { label: '办事', url: urls.kind('services') };
const column = columnOf('办事', '办事服务');
/** Where a service says nothing of its type. */
const otherType = '其他事项';
const typeOf = ({ fields }: Service): string => fields.type ?? otherType;

/** What is offered to whoever comes: by department, by type; price lists. */
export function serviceLists(catalog: Catalog): Page[] {
  const { services } = catalog;
  if (services.length === 0) return [];
  const departments = groupBy(services, ({ fields }) => fields.department);
  // Two types that differ only in signs have one list.
  const types = groupBy(services, (service) => urls.serviceType(typeOf(service)));
  return [
    overview(catalog, departments, types),
    ...[...departments].flatMap(([code, members]) => departmentList(catalog, code, members)),
    ...[...types].flatMap(([url, members]) => typeList(catalog, url, members)),
  ];
}

type Groups = ReadonlyMap<string, readonly Service[]>;

function overview(catalog: Catalog, departments: Groups, types: Groups): Page {
  const { services } = catalog;
  return page<ServicesData>(urls.kind('services'), 'services', {
    title: serviceKind.label,
    description: `怎样办事：${services.length} 个事项的条件、材料、流程、收费、时限和投诉渠道，按单位和类型查看`,
    crumbs: [],
    column,
    total: services.length,
    groups: departmentGroups(catalog, (code) => {
      const count = departments.get(code)?.length ?? 0;
      return count > 0 ? { label: departmentName(catalog, code), url: urls.serviceDepartment(code), count } : undefined;
    }),
    types: [...types]
      .map(([url, members]) => ({ label: members[0] ? typeOf(members[0]) : '', url, count: members.length }))
      .sort((a, b) => b.count - a.count || compareText(a.url, b.url)),
    fees: [...feesByDepartment(catalog)].map(([code, lines]) => ({
      label: `${departmentName(catalog, code)}收费标准`,
      url: urls.feeDepartment(code),
      count: lines.length,
    })),
    tables: (['csv', 'xlsx'] as const).map((format) => ({ label: format.toUpperCase(), url: urls.serviceTable(format) })),
  });
}

/** Departments under what they are (政府部门, 事业单位 …), each with a link where it has one. */
function departmentGroups({ departments }: Catalog, linkTo: (code: string) => Link | undefined): LinkGroup[] {
  return [...groupBy(departments, ({ fields }: Department) => fields.kind ?? 'government')]
    .map(([kind, members]) => ({ heading: kindNames[kind], links: members.flatMap(({ parts }) => linkTo(parts.slug) ?? []) }))
    .filter(({ links }) => links.length > 0);
}

function departmentList(catalog: Catalog, code: string, services: readonly Service[]): Page[] {
  const name = departmentName(catalog, code);
  const hasFees = feesByDepartment(catalog).has(code);
  const links: Link[] = [
    { label: `${name}的公开信息`, url: urls.department(code) },
    ...(hasFees ? [{ label: '收费标准', url: urls.feeDepartment(code) }] : []),
  ];
  const divide = (): Section[] =>
    [...groupBy(services, typeOf)].map(([type, members]) => ({
      heading: type,
      id: toSlug(type),
      entries: members.map((service) => serviceEntry(catalog, service)),
    }));
  return listPages({
    url: urls.serviceDepartment(code),
    title: `${name}办事公开`,
    description: `到${name}办事：${services.length} 个事项的条件、材料、流程、收费和时限`,
    crumbs: [crumb],
    column,
    groups: [{ heading: '相关', links }],
    entries: services.map((service) => serviceEntry(catalog, service)),
    size: pageSize,
    divide,
  });
}

function typeList(catalog: Catalog, url: string, services: readonly Service[]): Page[] {
  const type = services[0] ? typeOf(services[0]) : '';
  return listPages({
    url,
    title: `办事类型：${type}`,
    description: `${type}：${services.length} 个事项，各单位办理`,
    crumbs: [crumb],
    column,
    entries: services.map((service) => serviceEntry(catalog, service)),
    size: pageSize,
    divide: () => departmentSections(catalog, services, serviceEntry),
  });
}

/** All services as tables to take along. */
export function serviceTables(catalog: Catalog, addresses: Addresses): TableFile[] {
  if (catalog.services.length === 0) return [];
  return (['csv', 'xlsx'] as const).map((format) => ({
    url: urls.serviceTable(format),
    format,
    sheet: '办事公开',
    rows: () => [tableHead, ...catalog.services.map((service) => tableRow(catalog, service, addresses))],
  }));
}

const labels = serviceKind.fields;
const tableHead = [
  labels.title.label,
  labels.code.label,
  labels.department.label,
  labels.type.label,
  labels.legal_limit.label,
  labels.promised_limit.label,
  '是否收费',
  labels.place.label,
  labels.hours.label,
  labels.phone.label,
  labels.complaints_phone.label,
  '页面',
];

function tableRow(catalog: Catalog, service: Service, addresses: Addresses): string[] {
  const { fields, url } = service;
  return [
    fields.title,
    fields.code ?? '',
    departmentName(catalog, fields.department),
    fields.type ?? '',
    fields.legal_limit ?? '',
    fields.promised_limit ?? '',
    feeSaid(service) ?? '',
    fields.place ?? '',
    fields.hours ?? '',
    fields.phone ?? '',
    fields.complaints_phone ?? '',
    absolute(addresses, url),
  ];
}

/** What a department offers, in a line. */
export function servicesSaid(services: readonly Service[]): string {
  const timed = services.filter((service) => limitsSaid(service) !== '').length;
  return `${services.length} 个事项${timed > 0 ? `，${timed} 个公布了时限` : ''}`;
}
