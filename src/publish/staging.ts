import fs from 'node:fs';
import path from 'node:path';

/** Stands in every folder this program writes, so that it never replaces somebody else's. */
export const markerFile = '.daylight';

/** A folder that cannot be written to as asked; the message is for the person who ran the command. */
export class OutputRefused extends Error {}

/** A folder beside the output folder, filled first and then put in its place: the public sees the old site or the new one, never a half. */
export interface Staging {
  readonly folder: string;
  /** Puts the staged site in place of the old one. */
  readonly commit: () => void;
  /** Removes what was staged; the old site stays as it was. */
  readonly abandon: () => void;
}

/** Prepares to replace `out`. Refuses a root, the project, the content folder, anything around them, and folders that hold other files. */
export function openStaging(out: string, content: string): Staging {
  const target = path.resolve(out);
  const folder = staged(target);
  try {
    refuse(target, path.resolve(content));
    recover(target);
    remove(folder);
    fs.mkdirSync(path.dirname(folder), { recursive: true });
    // Not recursive: under /proc, Node's recursive form tries for ever.
    fs.mkdirSync(folder);
    fs.writeFileSync(
      path.join(folder, markerFile),
      'This folder is written by Daylight and replaced as a whole. 本文件夹由阳光目录生成，每次整体替换。\n',
    );
  } catch (cause) {
    if (cause instanceof OutputRefused) throw cause;
    throw new Error(`不能写入 --out ${target} / cannot be written to`, { cause });
  }
  return { folder, commit: () => swap(folder, target), abandon: () => remove(folder) };
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

/** A run that was cut off between the two renames left the old site under its other name: put it back. */
function recover(target: string): void {
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
