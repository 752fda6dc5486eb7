import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

/** A content folder as it was at the commit from which a change began. */
export interface Revision {
  readonly commit: string;
  /** What a file of then is called now, where it has another name. */
  readonly renamed: ReadonlyMap<string, string>;
}

/** What git said where it would not, and why, where that is known. */
export interface Refusal {
  readonly refusal: string;
  readonly why?: 'no-repository' | 'unknown';
}
type Answer = { readonly text: string } | Refusal;

function ask(root: string, args: readonly string[], index?: string): Answer {
  const { GIT_DIR: _, GIT_WORK_TREE: __, GIT_PREFIX: ___, GIT_INDEX_FILE: ____, ...env } = process.env;
  const options = { encoding: 'utf8', env: index ? { ...env, GIT_INDEX_FILE: index } : env, maxBuffer: 2 ** 30 } as const;
  const { status, stdout, stderr, error } = spawnSync('git', ['-C', root, '-c', 'core.quotePath=false', ...args], options);
  if (error) throw new Error('--changed-since 需要 git / needs git', { cause: error });
  return status === 0 ? { text: stdout.trimEnd() } : { refusal: stderr.trim() };
}

/**
 * The commit from which a change began: where the history of the newest commit and that of a revision parted, so that what others did on the revision
 * since then is not taken for part of the change.
 */
export function findRevision(root: string, revision: string): Revision | Refusal {
  const named = ask(root, ['rev-parse', '--verify', '--end-of-options', `${revision}^{commit}`]);
  if ('refusal' in named) {
    const isInGit = 'text' in ask(root, ['rev-parse', '--git-dir']);
    return { ...named, why: isInGit ? 'unknown' : 'no-repository' };
  }
  const parted = ask(root, ['merge-base', named.text, 'HEAD']);
  const commit = 'text' in parted ? parted.text : named.text;
  const changes = ask(root, ['diff', '-M', '--diff-filter=R', '--name-status', '--relative', '-z', commit, '--', '.']);
  if ('refusal' in changes) return changes;
  const words = changes.text.normalize('NFC').split('\0');
  const renamed = new Map<string, string>();
  for (let i = 0; i + 2 < words.length; i += 3) renamed.set(words[i + 1] ?? '', words[i + 2] ?? '');
  return { commit, renamed };
}

/** Writes a folder as it was at a commit into another, beside the repository: nothing in it is touched, its index least. */
export function writeRevision(root: string, commit: string, into: string): void {
  fs.mkdirSync(into, { recursive: true });
  const [prefix, top] = [ask(root, ['rev-parse', '--show-prefix']), ask(root, ['rev-parse', '--show-toplevel'])];
  if ('refusal' in prefix || 'refusal' in top) return;
  const index = path.join(into, '..', 'index');
  const tree = `${commit}:${prefix.text.replace(/\/$/, '')}`;
  // A folder that was not there then is empty.
  if ('refusal' in ask(top.text, ['read-tree', tree], index)) return;
  const written = ask(top.text, ['checkout-index', '--all', '--force', `--prefix=${path.resolve(into)}/`], index);
  if ('refusal' in written) throw new Error(written.refusal);
}
