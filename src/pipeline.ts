import { setImmediate } from 'node:timers/promises';
import { programDigest } from './cache/program.ts';
import { noCache, type Cache } from './cache/open-cache.ts';
import type { AttachmentTexts } from './catalog/attachment-texts.ts';
import { attachedFinds, publishersOf } from './catalog/attached-finds.ts';
import { buildCatalog } from './catalog/build-catalog.ts';
import type { Catalog } from './catalog/catalog.ts';
import { attachmentsWithoutNames } from './catalog/masked-names.ts';
import { withoutLeftOut } from './catalog/left-out.ts';
import { lostRecords, reusedNumbers, type OncePublished } from './catalog/once-published.ts';
import type { Edition } from './catalog/site.ts';
import { someWithheld } from './catalog/withheld.ts';
import { noHistory, type RecordHistory } from './catalog/record-history.ts';
import { checkCompliance } from './checks/index.ts';
import { readAttachmentTexts } from './content/attachments/read-attachment-texts.ts';
import { readSurveyed } from './content/read-content.ts';
import { surveyFolder, type Survey } from './content/survey-folder.ts';
import { isTimeZone, type CalendarDate } from './model/calendar-date.ts';
import { fileOf, searchIndexFolder } from './model/urls.ts';
import { codes } from './problem/codes.ts';
import { compareProblems, isFatal, type Problem } from './problem/problem.ts';
import { bundleAssets } from './publish/bundle-assets.ts';
import { checkOutput } from './publish/check-output.ts';
import { isInShare, writePartNote, type Share } from './publish/join-parts.ts';
import { readLinksBeside } from './publish/link-reader.ts';
import { numberNames } from './publish/page-links.ts';
import { compareFiles, picked, printFiles, webPages, type PrintedFiles } from './publish/print-files.ts';
import { bySize, printSearch, writeSearchHead, writeShards, type PrintedShard } from './publish/search-index.ts';
import { linksOf, numbersNow, type SiteLinks } from './publish/site-links.ts';
import { buildName, noParts, searchFolder, type Prints, type SiteParts } from './publish/site-state.ts';
import type { Applied, Staging } from './publish/staging.ts';
import { comparedWith, keptShards, printsOf, type AwaitedSearch, type PlannedSearch } from './publish/later-search.ts';
import { writeTables } from './publish/write-tables.ts';
import { copyFiles, writeTexts } from './publish/write-files.ts';
import { renderPages } from './site/render-pages.ts';
import { templatePrints } from './site/template-prints.ts';
import { pathPrefixOf, type Addresses } from './views/addresses.ts';
import { planSearch, planSite, type Plan } from './views/plan.ts';
import { searchedRecords } from './views/search-documents.ts';

export interface PipelineOptions {
  /** The content folder. */
  readonly content: string;
  /** The day the site is built for; by default today in the site's time zone. */
  readonly asOf: (timeZone: string) => CalendarDate;
  readonly drafts?: boolean;
  /** For whom the site is made; by default the public. */
  readonly edition?: Edition | undefined;
  /** Records that were once published and whose files are gone. */
  readonly gone?: readonly OncePublished[];
  /** What git shows of the records; without it, rules that ask for it say nothing. */
  readonly history?: RecordHistory;
  /** Looks with the compliance rules, and at the attachments, of records, too, that are withheld only because they may not be published as they are. */
  readonly withWithheld?: boolean;
  /** Files of records that are left out. */
  readonly leftOut?: ReadonlySet<string>;
  /** Where what was found out in earlier runs is kept; without it, everything is found out again. */
  readonly cache?: Cache;
  /** Overrides site.yaml `base_url`. */
  readonly baseUrl?: string | undefined;
  readonly pathPrefix?: string | undefined;
  /** Whether every record has its JSON beside it; it has, unless this is false. */
  readonly recordJson?: boolean | undefined;
}

export interface CheckedContent {
  /** What is sound; where it was asked for, with records that are withheld, and then never to be published. */
  readonly catalog: Catalog | undefined;
  readonly asOf: CalendarDate;
  readonly timeZone: string;
  readonly problems: readonly Problem[];
  /** Names all of the content. */
  readonly digest: string;
}

