import { isAgency, tellsHowToApply } from '../catalog/agencies.ts';
import type { Catalog } from '../catalog/catalog.ts';
import type { Department, Guide, Request } from '../catalog/record.ts';
import { clockOf } from '../catalog/clock-of.ts';
import { requestStates, terms } from '../catalog/request-clock.ts';
import { answerFigures, overdue, type AnswerFigures } from '../catalog/request-figures.ts';
import {
  candidateFrom,
  fieldFigures,
  replyCounts,
  tableFour,
  tableThree,
  yearsOfRequests,
  type FieldFigures,
  type Statistics,
} from '../catalog/request-statistics.ts';
import { yearOf } from '../model/calendar-date.ts';
import { request as requestKind } from '../model/kinds/request.ts';
import { replies } from '../model/reply-grounds.ts';
import type { ApplicantColumn, OutcomeColumn } from '../model/report-tables.ts';
import { urls } from '../model/urls.ts';
import { isMissingYear } from '../model/working-days.ts';
import { groupBy } from '../problem/group-by.ts';
import { compareText } from '../problem/problem.ts';
import { columnOf } from './columns.ts';
import { departmentName, requestEntry, type Entry } from './entry.ts';
import type { Download } from './downloads.ts';
import { formOf, readingPlacesOf, type ReadingPlace } from './guide-pages.ts';
import { listPages, type ListData } from './list.ts';
import { page, type Link, type Page, type PageData } from './page.ts';
import { clockSaid, requestsSaid } from './request-words.ts';

/** How a department answers: one row of the table. */
interface DepartmentRow extends Omit<AnswerFigures, 'median'> {
  readonly department: Link;
  readonly overdue: number;
  readonly median?: number;
}

/** A department as one who wants to apply needs it; without a guide only its page is known. */
interface Taker {
  readonly department: Link;
  /** Where requests are taken to. */
  readonly office?: { readonly address: string; readonly hours: string; readonly phone: string };
  readonly form?: Download;
}

export interface RequestsData extends PageData {
  readonly terms: typeof terms;
  /** Who takes requests, in the order of departments. */
  readonly departments: readonly Taker[];
  /** Public institutions and enterprises with a guide: they follow rules of their own. */
  readonly institutions: readonly Taker[];
  /** Where information can be read without asking for it. */
  readonly readingPlaces: readonly ReadingPlace[];
  readonly total: number;
  readonly states: readonly { readonly label: string; readonly count: number }[];
  /** Requests without an answer, with how long they have; what is due first on top. */
  readonly open: readonly (Entry & { readonly clock: string })[];
  readonly openTotal: number;
  readonly rows: readonly DepartmentRow[];
  /** What is asked for most. */
  readonly fields: readonly FieldFigures[];
  readonly fieldTotal: number;
  /** Fields that could be disclosed unasked. */
  readonly candidates: readonly string[];
  readonly candidateFrom: number;
  readonly replies: readonly { readonly label: string; readonly count: number }[];
  readonly reviews: Statistics<OutcomeColumn>;
  readonly years: readonly Link[];
  readonly newest: readonly Entry[];
}

export interface RequestYearData extends ListData {
  readonly year: string;
  readonly requests: Statistics<ApplicantColumn>;
  readonly reviews: Statistics<OutcomeColumn>;
  /** How many of the year's requests ask for a correction. */
  readonly corrections: number;
}

export interface RequestFormData extends PageData {
  readonly departments: readonly string[];
}

const newestShown = 12;
const openShown = 50;
const fieldsShown = 20;
const pageSize = 100;
const crumb: Link = { label: requestKind.label, url: urls.kind('requests') };
const column = columnOf(requestKind.label, '依申请公开');

/** Requests for information: where to read, how to apply, how requests are answered and by whom, and the figures of every year. */
export function requestLists(catalog: Catalog): Page[] {
  const { requests } = catalog;
  if (!tellsHowToApply(catalog)) return [];
  const years = groupBy(requests, ({ fields }) => yearOf(fields.received_on));
  const departments = groupBy(requests, ({ fields }) => fields.department);
  return [
    overview(catalog, departments),
    formPage(catalog),
    ...yearsOfRequests(requests).flatMap((year) => yearPages(catalog, year, years.get(year) ?? [])),
    ...[...departments].flatMap(([code, members]) => departmentList(catalog, code, members)),
  ];
}

