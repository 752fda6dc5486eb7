import type { CalendarDate, Instant } from '../model/calendar-date.ts';

/** A link as pages show it. */
export interface Link {
  readonly label: string;
  readonly url: string;
  readonly count?: number;
}

/** A link to a section of a page; to the page where the list on it is not divided, as one of several pages never is. */
export interface SectionLink extends Link {
  /** The id of the section. */
  readonly anchor?: string;
}

/** The column (栏目) a page belongs to, for the meta tags of 政府网站发展指引 (国办发〔2017〕47号) annex. */
export interface Column {
  readonly name: string;
  readonly type: string;
  readonly description: string;
  readonly keywords: string;
}

/** Meta tags that only pages with a document of their own have. */
export interface Article {
  readonly title: string;
  readonly published: CalendarDate | Instant;
  readonly source: string;
  readonly keywords?: string;
  readonly author?: string;
  readonly image?: string;
}

/** What every page has, whatever its template. */
export interface PageData {
  /** The page's h1. */
  readonly title: string;
  readonly description: string;
  /** From the home page down; the page itself is not among them. */
  readonly crumbs: readonly Link[];
  readonly column?: Column;
  readonly article?: Article;
  readonly feed?: string;
  /** Kept out of search engines and of the site map: pages without content of their own. */
  readonly noIndex?: boolean;
}

/** The templates of layouts/pages, by file name. */
export const templates = [
  'home',
  'list',
  'item',
  'activity',
  'activity-month',
  'activity-year',
  'digest',
  'consultation',
  'meeting',
  'duty',
  'duties',
  'duties-compared',
  'letter',
  'letters',
  'request',
  'requests',
  'request-year',
  'request-form',
  'policies',
  'project',
  'findings',
  'finding',
  'appraisal',
  'supervision',
  'assessment',
  'assessment-department',
  'finance',
  'finance-department',
  'gazette',
  'panel',
  'display',
  'kiosk',
  'kiosk-record',
  'department',
  'disclosure',
  'statutory',
  'guides',
  'guide',
  'reports',
  'report',
  'services',
  'service',
  'fees',
  'powers',
  'power',
  'official',
  'official-month',
  'page',
  'search',
  'not-found',
  'site-map',
  'data',
  'brief',
  'moved',
  'withdrawn',
  'site-map-xml',
  'site-map-index-xml',
  'robots',
] as const;
export type Template = (typeof templates)[number];

/** One page of the site before it is rendered: where, by which template, from which data. */
export interface Page {
  readonly url: string;
  readonly template: Template;
  /**
   * All that the page is made of besides its template, as plain data: the same, the same page. Looked up and not held, as is its data: of a hundred
   * thousand pages it would fill the memory.
   */
  readonly from: () => unknown;
  /** The part of it that other pages are made of too, as the same objects. */
  readonly shared?: readonly object[];
  readonly data: () => object;
  /** Whether search engines are told of it. */
  readonly listed: boolean;
  readonly published?: CalendarDate | Instant;
}

/** A file whose text is made without a template. */
export interface TextFile {
  readonly url: string;
  /** All that the text is made of, as plain data: the same data, the same text. */
  readonly from: () => unknown;
  readonly text: () => string;
}

export type Cell = string | number;

/** A table to take along, as text between commas or as a workbook. */
export interface TableFile {
  readonly url: string;
  readonly format: 'csv' | 'xlsx';
  /** What the sheet of a workbook is called. */
  readonly sheet?: string;
  /** Lines of cells, the first of them the heads. A workbook can reckon with what is a number here. */
  readonly rows: () => readonly (readonly Cell[])[];
}

/** Makes a page; the type parameter keeps every page's data complete. */
export function page<D extends PageData>(url: string, template: Template, data: D): Page {
  const published = data.article?.published;
  return { url, template, from: () => data, data: () => data, listed: !data.noIndex, ...(published ? { published } : {}) };
}

/** Makes a page whose data is looked up only if it is rendered. What it is made of has to be all of it. */
export const laterPage = <D extends PageData>(
  url: string,
  template: Template,
  made: Pick<Page, 'from' | 'shared' | 'published'> & { readonly data: () => D },
): Page => ({ url, template, listed: true, ...made });
