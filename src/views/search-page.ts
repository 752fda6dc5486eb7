import { appraisalDay } from '../catalog/appraisal-scores.ts';
import type { Catalog } from '../catalog/catalog.ts';
import { projectYear } from '../catalog/project-state.ts';
import { statusOn } from '../catalog/item-status.ts';
import { officeDay } from '../catalog/record.ts';
import { yearOf } from '../model/calendar-date.ts';
import { activity } from '../model/kinds/activity.ts';
import { appraisal } from '../model/kinds/appraisal.ts';
import { consultation } from '../model/kinds/consultation.ts';
import { finding } from '../model/kinds/finding.ts';
import { guide } from '../model/kinds/guide.ts';
import { item } from '../model/kinds/item.ts';
import { letter } from '../model/kinds/letter.ts';
import { meeting } from '../model/kinds/meeting.ts';
import { power } from '../model/kinds/power.ts';
import { project } from '../model/kinds/project.ts';
import { report } from '../model/kinds/report.ts';
import { request } from '../model/kinds/request.ts';
import { service } from '../model/kinds/office-service.ts';
import { urls } from '../model/urls.ts';
import { compareText } from '../problem/problem.ts';
import { columnOf } from './columns.ts';
import { guideDay } from './guide-pages.ts';
import { page, type Page, type PageData } from './page.ts';

/** A filter with its values; the value is what stands in the address, the label what is read. */
export interface Filter {
  readonly name: 'kind' | 'department' | 'category' | 'theme' | 'genre' | 'status' | 'official' | 'year';
  readonly label: string;
  /** Whether it is always seen; the others are folded away until one is set. */
  readonly isCommon: boolean;
  readonly options: readonly { readonly value: string; readonly label: string }[];
}
export interface SearchData extends PageData {
  readonly filters: readonly Filter[];
}

const common: ReadonlySet<string> = new Set(['kind', 'department', 'category', 'year']);

/** The filters of the search page; only values that some record has are offered. */
export function searchFilters({
  items,
  activities,
  consultations,
  meetings,
  letters,
  guides,
  requests,
  reports,
  services,
  powers,
  projects,
  findings,
  appraisals,
  scores,
  departments,
  categories,
  officials,
  asOf,
}: Catalog): Filter[] {
  const usedDepartments = new Set([
    ...items.map((i) => i.parts.department),
    ...[
      ...consultations,
      ...meetings,
      ...letters,
      ...guides,
      ...requests,
      ...reports,
      ...services,
      ...powers,
      ...projects,
      ...findings,
    ].map(({ fields }) => fields.department),
    ...[...scores.values()].flat().map(({ department }) => department),
  ]);
  const usedCategories = new Set(items.map((i) => i.fields.category));
  const usedOfficials = new Set([
    ...[...activities, ...meetings].flatMap((a) => a.fields.officials ?? []),
    ...projects.flatMap((p) => p.fields.owner ?? []),
  ]);
  const years = new Set([
    ...items.map((i) => yearOf(i.fields.published_on)),
    ...activities.map((a) => yearOf(a.fields.on)),
    ...consultations.map((c) => yearOf(c.fields.opens_on)),
    ...meetings.map((m) => yearOf(m.fields.on)),
    ...letters.map((l) => yearOf(l.fields.received_on)),
    ...guides.flatMap((g) => yearOf(guideDay(g) ?? '') || []),
    ...requests.map((r) => yearOf(r.fields.received_on)),
    ...reports.map((r) => yearOf(r.fields.published_on)),
    ...[...services, ...powers].flatMap((offer) => yearOf(officeDay(offer)) || []),
    ...projects.flatMap((p) => projectYear(p) || []),
    ...findings.map(({ fields }) => yearOf(fields.found_on)),
    ...appraisals.flatMap((a) => yearOf(appraisalDay(a)) || []),
  ]);
  const used = [
    item,
    activity,
    ...(consultations.length > 0 ? [consultation] : []),
    ...(meetings.length > 0 ? [meeting] : []),
    ...(letters.length > 0 ? [letter] : []),
    ...(guides.length > 0 ? [guide] : []),
    ...(requests.length > 0 ? [request] : []),
    ...(reports.length > 0 ? [report] : []),
    ...(services.length > 0 ? [service] : []),
    ...(powers.length > 0 ? [power] : []),
    ...(projects.length > 0 ? [project] : []),
    ...(findings.length > 0 ? [finding] : []),
    ...(appraisals.length > 0 ? [appraisal] : []),
  ];
  const filters: Omit<Filter, 'isCommon'>[] = [
    { name: 'kind', label: '种类', options: used.map(({ name, label }) => ({ value: name, label })) },
    {
      name: 'department',
      label: '单位',
      options: departments
        .filter((d) => usedDepartments.has(d.parts.slug))
        .map((d) => ({ value: d.parts.slug, label: d.fields.short ?? d.fields.name })),
    },
    {
      name: 'category',
      label: '类别',
      options: [...categories.values()].filter((c) => usedCategories.has(c.code)).map((c) => ({ value: c.code, label: c.name })),
    },
    { name: 'theme', label: '主题', options: plain(items.map(({ fields }) => fields.theme)) },
    { name: 'genre', label: '体裁', options: plain(items.map(({ fields }) => fields.genre)) },
    { name: 'status', label: '有效性', options: plain(items.map((i) => statusOn(i, asOf).label)) },
    {
      name: 'official',
      label: '领导干部',
      options: officials
        .filter((o) => usedOfficials.has(o.parts.slug ?? ''))
        .map((o) => ({ value: o.parts.slug ?? '', label: o.fields.name })),
    },
    {
      name: 'year',
      label: '年份',
      options: [...years]
        .sort()
        .reverse()
        .map((year) => ({ value: year, label: `${year}年` })),
    },
  ];
  return filters.filter(({ options }) => options.length > 0).map((filter) => ({ ...filter, isCommon: common.has(filter.name) }));
}

/** The values that records have, each its own label, in order. */
const plain = (values: readonly (string | undefined)[]): Filter['options'] =>
  [...new Set(values)].flatMap((value) => (value ? [{ value, label: value }] : [])).sort((a, b) => compareText(a.value, b.value));

/** What can be found, in the words of the first filter. */
const kindsSearched = (filters: readonly Filter[]): string =>
  (filters.find(({ name }) => name === 'kind')?.options ?? []).map(({ label }) => label).join('、');

export function searchPages(catalog: Catalog): Page[] {
  const filters = searchFilters(catalog);
  const search: SearchData = {
    title: '搜索',
    description: `搜索${catalog.site.name}的${kindsSearched(filters)}`,
    crumbs: [],
    column: columnOf('搜索', '信息公开目录'),
    filters,
    noIndex: true,
  };
  const notFound: SearchData = { title: '没有这个页面', description: '地址可能写错，或页面已移走', crumbs: [], filters: [], noIndex: true };
  return [page(urls.search(), 'search', search), page(urls.notFound(), 'not-found', notFound)];
}
