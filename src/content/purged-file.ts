import fs from 'node:fs';
import path from 'node:path';
import { digestOf } from '../cache/digest.ts';

/**
 * Which records were taken out for good, a line each: `npm run purge` writes the hash of a path, which tells nothing to who reads it; a person may
 * write the path itself. What stands here is not asked for a tombstone.
 */
export const purgedFile = 'purged.txt';

const head =
  '# 已彻底清除的记录：每行一个路径，或路径的摘要；npm run purge 自动写入。 Records taken out for good; npm run purge writes here.\n';

const plain = (line: string): string =>
  line
    .trim()
    .normalize('NFC')
    .replace(/^\/+|\/+$/g, '')
    .replace(/\.md$/, '');

function linesOf(root: string): string[] {
  const file = path.join(root, purgedFile);
  if (!fs.existsSync(file)) return [];
  return fs
    .readFileSync(file, 'utf8')
    .replace(/^\ufeff/, '')
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '' && !line.startsWith('#'))
    .map(plain);
}

/** Whether a record's file was taken out for good; `name` tells one list from another. */
export function readPurged(root: string): { readonly has: (file: string) => boolean; readonly name: string } {
  const lines = linesOf(root);
  const known = new Set(lines);
  return {
    has: (file) => known.size > 0 && (known.has(plain(file)) || known.has(digestOf(plain(file)))),
    name: digestOf(lines.join('\n')),
  };
}

/** Notes that a record was taken out for good. */
export function notePurged(root: string, file: string): void {
  if (readPurged(root).has(file)) return;
  const target = path.join(root, purgedFile);
  const text = fs.existsSync(target) ? fs.readFileSync(target, 'utf8') : head;
  fs.writeFileSync(target, `${text}${text.endsWith('\n') ? '' : '\n'}${digestOf(plain(file))}\n`);
}
