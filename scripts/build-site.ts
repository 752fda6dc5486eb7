import path from 'node:path';
import { digestOf } from '../src/cache/digest.ts';
import { openCache, writingOnly, type Cache } from '../src/cache/open-cache.ts';
import { filesOf, namesOf, programDigest } from '../src/cache/program.ts';
import type { KindCount } from '../src/catalog/catalog.ts';
import { sourceLines } from '../src/content/source-lines.ts';
import { readHistory } from '../src/content/git-history.ts';
import { gitFolder } from '../src/content/git-log.ts';
import { knownName, surveyFolder } from '../src/content/survey-folder.ts';
import type { CalendarDate } from '../src/model/calendar-date.ts';
import {
  checkAttachments,
  checkContent,
  gatingProblems,
  publishSite,
  type BuiltSite,
  type CheckedContent,
  type PipelineOptions,
} from '../src/pipeline.ts';
import { isFatal, type Problem } from '../src/problem/problem.ts';
import { renderText } from '../src/problem/report.ts';
import type { Share } from '../src/publish/join-parts.ts';
import { readSiteParts, readSiteState, writeSiteState } from '../src/publish/site-state.ts';
import { openStaging, type Staging } from '../src/publish/staging.ts';
import { exitCodes } from './command.ts';
import { memoryBudget } from './memory.ts';
import type { Stage } from './progress.ts';

export interface SiteOptions extends Omit<PipelineOptions, 'cache'> {
  readonly out: string;
  /** Builds what is sound and leaves out records with problems. */
  readonly force: boolean;
  readonly onStage: (stage: Stage) => void;
  /** What is kept between builds; by default below the folder of the program. */
  readonly cache?: Cache;
  /** Makes this share of the site only. */
  readonly share?: Share | undefined;
  /** Takes nothing from the cache or the site in place. */
  readonly clean?: boolean;
  /** At most so many files of what search results show. */
  readonly maxFragments?: number | undefined;
  /** Bytes that building the search index may need. */
  readonly memory?: number;
  /** Leaves the search index as it is; what became of the site says how to bring it up to date. */
  readonly searchLater?: boolean;
  /** Every file of the site in place, where the caller alone writes there. */
  readonly inPlace?: readonly string[] | undefined;
}

/** What decides how a site looks besides its content and the day. */
type Settings = Pick<SiteOptions, 'baseUrl' | 'pathPrefix' | 'recordJson' | 'maxFragments'>;

/** What a build has to say of itself. */
interface Said {
  readonly settings: Settings;
  readonly asOf: CalendarDate;
  readonly timeZone: string;
  readonly counts: readonly KindCount[];
  readonly warnings: number;
  readonly pages: number;
  readonly shards: number;
}

/** A finished build, or undefined where problems kept it from being put in place; they are printed. */
export type SiteResult =
  | (Said & Pick<BuiltSite, 'rendered' | 'written' | 'removed'> & { readonly built: BuiltSite | undefined })
  | undefined;

export const defaultCache = '.cache';
/**
 * With so few files of search results' texts, a site of 5,000 records and its pages stay below the 20,000 files that common hosts take. The index is
 * grouped anew when a site grows past this number times a power of two: rarely, and not at a round number.
 */
export const defaultMaxFragments = 4800;

