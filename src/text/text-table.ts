/** A row of a table in a text. */
export interface TextRow {
  /** Where its line begins in the text. */
  readonly at: number;
  readonly cells: readonly TextCell[];
}
export interface TextCell {
  readonly text: string;
  /** Where it begins in the text. */
  readonly at: number;
}
export interface TextTable {
  readonly head: readonly string[];
  /** Without the head, and without the line of dashes that Markdown sets below it. */
  readonly rows: readonly TextRow[];
}

const dashes = /^[\s|:-]+$/;

/**
 * The tables of a text: lines that follow one another, with cells parted by `|` as in Markdown and in what is read of attachments. A PDF has no cells, only
 * words with a space between them: there, lines of as many words as the line that names some of the columns asked for.
 */
export function tablesIn(text: string, namesColumn: RegExp): TextTable[] {
  const tables: { head: readonly string[]; rows: TextRow[]; isPiped: boolean }[] = [];
  let open: (typeof tables)[number] | undefined;
  let at = 0;
  for (const line of text.split('\n')) {
    const isPiped = line.includes('|');
    const cells = cellsOf(line, at, isPiped);
    if (open && open.isPiped === isPiped && (isPiped || cells.length === open.head.length)) {
      if (!dashes.test(line)) open.rows.push({ at, cells });
    } else {
      open =
        isPiped || (cells.length > 1 && cells.length < 20 && namesColumn.test(line))
          ? { head: cells.map((cell) => cell.text), rows: [], isPiped }
          : undefined;
      if (open) tables.push(open);
    }
    at += line.length + 1;
  }
  return tables;
}

function cellsOf(line: string, lineAt: number, isPiped: boolean): TextCell[] {
  const cells: TextCell[] = [];
  let at = 0;
  for (const part of line.split(isPiped ? '|' : /(?<=\S) (?=\S)/)) {
    cells.push({ text: part.trim(), at: lineAt + at + (part.length - part.trimStart().length) });
    at += part.length + 1;
  }
  // The strokes at the ends of a line of Markdown enclose nothing.
  if (isPiped && line.trimStart().startsWith('|')) cells.shift();
  if (isPiped && line.trimEnd().endsWith('|')) cells.pop();
  return cells;
}

/**
 * Finds the names of the columns of the table in which a place of a text stands; empty where it stands in none. What was found of one row is remembered for
 * those below it: a list may have a hundred thousand.
 */
export function headFinder(text: string): (at: number) => string {
  const known = new Map<number, string>();
  return (at) => {
    const row = text.lastIndexOf('\n', at - 1) + 1;
    if (!lineAt(text, row).includes('|')) return '';
    const head = known.get(row) ?? headOf(text, row, known);
    known.set(row, head);
    return head;
  };
}

function headOf(text: string, row: number, known: ReadonlyMap<number, string>): string {
  let start = row;
  // Nothing stands above a first line, nor above a second where the first is empty.
  while (start > 1) {
    const above = text.lastIndexOf('\n', start - 2) + 1;
    const found = known.get(above);
    if (found !== undefined) return found;
    if (!lineAt(text, above).includes('|')) break;
    start = above;
  }
  return lineAt(text, start);
}

function lineAt(text: string, start: number): string {
  const end = text.indexOf('\n', start);
  return text.slice(start, end < 0 ? undefined : end);
}
