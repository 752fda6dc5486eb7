import type { AttachmentTexts } from '../catalog/attachment-texts.ts';
import type { Catalog, PublishedFile } from '../catalog/catalog.ts';
import { noHistory, type RecordHistory } from '../catalog/record-history.ts';
import type { Problem } from '../problem/problem.ts';
import { activityLists } from './activity-lists.ts';
import { activityPages } from './activity-page.ts';
import type { Addresses } from './addresses.ts';
import { appraisalPages } from './appraisal-pages.ts';
import { assessmentSite } from './assessment-pages.ts';
import { briefPages } from './brief-pages.ts';
import { categoryPages } from './category-pages.ts';
import { consultationPages } from './consultation-pages.ts';
import { correctionPages } from './correction-pages.ts';
import { dataPage } from './data-page.ts';
import { datePages } from './date-pages.ts';
import { departmentPages } from './department-pages.ts';
import { displayPages } from './display-pages.ts';
import { disclosurePages } from './disclosure-pages.ts';
import { dueCalendars } from './due-calendars.ts';
import { dutyPages } from './duty-pages.ts';
import { dutyTables } from './duty-rows.ts';
import { feePages, feeTables } from './fee-pages.ts';
import { feeds } from './feeds.ts';
import { financePages } from './finance-pages.ts';
import { findingPages } from './finding-pages.ts';
import { addressPages, freePages, siteMapPage } from './free-pages.ts';
import { gazettePages } from './gazette-pages.ts';
import { guidePages } from './guide-pages.ts';
import { homePage } from './home.ts';
import { itemList } from './item-list.ts';
import { itemPages } from './item-page.ts';
import { kioskPages } from './kiosk-pages.ts';
import { letterLists } from './letter-lists.ts';
import { meetingCalendar } from './meeting-calendar.ts';
import { meetingLists } from './meeting-lists.ts';
import { meetingPages } from './meeting-page.ts';
import { withViews } from './most-viewed.ts';
import { letterPages } from './letter-page.ts';
import { noticePages } from './notice-pages.ts';
import { officialCalendars } from './official-calendars.ts';
import { officialPages } from './official-pages.ts';
import type { Page, TableFile, TextFile } from './page.ts';
import { policyPages } from './policy-pages.ts';
import { powerLists, powerTables } from './power-lists.ts';
import { powerPages } from './power-page.ts';
import { projectPages } from './project-pages.ts';
import { recordJson } from './record-json.ts';
import { reportPages, reportTable } from './report-pages.ts';
import { requestLists } from './request-lists.ts';
import { requestPages } from './request-page.ts';
import { searchDocuments } from './search-documents.ts';
import { searchPages } from './search-page.ts';
import { searchShards, type SearchShard } from './search-shards.ts';
import { searchWords, type SearchWords } from './search-words.ts';
import { serviceLists, serviceTables } from './service-lists.ts';
import { servicePages } from './service-page.ts';
import { machinePages } from './site-map-xml.ts';
import { siteFrame, type SiteFrame } from './site-frame.ts';
import { isSupervised, judgedBy, nothingJudged, supervised, type Judged } from './supervision-data.ts';
import { supervisionSite } from './supervision-pages.ts';

/** The whole site before anything is rendered: what every page shows, and every file beside the pages. */
export interface Plan {
  readonly frame: SiteFrame;
  /** Web pages, and then what is for machines. */
  readonly pages: readonly Page[];
  readonly texts: readonly TextFile[];
  readonly tables: readonly TableFile[];
  readonly files: readonly PublishedFile[];
}

export interface PlanOptions extends Addresses {
  /** Whether every record has its JSON beside it. It is about half of a site's files. */
  readonly recordJson: boolean;
  /** What `check` says of the content: pages of supervision count it. */
  readonly problems?: readonly Problem[];
  /** What git shows of the records; without it, their dates are believed. */
  readonly history?: RecordHistory;
}

/** One view per kind of page. */
const views: readonly ((catalog: Catalog, judged: Judged) => readonly Page[])[] = [
  homePage,
  itemPages,
  itemList,
  activityPages,
  activityLists,
  consultationPages,
  meetingPages,
  meetingLists,
  dutyPages,
  noticePages,
  policyPages,
  projectPages,
  findingPages,
  appraisalPages,
  financePages,
  gazettePages,
  displayPages,
  kioskPages,
  letterPages,
  letterLists,
  disclosurePages,
  guidePages,
  reportPages,
  requestPages,
  requestLists,
  servicePages,
  serviceLists,
  feePages,
  powerPages,
  powerLists,
  departmentPages,
  categoryPages,
  datePages,
  correctionPages,
  briefPages,
  officialPages,
  freePages,
  siteMapPage,
  dataPage,
  searchPages,
  addressPages,
];

/** Catalog → page plan. */
export function planSite(catalog: Catalog, { recordJson: withJson, problems = [], history = noHistory, ...addresses }: PlanOptions): Plan {
  const assessment = assessmentSite(catalog, problems);
  const found = isSupervised(catalog) ? supervised(catalog, { history, problems }) : undefined;
  const judged = found ? judgedBy(catalog, found) : nothingJudged;
  const supervision = found ? supervisionSite(catalog, { found, addresses }) : { pages: [], tables: [] };
  const shown = withViews([...views.flatMap((view) => view(catalog, judged)), ...supervision.pages, ...assessment.pages], catalog);
  const pages = withJson ? shown : shown.map(withoutJson);
  return {
    frame: siteFrame(catalog, addresses),
    pages: [...pages, ...machinePages(pages, addresses)],
    texts: [
      ...(withJson ? recordJson(catalog, addresses) : []),
      ...feeds(catalog, addresses),
      ...officialCalendars(catalog, addresses),
      ...meetingCalendar(catalog, addresses),
      ...dueCalendars(catalog, addresses),
    ],
    tables: [
      ...dutyTables(catalog),
      ...reportTable(catalog),
      ...serviceTables(catalog, addresses),
      ...feeTables(catalog),
      ...powerTables(catalog),
      ...supervision.tables,
      ...assessment.tables,
    ],
    files: [...new Map([...catalog.files.values()].flat().map((file) => [file.url, file])).values()],
  };
}

const withoutJson = (page: Page): Page => ({
  ...page,
  from: () => [page.from(), 'without json'],
  data: () => {
    const { json: _, ...data } = page.data() as { readonly json?: string };
    return data;
  },
});

/** What the search index is made of. */
export interface SearchPlan {
  readonly shards: readonly SearchShard[];
  readonly words: SearchWords;
}

/** Catalog → search index. */
export const planSearch = (catalog: Catalog, texts: AttachmentTexts): SearchPlan => ({
  shards: searchShards(searchDocuments(catalog, texts)),
  words: searchWords(catalog),
});
