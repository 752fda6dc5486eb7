import { boundBy } from '../catalog/duty-fulfilment.ts';
import type { Catalog } from '../catalog/catalog.ts';
import type { Body, Department, Finding, Guide, Item, Letter, Power, Project, Report, Request, Service } from '../catalog/record.ts';
import { yearOf } from '../model/calendar-date.ts';
import { department as departmentKind, kindNames } from '../model/kinds/department.ts';
import { urls } from '../model/urls.ts';
import { groupBy } from '../problem/group-by.ts';
import { leadOf } from '../text/han-text.ts';
import { columnOf } from './columns.ts';
import { figuresByDepartment } from './finance-pages.ts';
import { isOnPanel } from './display-pages.ts';
import { itemEntry, meetingEntry, type Entry } from './entry.ts';
import { feesByDepartment } from './fee-pages.ts';
import { findingsSaid } from './finding-pages.ts';
import { listPages, type LinkGroup, type ListData, type Section } from './list.ts';
import { answersSaid } from './letter-lists.ts';
import { oncePerCatalog } from './once-per-catalog.ts';
import { page, type Link, type Page, type PageData, type SectionLink } from './page.ts';
import { requestsSaid } from './request-words.ts';
import { servicesSaid } from './service-lists.ts';
import { row, type Row } from './rows.ts';
import { nothingJudged } from './supervision-data.ts';

export interface DepartmentData extends PageData {
  readonly contacts: readonly Row[];
  readonly divisions: readonly { readonly name: string; readonly duties?: string | undefined; readonly phone?: string | undefined }[];
  readonly leaders: readonly Link[];
  readonly subordinates: readonly Link[];
  readonly body: Body;
  readonly newest: readonly Entry[];
  /** How many items of each category and year; a row per category. */
  readonly matrix: {
    readonly years: readonly Link[];
    readonly rows: readonly { readonly category: Link; readonly cells: readonly (SectionLink | undefined)[] }[];
  };
  readonly total: number;
  /** Where what it has to disclose stands, where it is bound by any duty. */
  readonly duties?: string;
  /** Where it stands what it published late or not at all, where anything is asked of it. */
  readonly supervision?: string;
  /** The address of its guide, where it has one. */
  readonly guide?: string;
  /** Its annual reports, newest first. */
  readonly reports: readonly Link[];
  /** Its “三公” figures, where it published any. */
  readonly finance?: string;
  /** What it builds, promises and selects: where all of it is, and how much. */
  readonly projects?: { readonly url: string; readonly count: number };
  /** The meetings it called: the latest, and where all of them are. */
  readonly meetings?: { readonly url: string; readonly entries: readonly Entry[] };
  /** How it answers the public's letters, where any were sent to it. */
  readonly letters?: { readonly url: string; readonly said: string };
  /** How it answers requests for information, where any were made to it. */
  readonly requests?: { readonly url: string; readonly said: string };
  /** The calendar of what it has to do by a day. */
  readonly due: string;
  /** The sheet of its newest items for the notice board. */
  readonly panel?: string;
  /** What it offers, and its price list. */
  readonly services?: { readonly url: string; readonly said: string; readonly fees?: string };
  /** The powers it holds. */
  readonly powers?: { readonly url: string; readonly count: number };
  /** What inspections found with it, where they found anything. */
  readonly findings?: { readonly url: string; readonly said: string };
  readonly json: string;
}

const newestShown = 15;
const meetingsShown = 5;
const yearPageSize = 200;
const crumb = { label: '单位', url: urls.kind('departments') };

