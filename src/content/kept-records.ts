import path from 'node:path';
import { digestOf } from '../cache/digest.ts';
import type { Cache } from '../cache/open-cache.ts';
import { withTexts, type BodyTexts, type Examined } from '../catalog/examine.ts';
import type { Read } from './front-matter.ts';

/** What is known of files from earlier runs. */
export interface KeptRecords {
  /** What a file said when its bytes had this hash. */
  readonly recall: (file: string, digest: string) => Read<Examined> | undefined;
  /** Keeps what was said now, and forgets files that are no longer there. */
  readonly keep: (said: readonly (Said & { readonly file: string })[]) => void;
}

interface Said {
  readonly digest: string;
  readonly read: Read<Examined>;
}

interface Kept {
  readonly digest: string;
  /** Without what its place and its digest say already: an archive is read back faster. */
  readonly read: Read<Omit<Examined, 'texts' | 'file' | 'digest'>>;
}
interface Part {
  readonly program: string;
  readonly files: Readonly<Record<string, Kept>>;
}

/** Files of one folder are kept in one part, so that a change rewrites little; long texts are not kept but read again by `textsOf`. */
export function openKeptRecords(
  cache: Cache,
  {
    root,
    program,
    textsOf,
  }: { readonly root: string; readonly program: string; readonly textsOf: (file: string, digest: string) => BodyTexts },
): KeptRecords {
  const folder = `content/${digestOf(root)}/records`;
  const parts = new Map<string, Part['files']>();
  const names = new Map<string, string>();
  const partOf = (file: string): string => {
    const folderOfFile = path.posix.dirname(file);
    const name = names.get(folderOfFile) ?? digestOf(folderOfFile).slice(0, 2);
    names.set(folderOfFile, name);
    return name;
  };
  const load = (name: string): Part['files'] => {
    const part = cache.readJson(`${folder}/${name}`) as Part | undefined;
    return part?.program === program ? part.files : {};
  };
  const filesIn = (name: string): Part['files'] => {
    const files = parts.get(name) ?? load(name);
    parts.set(name, files);
    return files;
  };
  return {
    recall: (file, digest) => {
      const kept = filesIn(partOf(file))[file];
      if (kept?.digest !== digest) return undefined;
      return kept.read.problem ? kept.read : { value: withTexts({ file, digest, ...kept.read.value }, () => textsOf(file, digest)) };
    },
    keep: (said) => {
      const now = new Map<string, Record<string, Said>>();
      const changed = new Set<string>();
      for (const { file, digest, read } of said) {
        const name = partOf(file);
        const files = now.get(name) ?? {};
        now.set(name, files);
        files[file] = { digest, read };
        if (filesIn(name)[file]?.digest !== digest) changed.add(name);
      }
      for (const [name, files] of now)
        if (changed.has(name) || Object.keys(files).length !== Object.keys(filesIn(name)).length)
          cache.writeJson(`${folder}/${name}`, partFrom(program, files));
      cache.keepOnly(folder, new Set(now.keys()));
    },
  };
}

function partFrom(program: string, said: Readonly<Record<string, Said>>): Part {
  const files = Object.entries(said).map(([file, { digest, read }]): [string, Kept] => {
    if (read.problem) return [file, { digest, read }];
    const { file: _, digest: __, ...value } = read.value;
    return [file, { digest, read: { value } }];
  });
  return { program, files: Object.fromEntries(files) };
}
