import { tellsHowToApply } from '../catalog/agencies.ts';
import type { Catalog } from '../catalog/catalog.ts';
import { hasPolicies } from '../catalog/policies.ts';
import { urls } from '../model/urls.ts';
import { figuresByDepartment } from './finance-pages.ts';
import { feesByDepartment } from './fee-pages.ts';
import type { Link } from './page.ts';
import { isSupervised } from './supervision-data.ts';

/** Columns that a visitor would look for together. The group leads to the first of them, and is called like it where it is the only one. */
export interface NavigationGroup {
  readonly label: string;
  readonly url: string;
  readonly columns: readonly Link[];
}

/** What every site has; columns that a site may do without stand among them where it has records for them. */
export function navigationOf(catalog: Catalog): readonly NavigationGroup[] {
  const { site, duties, services, powers, projects, consultations, meetings, letters, findings, appraisals } = catalog;
  return [
    ...group('信息公开', [
      { label: '政府信息公开', url: urls.disclosure() },
      ...columnIf(duties.length > 0, '公开目录', urls.kind('duties')),
      { label: '公开信息', url: urls.kind('items') },
      ...columnIf(hasPolicies(catalog), '政策解读', urls.policies()),
      ...columnIf(site.gazette !== undefined, '政府公报', urls.kind('gazette')),
      { label: '类别', url: urls.kind('categories') },
      { label: '日期', url: urls.dates() },
      { label: '更正与撤回', url: urls.corrections() },
      ...columnIf(site.edition === 'internal', '简报', urls.briefs()),
    ]),
    ...group('工作动态', [
      { label: '公务活动', url: urls.kind('activities') },
      ...columnIf(meetings.length > 0, '会议', urls.kind('meetings')),
    ]),
    ...group('办事服务', [
      ...columnIf(services.length > 0, '办事', urls.kind('services')),
      ...columnIf(feesByDepartment(catalog).size > 0, '收费标准', urls.fees()),
      ...columnIf(powers.length > 0, '权责清单', urls.kind('powers')),
    ]),
    ...group('财政和项目', [
      ...columnIf(figuresByDepartment(catalog).size > 0, '三公经费', urls.finance()),
      ...columnIf(projects.length > 0, '项目', urls.kind('projects')),
    ]),
    ...group('监督', [
      ...columnIf(isSupervised(catalog), '监督情况', urls.supervision()),
      ...columnIf(findings.length > 0, '督查整改', urls.kind('findings')),
      ...columnIf(appraisals.length > 0, '评议', urls.kind('appraisals')),
      ...columnIf(catalog.assessment !== undefined, '考核', urls.assessment()),
    ]),
    ...group('互动交流', [
      ...columnIf(consultations.length > 0, '意见征集', urls.kind('consultations')),
      ...columnIf(letters.length > 0, '来信', urls.kind('letters')),
      ...columnIf(tellsHowToApply(catalog), '依申请公开', urls.kind('requests')),
    ]),
    ...group('机构和人员', [
      { label: '单位', url: urls.kind('departments') },
      { label: '领导干部', url: urls.kind('officials') },
    ]),
  ];
}

function group(label: string, columns: readonly Link[]): NavigationGroup[] {
  const [first] = columns;
  return first ? [{ label: columns.length === 1 ? first.label : label, url: first.url, columns }] : [];
}

const columnIf = (isThere: boolean, label: string, url: string): Link[] => (isThere ? [{ label, url }] : []);

/** What stands current in the navigation of a page. */
export interface Mark {
  /** The address of the group that the page belongs to. */
  readonly group: string;
  readonly column: string;
  /** Whether the page is the column's own. */
  readonly isColumn: boolean;
}

/** The column that a page is in, by its address or by the way that leads to it. */
export function markOf(url: string, navigation: readonly NavigationGroup[], crumbs: readonly Link[] = []): Mark | undefined {
  const columns = navigation.flatMap((group) => group.columns.map((column) => ({ group: group.url, column: column.url })));
  const found =
    columns.filter(({ column }) => url.startsWith(column)).sort((a, b) => b.column.length - a.column.length)[0] ??
    columns.find(({ column }) => crumbs.some((above) => above.url === column));
  return found && { ...found, isColumn: url === found.column };
}
