import path from 'node:path';
import { readXml } from './read-xml.ts';
import { cellBreak, oneLine } from './table-row.ts';
import { Unreadable, type Limits } from './unreadable.ts';
import { unzip } from './unzip.ts';
import { dateFormats, dateText, numberText } from './xlsx-values.ts';

type Parts = Readonly<Record<string, Uint8Array>>;

/** What cells refer to. */
interface Workbook {
  readonly strings: readonly string[];
  /** By the number of a cell's style, whether it shows a number as a day. */
  readonly isDate: readonly boolean[];
  /** Whether days are counted from 1904, as old programs of Apple did. */
  readonly from1904: boolean;
  /** Names of the parts of the sheets that are shown, in their order. */
  readonly sheets: readonly string[];
}

const workbookPart = 'xl/workbook.xml';
const isWanted = (name: string): boolean =>
  /^xl\/(?:workbook|sharedStrings|styles|_rels\/workbook|worksheets\/[^/]+)\.xml(?:\.rels)?$/.test(name);

/** The text of an Excel file (ECMA-376, SpreadsheetML): a line a row, without what is hidden. */
export function xlsxText(bytes: Uint8Array, limits: Limits): string {
  const parts = unzip(bytes, limits, isWanted);
  if (!parts[workbookPart]) throw new Unreadable('attachment/text-unreadable');
  const workbook = readWorkbook(parts);
  const lines: string[] = [];
  let left = limits.characters;
  for (const sheet of workbook.sheets) {
    for (const row of sheetRows(parts[sheet], workbook, left)) {
      lines.push(row);
      left -= row.length;
    }
    if (left < 0) break;
  }
  return lines.join('\n');
}

function readWorkbook(parts: Parts): Workbook {
  const targets = new Map<string, string>();
  readXml(parts['xl/_rels/workbook.xml.rels'], {
    open: (name, { Id = '', Target = '' }) => {
      if (name === 'Relationship') targets.set(Id, Target.startsWith('/') ? Target.slice(1) : path.posix.join('xl', Target));
    },
    close: () => undefined,
  });
  const sheets: string[] = [];
  let from1904 = false;
  readXml(parts[workbookPart], {
    open: (name, { id = '', state = 'visible', date1904 = '0' }) => {
      if (name === 'workbookPr') from1904 = date1904 === '1' || date1904 === 'true';
      if (name === 'sheet' && state === 'visible') sheets.push(targets.get(id) ?? '');
    },
    close: () => undefined,
  });
  return { strings: sharedStrings(parts['xl/sharedStrings.xml']), isDate: dateFormats(parts['xl/styles.xml']), from1904, sheets };
}

function sharedStrings(part: Uint8Array | undefined): string[] {
  const strings: string[] = [];
  let text = '';
  let isText = false;
  // How a word sounds stands beside it, for sorting.
  let isSound = false;
  readXml(part, {
    open: (name) => {
      if (name === 'si') text = '';
      if (name === 'rPh') isSound = true;
      isText = name === 't' && !isSound;
    },
    text: (part) => {
      if (isText) text += part;
    },
    close: (name) => {
      isText = false;
      if (name === 'rPh') isSound = false;
      if (name === 'si') strings.push(text);
    },
  });
  return strings;
}

/** A cell as it stands in the file. */
interface Cell {
  readonly type: string;
  readonly style: number;
  readonly isHidden: boolean;
  value: string;
}

function sheetRows(part: Uint8Array | undefined, workbook: Workbook, limit: number): string[] {
  const rows: string[] = [];
  const hidden: (readonly [first: number, last: number])[] = [];
  let cells: string[] = [];
  let cell: Cell | undefined;
  let isHiddenRow = false;
  let isValue = false;
  let column = 0;
  let length = 0;
  readXml(part, {
    isDone: () => length > limit,
    open: (name, attributes) => {
      if (name === 'col' && attributes['hidden'] === '1') hidden.push([Number(attributes['min']), Number(attributes['max'])]);
      if (name === 'row') {
        isHiddenRow = attributes['hidden'] === '1';
        cells = [];
        column = 0;
      }
      if (name === 'c') {
        column = columnOf(attributes['r']) ?? column + 1;
        const isHidden = hidden.some(([first, last]) => first <= column && column <= last);
        cell = { type: attributes['t'] ?? 'n', style: Number(attributes['s'] ?? 0), isHidden, value: '' };
      }
      isValue = name === 'v' || name === 't';
    },
    text: (text) => {
      if (cell && isValue) cell.value += text;
    },
    close: (name) => {
      isValue = false;
      if (name === 'c' && cell) {
        if (!cell.isHidden) cells.push(oneLine(cellText(cell, workbook)));
        cell = undefined;
      }
      if (name !== 'row' || isHiddenRow) return;
      const row = cells.filter(Boolean).join(cellBreak);
      length += row.length;
      rows.push(row);
    },
  });
  return rows;
}

/** `BC7` → 55. */
function columnOf(place: string | undefined): number | undefined {
  const letters = /^[A-Z]{1,3}/.exec(place ?? '')?.[0];
  return letters === undefined ? undefined : [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}

function cellText({ type, style, value }: Cell, { strings, isDate, from1904 }: Workbook): string {
  if (value === '') return '';
  if (type === 's') return strings[Number(value)] ?? '';
  if (type === 'n') return isDate[style] ? dateText(Number(value), from1904) : numberText(value);
  return type === 'b' || type === 'e' ? '' : value;
}