/** content → catalog → checks: everything that is to be said about a content folder. */
export function checkContent(options: PipelineOptions, survey?: Survey): CheckedContent {
  const { content: root, asOf: dayIn, drafts = false, gone = [], history = noHistory, cache = noCache } = options;
  const { edition, leftOut, withWithheld = false } = options;
  const { content, problems, digest } = readSurveyed(survey ?? surveyFolder(root, cache), cache, programDigest());
  const stated = content.site?.keys['time_zone'];
  const timeZone = typeof stated === 'string' && isTimeZone(stated) ? stated : 'Asia/Shanghai';
  const asOf = dayIn(timeZone);
  const built = buildCatalog(content, { asOf, drafts, edition, leftOut });
  const requireReview = built.catalog?.site.require_review ?? true;
  const known = { records: content.records, asOf, requireReview };
  const lost = [...lostRecords(gone, known), ...reusedNumbers(gone, history, known)];
  const asked =
    withWithheld && someWithheld(built.problems)
      ? buildCatalog(content, { asOf, drafts, edition, leftOut, withWithheld }).catalog
      : built.catalog;
  const compliance = asked
    ? withoutLeftOut(checkCompliance({ catalog: asked, history, attachments: undefined }), asked, {
        problems: built.problems,
        files: content.records,
      })
    : [];
  return {
    catalog: asked,
    asOf,
    timeZone,
    digest,
    problems: [...problems, ...lost, ...built.problems.filter((p) => !isSaid(p, problems)), ...compliance].sort(compareProblems),
  };
}

/** What could not be read is not said to be missing as well. */
function isSaid({ code }: Problem, reading: readonly Problem[]): boolean {
  if (reading.some((p) => p.code === 'content/missing')) return true;
  return code === 'site/missing' && reading.some((p) => p.place.file === 'site.yaml');
}

/** What was read in the attachments of a catalog. */
export interface CheckedAttachments {
  readonly texts: AttachmentTexts;
  /** All problems, those that were known among them. */
  readonly problems: readonly Problem[];
  /** Of them, those that keep an attachment from being published. */
  readonly fatal: readonly Problem[];
  /** Files of the records that publish such an attachment. */
  readonly publishers: ReadonlySet<string>;
}

/** catalog → texts of attachments: what of them search will find, and what is to be said of the others and of what stands in them. */
export async function checkAttachments(
  { catalog, problems }: Pick<CheckedContent, 'catalog' | 'problems'>,
  { content, cache = noCache }: Pick<PipelineOptions, 'content' | 'cache'>,
): Promise<CheckedAttachments> {
  if (!catalog) return { texts: new Map(), problems, fatal: [], publishers: new Set() };
  const { files } = catalog;
  const searched = new Set(searchedRecords(catalog).flatMap(({ path }) => (files.get(path) ?? []).map(({ from }) => from)));
  const read = await readAttachmentTexts(content, [...files.values()].flat(), cache);
  const finds = attachedFinds(catalog, read.found);
  const fatal = finds.filter(isFatal);
  const withoutNames = await attachmentsWithoutNames(catalog, read.texts);
  const compliance = checkCompliance({ catalog, history: noHistory, attachments: read.texts, withoutNames });
  return {
    texts: read.texts,
    problems: withProblems(problems, [...read.problems.filter(({ place }) => searched.has(place.file)), ...finds, ...compliance]),
    fatal: [...fatal, ...gatingProblems(compliance, catalog)],
    publishers: publishersOf(catalog, new Set(fatal.map(({ place }) => place.file))),
  };
}

/** Sorted problems with others among them; where there are none, which is usual, a hundred thousand are not sorted again. */
const withProblems = (sorted: readonly Problem[], others: readonly Problem[]): readonly Problem[] =>
  others.length === 0 ? sorted : [...sorted, ...others].sort(compareProblems);

