import fs from 'node:fs';
import { digestOf } from '../cache/digest.ts';
import { noCache, type Cache } from '../cache/open-cache.ts';
import type { Content } from '../catalog/build-catalog.ts';
import { bodyTexts, examine, type BodyTexts, type Examined } from '../catalog/examine.ts';
import { assessmentFile } from '../catalog/assessment.ts';
import { attachmentPath } from '../catalog/attachment-path.ts';
import { figureFile } from '../catalog/figure-file.ts';
import type { Appraisal, Item } from '../catalog/record.ts';
import { scoreFile } from '../catalog/score-file.ts';
import type { ContentFile, RawRecord, RawTable } from '../catalog/raw.ts';
import type { WordFinder } from '../catalog/rules/wording.ts';
import { readWords, wordsFile } from '../catalog/words-file.ts';
import { wordFinder } from '../text/wrong-words.ts';
import { upperFile } from '../catalog/upper-catalog.ts';
import { viewsFile } from '../catalog/view-counts.ts';
import type { Problem } from '../problem/problem.ts';
import { bodyIn, parseFrontMatter, parseYamlFile, type Read } from './front-matter.ts';
import { openKeptRecords } from './kept-records.ts';
import { decodeText, readBytes } from './read-text.ts';
import { parseTable } from './read-table.ts';
import { nameOfContent, surveyFolder, type Survey, type SurveyedFile } from './survey-folder.ts';

export interface ReadFolder {
  readonly content: Content;
  readonly problems: readonly Problem[];
  /** Names everything the folder holds. */
  readonly digest: string;
}

/** Reads a content folder from nothing. */
export const readContent = (root: string): ReadFolder => readSurveyed(surveyFolder(root, noCache), noCache, '');

/**
 * Reads what lies in a content folder: every Markdown file split into keys and body and looked at by itself, every other file counted, and what
 * could not be read as problems. What the same program said of the same bytes in an earlier run is taken as said.
 */
export function readSurveyed(survey: Survey, cache: Cache, program: string): ReadFolder {
  const { root, files: found, problems: missing } = survey;
  const byName = new Map(found.map((file) => [file.file, file]));
  const textsOf = (file: string, digest: string): BodyTexts => readAgain(byName.get(file), digest);
  const own = readOwnWords(byName.get(wordsFile));
  const findWords = own.words.length > 0 ? wordFinder(own.words) : undefined;
  const kept = openKeptRecords(cache, {
    root: fs.existsSync(root) ? fs.realpathSync(root) : root,
    // Other words, and every file is looked at again.
    program: findWords ? `${program} ${digestOf(JSON.stringify(own.words))}` : program,
    textsOf,
  });
  const problems = [...missing, ...own.problems];
  const files = new Map<string, ContentFile>();
  const digests = new Map<string, string>();
  const records: Pending[] = [];
  let site: RawRecord | undefined;
  let assessment: RawRecord | undefined;
  const tables = new Map<string, RawTable>();

  for (const file of found) {
    const isSite = file.file === 'site.yaml';
    const isYaml = isSite || file.file === assessmentFile;
    const isTable = [upperFile, viewsFile].includes(file.file);
    const isRecord = /\.md$/i.test(file.file) && file.file.includes('/');
    const bytes = file.digest === undefined || isYaml || isTable ? readBytes(file) : undefined;
    if (bytes?.problem) {
      problems.push(bytes.problem);
      continue;
    }
    const digest = file.digest ?? digestOf(bytes?.value ?? '');
    digests.set(file.file, digest);
    if (isYaml) {
      const raw = parseWith(file, bytes?.value, parseYamlFile);
      if (raw.problem) problems.push(raw.problem);
      else if (isSite) site = raw.value;
      else assessment = raw.value;
    } else if (isRecord) {
      const recalled = kept.recall(file.file, digest);
      records.push({ file: file.file, digest, recalled, raw: recalled ? undefined : parseWith(file, bytes?.value, parseFrontMatter) });
    } else {
      files.set(file.file, { size: file.size, digest });
      if (!isTable) continue;
      const text = decodeText(file.file, bytes?.value ?? Buffer.alloc(0));
      if (text.problem) problems.push(text.problem);
      else tables.set(file.file, parseTable(file.file, text.value));
    }
  }
  // In a loop of its own: parsing and rendering in turns, file by file, take twice as long.
  const said = records.map((record) => ({ file: record.file, digest: record.digest, read: examined(record, findWords) }));
  const reads = said.map(({ read }) => read);
  const figures = readNamedTables(
    reads.flatMap((read) => (read.problem ? [] : [read.value])),
    files,
    byName,
  );
  kept.keep(said);
  survey.keep(digests);
  return {
    content: {
      site,
      upper: tables.get(upperFile),
      views: tables.get(viewsFile),
      assessment,
      tables: figures.tables,
      records: reads.flatMap((read) => (read.problem ? [] : [read.value])),
      files,
    },
    problems: [...problems, ...figures.problems, ...reads.flatMap((read) => read.problem ?? [])],
    digest: nameOfContent(digests),
  };
}

