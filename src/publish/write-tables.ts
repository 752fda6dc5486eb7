import fs from 'node:fs';
import path from 'node:path';
import papa from 'papaparse';
import { unzipSync, zipSync } from 'fflate';
import writeWorkbook from 'write-excel-file/node';
import { fileOf } from '../model/urls.ts';
import type { Cell, TableFile } from '../views/page.ts';

/** Writes the tables that can be taken along. */
export async function writeTables(tables: readonly TableFile[], out: string): Promise<void> {
  for (const { url, format, sheet, rows } of tables) {
    const file = path.join(out, fileOf(url));
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, format === 'csv' ? csvOf(rows()) : await workbookOf(rows(), sheet));
  }
}

/** Spreadsheets take a table without the first mark for another encoding, and a value that begins with a sign for a formula. */
export const csvOf = (rows: readonly (readonly Cell[])[]): string =>
  `\ufeff${papa.unparse(
    rows.map((cells) => [...cells]),
    { escapeFormulae: true, newline: '\r\n' },
  )}\r\n`;

/** The day that every file in a workbook is of: the library puts the time of writing there, and the same table has to be the same bytes. */
const noTime = new Date(1980, 0, 1);
const widest = 40;

/** A workbook of one sheet with a bold head; columns as wide as what stands in them, within reason. */
export const workbookOf = (rows: readonly (readonly Cell[])[], name = '表'): Promise<Uint8Array> => workbookOfSheets([{ name, rows }]);

/** A workbook with a sheet for each of some tables. */
export const workbookOfSheets = async (
  sheets: readonly { readonly name: string; readonly rows: readonly (readonly Cell[])[] }[],
): Promise<Uint8Array> => withoutTime(await writeWorkbook(sheets.map(({ name, rows }) => ({ sheet: name, ...sheetOf(rows) }))).toBuffer());

function sheetOf(rows: readonly (readonly Cell[])[]) {
  const [head = [], ...lines] = rows;
  return {
    data: [
      head.map((value) => ({ value: `${value}`, type: String, fontWeight: 'bold' as const, wrap: true })),
      ...lines.map((line) => line.map(cellOf)),
    ],
    columns: head.map((_, at) => ({ width: Math.min(widest, 4 + 2 * Math.max(...rows.map((line) => `${line[at] ?? ''}`.length))) })),
    stickyRowsCount: 1,
  };
}

const withoutTime = (bytes: Uint8Array): Uint8Array => zipSync(unzipSync(bytes), { mtime: noTime });

/** A class of the platform tells the library what a value is. */
const cellOf = (value: Cell) =>
  typeof value === 'number'
    ? { value, type: Number, alignVertical: 'top' as const }
    : { value, type: String, wrap: true, alignVertical: 'top' as const };
