import fs from 'node:fs';
import { digestOf } from './digest.ts';
import { filesBelow } from './files-below.ts';

/** Names what some files hold. */
export const namesOf = (files: readonly string[]): string =>
  digestOf(files.map((file) => `${file}\n${fs.readFileSync(file, 'utf8')}`).join('\n'));

/** Names the program itself: its code and the versions of its libraries. What was made by another program is made again. */
export const programDigest = (): string => namesOf([...filesOf('src'), '.eleventy.ts', 'package-lock.json']);

/** Every file below a folder of the program, in a fixed order. */
export const filesOf = (folder: string): string[] =>
  filesBelow(folder)
    .map((file) => `${folder}/${file}`)
    .sort();
