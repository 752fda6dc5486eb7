import { parseTable } from '../read-table.ts';
import { cellBreak, oneLine } from './table-row.ts';

/** The text of a table of text between commas: a line a row. Chinese editors save it in GB 18030 where nobody tells them otherwise. */
export function csvText(bytes: Uint8Array): string {
  return parseTable('', decoded(bytes))
    .rows.map(({ cells }) => cells.map(oneLine).join(cellBreak))
    .join('\n');
}

function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}
