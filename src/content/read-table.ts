import papa from 'papaparse';
import type { RawTable } from '../catalog/raw.ts';

/** The rows of a text between commas, without those in which nothing stands. */
export function parseTable(file: string, text: string): RawTable {
  const rows: RawTable['rows'][number][] = [];
  let [line, start] = [1, 0];
  papa.parse<readonly string[]>(text, {
    delimiter: ',',
    step: ({ data, errors, meta }) => {
      if (data.some((cell) => cell.trim() !== '')) rows.push({ line, cells: data, isClosed: errors.length === 0 });
      line += text.slice(start, meta.cursor).split('\n').length - 1;
      start = meta.cursor;
    },
  });
  return { file, rows };
}

/** Rows of cells as a text between commas. */
export const renderTable = (rows: readonly (readonly string[])[]): string =>
  `${papa.unparse(
    rows.map((cells) => [...cells]),
    { newline: '\n' },
  )}\n`;
