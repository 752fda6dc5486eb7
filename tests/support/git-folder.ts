import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { contentFolder } from './builders.ts';

export interface GitContent {
  readonly root: string;
  readonly git: (...args: readonly string[]) => string;
  /** Writes files, or removes those that are undefined, and commits everything. */
  readonly commit: (files: Readonly<Record<string, string | undefined>>, on?: string) => void;
}

/** A content folder in a git repository of its own, with the standing files committed. */
export function gitContent(): GitContent {
  const root = contentFolder();
  const git: GitContent['git'] = (...args) => runGit(root, args);
  const commit: GitContent['commit'] = (files, on = '2026-10-01') => {
    for (const [file, text] of Object.entries(files)) {
      const at = path.join(root, file);
      fs.mkdirSync(path.dirname(at), { recursive: true });
      if (text === undefined) fs.rmSync(at);
      else fs.writeFileSync(at, text);
    }
    git('add', '-A');
    runGit(root, ['commit', '-qm', '.'], { GIT_COMMITTER_DATE: `${on}T08:00:00+0800`, GIT_AUTHOR_DATE: `${on}T08:00:00+0800` });
  };
  git('init', '-q', '-b', 'main');
  commit({});
  return { root, git, commit };
}

export function runGit(root: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): string {
  const who = [
    '-c',
    'user.name=tests',
    '-c',
    'user.email=tests@example.org',
    '-c',
    'commit.gpgsign=false',
    '-c',
    'protocol.file.allow=always',
  ];
  const { status, stdout, stderr } = spawnSync('git', ['-C', root, ...who, ...args], { encoding: 'utf8', env: { ...process.env, ...env } });
  if (status !== 0) throw new Error(`git ${args.join(' ')}: ${stderr}`);
  return stdout;
}