/** The list of departments, a page for each, and a page for each of its years. */
export function departmentPages(catalog: Catalog, judged = nothingJudged): Page[] {
  const items = groupBy(catalog.items, (item) => item.parts.department ?? '');
  const letters = groupBy(catalog.letters, ({ fields }) => fields.department);
  const meetings = groupBy(catalog.meetings, ({ fields }) => fields.department);
  const guides = new Map(catalog.guides.map((guide) => [guide.fields.department, guide]));
  const reports = groupBy(catalog.reports, ({ fields }) => fields.department);
  const requests = groupBy(catalog.requests, ({ fields }) => fields.department);
  const services = groupBy(catalog.services, ({ fields }) => fields.department);
  const powers = groupBy(catalog.powers, ({ fields }) => fields.department);
  const projects = groupBy(catalog.projects, ({ fields }) => fields.department);
  const findings = groupBy(catalog.findings, ({ fields }) => fields.department);
  const below = groupBy(catalog.departments, (d) => d.fields.parent ?? '');
  const pages = catalog.departments.flatMap((department) => {
    const { slug } = department.parts;
    return pagesOf(catalog, department, {
      items: items.get(slug) ?? [],
      meetings: (meetings.get(slug) ?? []).map((meeting) => meetingEntry(catalog, meeting)),
      letters: letters.get(slug) ?? [],
      guide: guides.get(slug),
      reports: reports.get(slug) ?? [],
      requests: requests.get(slug) ?? [],
      services: services.get(slug) ?? [],
      powers: powers.get(slug) ?? [],
      projects: projects.get(slug) ?? [],
      findings: findings.get(slug) ?? [],
      subordinates: below.get(slug) ?? [],
      isSupervised: judged.departments.has(slug),
    });
  });
  return [listPage(catalog, items), ...pages];
}

function listPage({ departments }: Catalog, items: ReadonlyMap<string, readonly Item[]>): Page {
  const groups: LinkGroup[] = [...groupBy(departments, (d) => d.fields.kind ?? 'government')].map(([kind, members]) => ({
    heading: kindNames[kind],
    links: members.map((d) => ({ label: d.fields.name, url: d.url, count: items.get(d.parts.slug)?.length ?? 0 })),
  }));
  return page<ListData>(urls.kind('departments'), 'list', {
    title: '单位',
    description: '按单位查看公开信息：机构职能、联系方式和公开目录',
    crumbs: [],
    column: columnOf('单位', '机构职能'),
    groups,
    sections: [],
    empty: '还没有单位。',
  });
}

/** What belongs to a department. */
interface Belongings {
  readonly items: readonly Item[];
  readonly meetings: readonly Entry[];
  readonly letters: readonly Letter[];
  readonly guide: Guide | undefined;
  readonly reports: readonly Report[];
  readonly requests: readonly Request[];
  readonly services: readonly Service[];
  readonly powers: readonly Power[];
  readonly projects: readonly Project[];
  readonly findings: readonly Finding[];
  readonly subordinates: readonly Department[];
  readonly isSupervised: boolean;
}

function pagesOf(catalog: Catalog, department: Department, belongings: Belongings): Page[] {
  const { slug } = department.parts;
  const { items } = belongings;
  const years = [...groupBy(items, (item) => yearOf(item.fields.published_on))];
  return [
    departmentPage(catalog, department, belongings),
    ...years.flatMap(([year, members]) => yearPages(catalog, department, { year, items: members, code: slug })),
  ];
}

function departmentPage(catalog: Catalog, { fields, parts, url, body }: Department, belongings: Belongings): Page {
  const { items, meetings, letters, guide, reports, requests, services, powers, projects, findings, subordinates, isSupervised } =
    belongings;
  const parent = fields.parent ? catalog.departmentByCode.get(fields.parent) : undefined;
  return page<DepartmentData>(url, 'department', {
    title: fields.name,
    description: leadOf(body.opening || `${fields.name}的机构职能、联系方式和公开信息`, 150),
    crumbs: [crumb, ...(parent ? [{ label: parent.fields.name, url: parent.url }] : [])],
    column: columnOf(fields.name, '机构职能'),
    feed: urls.feed(url),
    due: urls.departmentDue(parts.slug),
    contacts: contactRows(fields),
    divisions: fields.divisions ?? [],
    leaders: catalog.officials
      .filter((o) => o.fields.posts.some((p) => p.department === parts.slug && !p.until))
      .map((o) => ({ label: o.fields.name, url: o.url })),
    subordinates: subordinates.map((d) => ({ label: d.fields.name, url: d.url })),
    body,
    newest: items.slice(0, newestShown).map((item) => itemEntry(catalog, item)),
    matrix: matrixOf(catalog, parts.slug, items),
    total: items.length,
    ...(isBound(catalog, parts.slug) ? { duties: urls.dutyDepartment(parts.slug) } : {}),
    ...(isSupervised ? { supervision: urls.supervisionDepartment(parts.slug) } : {}),
    ...(guide ? { guide: guide.url } : {}),
    reports: reports.map((report) => ({ label: `${report.fields.year}年年度报告`, url: report.url })),
    ...(figuresByDepartment(catalog).has(parts.slug) ? { finance: urls.financeDepartment(parts.slug) } : {}),
    ...(projects.length > 0 ? { projects: { url: urls.projectDepartment(parts.slug), count: projects.length } } : {}),
    ...(findings.length > 0 ? { findings: { url: urls.findingDepartment(parts.slug), said: findingsSaid(catalog, findings) } } : {}),
    ...(meetings.length > 0 ? { meetings: { url: urls.meetingDepartment(parts.slug), entries: meetings.slice(0, meetingsShown) } } : {}),
    ...(letters.length > 0 ? { letters: { url: urls.letterDepartment(parts.slug), said: answersSaid(letters) } } : {}),
    ...(requests.length > 0 ? { requests: { url: urls.requestDepartment(parts.slug), said: requestsSaid(catalog, requests) } } : {}),
    ...(items.some(isOnPanel) ? { panel: urls.panel(parts.slug) } : {}),
    ...(services.length > 0 ? { services: servicesOf(catalog, parts.slug, services) } : {}),
    ...(powers.length > 0 ? { powers: { url: urls.powerDepartment(parts.slug), count: powers.length } } : {}),
    json: `${url}index.json`,
  });
}

