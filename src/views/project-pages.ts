import type { Catalog } from '../catalog/catalog.ts';
import { projectType, projectYear } from '../catalog/project-state.ts';
import type { Project } from '../catalog/record.ts';
import { project as projectKind, projectTypes } from '../model/kinds/project.ts';
import { urls } from '../model/urls.ts';
import { groupBy } from '../problem/group-by.ts';
import { columnOf } from './columns.ts';
import { departmentName, projectEntry } from './entry.ts';
import { listPages, type LinkGroup, type ListData, type Section } from './list.ts';
import { page, type Page } from './page.ts';
import { projectRecordPages } from './project-page.ts';

const crumb = { label: projectKind.label, url: urls.kind('projects') };
const column = columnOf(projectKind.label);
const shownOfType = 20;
const pageSize = 100;

/** Projects by type, by year and by department, and a page for each. */
export function projectPages(catalog: Catalog): Page[] {
  const { projects } = catalog;
  if (projects.length === 0) return [];
  const years = groupBy(projects, projectYear);
  years.delete('');
  const departments = groupBy(projects, ({ fields }) => fields.department);
  return [
    overview(catalog, { years, departments }),
    ...[...years].flatMap(([year, members]) => listOf(catalog, urls.projectYear(year), `${year}年项目`, members)),
    ...[...departments].flatMap(([code, members]) =>
      listOf(catalog, urls.projectDepartment(code), `${departmentName(catalog, code)}的项目`, members),
    ),
    ...projectRecordPages(catalog),
  ];
}

type Groups = Readonly<Record<'years' | 'departments', ReadonlyMap<string, readonly Project[]>>>;

function overview(catalog: Catalog, { years, departments }: Groups): Page {
  const groups: LinkGroup[] = [
    {
      heading: '按年份',
      links: [...years].map(([year, { length: count }]) => ({ label: `${year}年`, url: urls.projectYear(year), count })),
    },
    {
      heading: '按单位',
      links: [...departments].map(([code, { length: count }]) => ({
        label: departmentName(catalog, code),
        url: urls.projectDepartment(code),
        count,
      })),
    },
  ];
  return page<ListData>(crumb.url, 'list', {
    title: projectKind.label,
    description: '重大项目、民生实事、重点工作、公开选拔和专题：计划了什么，做到哪一步，接着做什么',
    crumbs: [],
    column,
    groups: groups.filter(({ links }) => links.length > 0),
    sections: byType(catalog, catalog.projects, shownOfType),
    empty: '还没有项目。',
  });
}

/** In the order of the types; of a type with more than `most` the newest. */
function byType(catalog: Catalog, projects: readonly Project[], most = projects.length): Section[] {
  const types = groupBy(projects, projectType);
  return projectTypes.flatMap((type) => {
    const members = types.get(type);
    return members ? [{ heading: type, id: type, entries: members.slice(0, most).map((p) => projectEntry(catalog, p)) }] : [];
  });
}

const listOf = (catalog: Catalog, url: string, title: string, projects: readonly Project[]): Page[] =>
  listPages({
    url,
    title,
    description: `${title}：重大项目、民生实事、重点工作、公开选拔和专题的计划、进度和下一步`,
    crumbs: [crumb],
    column,
    entries: projects.map((project) => projectEntry(catalog, project)),
    size: pageSize,
    divide: () => byType(catalog, projects),
  });
