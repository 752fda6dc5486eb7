import type { Catalog } from '../catalog/catalog.ts';
import type { Service } from '../catalog/record.ts';
import { service as serviceKind } from '../model/kinds/office-service.ts';
import { urls } from '../model/urls.ts';
import { groupBy } from '../problem/group-by.ts';
import { compareText } from '../problem/problem.ts';
import { columnOf } from './columns.ts';
import { departmentName } from './entry.ts';
import type { ListData } from './list.ts';
import { feeLines, type FeeLine } from './offers.ts';
import { oncePerCatalog } from './once-per-catalog.ts';
import { page, type Link, type Page, type PageData, type TableFile } from './page.ts';
import { row, type Row } from './rows.ts';

/** A line of a price list with the service it belongs to. */
interface ListedFee extends FeeLine {
  readonly service: Link;
}
export interface FeesData extends PageData {
  readonly department: Link;
  readonly services: Link;
  readonly lines: readonly ListedFee[];
  /** Services whose fee is said in words. */
  readonly others: readonly { readonly service: Link; readonly fee: string }[];
  readonly contacts: readonly Row[];
  readonly tables: readonly Link[];
  /** Where the search page looks among the services of the department. */
  readonly search: { readonly kind: string; readonly department: string };
}

const crumb: Link = { label: '办事', url: urls.kind('services') };
const column = columnOf('收费标准', '办事服务');

/** The price lists of departments, each in the order of the codes of its services. */
export const feesByDepartment = oncePerCatalog(({ services }: Catalog): ReadonlyMap<string, readonly ListedFee[]> => {
  const lists = [...groupBy(services, ({ fields }) => fields.department)].map(
    ([code, members]) => [code, inOrder(members).flatMap(linesOf)] as const,
  );
  return new Map(lists.filter(([, lines]) => lines.length > 0));
});

const inOrder = (services: readonly Service[]): Service[] =>
  services.toSorted((a, b) => compareText(a.fields.code ?? '', b.fields.code ?? '') || compareText(a.path, b.path));
const linesOf = (service: Service): ListedFee[] => feeLines(service).map((line) => ({ ...line, service: linkOf(service) }));
const linkOf = ({ fields, url }: Service): Link => ({ label: fields.title, url });

/** 收费标准: what every department charges, by which document and how much (政府信息公开条例第二十条第八项). */
export function feePages(catalog: Catalog): Page[] {
  const lists = feesByDepartment(catalog);
  if (lists.size === 0) return [];
  return [overview(catalog, lists), ...[...lists].map(([code, lines]) => feePage(catalog, code, lines))];
}

function overview(catalog: Catalog, lists: ReadonlyMap<string, readonly ListedFee[]>): Page {
  const links = [...lists].map(([code, { length }]) => ({
    label: departmentName(catalog, code),
    url: urls.feeDepartment(code),
    count: length,
  }));
  return page<ListData>(urls.fees(), 'list', {
    title: '收费标准',
    description: '各单位的收费项目、标准和依据',
    crumbs: [crumb],
    column,
    groups: [{ heading: '按单位', links }],
    sections: [],
    empty: '还没有公布收费标准。',
  });
}

function feePage(catalog: Catalog, code: string, lines: readonly ListedFee[]): Page {
  const name = departmentName(catalog, code);
  const department = catalog.departmentByCode.get(code);
  const services = catalog.services.filter(({ fields }) => fields.department === code);
  return page<FeesData>(urls.feeDepartment(code), 'fees', {
    title: `${name}收费标准`,
    description: `${name}的收费项目、标准、计价单位和依据，共 ${lines.length} 项`,
    crumbs: [crumb, { label: name, url: urls.serviceDepartment(code) }],
    column,
    department: { label: department?.fields.name ?? code, url: urls.department(code) },
    services: { label: `${name}办事公开`, url: urls.serviceDepartment(code) },
    lines,
    others: inOrder(services).flatMap((service) =>
      typeof service.fields.fee === 'string' ? [{ service: linkOf(service), fee: service.fields.fee }] : [],
    ),
    contacts: [row('咨询电话', department?.fields.phone), row('监督电话', department?.fields.complaints_phone)].filter(
      (r) => r.value !== '',
    ),
    tables: (['csv', 'xlsx'] as const).map((format) => ({ label: format.toUpperCase(), url: urls.feeTable(code, format) })),
    search: { kind: serviceKind.name, department: code },
  });
}

/** Every price list as tables to take along. */
export function feeTables(catalog: Catalog): TableFile[] {
  return [...feesByDepartment(catalog)].flatMap(([code, lines]) =>
    (['csv', 'xlsx'] as const).map((format) => ({
      url: urls.feeTable(code, format),
      format,
      sheet: '收费',
      rows: () => [
        ['收费项目', '收费标准', '计价单位', '收费依据', '执行日期', '事项'],
        ...lines.map(({ item, standard, unit, basis, from, service }) => [item, standard, unit, basis, from, service.label]),
      ],
    })),
  );
}
