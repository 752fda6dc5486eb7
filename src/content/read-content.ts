import fs from 'node:fs';
import { digestOf } from '../cache/digest.ts';
import { noCache, type Cache } from '../cache/open-cache.ts';
import type { Content } from '../catalog/build-catalog.ts';
import { bodyTexts, examine, type BodyTexts, type Examined } from '../catalog/examine.ts';
import type { ContentFile, RawRecord } from '../catalog/raw.ts';
import type { Problem } from '../problem/problem.ts';
import { parseFrontMatter, parseYamlFile, type Read } from './front-matter.ts';
import { openKeptRecords } from './kept-records.ts';
import { readText } from './read-text.ts';
import { surveyFolder, type Survey, type SurveyedFile } from './survey-folder.ts';

export interface ReadFolder {
  readonly content: Content;
  readonly problems: readonly Problem[];
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
  const kept = openKeptRecords(cache, {
    root: fs.existsSync(root) ? fs.realpathSync(root) : root,
    program,
    textsOf: (file, digest) => readAgain(byName.get(file), digest),
  });
  const problems = [...missing];
  const records: Examined[] = [];
  const files = new Map<string, ContentFile>();
  const said = new Map<string, { readonly digest: string; readonly read: Read<Examined> }>();
  let site: RawRecord | undefined;

  for (const file of found) {
    const { file: name, digest, size } = file;
    if (name === 'site.yaml') {
      const raw = parseWith(file, parseYamlFile);
      if (raw.problem) problems.push(raw.problem);
      else site = raw.value;
    } else if (/\.md$/i.test(name) && name.includes('/')) {
      const read = kept.recall(name, digest) ?? examineFile(file);
      said.set(name, { digest, read });
      if (read.problem) problems.push(read.problem);
      else records.push(read.value);
    } else files.set(name, { size, digest });
  }
  kept.keep(said);
  return { content: { site, records, files }, problems };
}

function examineFile(file: SurveyedFile): Read<Examined> {
  const raw = parseWith(file, parseFrontMatter);
  return raw.problem ? raw : { value: examine(raw.value, file.digest) };
}

function parseWith(file: SurveyedFile, parse: (name: string, text: string) => Read<RawRecord>): Read<RawRecord> {
  const text = readText(file);
  return text.problem ? text : parse(file.file, text.value);
}

/** The body of a file that is known already. */
function readAgain(file: SurveyedFile | undefined, digest: string): BodyTexts {
  const bytes = file && fs.existsSync(file.absolute) ? fs.readFileSync(file.absolute) : undefined;
  if (!file || !bytes || digestOf(bytes) !== digest)
    throw new Error(`${file?.file} 在构建时被改动，请再运行一次 / was changed during the build: run it again`);
  const raw = parseWith({ ...file, bytes }, parseFrontMatter);
  if (raw.problem) throw new Error(`cannot read ${file.file} again`);
  return bodyTexts(raw.value.body);
}