/** check → plan → publish, whole or not at all: whatever happens, the site in place is the old one or the new one. */
export async function buildSite({ out, force, onStage, clean = false, ...options }: SiteOptions): Promise<SiteResult> {
  const { content, maxFragments = defaultMaxFragments, memory = memoryBudget() } = options;
  const target = path.resolve(out);
  const staging = openStaging(out, content, { known: options.inPlace, edition: options.edition });
  const stop = abandonWhenInterrupted(staging);
  try {
    const { cache: kept = openCache(defaultCache) } = options;
    const cache = clean ? writingOnly(kept) : kept;
    onStage('check');
    const before = readSiteState<Said>(cache, target);
    const previous = before?.build === staging.build && !options.share ? before : undefined;
    const survey = surveyFolder(content, cache);
    // What git shows is told of too, and changes where no file does.
    const commit = gitFolder(content)?.head;
    const inputOf = (name: string, asOf: CalendarDate): string =>
      digestOf(
        JSON.stringify([
          name,
          asOf,
          commit,
          programDigest(),
          namesOf(filesOf('layouts')),
          maxFragments,
          { ...options, cache: '', memory: 0, searchLater: false, inPlace: '' },
        ]),
      );
    const name = previous && knownName(survey);
    if (previous && name && inputOf(name, options.asOf(previous.said.timeZone)) === previous.input)
      return { ...previous.said, rendered: 0, written: 0, removed: 0, built: undefined };

    const present = new Set(survey.files.map(({ file }) => file));
    const history = readHistory(content, { present, cache, program: programDigest(), edition: options.edition });
    const pipeline = { ...options, cache, history, gone: history.gone };
    const first = checkContent(pipeline, survey);
    const gating = gatingProblems(first.problems, first.catalog);
    if (gating.length > 0) print(gating, content);
    if (!first.catalog || (gating.length > 0 && !force)) return undefined;
    onStage('attachments');
    const attachments = await checkAttachments(first, pipeline);
    if (attachments.fatal.length > 0) print(attachments.fatal, content);
    if (attachments.fatal.length > 0 && !force) return undefined;
    // Leaving records out may leave others pointing at nothing, so all are looked at again.
    const checked = attachments.fatal.length > 0 ? checkContent({ ...pipeline, leftOut: attachments.publishers }, survey) : first;
    if (!checked.catalog) return undefined;
    const following = gatingProblems(checked.problems, checked.catalog).filter((p) => !isAmong(gating, p));
    if (following.length > 0) print(following, content);
    // Problems are printed by every build that passes over them, so none of those is taken as said.
    const input = gating.length + attachments.fatal.length > 0 ? '' : inputOf(checked.digest, checked.asOf);
    const said = { ...checked, problems: [...attachments.problems, ...following] };
    const built = await publishSite(checked.catalog, {
      ...pipeline,
      staging,
      attachmentTexts: attachments.texts,
      problems: said.problems,
      target,
      previous: previous && readSiteParts(cache, target, previous.build),
      maxFragments,
      memory,
      onStage,
      remember: (build, parts, isWhole) => {
        const made = { pages: parts.links.pages, shards: parts.shards.size };
        writeSiteState<Said>(kept, target, { build, input: isWhole ? input : '', said: saidOf(said, options, made) }, parts);
      },
    });
    if (built.problems.length > 0) print(built.problems, content);
    const { rendered, written, removed } = built;
    if (built.problems.some(isFatal)) return undefined;
    return {
      ...saidOf(said, options, { pages: built.pages, shards: built.shards.built + built.shards.reused }),
      rendered,
      written,
      removed,
      built,
    };
  } catch (error) {
    // What was under way when something failed may still write for a moment.
    process.once('exit', staging.abandon);
    throw error;
  } finally {
    staging.abandon();
    stop();
  }
}

/** How the site in place was built, for building it again in the same way. */
export const settingsOf = (out: string, cache: Cache): Settings => readSiteState<Said>(cache, path.resolve(out))?.said.settings ?? {};

const saidOf = (
  { asOf, timeZone, catalog, problems }: CheckedContent,
  { baseUrl, pathPrefix, recordJson, maxFragments }: Settings,
  { pages, shards }: Pick<Said, 'pages' | 'shards'>,
): Said => ({
  settings: { baseUrl, pathPrefix, recordJson, maxFragments },
  asOf,
  timeZone,
  counts: catalog?.counts ?? [],
  warnings: problems.filter((p) => !isFatal(p)).length,
  pages,
  shards,
});

const isAmong = (problems: readonly Problem[], { code, place }: Problem): boolean =>
  problems.some((p) => p.code === code && p.place.file === place.file && p.place.line === place.line);

const print = (problems: readonly Problem[], content: string): void =>
  console.error(`\n${renderText(problems, 'zh', sourceLines(content))}\n`);

/** Ctrl-C and a stop from outside leave the old site as it was. What was staged goes when the processes that write into it have ended. */
function abandonWhenInterrupted({ abandon }: Staging): () => void {
  const end = (): never => {
    process.once('exit', abandon);
    process.exit(exitCodes.interrupted);
  };
  const signals = ['SIGINT', 'SIGTERM'] as const;
  for (const signal of signals) process.once(signal, end);
  return () => {
    for (const signal of signals) process.off(signal, end);
  };
}