/** Problems that stop a build: fatal ones of integrity, and compliance ones that site.yaml `gate` names. */
export function gatingProblems(problems: readonly Problem[], catalog: Catalog | undefined): readonly Problem[] {
  const gate = new Set(catalog?.site.gate);
  return problems.filter((p) => (codes[p.code].nature === 'integrity' ? isFatal(p) : gate.has(p.code)));
}

/** catalog → page plan. */
export const planContent = (
  catalog: Catalog,
  { history = noHistory, problems, ...options }: PipelineOptions & { readonly problems: readonly Problem[] },
): Plan => planSite(catalog, { ...addressesOf(catalog, options), recordJson: options.recordJson ?? true, problems, history });

/** Where the site will be served: what site.yaml says, unless options say otherwise. */
export const addressesOf = (
  { site }: Catalog,
  { baseUrl, pathPrefix = '/' }: Pick<PipelineOptions, 'baseUrl' | 'pathPrefix'>,
): Addresses => ({
  baseUrl: (baseUrl ?? site.base_url).replace(/\/+$/, ''),
  pathPrefix: pathPrefixOf(pathPrefix),
});

/** What a finished build tells of itself. */
export interface BuiltSite extends Applied {
  /** Pages of the site, and how many of them were rendered. */
  readonly pages: number;
  readonly rendered: number;
  readonly shards: { readonly built: number; readonly reused: number };
  /** The search index that is to follow later. */
  readonly awaited: AwaitedSearch | undefined;
  /** Found while writing or on the written site; a fatal one means that nothing was put in place. */
  readonly problems: readonly Problem[];
}

export interface PublishOptions extends PipelineOptions {
  readonly staging: Staging;
  /** What `checkAttachments` read. */
  readonly attachmentTexts: AttachmentTexts;
  /** Everything that is said of the content: pages of supervision count it. */
  readonly problems: readonly Problem[];
  /** The output folder as an absolute path: what is kept of a site is kept under its place. */
  readonly target: string;
  /** What is known of the site in place; without it, the whole site is made and put in its place. */
  readonly previous: SiteParts | undefined;
  /** At most so many files of what search results show. */
  readonly maxFragments: number;
  /** Bytes that building the search index may need. */
  readonly memory: number;
  /** Makes this share of the site only, for `joinParts`. */
  readonly share?: Share | undefined;
  /** Leaves the search index of the site in place as it is; `prepareSearch` and another build bring it up to date. */
  readonly searchLater?: boolean;
  /** Told when a stage begins. */
  readonly onStage: (stage: 'plan' | 'pages' | 'files' | 'check-output' | 'swap') => void;
  /** Told what the next build may know of the site, before it is put in place, and whether that is all of it. */
  readonly remember: (build: string, parts: SiteParts, isWhole: boolean) => void;
}

/** catalog → site: the search index is built beside everything else; of pages and files, only what differs from the site in place is made. */
export async function publishSite(catalog: Catalog, options: PublishOptions): Promise<BuiltSite> {
  const { staging, target, previous, cache = noCache, memory, share, onStage, remember } = options;
  onStage('plan');
  const listing = previous ? staging.files(previous.files.files.length) : Promise.resolve([]);
  // Looked at when it is needed; until then nobody waits for it.
  listing.catch(() => undefined);
  const program = programDigest();
  const search = planShards(catalog, { ...options, program });
  const searching = writeShards(search.stale, staging.folder, { memory, cache, cacheFolder: searchFolder(target) });
  searching.catch(() => undefined);
  // The builders of the index have their first shards before this process is busy with pages.
  await setImmediate();
  // Both have ended, whatever became of them, before an error is passed on and the folder they write into removed.
  const [searched, written] = await Promise.allSettled([searching, writeSite(catalog, { ...options, program, listing })]);
  if (searched.status === 'rejected') throw searched.reason;
  if (written.status === 'rejected') throw written.reason;

  const { files, links, leftOver, rendered, problems } = written.value;
  const shards = { built: searched.value, reused: search.shards.size - searched.value };
  const built = { pages: share ? rendered : links.pages, rendered, shards, awaited: search.awaited, problems };
  if (problems.some(isFatal)) {
    staging.abandon();
    return { ...built, written: 0, removed: 0, inPlace: [] };
  }
  onStage('swap');
  const parts = { files, shards: search.shards, links };
  const build = buildName(parts);
  if (share) {
    writePartNote(staging.folder, { ...share, build, pathPrefix: addressesOf(catalog, options).pathPrefix });
    return { ...built, ...staging.replace(build) };
  }
  remember(build, parts, !search.awaited);
  const applied = previous
    ? staging.apply(build, { inPlace: await listing, leftOver: leftOver.filter((file) => !search.isKept(file)) })
    : staging.replace(build);
  if (!search.awaited) cache.keepOnly(searchFolder(target), new Set(parts.shards.values()));
  return { ...built, ...applied };
}

