import fs from 'node:fs';
import path from 'node:path';
import type { Edition } from '../catalog/site.ts';
import { filesBelow } from '../cache/files-below.ts';
import { listFiles } from './list-files.ts';

/** Stands in every folder this program writes, so that it never replaces somebody else's. */
export const markerFile = '.daylight';

/** A folder that cannot be written to as asked; the message is for the person who ran the command. */
export class OutputRefused extends Error {}

export interface StagingOptions {
  /** Every file of the site in place, where the caller alone writes there. */
  readonly known?: readonly string[] | undefined;
  readonly edition?: Edition | undefined;
}

/** A folder beside the output folder, filled first and then put in its place: the public sees the old site or the new one, never a half. */
export interface Staging {
  readonly folder: string;
  /** The build whose site is in place; undefined if there is none, or none that says so. */
  readonly build: string | undefined;
  /** Every file of the site in place, relative to it; looked up once, beside other work where many are expected. */
  readonly files: (expected: number) => Promise<readonly string[]>;
  /** Puts the staged site in place of the old one. */
  readonly replace: (build: string) => Applied;
  /** Moves what was staged into the site in place, and removes of its files what is left over, unless it was staged; the rest is not touched. */
  readonly apply: (build: string, change: { readonly inPlace: readonly string[]; readonly leftOver: readonly string[] }) => Applied;
  /** Removes what was staged; the old site stays as it was. */
  readonly abandon: () => void;
}

/** Files of the site in place that a build wrote and removed; those it made again with the same bytes are not among them. */
export interface Applied {
  readonly written: number;
  readonly removed: number;
  /** Every file of the site, relative to it. */
  readonly inPlace: readonly string[];
}

/**
 * Prepares to replace `out`. Refuses a root, the project, the content folder, anything around them, and folders that hold other files. What is in
 * place is looked up on the disk unless somebody who alone writes there says what it is.
 */
export function openStaging(out: string, content: string, { known, edition = 'public' }: StagingOptions = {}): Staging {
  const target = path.resolve(out);
  const folder = staged(target);
  try {
    refuse(target, path.resolve(content));
    for (const place of [target, staged(target), previous(target)]) refuseEdition(place, edition);
    recover(target);
    remove(folder);
    fs.mkdirSync(path.dirname(folder), { recursive: true });
    // Not recursive: under /proc, Node's recursive form tries for ever.
    fs.mkdirSync(folder);
    mark(folder, { build: '', edition });
  } catch (cause) {
    if (cause instanceof OutputRefused) throw cause;
    throw new Error(`不能写入 --out ${target} / cannot be written to`, { cause });
  }
  let inPlace = known && Promise.resolve(known);
  return {
    folder,
    build: buildIn(target),
    files: (expected) => (inPlace ??= listFiles(target, expected)),
    replace: (build) => {
      mark(folder, { build, edition });
      const made = filesBelow(folder);
      swap(folder, target);
      return { written: made.length, removed: 0, inPlace: made };
    },
    apply: (build, { inPlace: before, leftOver }) => {
      mark(folder, { build, edition });
      const made = new Set(filesBelow(folder));
      const removed = leftOver.filter((file) => !made.has(file));
      const staged = [...made].filter((file) => !sameBytes(path.join(folder, file), path.join(target, file)));
      const gone = new Set(leftOver);
      const after = [...before.filter((file) => !made.has(file) && !gone.has(file)), ...made];
      if (staged.length + removed.length === 0) return { written: 0, removed: 0, inPlace: after };
      const journal: Journal = { staged, removed };
      // With this file there, what is left to do is done at the next start if it is cut off here.
      fs.writeFileSync(`${journalOf(folder)}.part`, JSON.stringify(journal));
      fs.renameSync(`${journalOf(folder)}.part`, journalOf(folder));
      rollForward(folder, target, journal);
      return { written: staged.filter((file) => file !== markerFile).length, removed: removed.length, inPlace: after };
    },
    abandon: () => remove(folder),
  };
}

function refuse(target: string, content: string): void {
  const holds = (inner: string): boolean =>
    inner === target || inner.startsWith(target === path.parse(target).root ? target : target + path.sep);
  if (holds(process.cwd()))
    throw new OutputRefused(`--out ${target} 包含程序所在的文件夹，不能作为输出 / holds this program, so it cannot be the output`);
  if (holds(content) || `${target}${path.sep}`.startsWith(content + path.sep))
    throw new OutputRefused(`--out ${target} 与内容文件夹重叠 / overlaps the content folder`);
  for (const folder of [target, staged(target), previous(target)]) refuseForeign(folder);
}

function refuseForeign(folder: string): void {
  const stat = fs.statSync(folder, { throwIfNoEntry: false });
  if (!stat) return;
  if (!stat.isDirectory()) throw new OutputRefused(`--out ${folder} 是一个文件 / is a file`);
  const foreign = fs.readdirSync(folder).length > 0 && !fs.existsSync(path.join(folder, markerFile));
  if (foreign)
    throw new OutputRefused(
      `--out ${folder} 里有不是本程序生成的文件，未作改动；请换一个空文件夹 / holds files this program did not write; choose an empty folder`,
    );
}

