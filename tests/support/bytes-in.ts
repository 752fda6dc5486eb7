import fs from 'node:fs';
import path from 'node:path';
import { digestOf } from '../../src/cache/digest.ts';

/** Every file below a folder with the hash of its bytes. */
export const bytesIn = (folder: string): Record<string, string> =>
  Object.fromEntries(
    fs
      .readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.join(entry.parentPath, entry.name))
      .map((file) => [path.relative(folder, file), digestOf(fs.readFileSync(file))] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
