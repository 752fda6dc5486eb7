import { tellsHowToApply } from '../catalog/agencies.ts';
import { goalOf, recordAt } from '../catalog/merge-goal.ts';
import { isPublished, type Body, type Published } from '../catalog/record.ts';
import { shownRecords, type Catalog } from '../catalog/catalog.ts';
import { oldAddress } from '../catalog/rules/unique-address.ts';
import { fixedColumns } from '../model/statutory-content.ts';
import { urls } from '../model/urls.ts';
import { leadOf } from '../text/han-text.ts';
import { categoryLinkGroups, itemsByCategory } from './category-pages.ts';
import { columnOf } from './columns.ts';
import { yearGroups } from './date-pages.ts';
import { figuresByDepartment } from './finance-pages.ts';
import { feesByDepartment } from './fee-pages.ts';
import type { LinkGroup } from './list.ts';
import { oncePerCatalog } from './once-per-catalog.ts';
import { changesSaid, type Change } from './record-data.ts';
import { publishedTitle } from './published-title.ts';
import { isSupervised } from './supervision-data.ts';
import { page, type Link, type Page, type PageData } from './page.ts';

export interface FreePageData extends PageData {
  readonly body: Body;
  readonly draft: boolean;
}
export interface SiteMapData extends PageData {
  readonly groups: readonly LinkGroup[];
}
export interface MovedData extends PageData {
  readonly to: string;
}
export interface WithdrawnData extends PageData {
  /** The record it went into (并入), where that is shown or says itself why it is not. */
  readonly goal?: Link;
  /** Whether it went into another, shown or not, rather than being taken back. */
  readonly isMerged: boolean;
  readonly changes: readonly Change[];
}

/** The site's own free-standing pages and the list of them. */
export function freePages({ pages }: Catalog): Page[] {
  const links: Link[] = pages.map(({ fields, url }) => ({ label: fields.title, url }));
  const list = page(urls.kind('pages'), 'list', {
    title: '关于本站',
    description: '本站的说明页面',
    crumbs: [],
    column: columnOf('关于本站', '概况信息'),
    groups: [{ heading: '页面', links }],
    sections: [],
    empty: '还没有页面。',
  });
  const own = pages.map(({ fields, url, body, publication }) =>
    page<FreePageData>(url, 'page', {
      title: fields.title,
      description: fields.summary ?? leadOf(body.opening || fields.title, 150),
      crumbs: [{ label: '关于本站', url: urls.kind('pages') }],
      column: columnOf(fields.title, '概况信息'),
      body,
      draft: publication === 'draft',
    }),
  );
  return [list, ...own];
}

