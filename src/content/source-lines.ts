import fs from 'node:fs';
import path from 'node:path';
import type { LineAt } from '../problem/report.ts';

/** Reads the source lines that a report quotes; a file is read once, when the first of its problems is printed. */
export function sourceLines(root: string): LineAt {
  const files = new Map<string, readonly string[]>();
  return ({ file, line }) => {
    if (line === undefined) return undefined;
    const known = files.get(file);
    if (known) return known[line - 1];
    const lines = linesOf(path.join(root, file));
    files.set(file, lines);
    return lines[line - 1];
  };
}

function linesOf(file: string): readonly string[] {
  const stat = fs.statSync(file, { throwIfNoEntry: false });
  return stat?.isFile()
    ? fs
        .readFileSync(file, 'utf8')
        .replace(/^\ufeff/, '')
        .split(/\r\n?|\n/)
    : [];
}
