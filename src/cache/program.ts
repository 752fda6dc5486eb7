import fs from 'node:fs';
import path from 'node:path';
import { digestOf } from './digest.ts';

/** Names what some files hold. */
export const namesOf = (files: readonly string[]): string =>
  digestOf(files.map((file) => `${file}\n${fs.readFileSync(file, 'utf8')}`).join('\n'));

/** Names the program itself: its code and the versions of its libraries. What was made by another program is made again. */
export const programDigest = (): string => namesOf([...filesBelow('src'), '.eleventy.ts', 'package-lock.json']);

/** Every file below a folder of the program, in a fixed order. */
export const filesBelow = (folder: string): string[] =>
  fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .flatMap((entry) => (entry.isFile() ? [path.join(entry.parentPath, entry.name)] : []))
    .sort();
