import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** Never the project's own: what tests leave there would be read by nobody. */
const cache = path.join(os.tmpdir(), `daylight-cache-${process.pid}`);
process.once('exit', () => fs.rmSync(cache, { recursive: true, force: true }));

export interface Ran {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a command of the project as a user does, in a process of its own. */
export function runCommand(
  name: 'check' | 'build' | 'new' | 'purge' | 'export' | 'bench' | 'report' | 'views' | 'digest' | 'due' | 'handover',
  args: readonly string[],
  env: NodeJS.ProcessEnv = {},
): Ran {
  const apart = ['new', 'bench', 'report', 'views', 'handover'].includes(name) || args.includes('--cache') ? [] : ['--cache', cache];
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/run.mjs', name, ...args, ...apart], {
    encoding: 'utf8',
    env: { ...process.env, ...env },
    maxBuffer: 1 << 28,
  });
  return { status, stdout, stderr };
}
