/** What was opened in a line and not closed in it, and where. */
export interface Unclosed {
  /** Counted from 0. */
  readonly line: number;
  readonly column: number;
  readonly closing: '"' | "'" | ']' | '}';
}

const closings = { '"': '"', "'": "'", '[': ']', '{': '}' } as const;
/** A line that begins an entry of its own, so that what was open before it should have been closed. */
const beginsEntry = /^\s*(?:- |[^\s:"'[\]{},]+:(?:\s|$))/;
/** What stands before a value: indents, the marks of lists, a key. */
const beforeValue = /^\s*(?:- +)*(?:[^\s"'[\]{},#:][^:]*:\s+)?/;

/**
 * The quotation mark or bracket that was not closed, where that is why a YAML reader stumbled: it notices at the next entry, or at the end, and not
 * where an editor has to look. Undefined where it stumbled over something else.
 */
export function findUnclosed(
  lines: readonly string[],
  { line, reason }: { readonly line: number; readonly reason: string },
): Unclosed | undefined {
  const isDeficient = reason === 'deficient indentation';
  const isAtEnd =
    (isDeficient && lines.slice(line).every((rest) => !/[^\s\0]/.test(rest))) ||
    /^unexpected end of the (?:stream|document) within a (?:single|double|flow)/.test(reason);
  const isAtEntry = isDeficient && beginsEntry.test(lines[line] ?? '');
  if (!isAtEnd && !isAtEntry) return undefined;
  for (let at = Math.min(isAtEnd ? line : line - 1, lines.length - 1); at >= 0; at--) {
    const found = leftOpen(lines[at] ?? '');
    if (found) return { line: at, ...found };
  }
  return undefined;
}

/** The innermost that is open at the end of a line whose value begins with a quotation mark or a bracket. */
function leftOpen(line: string): Omit<Unclosed, 'line'> | undefined {
  const open: Omit<Unclosed, 'line'>[] = [];
  let column = beforeValue.exec(line)?.[0].length ?? 0;
  if (!isOpening(line[column])) return undefined;
  for (; column < line.length; column++) {
    const character = line[column] ?? '';
    const closing = open[open.length - 1]?.closing;
    const isQuoted = closing === '"' || closing === "'";
    if (closing === '"' && character === '\\') column++;
    else if (closing === "'" && line.startsWith("''", column)) column++;
    else if (character === closing) open.pop();
    else if (!isQuoted && isOpening(character) && (open.length === 0 || beginsValue(line, column)))
      open.push({ column, closing: closings[character] });
  }
  return open[open.length - 1];
}

const isOpening = (character: string | undefined): character is keyof typeof closings =>
  character !== undefined && Object.hasOwn(closings, character);

/** Within brackets, a quotation mark in the middle of a word is a character like any other. */
const beginsValue = (line: string, column: number): boolean => /[[{,:]\s*$/.test(line.slice(0, column));
