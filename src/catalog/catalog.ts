import type { CalendarDate } from '../model/calendar-date.ts';
import type { CategoryTree } from './category-tree.ts';
import type {
  Activity,
  AnyRecord,
  Appraisal,
  Consultation,
  Department,
  Duty,
  Finding,
  Guide,
  Item,
  Letter,
  Meeting,
  Official,
  Page,
  Power,
  Project,
  Published,
  Report,
  Request,
  Service,
} from './record.ts';
import type { Assessment } from './assessment.ts';
import type { Score } from './appraisal-scores.ts';
import type { ItemFigures } from './item-figures.ts';
import type { Relations } from './relations.ts';
import type { Site } from './site.ts';
import type { UpperDuty } from './upper-catalog.ts';
import type { ViewCounts } from './view-counts.ts';

/** A content file that is published with a record. */
export interface PublishedFile {
  /** Path within the content folder. */
  readonly from: string;
  /** Address on the site. */
  readonly url: string;
  readonly size: number;
  /** Hash of the bytes. */
  readonly digest: string;
}

/** How many records of a folder there are, and what became of them. */
export interface KindCount {
  readonly folder: string;
  readonly label: string;
  readonly read: number;
  readonly shown: number;
  readonly drafts: number;
  readonly scheduled: number;
  readonly withdrawn: number;
  /** Left out because something is wrong with them. */
  readonly leftOut: number;
}

/** Everything the public site shows, in the order it shows it. Frozen: nothing after the catalog changes it. */
export interface Catalog {
  readonly site: Site;
  /** The day it was made for: whether a document is in force is judged by it. */
  readonly asOf: CalendarDate;
  /** By `order`, then code. */
  readonly departments: readonly Department[];
  readonly departmentByCode: ReadonlyMap<string, Department>;
  readonly officials: readonly Official[];
  readonly officialById: ReadonlyMap<string, Official>;
  readonly categories: CategoryTree;
  /** Newest first. */
  readonly items: readonly Item[];
  /** Drafts and what is to be published later: for rules about what is due, and never shown. */
  readonly unpublished: readonly Item[];
  /** Newest first. */
  readonly activities: readonly Activity[];
  /** In the order of the catalog: by their codes. */
  readonly duties: readonly Duty[];
  /** The 主动公开目录 of the body above, in its order; undefined if none lies in the content folder. */
  readonly upper: readonly UpperDuty[] | undefined;
  /** How often pages were viewed; empty where nobody counted. */
  readonly views: ViewCounts;
  /** Newest first, by the day they open. */
  readonly consultations: readonly Consultation[];
  /** Latest first, by the day they are held. */
  readonly meetings: readonly Meeting[];
  /** Newest first, by the day they came. */
  readonly letters: readonly Letter[];
  /** In the order of their departments. */
  readonly guides: readonly Guide[];
  /** Newest first, by the day they came. */
  readonly requests: readonly Request[];
  /** Newest year first, within a year in the order of their departments. */
  readonly reports: readonly Report[];
  /** Newest first where their day is known, then by their paths. */
  readonly services: readonly Service[];
  /** By their codes. */
  readonly powers: readonly Power[];
  /** Newest year first, within a year by their paths. */
  readonly projects: readonly Project[];
  readonly projectBySlug: ReadonlyMap<string, Project>;
  /** Newest first, by the day they were found. */
  readonly findings: readonly Finding[];
  /** The latest period first. */
  readonly appraisals: readonly Appraisal[];
  /** What each appraisal gave, by its path. */
  readonly scores: ReadonlyMap<string, readonly Score[]>;
  /** How the work of departments is assessed, where assessment.yaml says so. */
  readonly assessment: Assessment | undefined;
  readonly pages: readonly Page[];
  /** Withdrawn records, and those that went into another: their address stays and says so, nothing else of them is shown. */
  readonly withdrawn: readonly Published[];
  readonly relations: Relations;
  /** Files published with records that have any, by the record's path. */
  readonly files: ReadonlyMap<string, readonly PublishedFile[]>;
  /** The figures that items carry, by the item's path. */
  readonly figures: ReadonlyMap<string, ItemFigures>;
  readonly counts: readonly KindCount[];
}

/** Every record that has an address of its own and is shown there. */
export const shownRecords = ({
  departments,
  officials,
  items,
  activities,
  duties,
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
  pages,
}: Catalog): readonly AnyRecord[] => [
  ...departments,
  ...officials,
  ...items,
  ...activities,
  ...duties,
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
  ...appraisals,
  ...pages,
];
