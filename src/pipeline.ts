import { buildCatalog } from './catalog/build-catalog.ts';
import type { Catalog } from './catalog/catalog.ts';
import { checkCompliance } from './checks/index.ts';
import { readContent } from './content/read-content.ts';
import { isTimeZone, type CalendarDate } from './model/calendar-date.ts';
import { codes } from './problem/codes.ts';
import { compareProblems, isFatal, type Problem } from './problem/problem.ts';
import { bundleAssets } from './publish/bundle-assets.ts';
import { checkOutput } from './publish/check-output.ts';
import { writeSearchIndex } from './publish/search-index.ts';
import type { Staging } from './publish/staging.ts';
import { copyFiles, writeTexts } from './publish/write-files.ts';
import { renderPages } from './site/render-pages.ts';
import { planSite, type Plan } from './views/plan.ts';

export interface PipelineOptions {
  /** The content folder. */
  readonly content: string;
  /** The day the site is built for; by default today in the site's time zone. */
  readonly asOf: (timeZone: string) => CalendarDate;
  readonly drafts?: boolean;
  /** Overrides site.yaml `base_url`. */
  readonly baseUrl?: string | undefined;
  readonly pathPrefix?: string | undefined;
}

export interface CheckedContent {
  readonly catalog: Catalog | undefined;
  readonly asOf: CalendarDate;
  readonly problems: readonly Problem[];
}

/** content → catalog → checks: everything that is to be said about a content folder. */
export function checkContent({ content: root, asOf: dayIn, drafts = false }: PipelineOptions): CheckedContent {
  const { content, problems } = readContent(root);
  const timeZone = content.site?.keys['time_zone'];
  const asOf = dayIn(typeof timeZone === 'string' && isTimeZone(timeZone) ? timeZone : 'Asia/Shanghai');
  const built = buildCatalog(content, { asOf, drafts });
  const compliance = built.catalog ? checkCompliance(built.catalog) : [];
  return {
    catalog: built.catalog,
    asOf,
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
export function planContent(catalog: Catalog, asOf: CalendarDate, { baseUrl, pathPrefix = '/' }: PipelineOptions): Plan {
  return planSite(catalog, asOf, {
    baseUrl: (baseUrl ?? catalog.site.base_url).replace(/\/+$/, ''),
    pathPrefix: `/${pathPrefix}/`.replace(/\/{2,}/g, '/'),
  });
}

/** What a finished build tells of itself. */
export interface BuiltSite {
  readonly pages: number;
  readonly shards: number;
  /** Found while writing or on the written site; a fatal one means that nothing was put in place. */
  readonly problems: readonly Problem[];
}

export interface PublishOptions {
  readonly content: string;
  readonly staging: Staging;
  /** Told when a stage begins. */
  readonly onStage: (stage: 'pages' | 'files' | 'check-output' | 'swap') => void;
}

/** page plan → site: pages and search index side by side, then files, then the checks on what was written, then into place. */
export async function publishSite(plan: Plan, { content, staging, onStage }: PublishOptions): Promise<BuiltSite> {
  const out = staging.folder;
  onStage('pages');
  const assets = await bundleAssets(out);
  // Both have ended, whatever became of them, before an error is passed on and the folder they write into removed.
  const side = await Promise.allSettled([
    writeSearchIndex(plan.shards, out),
    renderPages({ pages: plan.pages, frame: plan.frame, assets, out }),
  ]);
  for (const result of side) if (result.status === 'rejected') throw result.reason;
  onStage('files');
  writeTexts(plan.texts, out);
  const copied = copyFiles(plan.files, content, out);
  onStage('check-output');
  const problems = [...copied, ...checkOutput(out, plan.frame.addresses.pathPrefix)].sort(compareProblems);
  onStage('swap');
  if (problems.some(isFatal)) staging.abandon();
  else staging.commit();
  return { pages: plan.pages.length, shards: plan.shards.length, problems };
}
