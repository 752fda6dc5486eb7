import { toSlug } from './slug.ts';

/**
 * The only speller of addresses. All are rooted at the site ("/items/…/"); a path prefix and a host are added where text is written out.
 * A record's address is its content path without `.md`.
 */
export const urls = {
  home: () => '/',
  record: (path: string) => `/${path}/`,
  kind: (folder: string) => `/${folder}/`,
  department: (code: string) => `/departments/${code}/`,
  /** The calendar of what a department has to do by a day. */
  departmentDue: (code: string) => `/departments/${code}/due.ics`,
  official: (id: string) => `/officials/${id}/`,
  officialMonth: (id: string, year: string, month: string) => `/officials/${id}/${year}/${month}/`,
  officialYear: (id: string, year: string) => `/officials/${id}/${year}/`,
  officialDigest: (id: string, year: string, month: string) => `/officials/${id}/${year}/${month}/digest/`,
  category: (code: string) => `/categories/${code}/`,
  briefs: () => '/briefs/',
  brief: (year: string, month: string) => `/briefs/${year}/${month}/`,
  corrections: () => '/corrections/',
  correctionMonth: (year: string, month: string) => `/corrections/${year}/${month}/`,
  dates: () => '/dates/',
  year: (year: string) => `/dates/${year}/`,
  month: (year: string, month: string) => `/dates/${year}/${month}/`,
  activityYear: (year: string) => `/activities/${year}/`,
  activityMonth: (year: string, month: string) => `/activities/${year}/${month}/`,
  activityDigest: (year: string, month: string) => `/activities/${year}/${month}/digest/`,
  consultationYear: (year: string) => `/consultations/${year}/`,
  meetingYear: (year: string) => `/meetings/${year}/`,
  meetingType: (type: string) => `/meetings/types/${type}/`,
  meetingDepartment: (code: string) => `/meetings/departments/${code}/`,
  dutyDepartment: (code: string) => `/duties/departments/${code}/`,
  dutiesBesideUpper: () => '/duties/compared/upper/',
  dutyTable: (format: string) => `/duties/duties.${format}`,
  letterYear: (year: string) => `/letters/${year}/`,
  letterDepartment: (code: string) => `/letters/departments/${code}/`,
  letterTopic: (slug: string) => `/letters/topics/${slug}/`,
  disclosure: () => '/disclosure/',
  statutory: () => '/disclosure/statutory/',
  notices: () => '/notices/',
  display: () => '/display/',
  panel: (department?: string) => (department ? `/display/panel/${department}/` : '/display/panel/'),
  kiosk: (below = '') => `/kiosk/${below}`,
  gazetteIssue: (year: string, number: number) => `/gazette/${year}/${number}/`,
  policies: () => '/policies/',
  policyDepartment: (code: string) => `/policies/departments/${code}/`,
  policyList: (name: string) => `/policies/${name}/`,
  reportTable: (format: string) => `/reports/reports.${format}`,
  serviceDepartment: (code: string) => `/services/${code}/`,
  serviceType: (type: string) => `/services/types/${toSlug(type)}/`,
  serviceTable: (format: string) => `/services/services.${format}`,
  fees: () => '/fees/',
  feeDepartment: (code: string) => `/fees/${code}/`,
  feeTable: (code: string, format: string) => `/fees/${code}/fees.${format}`,
  powerDepartment: (code: string) => `/powers/${code}/`,
  powerType: (type: string) => `/powers/types/${toSlug(type)}/`,
  powerTable: (format: string) => `/powers/powers.${format}`,
  requestYear: (year: string) => `/requests/${year}/`,
  requestDepartment: (code: string) => `/requests/departments/${code}/`,
  requestForm: () => '/requests/form/',
  finance: () => '/finance/',
  financeDepartment: (code: string) => `/finance/departments/${code}/`,
  projectYear: (year: string) => `/projects/${year}/`,
  projectDepartment: (code: string) => `/projects/departments/${code}/`,
  findingYear: (year: string) => `/findings/${year}/`,
  findingDepartment: (code: string) => `/findings/departments/${code}/`,
  supervision: () => '/supervision/',
  /** A month (2026-10) or a quarter (2026-Q3). */
  supervisionPeriod: (period: string) => `/supervision/${period.toLowerCase()}/`,
  supervisionRecords: (period: string, code: string) => `/supervision/${period.toLowerCase()}/${code}/`,
  bulletinTable: (period: string) => `/supervision/${period.toLowerCase()}/overdue.csv`,
  supervisionDepartment: (code: string) => `/supervision/departments/${code}/`,
  supervisionColumns: () => '/supervision/columns/',
  supervisionGrid: () => '/supervision/duties/',
  assessment: () => '/supervision/assessment/',
  assessmentOf: (code: string) => `/supervision/assessment/${code}/`,
  assessmentTable: (format: string) => `/supervision/assessment/assessment.${format}`,
  page: (slug: string) => `/pages/${slug}/`,
  /** Part n of a long list, counted from the oldest, so that a new record never moves the others. */
  listPart: (list: string, n: number) => `${list}page/${n}/`,
  siteMap: () => '/sitemap/',
  siteMapXml: () => '/sitemap.xml',
  siteMapPart: (n: number) => `/sitemap-${n}.xml`,
  robots: () => '/robots.txt',
  feed: (list = '/') => `${list}feed.xml`,
  /** The calendar to subscribe to beside a page. */
  calendar: (list: string) => `${list}calendar.ics`,
  notFound: () => '/404.html',
  asset: (name: string) => `/assets/${name}`,
  search: (filters: Readonly<Record<string, string>> = {}) => {
    const query = new URLSearchParams(filters).toString();
    return query ? `/search/?${query}` : '/search/';
  },
} as const;