/** Every list of the site on one page. */
export function siteMapPage(catalog: Catalog): Page[] {
  const {
    departments,
    officials,
    duties,
    consultations,
    meetings,
    letters,
    guides,
    reports,
    services,
    powers,
    projects,
    findings,
    appraisals,
    pages,
  } = catalog;
  const top = [
    { label: '首页', url: urls.home() },
    { label: '政府信息公开', url: urls.disclosure() },
    ...(guides.length > 0 ? [{ label: fixedColumns.guides, url: urls.kind('guides') }] : []),
    { label: fixedColumns.statutory, url: urls.statutory() },
    ...(reports.length > 0 ? [{ label: fixedColumns.reports, url: urls.kind('reports') }] : []),
    { label: '全部公开信息', url: urls.kind('items') },
    { label: '公务活动', url: urls.kind('activities') },
    ...(duties.length > 0 ? [{ label: '主动公开目录', url: urls.kind('duties') }] : []),
    ...(figuresByDepartment(catalog).size > 0 ? [{ label: '三公经费', url: urls.finance() }] : []),
    ...(projects.length > 0 ? [{ label: '项目', url: urls.kind('projects') }] : []),
    ...(consultations.length > 0 ? [{ label: '意见征集', url: urls.kind('consultations') }] : []),
    ...(meetings.length > 0 ? [{ label: '会议公开', url: urls.kind('meetings') }] : []),
    ...(letters.length > 0 ? [{ label: '来信选登', url: urls.kind('letters') }] : []),
    ...(services.length > 0 ? [{ label: '办事公开', url: urls.kind('services') }] : []),
    ...(feesByDepartment(catalog).size > 0 ? [{ label: '收费标准', url: urls.fees() }] : []),
    ...(powers.length > 0 ? [{ label: '权责清单', url: urls.kind('powers') }] : []),
    ...(tellsHowToApply(catalog)
      ? [
          { label: '依申请公开', url: urls.kind('requests') },
          { label: '政府信息公开申请表', url: urls.requestForm() },
        ]
      : []),
    ...(findings.length > 0 ? [{ label: '督查整改', url: urls.kind('findings') }] : []),
    ...(appraisals.length > 0 ? [{ label: '评议', url: urls.kind('appraisals') }] : []),
    ...(isSupervised(catalog) ? [{ label: '监督情况', url: urls.supervision() }] : []),
    ...(catalog.assessment ? [{ label: '考核', url: urls.assessment() }] : []),
    ...(catalog.site.gazette ? [{ label: '政府公报', url: urls.kind('gazette') }] : []),
    { label: '更正与撤回', url: urls.corrections() },
    { label: '搜索', url: urls.search() },
    { label: '订阅（Atom）', url: urls.feed() },
    { label: '数据与字段', url: urls.kind('data') },
  ];
  const groups: LinkGroup[] = [
    { heading: '主要页面', links: top },
    {
      heading: '单位',
      links: [{ label: '全部单位', url: urls.kind('departments') }, ...departments.map((d) => ({ label: d.fields.name, url: d.url }))],
    },
    ...categoryLinkGroups(catalog, itemsByCategory(catalog)).map((g) => ({ ...g, heading: `类别：${g.heading}` })),
    {
      heading: '领导干部',
      links: [{ label: '全部领导干部', url: urls.kind('officials') }, ...officials.map((o) => ({ label: o.fields.name, url: o.url }))],
    },
    ...yearGroups(catalog).map((g) => ({ ...g, heading: `日期：${g.heading}` })),
    {
      heading: '公告栏和大屏',
      links: [
        { label: '公示栏（A3）', url: urls.panel() },
        { label: '显示屏', url: urls.display() },
        ...(catalog.site.kiosk ? [{ label: '触摸屏', url: urls.kiosk() }] : []),
      ],
    },
    {
      heading: '关于本站',
      links: [{ label: '全部页面', url: urls.kind('pages') }, ...pages.map((p) => ({ label: p.fields.title, url: p.url }))],
    },
  ];
  return [
    page<SiteMapData>(urls.siteMap(), 'site-map', {
      title: '站点地图',
      description: '本站全部栏目',
      crumbs: [],
      column: columnOf('站点地图', '概况信息'),
      groups: groups.filter((g) => g.links.length > 0),
    }),
  ];
}

/** Old addresses lead on to the record, and withdrawn records say that they were withdrawn: an address once given never ends in nothing. */
export function addressPages(catalog: Catalog): Page[] {
  const moved = shownRecords(catalog)
    .filter(isPublished)
    .flatMap((record) =>
      (record.fields.formerly ?? []).map((old) =>
        page<MovedData>(oldAddress(old), 'moved', {
          title: publishedTitle(catalog, record),
          description: '页面已移至新地址',
          crumbs: [],
          to: record.url,
          noIndex: true,
        }),
      ),
    );
  const tombstones = catalog.withdrawn.map((record) =>
    page<WithdrawnData>(record.url, 'withdrawn', {
      title: publishedTitle(catalog, record),
      description: isMerged(record) ? '这条信息已并入另一条' : '这条信息已撤回',
      crumbs: [{ label: '更正与撤回', url: urls.corrections() }],
      changes: changesSaid(record),
      isMerged: isMerged(record),
      ...goalLink(catalog, record),
      noIndex: true,
    }),
  );
  return [...moved, ...tombstones];
}

/** The last of what took it away says which it was. */
const isMerged = ({ fields: { changes = [] } }: Published): boolean =>
  changes.findLast(({ type }) => type === '撤回' || type === '并入')?.type === '并入';

/** Records by their address and items by their number, those that were withdrawn among them: of these the public may know that they were. */
const goalsOf = oncePerCatalog((catalog) => {
  const records = [...shownRecords(catalog).filter(isPublished), ...catalog.withdrawn];
  return {
    byAddress: new Map(records.map((record) => [record.url, record])),
    byIndexNo: new Map(records.flatMap((record) => (record.kind === 'item' ? [[record.fields.index_no, record] as const] : []))),
  };
});

function goalLink(catalog: Catalog, record: Published): Pick<WithdrawnData, 'goal'> {
  const goal = goalOf(record.fields);
  const target = goal && recordAt(goal, goalsOf(catalog));
  return target && isPublished(target) ? { goal: { label: publishedTitle(catalog, target), url: target.url } } : {};
}
