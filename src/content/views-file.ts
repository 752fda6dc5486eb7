import fs from 'node:fs';
import path from 'node:path';
import { viewRows, viewsFile, type ViewCount } from '../catalog/view-counts.ts';
import { parseTable, renderTable } from './read-table.ts';

/** Writes the counts into the content folder, in place of those that stood there. */
export const writeViews = (content: string, counts: readonly ViewCount[]): void => replace(content, renderTable(viewRows(counts)));

/** Takes the rows of an address out, and leaves every other as it was, also in a table that has problems. Returns whether there were any. */
export function removeViews(content: string, address: string): boolean {
  const file = path.join(content, viewsFile);
  if (!fs.existsSync(file)) return false;
  const text = fs.readFileSync(file, 'utf8');
  const lines = text.split(/(?<=\n)/);
  const left = lines.filter((line) => parseTable(viewsFile, line).rows[0]?.cells[0]?.trim() !== address);
  if (left.length === lines.length) return false;
  replace(content, left.join(''));
  return true;
}

/** Whole or not at all. */
function replace(content: string, text: string): void {
  const file = path.join(content, viewsFile);
  const draft = path.join(content, `.${viewsFile}.${process.pid}`);
  fs.writeFileSync(draft, text);
  fs.renameSync(draft, file);
}