/** The tables that items carry as figures, and appraisals as scores. They are few, so each is read every time. */
function readNamedTables(
  records: readonly Examined[],
  files: ReadonlyMap<string, ContentFile>,
  byName: ReadonlyMap<string, SurveyedFile>,
): { readonly tables: ReadonlyMap<string, RawTable>; readonly problems: readonly Problem[] } {
  const named = new Set(records.flatMap(({ file, parsed }) => tablePath(file, parsed, files) ?? []));
  const tables = new Map<string, RawTable>();
  const problems: Problem[] = [];
  for (const name of named) {
    const file = byName.get(name);
    const bytes = file && readBytes(file);
    const text = bytes && (bytes.problem ? bytes : decodeText(name, bytes.value));
    if (text?.problem) problems.push(text.problem);
    else if (text) tables.set(name, parseTable(name, text.value));
  }
  return { tables, problems };
}

/** The table that a record names: of an item its figures, of an appraisal its scores. */
function tableFile({ kind, fields }: NonNullable<Examined['parsed']>): string | undefined {
  if (kind === 'item') return figureFile((fields as Item['fields']).figures);
  return kind === 'appraisal' ? scoreFile((fields as Appraisal['fields']).scores) : undefined;
}

function tablePath(file: string, parsed: Examined['parsed'], files: ReadonlyMap<string, ContentFile>): string | undefined {
  const name = parsed && tableFile(parsed);
  const path = name && attachmentPath(file, name, files);
  return path === 'outside' ? undefined : path;
}

/** The words that a site adds to those that are always wrong. */
function readOwnWords(file: SurveyedFile | undefined): ReturnType<typeof readWords> {
  const bytes = file && readBytes(file);
  if (!bytes) return { words: [], problems: [] };
  const text = bytes.problem ? bytes : decodeText(wordsFile, bytes.value);
  return text.problem ? { words: [], problems: [text.problem] } : readWords(parseTable(wordsFile, text.value));
}

/** A record's file: what it said in an earlier run, or else its keys and body as they were read now. */
interface Pending {
  readonly file: string;
  readonly digest: string;
  readonly recalled: Read<Examined> | undefined;
  readonly raw: Read<RawRecord> | undefined;
}

function examined({ digest, recalled, raw }: Pending, findWords: WordFinder | undefined): Read<Examined> {
  if (recalled) return recalled;
  if (!raw) throw new Error('a file that is not known was not read');
  return raw.problem ? raw : { value: examine(raw.value, digest, findWords) };
}

function parseWith(file: SurveyedFile, known: Buffer | undefined, parse: (name: string, text: string) => Read<RawRecord>): Read<RawRecord> {
  const bytes = known ? { value: known } : readBytes(file);
  const text = bytes.problem ? bytes : decodeText(file.file, bytes.value);
  return text.problem ? text : parse(file.file, text.value);
}

/** The body of a file that is known already. */
function readAgain(file: SurveyedFile | undefined, digest: string): BodyTexts {
  const bytes = file && readBytes(file);
  if (!bytes || bytes.problem || digestOf(bytes.value) !== digest)
    throw new Error(`${file?.file} 在构建时被改动，请再运行一次 / was changed during the build: run it again`);
  const text = decodeText(file.file, bytes.value);
  if (text.problem) throw new Error(`cannot read ${file.file} again`);
  return bodyTexts(bodyIn(text.value));
}
