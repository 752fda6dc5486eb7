import fs from 'node:fs';
import { digestOf } from './digest.ts';
import { filesBelow } from './files-below.ts';

/** Names what some files hold. */
export const namesOf = (files: readonly string[]): string =>
  digestOf(files.map((file) => `${file}\n${fs.readFileSync(file, 'utf8')}`).join('\n'));

let running: string | undefined;

/** Names the program that runs: its code and the versions of its libraries, as they are when it first asks. What was made by another is made again. */
export const programDigest = (): string => (running ??= namesOf([...filesOf('src'), '.eleventy.ts', 'package-lock.json']));

/** Every file below a folder of the program, in a fixed order. */
export const filesOf = (folder: string): string[] =>
  filesBelow(folder)
    .map((file) => `${folder}/${file}`)
    .sort();
