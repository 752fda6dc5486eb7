import fs from 'node:fs';
import path from 'node:path';
import { filesBelow } from '../cache/files-below.ts';
import type { Problem } from '../problem/problem.ts';
import { checkOutput } from './check-output.ts';
import { numberNames, readPageLinks } from './page-links.ts';
import { isWebPage, linksOf } from './site-links.ts';
import { markerFile, OutputRefused } from './staging.ts';

/** One of several machines' share of a build. */
export interface Share {
  /** From 1. */
  readonly part: number;
  readonly of: number;
}
/** Stands in the output of a share: which one of which build. */
export interface PartNote extends Share {
  /** Names the whole site, which every share has planned. */
  readonly build: string;
  readonly pathPrefix: string;
}

const noteFile = '.daylight-part.json';

export const writePartNote = (out: string, note: PartNote): void => fs.writeFileSync(path.join(out, noteFile), `${JSON.stringify(note)}\n`);

/** Puts the shares of one build together in a folder, and looks at the whole as a build at one go would. */
export function joinParts(folders: readonly string[], out: string): { readonly build: string; readonly problems: readonly Problem[] } {
  const notes = folders.map(readNote);
  const [first] = notes;
  if (!first) throw new OutputRefused('--join 需要各部分的文件夹 / needs the folders of the parts');
  const parts = new Set(notes.map(({ part }) => part));
  if (notes.some(({ build, of }) => build !== first.build || of !== first.of))
    throw new OutputRefused('--join 的各部分不是同一次构建的：内容、日期、选项和程序版本须相同 / the parts are not of the same build');
  if (parts.size !== first.of) {
    const missing = Array.from({ length: first.of }, (_, i) => i + 1).filter((part) => !parts.has(part));
    throw new OutputRefused(`--join 缺少第 ${missing.join('、')} 部分，共 ${first.of} 部分 / parts are missing`);
  }
  for (const folder of folders)
    fs.cpSync(folder, out, { recursive: true, filter: (file) => ![noteFile, markerFile].includes(path.relative(folder, file)) });
  const files = filesBelow(out);
  const pages = files.filter(isWebPage);
  const names = numberNames([...pages, ...files]);
  const reading = { pathPrefix: first.pathPrefix, names, known: new Map<string, number>() };
  const read = new Map(pages.map((file) => [file, readPageLinks(out, file, reading)]));
  const links = linksOf({ names, pages: pages.length, files: files.length }, read);
  return { build: first.build, problems: checkOutput(links, names.find) };
}

function readNote(folder: string): PartNote {
  const file = path.join(folder, noteFile);
  if (!fs.existsSync(file)) throw new OutputRefused(`--join ${folder} 不是 --shard 的输出 / was not written by --shard`);
  return JSON.parse(fs.readFileSync(file, 'utf8')) as PartNote;
}

/** Which share a file falls to: spread evenly, and the same on every machine. */
export function isInShare(file: string, { part, of }: Share): boolean {
  let sum = 0;
  for (let i = 0; i < file.length; i++) sum = (Math.imul(sum, 31) + file.charCodeAt(i)) >>> 0;
  return sum % of === part - 1;
}
