import { cellBreak, oneLine } from './table-row.ts';
import { readXml } from './read-xml.ts';
import { Unreadable, type Limits } from './unreadable.ts';
import { unzip } from './unzip.ts';

const main = 'word/document.xml';
/** Texts that stand below the text. */
const notes = ['word/footnotes.xml', 'word/endnotes.xml'];

/** The text of a Word file (ECMA-376, WordprocessingML): a line a paragraph, and one a row of a table. */
export function docxText(bytes: Uint8Array, limits: Limits): string {
  const parts = unzip(bytes, limits, (name) => name === main || notes.includes(name));
  if (!parts[main]) throw new Unreadable('attachment/text-unreadable');
  return [main, ...notes].map((name) => storyText(parts[name], limits.characters)).join('\n');
}

/** A table that is open: its cells so far in the row, and the paragraphs of the cell. */
interface OpenTable {
  cells: string[];
  paragraphs: string[];
}

function storyText(part: Uint8Array | undefined, limit: number): string {
  const lines: string[] = [];
  const tables: OpenTable[] = [];
  let length = 0;
  let paragraph = '';
  /** Within an element whose text is not shown, how deep. */
  let unseen = 0;
  let isText = false;
  let isHidden = false;
  const endParagraph = (): void => {
    const table = tables.at(-1);
    if (table) table.paragraphs.push(oneLine(paragraph));
    else lines.push(paragraph);
    paragraph = '';
  };
  const endRow = (cells: readonly string[]): void => {
    const row = cells.filter(Boolean).join(cellBreak);
    const outer = tables.at(-2);
    if (outer) outer.paragraphs.push(row);
    else lines.push(row);
  };
  readXml(part, {
    isDone: () => length > limit,
    open: (name, { val }) => {
      // A drawing stands in the file twice, the second time for old programs.
      if (unseen > 0 || name === 'Fallback') unseen++;
      else if (name === 'tbl') tables.push({ cells: [], paragraphs: [] });
      else if (name === 'r') isHidden = false;
      else if (name === 'vanish') isHidden = val !== '0' && val !== 'false';
      else if (name === 't') isText = !isHidden;
      else if (name === 'tab') paragraph += ' ';
      else if (name === 'br' || name === 'cr') paragraph += '\n';
      else if (name === 'noBreakHyphen') paragraph += '-';
    },
    text: (text) => {
      if (!isText || unseen > 0) return;
      paragraph += text;
      length += text.length;
    },
    close: (name) => {
      const table = tables.at(-1);
      if (unseen > 0) unseen--;
      else if (name === 't') isText = false;
      else if (name === 'p') endParagraph();
      else if (name === 'tc' && table) {
        table.cells.push(table.paragraphs.filter(Boolean).join(' '));
        table.paragraphs = [];
      } else if (name === 'tr' && table) {
        endRow(table.cells);
        table.cells = [];
      } else if (name === 'tbl') tables.pop();
    },
  });
  return lines.join('\n');
}
