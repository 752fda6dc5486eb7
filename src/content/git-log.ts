import { spawnSync } from 'node:child_process';

/** What git knows of a folder: its newest commit, and whether older ones were left out when the repository was cloned. */
export interface GitFolder {
  readonly head: string;
  readonly isShallow: boolean;
}

/** Files of a commit that came, changed or went, in the words of git's raw format. */
export interface LoggedChange {
  readonly commit: string;
  /** Whether that commit follows no other: the first of all, or where a shallow clone was cut off. */
  readonly isRoot: boolean;
  /** The day it was committed. */
  readonly on: string;
  readonly status: 'A' | 'M' | 'T' | 'D' | 'R';
  /** Percent that stayed the same, of a file that was renamed. */
  readonly alike: number;
  readonly from: string;
  readonly to: string;
  readonly fromBlob: string;
  readonly toBlob: string;
}

/** Runs git in a folder; undefined where there is no git, or it says no. In a hook, what it says of its own repository would mislead it. */
function git(root: string, args: readonly string[], input?: string): Buffer | undefined {
  const { GIT_DIR: _, GIT_WORK_TREE: __, GIT_PREFIX: ___, ...env } = process.env;
  const settings = ['-c', 'core.quotePath=false', '-c', 'diff.renameLimit=1000', '-c', 'log.showSignature=false'];
  const { status, stdout, error } = spawnSync('git', ['-C', root, ...settings, ...args], { env, maxBuffer: 2 ** 31 - 1, input });
  return error || status !== 0 ? undefined : stdout;
}

const list = (answer: Buffer | undefined): string[] => (answer?.toString() ?? '').split('\0').filter(Boolean);

/** Undefined where the folder lies in no work tree, nothing was ever committed there, or there is no git. As `head`, another commit than the newest may be asked for. */
export function gitFolder(root: string, revision = 'HEAD'): GitFolder | undefined {
  const [inside, shallow, head] = (
    git(root, ['rev-parse', '--is-inside-work-tree', '--is-shallow-repository', `${revision}^{commit}`])?.toString() ?? ''
  ).split('\n');
  return inside === 'true' && head ? { head, isShallow: shallow === 'true' } : undefined;
}

/** The files of a commit, relative to the folder. */
export const committedFiles = (root: string, head: string): string[] => list(git(root, ['ls-tree', '-r', '-z', '--name-only', head]));

/** Everything that ever happened to the files of a folder on the way to a commit, the oldest first. */
export function* loggedChanges(root: string, head: string): Generator<LoggedChange> {
  const order = ['--reverse', '--topo-order', '--full-history'];
  const form = ['--raw', '-z', '--no-abbrev', '-M', '--relative', '--no-color', '--no-ext-diff', '--format=%x01%cs %H %P'];
  const tokens = list(git(root, ['log', ...order, ...form, head, '--', '.'])).values();
  let on = '';
  let commit = '';
  let parent = '';
  for (const token of tokens) {
    const said = token.replace(/^\n/, '');
    if (said.startsWith('\u0001')) [on = '', commit = '', parent = ''] = said.slice(1).split(' ');
    const [, fromBlob, toBlob, status, alike] = /^:\d+ \d+ (\w+) (\w+) ([AMTDR])(\d*)$/.exec(said) ?? [];
    if (fromBlob === undefined || toBlob === undefined) continue;
    const from: string = tokens.next().value ?? '';
    const to: string = status === 'R' ? (tokens.next().value ?? '') : from;
    yield {
      commit,
      isRoot: parent === '',
      on,
      status: status as LoggedChange['status'],
      alike: Number(alike || 0),
      from,
      to,
      fromBlob,
      toBlob,
    };
  }
}

/** So many texts are asked for at once. */
const texts = 1000;

/** The texts of some blobs by their names. */
export function blobTexts(root: string, blobs: readonly string[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (let start = 0; start < blobs.length; start += texts) {
    const asked = blobs.slice(start, start + texts);
    const answer = git(root, ['cat-file', '--batch'], `${asked.join('\n')}\n`) ?? Buffer.alloc(0);
    for (let at = 0; at < answer.length;) {
      const end = answer.indexOf(10, at);
      const [name = '', , size] = answer.subarray(at, end).toString().split(' ');
      const length = Number(size);
      // A blob that is not there is named and has no size.
      if (!Number.isInteger(length)) at = end + 1;
      else {
        found.set(name, answer.subarray(end + 1, end + 1 + length).toString());
        at = end + 1 + length + 1;
      }
    }
  }
  return found;
}
