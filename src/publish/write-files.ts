import fs from 'node:fs';
import path from 'node:path';
import { digestOf } from '../cache/digest.ts';
import type { PublishedFile } from '../catalog/catalog.ts';
import { fileOf } from '../model/urls.ts';
import { problem, type Problem } from '../problem/problem.ts';
import type { TextFile } from '../views/page.ts';

/** Writes the files whose text is already made: JSON and feeds. */
export function writeTexts(texts: readonly TextFile[], out: string): void {
  for (const { url, text } of texts) {
    const file = path.join(out, fileOf(url));
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, text());
  }
}

/** Copies attachments and images to their addresses. One that is gone or another than when it was checked is a problem. */
export function copyFiles(files: readonly PublishedFile[], content: string, out: string): Problem[] {
  return files.flatMap(({ from, url, size, digest }) => {
    const target = path.join(out, fileOf(url));
    fs.mkdirSync(path.dirname(target), { recursive: true });
    try {
      const bytes = fs.readFileSync(asSpelled(content, from));
      fs.writeFileSync(target, bytes);
      return digestOf(bytes) === digest ? [] : [problem('file/changed', { file: from }, { before: size, after: bytes.length })];
    } catch (cause) {
      if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return [problem('file/vanished', { file: from })];
      throw new Error(`cannot copy ${from}`, { cause });
    }
  });
}

/** Where a file of the content folder is on the disk, which may spell its name in another Unicode form than the NFC of this program. */
function asSpelled(content: string, file: string): string {
  const plain = path.join(content, file);
  if (fs.existsSync(plain)) return plain;
  return file.split('/').reduce((folder, part) => {
    const names = fs.existsSync(folder) ? fs.readdirSync(folder) : [];
    return path.join(folder, names.find((name) => name.normalize('NFC') === part) ?? part);
  }, content);
}