const ownFirstParts =
  'assets|search|sitemap|dates|data|kiosk|display|briefs|corrections|supervision|departments|categories|officials|disclosure|policies|notices|finance|gazette|fees';
/** Lists of services and powers by department and by type. */
const listsOfOffers = /^\/(?:services|powers)\/(?:types\/)?[^/]+\/$/;
const ownPatterns = [
  /^\/$/,
  new RegExp(`^/(?:${ownFirstParts})/`),
  /^\/(?:items|activities|pages|duties|meetings|consultations|requests|letters|reports|guides|services|powers|projects|findings|appraisals)\/$/,
  /^\/activities\/\d{4}\/(?:\d{2}\/(?:digest\/)?)?$/,
  /^\/duties\/(?:departments\/[^/]+|compared\/upper)\/$/,
  /^\/consultations\/\d{4}\/$/,
  listsOfOffers,
  /^\/meetings\/(?:\d{4}|(?:departments|types)\/[^/]+)\/$/,
  /^\/letters\/(?:\d{4}|(?:departments|topics)\/[^/]+)\/$/,
  /^\/requests\/(?:\d{4}|form|departments\/[^/]+)\/$/,
  /^\/projects\/(?:\d{4}|departments\/[^/]+)\/$/,
  /^\/findings\/(?:\d{4}|departments\/[^/]+)\/$/,
  /\/page\/\d+\/$/,
  /\.(?:xml|html|txt|json|svg|ics)\/$/,
];

/** Addresses that lists, feeds and machine files need for themselves, so that no old address of a record may be one. */
export const isOwnAddress = (url: string): boolean => ownPatterns.some((pattern) => pattern.test(url));

/** Whether a record's own address is one that a list has: of a department called `types`. */
export const isListOfTypes = (url: string): boolean => /^\/(?:services|powers)\/types\//.test(url);

/** The file, relative to the output folder, that a host serves at an address. */
export const fileOf = (url: string): string => (url.endsWith('/') ? `${url}index.html` : url).slice(1);

/** The canonical JSON beside a record. */
export const jsonOf = (recordUrl: string): string => `${recordUrl}index.json`;

/** An address as it is written in HTML, feeds and sitemaps: with the path prefix; Han characters, spaces, "?" and "#" of file names encoded. */
export function href(url: string, pathPrefix: string): string {
  if (!url.startsWith('/')) return url;
  const search = url.indexOf('/?') + 1;
  const path = search ? url.slice(0, search) : url;
  return pathPrefix.replace(/\/$/, '') + encodePath(path) + (search ? url.slice(search) : '');
}

/** A link from one page to another that holds under any host and path prefix. */
export function relativeUrl(from: string, to: string): string {
  const start = from.split('/').slice(1, -1);
  const goal = to.split('/').slice(1);
  let shared = 0;
  while (shared < start.length && shared < goal.length - 1 && start[shared] === goal[shared]) shared++;
  return '../'.repeat(start.length - shared) + encodePath(goal.slice(shared).join('/')) || './';
}

/** Most addresses need no encoding, and a page writes a hundred. */
const plainPath = /^[\w./-]*$/;
const encodePath = (path: string): string => (plainPath.test(path) ? path : path.split('/').map(encodeURIComponent).join('/'));

/** Where the files of the search index are in the output. */
export const searchIndexFolder = 'search/index/';
