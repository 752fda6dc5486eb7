import type { CalendarDate } from '../model/calendar-date.ts';
import { kinds, type KindName } from '../model/kinds/index.ts';
import { site as siteKind } from '../model/kinds/site.ts';
import { compareProblems, compareText, problem, type Problem } from '../problem/problem.ts';
import type { Catalog, KindCount, PublishedFile } from './catalog.ts';
import { appraisalDay, scoresOf } from './appraisal-scores.ts';
import { readAssessment, type Assessment } from './assessment.ts';
import { blameLeftOut } from './left-out.ts';
import { judge, type Judged } from './judge.ts';
import { parseFields } from './parse-fields.ts';
import type { Examined } from './examine.ts';
import type { Inventory, RawRecord, RawTable } from './raw.ts';
import { figuresOf } from './item-figures.ts';
import { withMaskedNames } from './masked-names.ts';
import { projectYear } from './project-state.ts';
import { buildRelations } from './relations.ts';
import { allRecords, isPublished, officeDay, type AnyRecord, type Department, type Publication, type Report } from './record.ts';
import { settingsOf } from './settle.ts';
import { withDefaults, type Edition, type Site } from './site.ts';
import { sortIntoKinds, type SortedRecords } from './sort-into-kinds.ts';
import { readUpperCatalog, type UpperDuty } from './upper-catalog.ts';
import { takesOut } from './withheld.ts';
import { readViewCounts, type ViewCounts } from './view-counts.ts';

/** A content folder as it was read, each file looked at by itself. */
export interface Content {
  /** site.yaml, if it is there and can be read. */
  readonly site: RawRecord | undefined;
  /** The 主动公开目录 of the body above, if it is there and can be read. */
  readonly upper: RawTable | undefined;
  /** How often pages were viewed, if it lies there. */
  readonly views: RawTable | undefined;
  /** assessment.yaml, if it is there and can be read. */
  readonly assessment: RawRecord | undefined;
  /** Tables that items carry as figures, by their path. */
  readonly tables: ReadonlyMap<string, RawTable>;
  readonly records: readonly Examined[];
  readonly files: Inventory;
}

export interface BuildOptions {
  /** The day the catalog is built for: what is published after it is not shown, and statuses are judged by it. */
  readonly asOf: CalendarDate;
  /** Shows drafts too, for a preview that is never published. */
  readonly drafts: boolean;
  /** For whom; the public, where nothing is said. */
  readonly edition?: Edition | undefined;
  /** Files of records that are left out, because something is wrong with a file they publish. */
  readonly leftOut?: ReadonlySet<string> | undefined;
  /** Keeps records that are whole and only may not be published as they are, for those who ask what else there is to be said of them; never to publish them. */
  readonly withWithheld?: boolean | undefined;
}

/** The catalog of what is sound, and every problem found. There is none only where site.yaml itself cannot be read. */
export interface BuiltCatalog {
  readonly catalog: Catalog | undefined;
  readonly problems: readonly Problem[];
}

/** Examined files → the frozen catalog. */
export function buildCatalog(content: Content, options: BuildOptions): BuiltCatalog {
  const parsedSite = content.site
    ? parseFields(content.site, siteKind)
    : { fields: undefined, problems: [problem('site/missing', { file: 'site.yaml' })] };
  const site = withDefaults(parsedSite.fields ?? { name: '', organisation: '', domain: '' }, options.edition ?? 'public');
  const sorted = sortIntoKinds(content.records, { ...options, ...settingsOf(site) });
  const emptiness = sorted.read.size === 0 ? [problem('content/empty', { file: '.' })] : [];
  const judged = judge(site, sorted.records, { ...content, asOf: options.asOf, isOut: takesOut(options) });
  const upper = content.upper && readUpperCatalog(content.upper);
  const assessed = content.assessment && readAssessment(content.assessment, judged.draft.records.department);
  const viewed = content.views && readViewCounts(content.views);
  const problems = [
    ...emptiness,
    ...parsedSite.problems,
    ...sorted.problems,
    ...judged.problems,
    ...(upper?.problems ?? []),
    ...(assessed?.problems ?? []),
    ...(viewed?.problems ?? []),
  ];
  const catalog =
    parsedSite.fields &&
    freeze(
      catalogOf(site, sorted, judged, {
        ...options,
        upper: upper?.duties,
        views: viewed?.views ?? new Map(),
        assessment: assessed?.assessment,
      }),
    );
  return { catalog, problems: blameLeftOut(problems, content.records).sort(compareProblems) };
}

