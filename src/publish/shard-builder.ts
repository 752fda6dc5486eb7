import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** What a builder is asked for: the shard whose order lies in a file, as a folder. */
export interface ShardTask {
  readonly name: string;
  readonly handover: string;
  readonly folder: string;
}

/** A process that builds shards, one after another. */
export interface Builder {
  readonly build: (task: ShardTask) => Promise<void>;
  readonly end: () => void;
}

const program = fileURLToPath(new URL('./build-shard.ts', import.meta.url));

/** Starts a builder. The indexer it starts for each shard ends with the shard, and its memory with it. */
export function startBuilder(): Builder {
  // A process group of its own, so that the indexer can be ended with it. Windows has none, and ends both by the pipe between them.
  const detached = process.platform !== 'win32';
  const child = fork(program, [], { execArgv: ['--import', 'tsx'], stdio: ['ignore', 'ignore', 'pipe', 'ipc'], detached });
  const kill = (): void => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    if (detached && child.pid) process.kill(-child.pid, 'SIGKILL');
    else child.kill();
  };
  // Before anything else that is done on leaving: the folder it writes into may be removed then.
  process.prependOnceListener('exit', kill);
  const asked = new Map<string, { readonly resolve: () => void; readonly reject: (error: Error) => void }>();
  let said = '';
  child.stderr?.on('data', (chunk: Buffer) => (said += chunk.toString()));
  child.on('message', (name: string) => {
    asked.get(name)?.resolve();
    asked.delete(name);
  });
  child.once('close', (code) => {
    process.off('exit', kill);
    const reason = said.trim() || `exit ${code}`;
    for (const [name, { reject }] of asked) reject(new Error(`the search index ${name} could not be built: ${reason}`));
    asked.clear();
  });
  return {
    build: (task) =>
      new Promise((resolve, reject) => {
        asked.set(task.name, { resolve, reject });
        if (child.connected) child.send(task);
        else reject(new Error(`the search index ${task.name} could not be built: ${said.trim() || `exit ${child.exitCode}`}`));
      }),
    end: () => {
      process.off('exit', kill);
      if (child.connected) child.disconnect();
    },
  };
}
