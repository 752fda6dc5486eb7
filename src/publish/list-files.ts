import { fork } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import { fileURLToPath } from 'node:url';
import { filesBelow } from '../cache/files-below.ts';

/** So few files are listed sooner than a process is started. */
const fewFiles = 50_000;
const program = fileURLToPath(new URL('./send-files.ts', import.meta.url));

/** Every file below a folder, if there is one; of a large folder by a process of its own, while this one does something else. */
export async function listFiles(folder: string, expected: number): Promise<readonly string[]> {
  if (!fs.existsSync(folder)) return [];
  if (expected <= fewFiles) return filesBelow(folder);
  const child = fork(program, [folder], {
    execArgv: ['--import', 'tsx'],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const kill = (): void => void child.kill('SIGKILL');
  process.once('exit', kill);
  try {
    const [said] = (await Promise.race([once(child, 'message'), once(child, 'exit')])) as [unknown];
    if (typeof said !== 'string') throw new Error(`the files of ${folder} could not be listed`);
    return said.split('\0');
  } finally {
    process.off('exit', kill);
    kill();
  }
}