function catalogOf(
  site: Site,
  sorted: SortedRecords,
  { draft, files }: Judged,
  {
    drafts,
    asOf,
    upper,
    views,
    assessment,
  }: BuildOptions & {
    readonly upper: readonly UpperDuty[] | undefined;
    readonly views: ViewCounts;
    readonly assessment: Assessment | undefined;
  },
): Catalog {
  const { records, categories } = draft;
  const shown = (r: AnyRecord): boolean => r.publication === 'public' || (drafts && r.publication === 'draft');
  const consultations = records.consultation.filter(shown).sort(newestFirst((c) => c.fields.opens_on));
  const meetings = records.meeting.filter(shown).sort(newestFirst((m) => m.fields.on));
  const departments = records.department.toSorted(byOrder);
  const guides = new Map(records.guide.filter(shown).map((g) => [g.fields.department, g]));
  const requests = records.request.filter(shown).sort(newestFirst((r) => r.fields.received_on));
  const projects = records.project.filter(shown).sort(newestFirst(projectYear));
  const items = records.item
    .filter(shown)
    .map((item) => withMaskedNames(item, asOf))
    .sort(newestFirst((item) => item.fields.published_on));
  const services = records.service.filter(shown).sort(newestFirst(officeDay));
  const powers = records.power.filter(shown).sort((a, b) => compareText(a.fields.code, b.fields.code));
  const appraisals = records.appraisal.filter(shown).sort(newestFirst(appraisalDay));
  const withdrawn = allRecords(records)
    .filter((r) => r.publication === 'withdrawn')
    .filter(isPublished)
    // Their titles and change notes are still shown.
    .map((r) => (r.kind === 'item' ? withMaskedNames(r, asOf) : r));
  return {
    site,
    asOf,
    departments,
    departmentByCode: new Map(records.department.map((d) => [d.parts.slug, d])),
    officials: records.official.toSorted(byOrder),
    officialById: new Map(records.official.map((o) => [o.parts.slug, o])),
    categories,
    items,
    unpublished: records.item.filter(({ publication }) => publication === 'draft' || publication === 'scheduled'),
    activities: records.activity.filter(shown).sort(newestFirst((a) => `${a.fields.on} ${a.fields.published_at}`)),
    duties: records.duty.filter(shown),
    upper,
    views,
    consultations,
    meetings,
    letters: records.letter.filter(shown).sort(newestFirst((l) => l.fields.received_on)),
    guides: departments.flatMap((d) => guides.get(d.parts.slug) ?? []),
    requests,
    reports: records.report.filter(shown).sort(newestYearFirst(departments)),
    services,
    powers,
    projects,
    projectBySlug: new Map(projects.map((p) => [p.parts.slug, p])),
    findings: records.finding.filter(shown).sort(newestFirst(({ fields }) => fields.found_on)),
    appraisals,
    scores: new Map(appraisals.map((appraisal) => [appraisal.path, scoresOf(appraisal, draft).scores])),
    assessment,
    pages: records.page.filter(shown).sort(byOrder),
    withdrawn,
    relations: buildRelations({ items, consultations, meetings, requests, withdrawn, services, powers }),
    files: new Map(
      allRecords(records).flatMap((r): [string, readonly PublishedFile[]][] => {
        const own = shown(r) ? files.get(r.path) : undefined;
        return own ? [[r.path, own]] : [];
      }),
    ),
    figures: new Map(
      items.flatMap((item) => {
        const { figures } = figuresOf(item, draft);
        return figures ? [[item.path, figures] as const] : [];
      }),
    ),
    counts: countsOf(sorted, draft.records, drafts),
  };
}

function countsOf({ read }: SortedRecords, records: Judged['draft']['records'], drafts: boolean): KindCount[] {
  const shownKinds = (Object.keys(kinds) as KindName[]).map((name) => {
    const { folder, label } = kinds[name];
    const members: readonly AnyRecord[] = records[name];
    const count = (publication: Publication): number => members.filter((r) => r.publication === publication).length;
    const total = read.get(folder) ?? 0;
    const shown = count('public') + (drafts ? count('draft') : 0);
    return {
      folder,
      label,
      read: total,
      shown,
      drafts: drafts ? 0 : count('draft'),
      scheduled: count('scheduled'),
      withdrawn: count('withdrawn'),
      leftOut: total - members.length,
    };
  });
  return shownKinds.filter((c) => c.read > 0);
}

const newestFirst =
  <R extends AnyRecord>(dateOf: (record: R) => string) =>
  (a: R, b: R): number =>
    compareText(dateOf(b), dateOf(a)) || compareText(a.path, b.path);

function newestYearFirst(departments: readonly Department[]): (a: Report, b: Report) => number {
  const place = new Map(departments.map(({ parts }, i) => [parts.slug, i]));
  return (a, b) =>
    compareText(b.fields.year, a.fields.year) || (place.get(a.fields.department) ?? 0) - (place.get(b.fields.department) ?? 0);
}

const byOrder = (a: AnyRecord, b: AnyRecord): number => (orderOf(a) ?? 1e9) - (orderOf(b) ?? 1e9) || compareText(a.path, b.path);
const orderOf = ({ fields }: AnyRecord): number | undefined => ('order' in fields ? fields.order : undefined);

/** Freezes a value and everything in it that is plain data; what files said, and their texts, are only read from. */
function freeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  const isPlain = Array.isArray(value) || Object.getPrototypeOf(value) === Object.prototype;
  if (!isPlain && !(value instanceof Map)) return value;
  Object.freeze(value);
  for (const member of value instanceof Map ? value.values() : Object.values(value)) freeze(member);
  return value;
}