const servicesOf = (catalog: Catalog, code: string, services: readonly Service[]): NonNullable<DepartmentData['services']> => ({
  url: urls.serviceDepartment(code),
  said: servicesSaid(services),
  ...(feesByDepartment(catalog).has(code) ? { fees: urls.feeDepartment(code) } : {}),
});

const boundDepartments = oncePerCatalog(
  ({ duties, departments }) => new Set(duties.flatMap((duty) => boundBy(duty, departments).map(({ parts }) => parts.slug))),
);
const isBound = (catalog: Catalog, code: string): boolean => boundDepartments(catalog).has(code);

const labels = departmentKind.fields;

function contactRows(fields: Department['fields']): Row[] {
  return [
    row(labels.address.label, fields.address),
    row(labels.hours.label, fields.hours),
    row(labels.phone.label, fields.phone),
    row(labels.fax.label, fields.fax),
    row(labels.email.label, fields.email),
    row(labels.website.label, fields.website, fields.website),
    row(labels.complaints_phone.label, fields.complaints_phone),
    row(labels.uscc.label, fields.uscc),
  ].filter((r) => r.value !== '');
}

function matrixOf(catalog: Catalog, code: string, items: readonly Item[]): DepartmentData['matrix'] {
  const years = [...groupBy(items, (item) => yearOf(item.fields.published_on))].map(([year, members]) => ({
    label: year,
    url: yearUrl(code, year),
    count: members.length,
  }));
  const byCategory = groupBy(items, (item) => item.fields.category);
  const rows = [...catalog.categories.values()].flatMap(({ code: category, name }) => {
    const members = byCategory.get(category);
    if (!members) return [];
    const cells = years.map(({ label, url }) => {
      const count = members.filter((item) => yearOf(item.fields.published_on) === label).length;
      if (count === 0) return undefined;
      const cell = { label: `${count}`, url };
      return sectioned(items, label) ? { ...cell, anchor: category } : cell;
    });
    return [{ category: { label: name, url: urls.category(category), count: members.length }, cells }];
  });
  return { years, rows };
}

const yearUrl = (code: string, year: string): string => `${urls.department(code)}${year}/`;
/** Whether a year's page is divided by category: only while it is one page. */
const sectioned = (items: readonly Item[], year: string): boolean =>
  items.filter((item) => yearOf(item.fields.published_on) === year).length <= yearPageSize;

function yearPages(
  catalog: Catalog,
  { fields, url }: Department,
  { year, items, code }: { readonly year: string; readonly items: readonly Item[]; readonly code: string },
): Page[] {
  const byCategory = groupBy(items, (item) => item.fields.category);
  const divide = (): Section[] =>
    [...catalog.categories.values()].flatMap(({ code: category, name }) => {
      const members = byCategory.get(category);
      return members ? [{ heading: name, id: category, entries: members.map((item) => itemEntry(catalog, item)) }] : [];
    });
  return listPages({
    url: yearUrl(code, year),
    title: `${fields.short ?? fields.name} ${year}年公开信息`,
    description: `${fields.name} ${year}年公开的 ${items.length} 条信息，按类别排列`,
    crumbs: [crumb, { label: fields.name, url }],
    column: columnOf(fields.name),
    entries: items.map((item) => itemEntry(catalog, item)),
    size: yearPageSize,
    divide,
  });
}