/** The search index as this build leaves it. */
interface SearchToBuild {
  readonly shards: Prints;
  readonly stale: readonly PrintedShard[];
  readonly awaited: AwaitedSearch | undefined;
  /** Whether a file belongs to what stays in place. */
  readonly isKept: (file: string) => boolean;
}

function planShards(
  catalog: Catalog,
  { program, staging, attachmentTexts, previous, maxFragments, share, searchLater = false }: PublishOptions & { readonly program: string },
): SearchToBuild {
  const plan = (): PlannedSearch =>
    comparedWith(printSearch(planSearch(catalog, attachmentTexts), program, maxFragments), previous?.shards);
  if (searchLater && previous) {
    let later: PlannedSearch | undefined;
    const awaited = (): PlannedSearch => (later ??= plan());
    return { shards: previous.shards, stale: [], awaited, isKept: (file) => file.startsWith(searchIndexFolder) };
  }
  const planned = plan();
  const differing = planned.stale;
  writeSearchHead(planned, staging.folder);
  return {
    shards: printsOf(planned.shards),
    // The largest first, so that every share has some of each size.
    stale: share ? differing.toSorted(bySize).filter((_, i) => i % share.of === share.part - 1) : differing,
    awaited: undefined,
    isKept: keptShards(planned.shards.filter((shard) => !differing.includes(shard))),
  };
}

/** What was made of pages, texts and attachments. */
interface WrittenSite {
  readonly files: PrintedFiles;
  readonly links: SiteLinks;
  /** Files in place that the site does not hold any more, as far as pages, texts and attachments go. */
  readonly leftOver: readonly string[];
  readonly rendered: number;
  readonly problems: readonly Problem[];
}

async function writeSite(
  catalog: Catalog,
  options: PublishOptions & { readonly program: string; readonly listing: Promise<readonly string[]> },
): Promise<WrittenSite> {
  const { content, staging, previous = noParts, share, onStage, program, listing } = options;
  const out = staging.folder;
  // By another process, beside the planning.
  const bundling = bundleAssets(out);
  bundling.catch(() => undefined);
  const plan = planContent(catalog, options);
  onStage('pages');
  const assets = await bundling;
  const files = printFiles(plan, { assets, program, templates: templatePrints() });
  const names = numberNames([...files.files, ...Object.values(assets).map(fileOf), 'favicon.svg']);
  const site = { names, pages: webPages(files), files: names.list.length };
  const numbers = numbersNow(previous.links.names, names);
  const { isCurrent, leftOver } = compareFiles(files, { prints: previous.files.prints, numbers, inPlace: await listing, find: names.find });
  const stale = picked(plan, (number) => !isCurrent(number) && (!share || isInShare(files.files[number] ?? '', share)));
  const { pathPrefix } = plan.frame.addresses;
  const read = await readLinksBeside({ out, pathPrefix, names }, async (onWritten) => {
    await renderPages({ pages: stale.pages, frame: plan.frame, assets, out, onWritten });
    onStage('files');
    writeTexts(stale.texts, out);
    await writeTables(stale.tables, out);
  });
  const copied = copyFiles(stale.files, content, out);
  onStage('check-output');
  const links = linksOf(site, read, { ...previous.links, numbers });
  // A share alone leads to pages of the others; the whole is looked at when they are joined.
  const found = share ? [] : checkOutput(links, names.find);
  return { files, links, leftOver, rendered: read.size, problems: [...copied, ...found].sort(compareProblems) };
}
