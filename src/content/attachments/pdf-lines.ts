import { beginsPart, cjk } from '../../text/han-text.ts';

/*
 * A page of a PDF says where glyphs stand, not what is a paragraph or a cell. Runs of glyphs come in the order in which they were written, which is
 * the order of reading in nearly every file; from their places this file guesses which of them are one line, one cell and one row.
 */

/** Some glyphs that were written at one place; places count from the upper left of the page as it is shown. */
export interface TextRun {
  readonly text: string;
  readonly left: number;
  readonly width: number;
  readonly baseline: number;
  /** Of the font. */
  readonly size: number;
}

/** Runs that stand together: a line, or the lines of one cell. */
interface Block {
  text: string;
  left: number;
  right: number;
  readonly top: number;
  bottom: number;
  readonly size: number;
}

/** All measures in heights of the font. */
const measures = {
  /** Baselines that differ by less are one. */
  sameLine: 0.4,
  /** A gap this wide parts words that are not Chinese. */
  word: 0.2,
  /** A gap this wide parts Chinese from other words; programs for writing put in narrower ones by themselves. */
  seen: 0.4,
  /** A gap this wide parts cells; Chinese that is set widely has narrower ones. */
  cell: 1,
  /** The next line of a text stands no lower. */
  nextLine: 2.4,
  /** Edges that differ by less are one. */
  sameEdge: 0.5,
  /** A line that ends this near the right edge of all text was full. */
  full: 1.6,
};

/** The lines of a page: a paragraph, or the cells of a row. */
export function linesOf(runs: readonly TextRun[]): string[] {
  const blocks = joinCutLines(blocksOf(runs));
  const lines: string[] = [];
  let row: Block[] = [];
  for (const block of blocks) {
    if (row.length > 0 && !goesOnToTheRight(row, block)) {
      lines.push(lineOf(row));
      row = [];
    }
    row.push(block);
  }
  if (row.length > 0) lines.push(lineOf(row));
  return lines;
}

/** Puts together what was written side by side. */
function blocksOf(runs: readonly TextRun[]): Block[] {
  const blocks: Block[] = [];
  let parted = false;
  for (const run of runs) {
    const text = run.text.trim();
    if (text === '') {
      parted = true;
      continue;
    }
    const open = blocks.at(-1);
    const gap = open ? (run.left - open.right) / run.size : 0;
    if (open && Math.abs(run.baseline - open.bottom) < measures.sameLine * run.size && gap > -measures.cell && gap < measures.cell) {
      const isApart = parted || gap > measures.word || run.text.startsWith(' ');
      open.text = `${open.text}${isApart ? spaceBetween(open.text, text, gap) : ''}${text}`;
      open.right = Math.max(open.right, run.left + run.width);
    } else {
      blocks.push({
        text,
        left: run.left,
        right: run.left + run.width,
        top: run.baseline,
        bottom: run.baseline,
        size: run.size,
      });
    }
    parted = /\s$/.test(run.text);
  }
  return blocks;
}

/** Joins blocks that are the lines of one paragraph or one cell. */
function joinCutLines(blocks: readonly Block[]): Block[] {
  const edge = blocks.reduce((most, { right }) => Math.max(most, right), 0);
  const joined: Block[] = [];
  for (let i = 0; i < blocks.length;) {
    const end = i + linesFrom(blocks, i, { edge, before: joined.at(-1) });
    joined.push(blocks.slice(i, end).reduce(joinBlocks));
    i = end;
  }
  return joined;
}

/** How many blocks, from one on, are the lines of one paragraph or cell. */
function linesFrom(
  blocks: readonly Block[],
  at: number,
  { edge, before }: { readonly edge: number; readonly before: Block | undefined },
): number {
  const isCell = isBesideOthers(blocks, at, before);
  const goesOn = (above: Block, below: Block): boolean =>
    isCell ? isAligned(above, below) : isFull(above, edge) && below.left <= above.left + measures.sameEdge * above.size;
  let end = at + 1;
  for (let [above, below] = [blocks[at], blocks[end]]; above && below; [above, below] = [below, blocks[end]]) {
    if (!isBelow(above, below) || beginsPart(below.text) || !goesOn(above, below)) break;
    end++;
  }
  return end - at;
}

const joinBlocks = (above: Block, below: Block): Block => ({
  ...above,
  text: `${above.text}${spaceBetween(above.text, below.text)}${below.text}`,
  left: Math.min(above.left, below.left),
  right: Math.max(above.right, below.right),
  bottom: below.bottom,
});

const isBelow = (above: Block, below: Block): boolean => {
  const distance = (below.top - above.bottom) / above.size;
  return distance > measures.sameLine && distance < measures.nextLine && Math.abs(below.size - above.size) < measures.sameEdge * above.size;
};

/** A cut line of a cell begins where the one above begins, or is centred below it. */
function isAligned(above: Block, below: Block): boolean {
  const near = measures.sameEdge * above.size;
  return Math.abs(above.left - below.left) < near || Math.abs(above.left + above.right - below.left - below.right) < 2 * near;
}

const isFull = ({ right, size }: Block, edge: number): boolean => right > edge - measures.full * size;

/** Whether a block is a cell of several lines: another stands in its row, before it, or after the lines that are below one another in it. */
function isBesideOthers(blocks: readonly Block[], at: number, before: Block | undefined): boolean {
  const first = blocks[at];
  if (!first) return false;
  if (before && goesOnToTheRight([before], first)) return true;
  let end = at + 1;
  for (let [above, below] = [first, blocks[end]]; below && isBelow(above, below) && isAligned(above, below);)
    [above, below] = [below, blocks[++end]];
  const after = blocks[end];
  return end > at + 1 && after !== undefined && goesOnToTheRight(blocks.slice(at, end), after);
}

/** Whether a block is the next cell of a row: further right, and about as high. */
function goesOnToTheRight(row: readonly Block[], { left, top, bottom, size }: Block): boolean {
  const right = Math.max(...row.map((block) => block.right));
  const [highest, lowest] = [Math.min(...row.map((block) => block.top)), Math.max(...row.map((block) => block.bottom))];
  return left > right - measures.sameEdge * size && bottom > highest - size && top < lowest + size;
}

const endsWide = new RegExp(`[${cjk}]$`);
const beginsWide = new RegExp(`^[${cjk}]`);

/** Chinese is written without spaces, also where it meets other words at the end of a line; only a gap that is seen parts it from them. */
function spaceBetween(before: string, after: string, gap = 0): string {
  const [wideBefore, wideAfter] = [endsWide.test(before), beginsWide.test(after)];
  if (wideBefore && wideAfter) return '';
  return (wideBefore || wideAfter) && gap < measures.seen ? '' : ' ';
}

const setWidely = new RegExp(`^[${cjk}](?:\\s+[${cjk}])+$`);

/** The text of some blocks beside one another. A title is often set widely, with a space after each character. */
function lineOf(row: readonly Block[]): string {
  const line = row.map(({ text }) => text).join(' ');
  return setWidely.test(line) ? line.replace(/\s+/g, '') : line;
}
