import fs from 'node:fs';
import { digestOf } from '../cache/digest.ts';
import type { Cache } from '../cache/open-cache.ts';
import { problem, type Problem } from '../problem/problem.ts';
import { findFiles, type FoundFile } from './find-files.ts';

/** A file of the content folder, with the hash of its bytes where that is known without reading them. */
export interface SurveyedFile extends FoundFile {
  readonly digest: string | undefined;
}
/** What lies in a content folder, before anything of it is read. */
export interface Survey {
  readonly root: string;
  readonly files: readonly SurveyedFile[];
  readonly problems: readonly Problem[];
  /** Keeps the hashes of all files, so that the next survey knows those that have not changed by then. */
  readonly keep: (digests: ReadonlyMap<string, string>) => void;
}

/** Files in the order they were found, with the size, times and place on the disk of each, and the hash its bytes had then. */
interface Stamps {
  readonly files: readonly string[];
  readonly stamps: readonly string[];
  readonly digests: readonly string[];
}
const noStamps: Stamps = { files: [], stamps: [], digests: [] };

/** File systems note times in steps; a file this young (milliseconds) may yet change without a new time. */
const settled = 2000;
/** So few files are read to find out that nothing has changed; more have. */
const fewFiles = 100;

/** Finds every file. One whose size, times and place are as they were has the hash it had. */
export function surveyFolder(root: string, cache: Cache): Survey {
  if (!fs.existsSync(root) || !fs.statSync(root).isDirectory())
    return { root, files: [], problems: [problem('content/missing', { file: '.' }, { folder: root })], keep: () => undefined };
  const began = Date.now();
  const name = `content/${digestOf(fs.realpathSync(root))}/stamps`;
  const kept = cache.readJson(name) as Partial<Stamps> | undefined;
  // An earlier version of the program kept another form under this name.
  const known = kept?.stamps && Array.isArray(kept.files) ? (kept as Stamps) : noStamps;
  const numbers = new Map(known.files.map((file, i) => [file, i]));
  const found = findFiles(root);
  const files = found.files.map((file): SurveyedFile => {
    const number = numbers.get(file.file) ?? -1;
    return { ...file, digest: known.stamps[number] === file.stamp ? known.digests[number] : undefined };
  });
  const keep: Survey['keep'] = (digests) => {
    if (files.length === known.files.length && files.every(({ digest }) => digest !== undefined)) return;
    const lasting = files.filter(({ file, changed }) => changed < began - settled && digests.has(file));
    cache.writeJson(name, {
      files: lasting.map(({ file }) => file),
      stamps: lasting.map(({ stamp }) => stamp),
      digests: lasting.map(({ file }) => digests.get(file)),
    });
  };
  return { root, files, problems: found.problems, keep };
}

/** Names everything a folder holds: every path with the hash of its bytes. */
export const nameOfContent = (digests: Iterable<readonly [file: string, digest: string]>): string =>
  digestOf([...digests].map(([file, digest]) => `${digest} ${file}`).join('\n'));

/** The name of what was surveyed where it can be known at once; undefined if too much would have to be read, or something is amiss. */
export function knownName({ files, problems }: Survey): string | undefined {
  if (problems.length > 0 || files.filter(({ digest }) => digest === undefined).length > fewFiles) return undefined;
  return nameOfContent(files.map(({ file, absolute, digest }) => [file, digest ?? digestOf(fs.readFileSync(absolute))]));
}