/** The one page beside those of open requests that depends on the day. */
function overview(catalog: Catalog, departments: ReadonlyMap<string, readonly Request[]>): Page {
  const { requests } = catalog;
  const open = openRequests(catalog);
  const fields = fieldFigures(requests);
  const byState = groupBy(requests, (request) => clockOf(catalog, request).state);
  return page<RequestsData>(urls.kind('requests'), 'requests', {
    title: requestKind.label,
    description: '到哪里查阅政府信息，怎样申请公开：步骤、途径、期限、收费和申请表；各单位收到和答复申请的情况',
    crumbs: [],
    column,
    terms,
    departments: takers(catalog).map((department) => takerOf(catalog, department)),
    institutions: catalog.departments
      .filter((department) => !isAgency(department) && guideOf(catalog, department))
      .map((department) => takerOf(catalog, department)),
    readingPlaces: readingPlacesOf(catalog),
    total: requests.length,
    states: requestStates.map((label) => ({ label, count: byState.get(label)?.length ?? 0 })),
    open: open.slice(0, openShown),
    openTotal: open.length,
    rows: [...departments]
      .map(([code, members]) => departmentRow(catalog, { code, members }))
      .sort((a, b) => b.received - a.received || compareText(a.department.url, b.department.url)),
    fields: fields.slice(0, fieldsShown),
    fieldTotal: fields.length,
    candidates: fields.filter(({ isCandidate }) => isCandidate).map(({ field }) => field),
    candidateFrom,
    replies: replyCounts(requests, replies),
    reviews: tableFour(requests),
    years: yearsOfRequests(requests).map((year) => ({ label: `${year}年`, url: urls.requestYear(year) })),
    newest: requests.slice(0, newestShown).map((request) => requestEntry(catalog, request)),
  });
}

/** What is due first is read first; what has no last day that could be counted comes after it. */
function openRequests(catalog: Catalog): RequestsData['open'] {
  return catalog.requests
    .map((request) => ({ request, clock: clockOf(catalog, request) }))
    .filter(({ clock }) => clock.state !== '已答复')
    .map(({ request, clock }) => ({ request, clock, due: clock.due && !isMissingYear(clock.due) ? clock.due.value : '9999' }))
    .sort((a, b) => compareText(a.due, b.due) || compareText(a.request.fields.received_on, b.request.fields.received_on))
    .map(({ request, clock }) => ({ ...requestEntry(catalog, request), state: clock.state, clock: clockSaid(clock) }));
}

function departmentRow(
  catalog: Catalog,
  { code, members }: { readonly code: string; readonly members: readonly Request[] },
): DepartmentRow {
  const { median, ...figures } = answerFigures(catalog, members);
  return {
    department: { label: departmentName(catalog, code), url: urls.requestDepartment(code) },
    ...figures,
    overdue: overdue(catalog, members).length,
    ...(median === undefined ? {} : { median }),
  };
}

const takers = ({ departments }: Catalog): Catalog['departments'] => departments.filter(isAgency);

const guideOf = ({ guides }: Catalog, { parts }: Department): Guide | undefined =>
  guides.find(({ fields }) => fields.department === parts.slug);

function takerOf(catalog: Catalog, department: Department): Taker {
  const label = department.fields.name;
  const guide = guideOf(catalog, department);
  if (!guide) return { department: { label, url: department.url } };
  const { name, address, hours, phone } = guide.fields.office;
  const form = formOf(guide, catalog.files.get(guide.path) ?? []);
  return {
    department: { label, url: guide.url },
    office: { address: guide.fields.request?.address ?? `${name}，${address}`, hours, phone },
    ...(form ? { form } : {}),
  };
}

/** A form to fill in and print. It sends nothing: a static site has nowhere to send it to, and names do not belong here. */
const formPage = (catalog: Catalog): Page =>
  page<RequestFormData>(urls.requestForm(), 'request-form', {
    title: '政府信息公开申请表',
    description: '可以在屏幕上填写，也可以打印后填写；填写的内容不会发送到任何地方',
    crumbs: [crumb],
    column,
    departments: takers(catalog).map(({ fields }) => fields.name),
  });

/** The figures of a year in the form of the annual report, and its requests; longer lists go on in parts that hold the list alone. */
function yearPages(catalog: Catalog, year: string, members: readonly Request[]): Page[] {
  const title = `${year}年${requestKind.label}`;
  const [newest, ...parts] = listPages({
    url: urls.requestYear(year),
    title,
    description: `${title}：收到和处理政府信息公开申请的情况，按年度报告的格式统计；申请内容摘要`,
    note: `${requestsSaid(catalog, members)}。`,
    crumbs: [crumb],
    column,
    entries: members.map((request) => requestEntry(catalog, request)),
    size: pageSize,
    empty: '这一年没有新收到的申请。',
  });
  if (!newest) return parts;
  const own = {
    year,
    requests: tableThree(catalog.requests, year),
    reviews: tableFour(catalog.requests, year),
    corrections: members.filter(({ fields }) => fields.corrects).length,
  };
  const withFigures: Page = {
    ...newest,
    template: 'request-year',
    from: () => [newest.from(), own],
    data: () => ({ ...newest.data(), ...own }),
  };
  return [withFigures, ...parts];
}

function departmentList(catalog: Catalog, code: string, requests: readonly Request[]): Page[] {
  const said = requestsSaid(catalog, requests);
  const title = `${departmentName(catalog, code)}办理的公开申请`;
  return listPages({
    url: urls.requestDepartment(code),
    title,
    description: `${title}：${said}`,
    note: `${said}。`,
    crumbs: [crumb],
    column,
    entries: requests.map((request) => requestEntry(catalog, request)),
    size: pageSize,
  });
}
