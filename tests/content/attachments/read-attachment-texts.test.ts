import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { digestOf } from '../../../src/cache/digest.ts';
import { noCache, openCache } from '../../../src/cache/open-cache.ts';
import type { PublishedFile } from '../../../src/catalog/catalog.ts';
import { readAttachmentTexts, type ReadAttachments } from '../../../src/content/attachments/read-attachment-texts.ts';
import { readFileTexts } from '../../../src/content/attachments/text-reader.ts';
import { temporaryFolder } from '../../support/builders.ts';
import { madePdf } from '../../support/made-files.ts';

const pdf = (text: string): Buffer => madePdf([{ text }]);

/** Some files in a folder, as the catalog names them. */
function written(files: Readonly<Record<string, Buffer>>): { readonly root: string; readonly published: PublishedFile[] } {
  const root = temporaryFolder();
  const published = Object.entries(files).map(([from, bytes]) => {
    fs.writeFileSync(path.join(root, from), bytes);
    return { from, url: `/${from}`, size: bytes.length, digest: digestOf(bytes) };
  });
  return { root, published };
}

/** In no order: two files may be read at a time. */
const textsOf = async ({ texts }: ReadAttachments): Promise<string[]> =>
  (await Promise.all([...texts.values()].map(({ text }) => text()))).toSorted();
const saidOf = ({ problems }: ReadAttachments): string[] => problems.map(({ code, place }) => `${code} ${place.file}`);

describe('readAttachmentTexts', () => {
  const files = { 'a.pdf': pdf('公开预算'), 'b.docx': Buffer.from('broken'), 'c.pdf': madePdf([]), 'd.txt': Buffer.from('broken') };

  it('gives the texts of what can be read, and says of every other file why not', async () => {
    const { root, published } = written(files);
    const read = await readAttachmentTexts(root, published, noCache);
    expect(await textsOf(read)).toEqual(['公开预算']);
    expect(saidOf(read)).toEqual(['attachment/text-unreadable b.docx', 'attachment/text-none c.pdf']);
    expect(read.problems.every(({ severity }) => severity === 'warning')).toBe(true);
  });

  it('reads a file once for its bytes, and says again what is wrong with it', async () => {
    const { root, published } = written(files);
    const cache = openCache(temporaryFolder());
    await readAttachmentTexts(root, published, cache);
    // What was kept could not be read in these any more.
    for (const { from } of published) fs.writeFileSync(path.join(root, from), 'changed');
    const again = await readAttachmentTexts(root, published, cache);
    expect(await textsOf(again)).toEqual(['公开预算']);
    expect(saidOf(again)).toEqual(['attachment/text-unreadable b.docx', 'attachment/text-none c.pdf']);
  });

  it('reads again what was damaged, and keeps nothing of what is gone', async () => {
    const { root, published } = written({ 'a.pdf': pdf('公开预算'), 'b.pdf': pdf('另一份') });
    const folder = temporaryFolder();
    const cache = openCache(folder);
    await readAttachmentTexts(root, published, cache);
    const kept = (): string[] => fs.readdirSync(folder, { recursive: true, encoding: 'utf8' });
    const [a, b] = published.map(({ digest }) => kept().find((file) => file.endsWith(digest)) ?? '');
    fs.writeFileSync(path.join(folder, a ?? ''), 'damaged');
    expect(await textsOf(await readAttachmentTexts(root, published, cache))).toEqual(['公开预算', '另一份'].toSorted());
    await readAttachmentTexts(root, published.slice(0, 1), cache);
    expect(kept()).not.toContain(b);
    await readAttachmentTexts(root, [], cache);
    expect(kept().filter((file) => /[0-9a-f]{32}$/.test(file) && fs.statSync(path.join(folder, file)).isFile())).toEqual([]);
  });

  it('keeps nothing under the name of a file that changes meanwhile', async () => {
    const { root, published } = written({ 'a.pdf': pdf('公开预算') });
    const cache = openCache(temporaryFolder());
    fs.writeFileSync(path.join(root, 'a.pdf'), pdf('改过的'));
    expect(await textsOf(await readAttachmentTexts(root, published, cache))).toEqual(['改过的']);
    fs.writeFileSync(path.join(root, 'a.pdf'), pdf('公开预算'));
    expect(await textsOf(await readAttachmentTexts(root, published, cache))).toEqual(['公开预算']);
  });
});

describe('readFileTexts', () => {
  it('gives up a file that takes too long, and goes on with the next', async () => {
    const { root, published } = written({ 'a.pdf': pdf('甲'), 'b.pdf': pdf('乙'), 'c.pdf': pdf('丙') });
    const answers: (string | undefined)[] = [];
    const read = (options?: Parameters<typeof readFileTexts>[2]): Promise<void> =>
      readFileTexts(
        published.map(({ from }) => path.join(root, from)),
        (_, { text, said }) => answers.push(said ?? text),
        options,
      );
    await read({ patience: 1, memory: 256 });
    expect(answers).toEqual(Array.from({ length: 3 }, () => 'attachment/text-unreadable'));
    await read();
    expect(answers.slice(3).toSorted()).toEqual(['丙', '乙', '甲']);
  });
});