const staged = (target: string): string => `${target}.new`;
const previous = (target: string): string => `${target}.old`;

/** What the marker says to this program. */
interface Mark {
  readonly build: string;
  readonly edition: Edition;
}

/** For whom the site in a folder was made; undefined where there is none. */
export function editionIn(folder: string): Edition | undefined {
  const marker = path.join(folder, markerFile);
  if (!fs.existsSync(marker)) return undefined;
  return /^edition internal$/m.test(fs.readFileSync(marker, 'utf8')) ? 'internal' : 'public';
}

/** No file of one edition may ever lie among those of the other. */
function refuseEdition(folder: string, edition: Edition): void {
  const held = editionIn(folder);
  if (held === undefined || held === edition) return;
  const [zh, en] = held === 'internal' ? ['内部版', 'the inside edition'] : ['公开版', 'the public edition'];
  throw new OutputRefused(
    `--out ${folder} 里是${zh}，两版不能放在一处，未作改动；请换一个文件夹 / holds ${en}; the two never share a folder`,
  );
}

/** What the marker says of the build; the words are for a person who finds the folder. */
const mark = (folder: string, { build, edition }: Mark): void =>
  fs.writeFileSync(
    path.join(folder, markerFile),
    `This folder is written by Daylight and nothing else. 本文件夹由阳光目录生成，请勿手工改动。\nbuild ${build}\nedition ${edition}\n`,
  );

function buildIn(target: string): string | undefined {
  const marker = path.join(target, markerFile);
  return fs.existsSync(marker) ? /^build (\S+)$/m.exec(fs.readFileSync(marker, 'utf8'))?.[1] : undefined;
}

function sameBytes(a: string, b: string): boolean {
  const [one, other] = [fs.statSync(a), fs.statSync(b, { throwIfNoEntry: false })];
  return other?.isFile() === true && one.size === other.size && fs.readFileSync(a).equals(fs.readFileSync(b));
}

/** What is to be moved into the site in place and removed from it. */
interface Journal {
  readonly staged: readonly string[];
  readonly removed: readonly string[];
}
const journalOf = (folder: string): string => path.join(folder, '.daylight-journal');

/** New files first, then those that lead to them, the marker after all of them, removals last. Doing it twice does no harm. */
function rollForward(folder: string, target: string, { staged, removed }: Journal): void {
  const isNew = (file: string): boolean => !fs.existsSync(path.join(target, file));
  const added = new Set(staged.filter(isNew));
  const others = staged.filter((file) => !added.has(file) && file !== markerFile);
  // A name that was a file and is a folder now, or the other way round, has to be free first.
  const folders = new Set([...added].flatMap(foldersAbove));
  for (const file of removed)
    if (folders.has(file) || foldersAbove(file).some((above) => added.has(above))) removeWithEmptyFolders(target, file);
  for (const file of [...added, ...others, ...staged.filter((name) => name === markerFile)]) {
    const from = path.join(folder, file);
    if (!fs.existsSync(from)) continue;
    fs.mkdirSync(path.dirname(path.join(target, file)), { recursive: true });
    fs.renameSync(from, path.join(target, file));
  }
  for (const file of removed) removeWithEmptyFolders(target, file);
  fs.rmSync(folder, { recursive: true, force: true });
}

const foldersAbove = (file: string): string[] => file.split('/').flatMap((_, i, parts) => (i === 0 ? [] : [parts.slice(0, i).join('/')]));

function removeWithEmptyFolders(target: string, file: string): void {
  fs.rmSync(path.join(target, file), { force: true });
  for (let folder = path.dirname(file); folder !== '.'; folder = path.dirname(folder)) {
    const whole = path.join(target, folder);
    if (!fs.existsSync(whole)) continue;
    if (fs.readdirSync(whole).length > 0) return;
    fs.rmdirSync(whole);
  }
}

/** A run that was cut off left a journal of what it still had to move, or the old site under its other name: finish the one, put back the other. */
function recover(target: string): void {
  const journal = journalOf(staged(target));
  if (fs.existsSync(journal)) rollForward(staged(target), target, JSON.parse(fs.readFileSync(journal, 'utf8')) as Journal);
  if (!fs.existsSync(previous(target))) return;
  if (fs.existsSync(target)) remove(previous(target));
  else fs.renameSync(previous(target), target);
}

function swap(folder: string, target: string): void {
  if (fs.existsSync(target)) fs.renameSync(target, previous(target));
  fs.renameSync(folder, target);
  remove(previous(target));
}

/** Removes a folder of ours. The marker goes last, so that what a cut-off removal leaves is still known as ours. */
function remove(folder: string): void {
  const stat = fs.lstatSync(folder, { throwIfNoEntry: false });
  const names = stat?.isDirectory() ? fs.readdirSync(folder).filter((name) => name !== markerFile) : [];
  for (const file of [...names.map((name) => path.join(folder, name)), folder])
    fs.rmSync(file, { recursive: true, force: true, maxRetries: 10, retryDelay: 20 });
}
