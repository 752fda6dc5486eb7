import fs from 'node:fs';
import path from 'node:path';
import zlib from 'node:zlib';
import { digestOf } from '../cache/digest.ts';
import { filesBelow } from '../cache/files-below.ts';
import { keptText, unsealed, type Cache } from '../cache/open-cache.ts';
import { filesOfPack } from './pack-folder.ts';
import { stateFolder } from './site-state.ts';

/** Forgets everything that is kept of other sites and other content: a copy of what is to go may be among it. */
export function forgetOthers(cache: Cache, { content, out }: { readonly content: string; readonly out: string }): void {
  cache.keepOnly('sites', new Set([path.basename(stateFolder(path.resolve(out)))]));
  cache.keepOnly('content', new Set([digestOf(fs.realpathSync(content))]));
}

/** The files below a folder that hold one of some texts, compressed or not. */
export function traceText(folder: string, texts: readonly string[]): string[] {
  const needles = texts.flatMap((text) => [text, JSON.stringify(text).slice(1, -1), escaped(text)]).filter((text) => text.length >= 12);
  const holdsAny = (text: string): boolean => needles.some((needle) => text.includes(needle));
  const holds = (bytes: Buffer): boolean => {
    const inner = unpacked(bytes);
    return inner ? inner.some(holds) : holdsAny(plain(bytes));
  };
  return filesBelow(folder)
    .map((file) => path.join(folder, file))
    .filter((file) => holds(fs.readFileSync(file)));
}

/** The files in a pack of the cache; undefined for any other file. */
function unpacked(bytes: Buffer): Buffer[] | undefined {
  const pack = unsealed(bytes);
  return pack?.subarray(0, 3).toString() === '[["' ? filesOfPack(pack).map(([, inner]) => inner) : undefined;
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** Text of a file, unzipped if it is zipped, and as the cache keeps it. */
function plain(bytes: Buffer): string {
  const kept = unsealed(bytes);
  return (kept && keptText(kept)) ?? (bytes[0] === 0x1f && bytes[1] === 0x8b ? zlib.gunzipSync(bytes) : bytes).toString();
}
