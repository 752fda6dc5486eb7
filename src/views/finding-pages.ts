import type { Catalog } from '../catalog/catalog.ts';
import { findingStateOn, findingStates, type FindingState } from '../catalog/finding-state.ts';
import type { Finding } from '../catalog/record.ts';
import { yearOf } from '../model/calendar-date.ts';
import { finding as findingKind } from '../model/kinds/finding.ts';
import { urls } from '../model/urls.ts';
import { groupBy } from '../problem/group-by.ts';
import { columnOf } from './columns.ts';
import { departmentName, findingEntry } from './entry.ts';
import { findingRecordPages } from './finding-page.ts';
import { listPages, type LinkGroup, type Section } from './list.ts';
import { page, type Link, type Page, type PageData, type SectionLink } from './page.ts';

export interface FindingsData extends PageData {
  readonly said: string;
  readonly states: readonly FindingState[];
  /** How many findings of a department stand how; a row a department. */
  readonly rows: readonly { readonly department: Link; readonly cells: readonly (SectionLink | undefined)[] }[];
  readonly sections: readonly Section[];
  readonly groups: readonly LinkGroup[];
}

const crumb = { label: findingKind.label, url: urls.kind('findings') };
const column = columnOf(findingKind.label);
const shownOfState = 20;
const pageSize = 200;
const anchors: Readonly<Record<FindingState, string>> = { 逾期未改: 'overdue', 整改中: 'open', 已整改: 'rectified' };

/** What was found by inspections and is to be put right: by how it stands, by department and by year, and a page for each. */
export function findingPages(catalog: Catalog): Page[] {
  const { findings } = catalog;
  if (findings.length === 0) return [];
  const years = groupBy(findings, ({ fields }) => yearOf(fields.found_on));
  const departments = groupBy(findings, ({ fields }) => fields.department);
  return [
    overview(catalog, years, departments),
    ...[...years].flatMap(([year, members]) => listOf(catalog, urls.findingYear(year), `${year}年督查整改`, members)),
    ...[...departments].flatMap(([code, members]) =>
      listOf(catalog, urls.findingDepartment(code), `${departmentName(catalog, code)}的督查整改`, members),
    ),
    ...findingRecordPages(catalog),
  ];
}

type Groups = ReadonlyMap<string, readonly Finding[]>;

function overview(catalog: Catalog, years: Groups, departments: Groups): Page {
  const { findings } = catalog;
  return page<FindingsData>(crumb.url, 'findings', {
    title: findingKind.label,
    description: `督查发现的问题：${findingsSaid(catalog, findings)}，按单位和年份查看`,
    crumbs: [],
    column,
    feed: urls.feed(crumb.url),
    said: findingsSaid(catalog, findings),
    states: findingStates,
    rows: catalog.departments.flatMap(({ parts: { slug } }) => {
      const members = departments.get(slug);
      if (!members) return [];
      const url = urls.findingDepartment(slug);
      return [
        {
          department: { label: departmentName(catalog, slug), url, count: members.length },
          cells: findingStates.map((state) => cellOf(catalog, url, members, state)),
        },
      ];
    }),
    sections: byStates(catalog, findings, shownOfState),
    groups: [
      {
        heading: '按年份',
        links: [...years].map(([year, { length: count }]) => ({ label: `${year}年`, url: urls.findingYear(year), count })),
      },
    ],
  });
}

function cellOf(catalog: Catalog, url: string, findings: readonly Finding[], state: FindingState): SectionLink | undefined {
  const count = findings.filter((finding) => findingStateOn(finding, catalog.asOf) === state).length;
  if (count === 0) return undefined;
  const cell = { label: `${count}`, url };
  return findings.length <= pageSize ? { ...cell, anchor: anchors[state] } : cell;
}

/** How some findings stand, in words. */
export function findingsSaid({ asOf }: Catalog, findings: readonly Finding[]): string {
  const counts = groupBy(findings, (finding) => findingStateOn(finding, asOf));
  return `共 ${findings.length} 件，${findingStates.map((state) => `${state} ${counts.get(state)?.length ?? 0} 件`).join('，')}`;
}

/** In the order of the states; of each the newest. */
function byStates(catalog: Catalog, findings: readonly Finding[], most = findings.length): Section[] {
  const states = groupBy(findings, (finding) => findingStateOn(finding, catalog.asOf));
  return findingStates.flatMap((state) => {
    const members = states.get(state);
    return members
      ? [{ heading: state, id: anchors[state], entries: members.slice(0, most).map((finding) => findingEntry(catalog, finding)) }]
      : [];
  });
}

const listOf = (catalog: Catalog, url: string, title: string, findings: readonly Finding[]): Page[] =>
  listPages({
    url,
    title,
    description: `${title}：${findingsSaid(catalog, findings)}`,
    note: `${findingsSaid(catalog, findings)}。`,
    crumbs: [crumb],
    column,
    entries: findings.map((finding) => findingEntry(catalog, finding)),
    size: pageSize,
    divide: () => byStates(catalog, findings),
  });
