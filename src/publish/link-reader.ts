import { fork } from 'node:child_process';
import { setImmediate } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { readPageLinks, type Names, type PageLinks } from './page-links.ts';

/** What the process that reads says of some pages: names it has not said before, and links in its own numbers. */
export interface ReadPages {
  readonly names: readonly string[];
  readonly pages: readonly (readonly [file: string, links: PageLinks])[];
}
/** Told of pages that have been written, relative to the output folder. */
export type OnWritten = (files: readonly string[]) => void;

/** So few pages are read sooner than a process is started. */
const fewPages = 400;
/** Pages that are handed over together, and how many such lots are handed over ahead, because this process may be busy for a while. */
const sentAtOnce = 100;
const sentAhead = 20;
const program = fileURLToPath(new URL('./read-links.ts', import.meta.url));

/** The links of all pages that are written: a few are read here when all are there, more of them in a process of its own, beside the writing. */
export async function readLinksBeside(
  { out, pathPrefix, names }: { readonly out: string; readonly pathPrefix: string; readonly names: Names },
  write: (onWritten: OnWritten) => Promise<void>,
): Promise<ReadonlyMap<string, PageLinks>> {
  const found = new Map<string, PageLinks>();
  const waiting: string[] = [];
  /** Ours for each of the helper's. */
  const numbers: number[] = [];
  let helper: Helper | undefined;
  try {
    await write((files) => {
      waiting.push(...files);
      if (waiting.length > fewPages) helper ??= startHelper([out, pathPrefix], { next, take });
      helper?.wake();
    });
    // What is left is read from both ends.
    const reading = { pathPrefix, names, known: new Map<string, number>() };
    while (waiting.length > 0) {
      for (const file of waiting.splice(-sentAtOnce)) found.set(file, readPageLinks(out, file, reading));
      await setImmediate();
    }
    await helper?.end();
  } finally {
    helper?.kill();
  }
  return found;

  function next(): string[] {
    return waiting.splice(0, sentAtOnce);
  }

  function take({ names: theirs, pages }: ReadPages): void {
    numbers.push(...theirs.map(names.numberOf));
    const own = (list: readonly number[]): number[] => list.map((n) => numbers[n] ?? -1);
    for (const [file, { links, ids, ...rest }] of pages) found.set(file, { ...rest, links: own(links), ids: own(ids) });
  }
}

interface Helper {
  /** Says that there may be pages to read. */
  readonly wake: () => void;
  /** Waits until all that was sent has been read. */
  readonly end: () => Promise<void>;
  readonly kill: () => void;
}

function startHelper(
  args: readonly string[],
  { next, take }: { readonly next: () => readonly string[]; readonly take: (pages: ReadPages) => void },
): Helper {
  const child = fork(program, [...args], {
    execArgv: ['--import', 'tsx'],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  const kill = (): void => void child.kill('SIGKILL');
  process.once('exit', kill);
  let unread = 0;
  let ending = false;
  const goOn = (): void => {
    while (unread < sentAhead) {
      const files = next();
      if (files.length === 0) break;
      unread++;
      child.send(files);
    }
    if (ending && unread === 0) child.disconnect();
  };
  let said = '';
  child.stderr?.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const ended = new Promise<void>((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => (code === 0 ? resolve() : reject(new Error(`pages could not be read: ${said.trim() || `exit ${code}`}`))));
  });
  // Looked at in `end`; until then nobody waits for it.
  ended.catch(() => undefined);
  child.on('message', (pages: ReadPages) => {
    take(pages);
    unread--;
    goOn();
  });
  return {
    wake: goOn,
    end: () => {
      ending = true;
      goOn();
      return ended;
    },
    kill: () => {
      process.off('exit', kill);
      kill();
    },
  };
}
