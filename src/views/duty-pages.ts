import { countedLimit, limitSaid } from '../catalog/duty-limit.ts';
import { nameOfDuty } from '../catalog/duty-name.ts';
import type { Catalog } from '../catalog/catalog.ts';
import type { Body, Department, Duty } from '../catalog/record.ts';
import type { UpperDuty } from '../catalog/upper-catalog.ts';
import { dateInWords } from '../model/calendar-date.ts';
import { limitInWords } from '../model/time-limit.ts';
import { duty as dutyKind, dutyCatalogs } from '../model/kinds/duty.ts';
import { jsonOf, urls } from '../model/urls.ts';
import { groupBy } from '../problem/group-by.ts';
import { compareText } from '../problem/problem.ts';
import { columnOf } from './columns.ts';
import { departmentName, itemEntry, type Entry } from './entry.ts';
import { bodyOfDuty, comparisonOf, rowOf, rowsOf, type Bound, type DutyRow } from './duty-rows.ts';
import { page, type Link, type Page, type PageData } from './page.ts';
import { row, type Row } from './rows.ts';

export interface DutyGroup {
  readonly heading: string;
  readonly id: string;
  readonly rows: readonly DutyRow[];
}
export interface DutiesData extends PageData {
  readonly total: number;
  readonly unfulfilled: number;
  readonly groups: readonly DutyGroup[];
  readonly departments: readonly (Link & { readonly lacking: number })[];
  readonly downloads: readonly Link[];
  /** Where this catalog is compared with that of the body above, and how many rows differ. */
  readonly compared?: Link & { readonly omitted: number; readonly added: number };
  /** Rows that came and went, newest first. */
  readonly log: readonly {
    readonly on: string;
    readonly type: string;
    readonly note: string;
    readonly title: string;
    readonly url?: string;
  }[];
}
export interface UpperData extends PageData {
  /** The catalog of the body above, by its name. */
  readonly upper: string;
  readonly upperTotal: number;
  readonly total: number;
  readonly omitted: readonly { readonly duty: UpperDuty; readonly nearest?: Link }[];
  readonly added: readonly DutyRow[];
}
export interface DutyData extends PageData {
  readonly header: readonly Row[];
  readonly body: Body;
  readonly bodies: readonly {
    readonly department: Link;
    readonly missing: readonly string[];
    /** Periods of which it states that there was nothing, newest first; empty text where a statement names none. */
    readonly nothing: readonly string[];
    readonly entries: readonly Entry[];
    readonly isFulfilled: boolean;
  }[];
  readonly json: string;
}

const crumb: Link = { label: dutyKind.label, url: urls.kind('duties') };
const column = columnOf(dutyKind.label);
const entriesShown = 20;
const logShown = 30;

/** The catalog of what has to be disclosed: as a whole, for each department, and a page for each row. */
export function dutyPages(catalog: Catalog): Page[] {
  if (catalog.duties.length === 0) return [];
  const all = rowsOf(catalog);
  const bound = boundDepartments(catalog, all);
  return [
    wholePage(catalog, all, bound),
    ...(catalog.upper ? [upperPage(catalog, catalog.upper, all)] : []),
    ...bound.map((department) => departmentPage(catalog, department, ownRows(all, department))),
    ...all.map((one) => dutyPage(catalog, one)),
  ];
}

const boundDepartments = ({ departments }: Catalog, all: readonly Bound[]): readonly Department[] => {
  const bound = new Set(all.flatMap(({ bodies }) => bodies.map(({ department }) => department)));
  return departments.filter((department) => bound.has(department));
};

const ownRows = (all: readonly Bound[], department: Department): Bound[] =>
  all.flatMap(({ duty, bodies }) => {
    const own = bodies.filter((body) => body.department === department);
    return own.length > 0 ? [{ duty, bodies: own }] : [];
  });

const lackingIn = (rows: readonly Bound[]): number => rows.filter(({ bodies }) => bodies.some(({ isFulfilled }) => !isFulfilled)).length;

function wholePage(catalog: Catalog, all: readonly Bound[], bound: readonly Department[]): Page {
  const unfulfilled = lackingIn(all);
  return page<DutiesData>(urls.kind('duties'), 'duties', {
    title: dutyKind.label,
    description: `应当主动公开的 ${all.length} 项内容：依据、时限、主体、渠道，以及有没有公开`,
    crumbs: [],
    column,
    total: all.length,
    unfulfilled,
    groups: groupsOf(catalog, all),
    departments: bound.map((department) => {
      const own = ownRows(all, department);
      return {
        label: departmentName(catalog, department.parts.slug),
        url: urls.dutyDepartment(department.parts.slug),
        count: own.length,
        lacking: lackingIn(own),
      };
    }),
    downloads: [
      { label: '下载 XLSX', url: urls.dutyTable('xlsx') },
      { label: '下载 CSV', url: urls.dutyTable('csv') },
    ],
    ...(catalog.upper ? { compared: comparedLink(catalog) } : {}),
    log: logOf(catalog),
  });
}

function departmentPage(catalog: Catalog, { fields, parts, url }: Department, own: readonly Bound[]): Page {
  const unfulfilled = lackingIn(own);
  return page<DutiesData>(urls.dutyDepartment(parts.slug), 'duties', {
    title: `${fields.name}主动公开目录`,
    description: `${fields.name}应当主动公开的 ${own.length} 项内容，其中 ${unfulfilled} 项有欠缺`,
    crumbs: [crumb, { label: fields.name, url }],
    column,
    total: own.length,
    unfulfilled,
    groups: groupsOf(catalog, own),
    departments: [],
    downloads: [],
    log: [],
  });
}

const upperName = ({ site }: Catalog): string => site.upper_catalog ?? '上级主动公开目录';

