import { programDigest } from './cache/program.ts';
import { noCache, type Cache } from './cache/open-cache.ts';
import { digestOf } from './cache/digest.ts';
import { buildCatalog } from './catalog/build-catalog.ts';
import type { Catalog } from './catalog/catalog.ts';
import { checkCompliance } from './checks/index.ts';
import { readSurveyed } from './content/read-content.ts';
import { surveyFolder, type Survey } from './content/survey-folder.ts';
import { isTimeZone, type CalendarDate } from './model/calendar-date.ts';
import { fileOf } from './model/urls.ts';
import { codes } from './problem/codes.ts';
import { compareProblems, isFatal, type Problem } from './problem/problem.ts';
import { bundleAssets, type BundledAssets } from './publish/bundle-assets.ts';
import { checkOutput } from './publish/check-output.ts';
import { isInShare, writePartNote, type Share } from './publish/join-parts.ts';
import { readPageLinks, type PageLinks } from './publish/page-links.ts';
import { printShards, writeShardList, writeShards } from './publish/search-index.ts';
import { buildName, stateFolder, type Prints, type SiteState } from './publish/site-state.ts';
import type { Applied, Staging } from './publish/staging.ts';
import { copyFiles, writeTexts } from './publish/write-files.ts';
import { renderPages } from './site/render-pages.ts';
import { templatePrints } from './site/template-prints.ts';
import type { Page } from './views/page.ts';
import { planSearch, planSite, type Plan } from './views/plan.ts';

export interface PipelineOptions {
  /** The content folder. */
  readonly content: string;
  /** The day the site is built for; by default today in the site's time zone. */
  readonly asOf: (timeZone: string) => CalendarDate;
  readonly drafts?: boolean;
  /** Where what was found out in earlier runs is kept; without it, everything is found out again. */
  readonly cache?: Cache;
  /** Overrides site.yaml `base_url`. */
  readonly baseUrl?: string | undefined;
  readonly pathPrefix?: string | undefined;
  /** Whether every record has its JSON beside it; it has, unless this is false. */
  readonly recordJson?: boolean;
}

export interface CheckedContent {
  readonly catalog: Catalog | undefined;
  readonly asOf: CalendarDate;
  readonly timeZone: string;
  readonly problems: readonly Problem[];
  /** Names all of the content. */
  readonly digest: string;
}

/** content → catalog → checks: everything that is to be said about a content folder. */
export function checkContent(options: PipelineOptions, survey?: Survey): CheckedContent {
  const { content: root, asOf: dayIn, drafts = false, cache = noCache } = options;
  const { content, problems, digest } = readSurveyed(survey ?? surveyFolder(root, cache), cache, programDigest());
  const stated = content.site?.keys['time_zone'];
  const timeZone = typeof stated === 'string' && isTimeZone(stated) ? stated : 'Asia/Shanghai';
  const asOf = dayIn(timeZone);
  const built = buildCatalog(content, { asOf, drafts });
  const compliance = built.catalog ? checkCompliance(built.catalog) : [];
  return {
    catalog: built.catalog,
    asOf,
    timeZone,
    digest,
    problems: [...problems, ...built.problems.filter((p) => !isSaid(p, problems)), ...compliance].sort(compareProblems),
  };
}

/** What could not be read is not said to be missing as well. */
function isSaid({ code }: Problem, reading: readonly Problem[]): boolean {
  if (reading.some((p) => p.code === 'content/missing')) return true;
  return code === 'site/missing' && reading.some((p) => p.place.file === 'site.yaml');
}

/** Problems that stop a build: fatal ones of integrity, and compliance ones that site.yaml `gate` names. */
export function gatingProblems(problems: readonly Problem[], catalog: Catalog | undefined): readonly Problem[] {
  const gate = new Set(catalog?.site.gate);
  return problems.filter((p) => (codes[p.code].nature === 'integrity' ? isFatal(p) : gate.has(p.code)));
}

/** catalog → page plan. */
export function planContent(catalog: Catalog, asOf: CalendarDate, options: PipelineOptions): Plan {
  const { baseUrl, pathPrefix = '/', recordJson = true } = options;
  return planSite(catalog, asOf, {
    baseUrl: (baseUrl ?? catalog.site.base_url).replace(/\/+$/, ''),
    pathPrefix: `/${pathPrefix}/`.replace(/\/{2,}/g, '/'),
    recordJson,
  });
}

/** What a finished build tells of itself. */
export interface BuiltSite extends Applied {
  /** Pages of the site, and how many of them were rendered. */
  readonly pages: number;
  readonly rendered: number;
  readonly shards: { readonly built: number; readonly reused: number };
  /** Found while writing or on the written site; a fatal one means that nothing was put in place. */
  readonly problems: readonly Problem[];
}

export interface PublishOptions extends PipelineOptions {
  readonly staging: Staging;
  /** The output folder as an absolute path: what is kept of a site is kept under its place. */
  readonly target: string;
  /** What is known of the site in place; without it, the whole site is made and put in its place. */
  readonly previous: Pick<SiteState<unknown>, 'files' | 'shards' | 'links'> | undefined;
  /** At most so many files of what search results show. */
  readonly maxFragments: number;
  /** Bytes that building the search index may need. */
  readonly memory: number;
  /** Makes this share of the site only, for `joinParts`. */
  readonly share?: Share | undefined;
  /** Told when a stage begins. */
  readonly onStage: (stage: 'plan' | 'pages' | 'files' | 'check-output' | 'swap') => void;
  /** Told what the next build may know of the site, before it is put in place. */
  readonly remember: (state: Pick<SiteState<unknown>, 'build' | 'files' | 'shards' | 'links'>) => void;
}

