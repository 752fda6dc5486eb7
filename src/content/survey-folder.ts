import fs from 'node:fs';
import { digestOf } from '../cache/digest.ts';
import type { Cache } from '../cache/open-cache.ts';
import { problem, type Problem } from '../problem/problem.ts';
import { findFiles, type FoundFile } from './find-files.ts';
import { maxTextBytes } from './read-text.ts';

/** A file of the content folder with the hash of its bytes. */
export interface SurveyedFile extends FoundFile {
  readonly digest: string;
  /** The bytes, where they had to be read to know their hash and are few enough to be kept. */
  readonly bytes: Buffer | undefined;
}
/** What lies in a content folder, before anything in it is understood. */
export interface Survey {
  readonly root: string;
  readonly files: readonly SurveyedFile[];
  readonly problems: readonly Problem[];
  /** Names the whole content: every path with the hash of its bytes. */
  readonly digest: string;
}

/** Size, times and place on the disk of a file, and the hash its bytes had then. */
type Stamps = Readonly<Record<string, readonly [stamp: string, digest: string]>>;

/** File systems note times in steps; a file this young (milliseconds) may yet change without a new time. */
const settled = 2000;

/** Finds every file and its hash. A file whose size and times are as they were is not read again. */
export function surveyFolder(root: string, cache: Cache): Survey {
  if (!fs.existsSync(root) || !fs.statSync(root).isDirectory())
    return { root, files: [], problems: [problem('content/missing', { file: '.' }, { folder: root })], digest: '' };
  const began = Date.now();
  const name = `content/${digestOf(fs.realpathSync(root))}/stamps`;
  const known = parseStamps(cache.read(name));
  const stamps: Record<string, readonly [string, string]> = {};
  const found = findFiles(root);
  const problems = [...found.problems];
  const files: SurveyedFile[] = [];
  let news = found.files.length !== Object.keys(known).length;
  for (const file of found.files) {
    const [stamp, before] = known[file.file] ?? [];
    const bytes = stamp === file.stamp ? undefined : readSmall(file);
    const digest = stamp === file.stamp && before !== undefined ? before : bytes ? digestOf(bytes) : digestOfFile(file);
    if (digest === undefined) {
      problems.push(problem('file/vanished', { file: file.file }));
      continue;
    }
    files.push({ ...file, digest, bytes });
    if (file.changed < began - settled) stamps[file.file] = [file.stamp, digest];
    news ||= stamp !== file.stamp;
  }
  if (news) cache.write(name, JSON.stringify(stamps));
  return { root, files, problems, digest: digestOf(files.map(({ file, digest }) => `${digest} ${file}`).join('\n')) };
}

const parseStamps = (kept: Buffer | undefined): Stamps => (kept ? (JSON.parse(kept.toString()) as Stamps) : {});

/** The bytes of a text; undefined for what is large or not read as text, and where there is nothing any more. */
function readSmall({ absolute, size, file }: FoundFile): Buffer | undefined {
  return size <= maxTextBytes && /\.(md|yaml)$/i.test(file) ? unlessGone(() => fs.readFileSync(absolute)) : undefined;
}

const digestOfFile = ({ absolute }: FoundFile): string | undefined => unlessGone(() => digestOf(fs.readFileSync(absolute)));

function unlessGone<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw cause;
  }
}
