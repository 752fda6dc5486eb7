import fs from 'node:fs';
import path from 'node:path';
import zlib from 'node:zlib';
import { unzipSync } from 'fflate';

/** The files below a folder that hold a text: in their names, as they are, in any gzip member within them, in the parts of a workbook. */
export const filesHolding = (folder: string, text: string): string[] => filesHoldingOf(folder)(text);

/** As `filesHolding`, for many texts: every file is read and unpacked once. */
export function filesHoldingOf(folder: string): (text: string) => string[] {
  const all = fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .map((file) => ({ name: path.relative(folder, file), texts: [file, ...textsIn(fs.readFileSync(file))].map(plain) }));
  return (text) => {
    const forms = [text, encodeURIComponent(text)];
    return all.filter(({ texts }) => texts.some((inner) => forms.some((form) => inner.includes(form)))).map(({ name }) => name);
  };
}

/** Without the places where a line may be broken, and with characters that JSON or XML may write as numbers. */
const plain = (text: string): string =>
  text
    .replaceAll('\u200b', '')
    .replace(/\\u([0-9a-f]{4})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replace(/&#(?:x([0-9a-f]+)|(\d+));/gi, (_, hex?: string, digits = '') =>
      String.fromCodePoint(hex ? Number.parseInt(hex, 16) : Number(digits)),
    );

/** Everything that can be read in some bytes: themselves, also with two bytes a character, what every gzip member that begins anywhere in them unpacks to, and the files of a zip. */
function textsIn(bytes: Buffer): string[] {
  const texts = [bytes.toString(), bytes.toString('utf16le'), bytes.subarray(1).toString('utf16le')];
  if (bytes.toString('latin1', 0, 4) === 'PK\x03\x04')
    texts.push(...Object.values(unzipSync(bytes)).map((part) => Buffer.from(part).toString()));
  for (let at = bytes.indexOf('\x1f\x8b\x08', 0, 'latin1'); at >= 0; at = bytes.indexOf('\x1f\x8b\x08', at + 1, 'latin1')) {
    try {
      texts.push(zlib.gunzipSync(bytes.subarray(at), { finishFlush: zlib.constants.Z_SYNC_FLUSH }).toString());
    } catch {
      texts.push(unpackedUntilBroken(bytes.subarray(at)));
    }
  }
  return texts;
}

/** What stands before the bytes that are no longer of the member: others follow it in a pack. */
function unpackedUntilBroken(bytes: Buffer): string {
  try {
    return zlib.inflateRawSync(bytes.subarray(10), { finishFlush: zlib.constants.Z_SYNC_FLUSH }).toString();
  } catch {
    return '';
  }
}