/** catalog → site: the search index is built beside everything else; of pages and files, only what differs from the site in place is made. */
export async function publishSite(catalog: Catalog, asOf: CalendarDate, options: PublishOptions): Promise<BuiltSite> {
  const { content, staging, target, previous, cache = noCache, maxFragments, memory, share, onStage, remember } = options;
  const out = staging.folder;
  onStage('plan');
  const program = programDigest();
  const shards = printShards(planSearch(catalog), program, maxFragments);
  const isMine = (file: string): boolean => !share || isInShare(file, share);
  const staleShards = shards.filter(({ name, print }) => previous?.shards.get(name) !== print && isMine(`pagefind/${name}`));
  writeShardList(shards, out);
  const searching = writeShards(staleShards, out, { memory, cache, cacheFolder: `${stateFolder(target)}/search` });
  // Both have ended, whatever became of them, before an error is passed on and the folder they write into removed.
  const [search, site] = await Promise.allSettled([searching, writeSite()]);
  if (search.status === 'rejected') throw search.reason;
  if (site.status === 'rejected') throw site.reason;

  const { files, links, stale, problems, pathPrefix } = site.value;
  const kept: Prints = new Map(shards.map(({ name, print }) => [name, print]));
  const shardsKept = new Set(shards.filter((shard) => !staleShards.includes(shard)).map(({ name }) => name));
  const built = { pages: links.size, rendered: stale, shards: { built: search.value, reused: shards.length - search.value }, problems };
  if (problems.some(isFatal)) {
    staging.abandon();
    return { ...built, written: 0, removed: 0, files: 0 };
  }
  onStage('swap');
  const build = buildName(files, kept);
  if (share) writePartNote(out, { ...share, build, pathPrefix });
  if (share) return { ...built, ...staging.replace(build) };
  const state = { build, files, shards: kept, links };
  const isKept = (file: string): boolean => files.has(file) || shardsKept.has(/^pagefind\/([^/]+)\//.exec(file)?.[1] ?? '');
  remember(state);
  const applied = previous ? staging.apply(build, isKept) : staging.replace(build);
  cache.keepOnly(`${stateFolder(target)}/search`, new Set(kept.values()));
  return { ...built, ...applied };

  async function writeSite(): Promise<{
    readonly files: Prints;
    readonly links: ReadonlyMap<string, PageLinks>;
    readonly stale: number;
    readonly problems: readonly Problem[];
    readonly pathPrefix: string;
  }> {
    const plan = planContent(catalog, asOf, options);
    onStage('pages');
    const assets = await bundleAssets(out);
    const wanted = printFiles(plan, assets, program);
    const inPlace = previous ? staging.files() : new Set<string>();
    const isStale = ({ url }: { readonly url: string }): boolean => {
      const file = fileOf(url);
      return isMine(file) && (previous?.files.get(file) !== wanted.get(file) || !inPlace.has(file));
    };
    const pages = plan.pages.filter(isStale);
    await renderPages({ pages, frame: plan.frame, assets, out });
    onStage('files');
    writeTexts(plan.texts.filter(isStale), out);
    const copied = copyFiles(plan.files.filter(isStale), content, out);
    const { pathPrefix } = plan.frame.addresses;
    // A share alone leads to pages of the others; the whole is looked at when they are joined.
    if (share) return { files: wanted, links: new Map(), stale: pages.length, problems: copied, pathPrefix };
    onStage('check-output');
    const found = linksOf(plan, new Set(pages.map(({ url }) => fileOf(url))));
    const inSite = new Set([...wanted.keys(), ...Object.values(assets).map(fileOf), 'favicon.svg']);
    const problems = [...copied, ...checkOutput(found, inSite)].sort(compareProblems);
    return { files: wanted, links: found, stale: pages.length, problems, pathPrefix };
  }

  function linksOf(plan: Plan, rendered: ReadonlySet<string>): ReadonlyMap<string, PageLinks> {
    const where = { pathPrefix: plan.frame.addresses.pathPrefix, known: new Map<string, string>() };
    const files = plan.pages.map(({ url }) => fileOf(url)).filter((file) => file.endsWith('.html'));
    return new Map(
      files.map((file) => [file, (rendered.has(file) ? undefined : previous?.links.get(file)) ?? readPageLinks(out, file, where)]),
    );
  }
}

/** Names what each page, text and attachment is made of. A page is made of its data, its template and what all pages share. */
function printFiles(plan: Plan, assets: BundledAssets, program: string): Prints {
  const shared = JSON.stringify([program, plan.frame, assets]);
  const templates = new Map([...templatePrints()].map(([template, print]) => [template, digestOf(`${shared}${print}`)]));
  const pagePrint = ({ url, template, data }: Page): string => digestOf(`${templates.get(template)}${url}${JSON.stringify(data)}`);
  return new Map([
    ...plan.pages.map((page) => [fileOf(page.url), pagePrint(page)] as const),
    ...plan.texts.map(({ url, from }) => [fileOf(url), digestOf(`${program}${JSON.stringify(from)}`)] as const),
    ...plan.files.map(({ url, digest }) => [fileOf(url), digest] as const),
  ]);
}
