import fs from 'node:fs';
import path from 'node:path';
import zlib from 'node:zlib';

/** The files below a folder whose bytes hold a text, as they are or in any gzip member within them. */
export function filesHolding(folder: string, text: string): string[] {
  return fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .filter((file) => file.includes(text) || textsIn(fs.readFileSync(file)).some((inner) => inner.includes(text)))
    .map((file) => path.relative(folder, file));
}

/** Everything that can be read in some bytes: themselves, and what every gzip member that begins anywhere in them unpacks to. */
function textsIn(bytes: Buffer): string[] {
  const texts = [bytes.toString()];
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
