import { fork, type ChildProcess } from 'node:child_process';
import os from 'node:os';
import { fileURLToPath } from 'node:url';
import type { ExtractedText } from './extract-text.ts';

/** What was read in a file. */
export interface FileAnswer extends ExtractedText {
  /** The hash of the bytes it was read in; undefined where they were too much for the reader. */
  readonly digest: string | undefined;
}

export interface ReaderOptions {
  /** Milliseconds that one file may take. */
  readonly patience: number;
  /** Megabytes that reading one file may need. */
  readonly memory: number;
}
const usual: ReaderOptions = { patience: 120_000, memory: 1024 };

const program = fileURLToPath(new URL('./read-texts.ts', import.meta.url));
const unread: FileAnswer = { text: '', said: 'attachment/text-unreadable', digest: undefined };

/** Reads files in processes beside this one, as many as there are cores, and tells of each as it is read. */
export async function readFileTexts(
  files: readonly string[],
  onRead: (file: string, answer: FileAnswer) => void,
  options: ReaderOptions = usual,
): Promise<void> {
  const waiting = [...files];
  const lane = async (): Promise<void> => {
    let reader: Reader | undefined;
    try {
      for (let file = waiting.shift(); file !== undefined; file = waiting.shift()) {
        reader ??= startReader(options);
        const answer = await reader.read(file);
        // The file it could not bear ended the reader.
        if (!answer) reader = void reader.end();
        onRead(file, answer ?? unread);
      }
    } finally {
      reader?.end();
    }
  };
  await Promise.all(Array.from({ length: Math.min(files.length, os.availableParallelism()) }, lane));
}

interface Reader {
  /** Undefined where the process ended or had to be ended. */
  readonly read: (file: string) => Promise<FileAnswer | undefined>;
  readonly end: () => void;
}

function startReader({ patience, memory }: ReaderOptions): Reader {
  const child: ChildProcess = fork(program, [], {
    execArgv: ['--import', 'tsx', `--max-old-space-size=${memory}`],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  const end = (): void => {
    process.off('exit', end);
    child.kill('SIGKILL');
  };
  process.once('exit', end);
  return {
    end,
    read: (file) =>
      new Promise((resolve) => {
        const finish = (answer?: FileAnswer): void => {
          clearTimeout(timer);
          child.off('message', finish).off('exit', lost).off('error', lost);
          resolve(answer);
        };
        const lost = (): void => finish();
        const timer = setTimeout(lost, patience);
        child.on('message', finish).on('exit', lost).on('error', lost);
        if (child.connected) child.send(file, (error) => error && lost());
        else lost();
      }),
  };
}
