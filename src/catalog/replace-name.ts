import type { Fields } from '../model/field.ts';
import { scalarSpan, type KeyPath } from './locate-key.ts';

/** Which key of which file, and who is named there by whom to be followed. */
export interface NameChange {
  readonly key: KeyPath;
  readonly fields: Fields;
  readonly from: string;
  readonly to: string;
}

/** A file's text with another name in it, and the line where it stands. */
export interface Replaced {
  readonly text: string;
  readonly line: number;
  /** What the key says then. */
  readonly value: string;
}

/**
 * Writes another name into the value of one key of a file, and leaves every other character of it as it is; what stood in brackets behind the name
 * told of the person, and goes with it. Undefined where the value is not written as a text that holds the name once, or holds the new one already.
 */
export function replaceName(file: string, text: string, { key, fields, from, to }: NameChange): Replaced | undefined {
  const [start, end] = frontSpan(file, text);
  const front = text.slice(start, end);
  const span = scalarSpan(front, key, fields);
  if (!span) return undefined;
  const written = front.slice(...span);
  const pattern = new RegExp(`(?<=^|[\\s、，,；;'"])${escaped(from)}(?:[（(][^）)'"]*[）)])?(?=$|[\\s、，,；;'"])`, 'gu');
  if (written.includes(to) || [...written.matchAll(pattern)].length !== 1) return undefined;
  const value = written.replace(pattern, () => to);
  const changed = front.slice(0, span[0]) + value + front.slice(span[1]);
  // The new name may be one that cannot stand there unquoted.
  const again = scalarSpan(changed, key, fields);
  if (!again || changed.slice(...again) !== value) return undefined;
  const line = text.slice(0, start + span[0]).split('\n').length;
  return { text: text.slice(0, start) + changed + text.slice(end), line, value };
}

const escaped = (name: string): string => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** From where to where the front matter of a file stands; all of a file that is nothing else. */
function frontSpan(file: string, text: string): readonly [start: number, end: number] {
  if (!file.endsWith('.md')) return [0, text.length];
  const opened = /^\ufeff?---[^\n]*\n/.exec(text)?.[0].length ?? 0;
  const closed = text.slice(opened).search(/^---[ \t]*\r?$/m);
  return [opened, closed < 0 ? opened : opened + closed];
}
