import fs from 'node:fs';
import { digestOf } from '../../cache/digest.ts';
import { extractText } from './extract-text.ts';
import type { FileAnswer } from './text-reader.ts';

/*
 * A process of its own: reads the text of files as they are named to it, one after another, and ends when nobody names more. What a damaged file may
 * do to a library, such as to need all memory or to never come to an end, befalls this process alone.
 */

process.on('message', (file: string) => void answer(file));

async function answer(file: string): Promise<void> {
  const bytes = readIfThere(file);
  const said: FileAnswer = { ...(await extractText(file, bytes)), digest: digestOf(bytes) };
  process.send?.(said);
}

/** A file that is gone is missed where files are copied. */
function readIfThere(file: string): Uint8Array {
  try {
    return fs.readFileSync(file);
  } catch {
    return new Uint8Array();
  }
}