function comparedLink(catalog: Catalog): NonNullable<DutiesData['compared']> {
  const { omitted, added } = comparisonOf(catalog);
  return { label: upperName(catalog), url: urls.dutiesBesideUpper(), omitted: omitted.length, added: added.size };
}

/** The catalog beside that of the body above: what of that it omits, and what it adds. */
function upperPage(catalog: Catalog, upper: readonly UpperDuty[], all: readonly Bound[]): Page {
  const { omitted, added } = comparisonOf(catalog);
  const name = upperName(catalog);
  return page<UpperData>(urls.dutiesBesideUpper(), 'duties-compared', {
    title: '与上级目录对照',
    description: `本目录与${name}对照：没有列入的 ${omitted.length} 项，增加的 ${added.size} 项`,
    crumbs: [crumb],
    column,
    upper: name,
    upperTotal: upper.length,
    total: all.length,
    omitted: omitted.map(({ duty, nearest }) => ({
      duty,
      ...(nearest ? { nearest: { label: nameOfDuty(nearest.fields), url: nearest.url } } : {}),
    })),
    added: all.filter(({ duty }) => added.has(duty)).map((one) => rowOf(catalog, one)),
  });
}

/** By catalog and first level; what is lacking comes first within a group. */
function groupsOf(catalog: Catalog, all: readonly Bound[]): DutyGroup[] {
  return dutyCatalogs.flatMap((name) => {
    const own = all.filter(({ duty }) => (duty.fields.catalog ?? '基本') === name);
    return [...groupBy(own, ({ duty }) => duty.fields.level1)].map(([level1, members]) => ({
      heading: name === '基本' ? level1 : `${name}：${level1}`,
      id: `${name}-${level1}`.replace(/[\s"'<>&#%]+/g, '-'),
      rows: members.map((one) => rowOf(catalog, one)).sort((a, b) => Number(a.isFulfilled) - Number(b.isFulfilled)),
    }));
  });
}

function dutyPage(catalog: Catalog, { duty, bodies }: Bound): Page {
  const { fields, url, body } = duty;
  const title = fields.level2 ?? fields.level1;
  return page<DutyData>(url, 'duty', {
    title,
    description: `${title}：${fields.content}`,
    crumbs: [crumb],
    column,
    header: headerRows(catalog, duty),
    body,
    bodies: bodies.map(({ department, missing, items, isFulfilled }) => ({
      department: { label: department.fields.name, url: urls.dutyDepartment(department.parts.slug) },
      missing: missing.toReversed(),
      nothing: items.filter((item) => item.fields.nil).map((item) => item.fields.period ?? ''),
      entries: items.slice(0, entriesShown).map((item) => itemEntry(catalog, item)),
      isFulfilled,
    })),
    json: jsonOf(url),
  });
}

const labels = dutyKind.fields;
const periodNames = { none: '不定期', month: '每月', quarter: '每季度', half: '每半年', year: '每年' } as const;

function headerRows(catalog: Catalog, duty: Duty): Row[] {
  const { fields } = duty;
  const body = bodyOfDuty(catalog, duty);
  return [
    row(labels.level1.label, fields.level1),
    row(labels.level2.label, fields.level2),
    { ...row(labels.content.label, fields.content), wide: true },
    // One of them alone would leave half a line empty before the next.
    { ...row(labels.requirement.label, fields.requirement), wide: !fields.procedure },
    { ...row(labels.procedure.label, fields.procedure), wide: !fields.requirement },
    { ...row(labels.basis.label, fields.basis), wide: true },
    limitRow(catalog, duty),
    row(labels.period.label, periodNames[fields.period ?? 'none']),
    row(labels.department.label, body.label, body.url),
    row(labels.lead.label, fields.lead && departmentName(catalog, fields.lead)),
    row(labels.channels.label, fields.channels?.map((channel) => `■${channel}`).join(' ')),
    row(labels.target.label, fields.target ?? '全社会'),
    row(labels.method.label, fields.method ?? '主动公开'),
    row(labels.tier.label, fields.tier),
    row('上级目录', catalog.upper && (comparisonOf(catalog).added.has(duty) ? '没有这一项，由本级增加' : '列有这一项')),
    row(labels.since.label, fields.since && dateInWords(fields.since)),
  ].filter((r) => r.value !== '');
}

/** The limit; where it is only 及时 or 长期, with what that means and by which rule. */
function limitRow({ site }: Catalog, duty: Duty): Row {
  const { limit, source } = countedLimit(duty, site) ?? {};
  const said = row(labels.limit.label, limitSaid(duty));
  return limit && source ? { ...said, value: `${said.value}（按${limitInWords(limit)}，${source}）`, wide: true } : said;
}

const changesOf = (duty: Duty, url?: string): DutiesData['log'] =>
  (duty.fields.changes ?? []).map(({ on, type, note }) => ({
    on,
    type: type === '撤回' ? '移出' : type,
    note,
    title: nameOfDuty(duty.fields),
    ...(url ? { url } : {}),
  }));

/** Which rows came, were changed and went. */
function logOf({ duties, withdrawn }: Catalog): DutiesData['log'] {
  const added = duties.flatMap((duty) =>
    duty.fields.since ? [{ on: duty.fields.since, type: '列入', note: '', title: nameOfDuty(duty.fields), url: duty.url }] : [],
  );
  return [
    ...added,
    ...duties.flatMap((duty) => changesOf(duty, duty.url)),
    ...withdrawn.flatMap((record) => (record.kind === 'duty' ? changesOf(record) : [])),
  ]
    .sort((a, b) => compareText(b.on, a.on) || compareText(a.title, b.title))
    .slice(0, logShown);
}
