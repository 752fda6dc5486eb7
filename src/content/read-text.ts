import fs from 'node:fs';
import { problem } from '../problem/problem.ts';
import type { FoundFile } from './find-files.ts';
import type { Read } from './front-matter.ts';

/** A text file larger than this is a mistake (a pasted picture, a data dump) and would only make a page nobody can open. */
export const maxTextBytes = 4 * 1024 * 1024;

/** The text of a file with LF line ends and without a byte order mark, or the problem that keeps it from being read. */
export function decodeText(file: string, bytes: Buffer): Read<string> {
  if (bytes.length > maxTextBytes)
    return { problem: problem('file/too-large', { file }, { size: megabytes(bytes.length), limit: megabytes(maxTextBytes) }) };
  if (isOfficeFile(bytes)) return { problem: problem('file/office', { file }) };
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return { value: text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text };
  } catch {
    return { problem: problem('file/encoding', { file }, { encoding: guessEncoding(bytes) }) };
  }
}

const megabytes = (bytes: number): string => `${(bytes / 1024 / 1024).toFixed(1)} MB`;

/** The bytes of a file, or the problem that it is no longer there. */
export function readBytes({ file, absolute }: FoundFile): Read<Buffer> {
  try {
    return { value: fs.readFileSync(absolute) };
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return { problem: problem('file/vanished', { file }) };
    throw new Error(`cannot read ${absolute}`, { cause });
  }
}

/** The first bytes of .doc and .xls (OLE2) and of .docx, .xlsx and .wps (zip). */
const isOfficeFile = (bytes: Buffer): boolean => ['d0cf11e0', '504b0304'].includes(bytes.subarray(0, 4).toString('hex'));

/** The likely encoding of bytes that are not UTF-8; GB18030 is what Chinese editors save by default. */
function guessEncoding(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'UTF-16LE';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'UTF-16BE';
  const asGb = new TextDecoder('gb18030').decode(bytes);
  return asGb.includes('\ufffd') ? '?' : 'GB18030';
}
