import fs from 'node:fs';
import path from 'node:path';
import { filesBelow } from '../cache/files-below.ts';

/** All files of a folder in one: a line of JSON that lists them with their sizes, then their bytes. */
export function packFolder(folder: string): Buffer {
  const files = filesBelow(folder)
    .sort()
    .map((name) => ({ name, bytes: fs.readFileSync(path.join(folder, name)) }));
  const list = JSON.stringify(files.map(({ name, bytes }) => [name, bytes.length]));
  return Buffer.concat([Buffer.from(`${list}\n`), ...files.map(({ bytes }) => bytes)]);
}

/** The files of a pack. */
export function filesOfPack(pack: Buffer): [name: string, bytes: Buffer][] {
  const end = pack.indexOf('\n');
  let at = end + 1;
  return (JSON.parse(pack.subarray(0, end).toString()) as readonly [string, number][]).map(([name, size]) => {
    const bytes = pack.subarray(at, at + size);
    at += size;
    return [name, bytes];
  });
}

/** Writes the files of a pack into a folder. */
export function unpackFolder(pack: Buffer, folder: string): void {
  for (const [name, bytes] of filesOfPack(pack)) {
    const file = path.join(folder, name);
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, bytes);
  }
}
