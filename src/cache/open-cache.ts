import fs from 'node:fs';
import path from 'node:path';
import { digestOf } from './digest.ts';

/**
 * Files kept from one run to the next so that work need not be done twice. A kept file begins with the hash of what follows it: one that was damaged,
 * cut off or written by something else is as good as none.
 */
export interface Cache {
  /** What was kept under a name (a relative path), or undefined. */
  readonly read: (name: string) => Buffer | undefined;
  readonly write: (name: string, data: string | Buffer) => void;
  /** Plain data, as `read` and `write`; what is given back is not to be changed. */
  readonly readJson: (name: string) => unknown;
  readonly writeJson: (name: string, data: unknown) => void;
  /** Removes every file of a folder of the cache but those named. */
  readonly keepOnly: (folder: string, names: ReadonlySet<string>) => void;
}

const seal = (data: string | Buffer): string => `daylight ${digestOf(data)}\n`;
const sealLength = seal('').length;

export function openCache(folder: string): Cache {
  const at = (name: string): string => path.join(folder, name);
  const read: Cache['read'] = (name) => {
    const bytes = readIfThere(at(name));
    return bytes && unsealed(bytes);
  };
  const write: Cache['write'] = (name, data) => {
    const file = at(name);
    fs.mkdirSync(path.dirname(file), { recursive: true });
    // Under another name first: a run that is cut off, or one beside this one, leaves a whole file.
    const unfinished = `${file}.${process.pid}`;
    const descriptor = fs.openSync(unfinished, 'w');
    try {
      fs.writeSync(descriptor, seal(data));
      fs.writeFileSync(descriptor, data);
    } finally {
      fs.closeSync(descriptor);
    }
    fs.renameSync(unfinished, file);
  };
  return {
    read,
    write,
    readJson: (name) => {
      const data = read(name);
      const text = data && keptText(data);
      return text === undefined ? undefined : JSON.parse(text);
    },
    writeJson: (name, data) => write(name, asInMemory(JSON.stringify(data))),
    keepOnly: (inner, names) => {
      if (!fs.existsSync(at(inner))) return;
      for (const name of fs.readdirSync(at(inner))) if (!names.has(name)) fs.rmSync(path.join(at(inner), name), { recursive: true });
    },
  };
}

/**
 * A text as engines hold it: one byte a character where all of them are Latin, else two, which its first bytes say. Nothing need be decoded then, and what
 * is kept of a hundred thousand files is read in half the time.
 */
function asInMemory(text: string): Buffer {
  // eslint-disable-next-line no-control-regex
  const isLatin = !/[^\u0000-\u00ff]/.test(text);
  const data = Buffer.allocUnsafe(2 + text.length * (isLatin ? 1 : 2));
  data.write(isLatin ? '1\n' : '2\n');
  data.write(text, 2, isLatin ? 'latin1' : 'utf16le');
  return data;
}

/** Two bytes say how: with one, every character would lie across a boundary and be read one by one. */
const encodings: Readonly<Record<string, 'latin1' | 'utf16le'>> = { '1\n': 'latin1', '2\n': 'utf16le' };

/** The text of plain data as it was kept; undefined for anything else, also for what a version of the program kept that wrote it in another form. */
export function keptText(data: Buffer): string | undefined {
  const encoding = encodings[data.toString('latin1', 0, 2)];
  return encoding && data.subarray(2).toString(encoding);
}

/** What follows the seal of a kept file; undefined where the seal is not of it. */
export function unsealed(bytes: Buffer): Buffer | undefined {
  const data = bytes.subarray(sealLength);
  return bytes.subarray(0, sealLength).toString('latin1') === seal(data) ? data : undefined;
}

/** A cache whose plain data stays in memory, for a program that goes on running: written down by `flush`, not before. */
export function inMemory(cache: Cache): Cache & { readonly flush: () => void } {
  const held = new Map<string, unknown>();
  const unwritten = new Set<string>();
  return {
    ...cache,
    readJson: (name) => {
      if (!held.has(name)) held.set(name, cache.readJson(name));
      return held.get(name);
    },
    writeJson: (name, data) => {
      held.set(name, data);
      unwritten.add(name);
    },
    keepOnly: (folder, names) => {
      const isGone = (name: string): boolean =>
        name.startsWith(`${folder}/`) && !names.has(name.slice(folder.length + 1).split('/')[0] ?? '');
      for (const name of [...held.keys()].filter(isGone)) {
        held.delete(name);
        unwritten.delete(name);
      }
      cache.keepOnly(folder, names);
    },
    flush: () => {
      for (const name of unwritten) cache.writeJson(name, held.get(name));
      unwritten.clear();
    },
  };
}

/** A cache in which nothing is found; what is written goes to the one given. */
export const writingOnly = (cache: Cache): Cache => ({ ...cache, read: () => undefined, readJson: () => undefined });

const nothing = (): undefined => undefined;
/** A cache that keeps nothing. */
export const noCache: Cache = { read: nothing, write: nothing, readJson: nothing, writeJson: nothing, keepOnly: nothing };

function readIfThere(file: string): Buffer | undefined {
  try {
    return fs.readFileSync(file);
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw new Error(`cannot read ${file}`, { cause });
  }
}
