import fs from 'node:fs/promises';
import { getDocumentProxy } from 'unpdf';
import { linesOf, type TextRun } from './pdf-lines.ts';
import { Unreadable, type Limits } from './unreadable.ts';

/**
 * Where the library looks for tables of characters that many Chinese files name without holding them; it wants a class. Of tables that are not here the
 * text is not read, and nothing else is ever given to it.
 */
class CharacterMaps {
  async fetch({ filename }: { readonly filename: string }): Promise<Uint8Array> {
    if (!/^[\w-]+\.bcmap$/.test(filename)) throw new Error(`no table of characters ${filename}`);
    return Uint8Array.from(await fs.readFile(new URL(`./character-maps/${filename}`, import.meta.url)));
  }
}

/** Only words are wanted: no fonts are made, no forms, no pictures, nothing is fetched, and no code is made of what a file holds. */
const options = {
  isEvalSupported: false,
  disableFontFace: true,
  useSystemFonts: false,
  useWorkerFetch: false,
  useWasm: false,
  enableXfa: false,
  cMapPacked: true,
  BinaryDataFactory: CharacterMaps,
  verbosity: 0,
};

/** The text of a PDF file, page after page, a line a paragraph or row. */
export async function readPdf(bytes: Uint8Array, { characters }: Limits): Promise<string> {
  // What is given is taken over and cannot be used again.
  const document = await getDocumentProxy(Uint8Array.from(bytes), options).catch(passwordNamed);
  const lines: string[] = [];
  let length = 0;
  for (let number = 1; number <= document.numPages && length <= characters; number++) {
    const page = await document.getPage(number);
    const [a = 1, b = 0, c = 0, d = -1, e = 0, f = 0] = page.getViewport({ scale: 1 }).transform as number[];
    const { items } = await page.getTextContent();
    const runs = items.flatMap((item): TextRun[] => {
      if (!('str' in item)) return [];
      const [, , slant = 0, height = 0, x = 0, y = 0] = item.transform as number[];
      // Wide tables stand on pages that are turned.
      return [{ text: item.str, left: a * x + c * y + e, width: item.width, baseline: b * x + d * y + f, size: Math.hypot(slant, height) }];
    });
    for (const line of linesOf(runs)) {
      lines.push(line);
      length += line.length;
    }
    page.cleanup();
  }
  await document.loadingTask.destroy();
  return lines.join('\n');
}

function passwordNamed(error: unknown): never {
  if (error instanceof Error && error.name === 'PasswordException') throw new Unreadable('attachment/text-locked');
  throw error;
}
