import { describe, expect, it } from 'vitest';
import { readContent } from '../../src/content/read-content.ts';
import type { Problem } from '../../src/problem/problem.ts';
import { contentFolder, itemMd } from '../support/builders.ts';

const file = 'items/finance/2026/a.md';
/** What reading a folder with this one file gives. */
function readWith(bytes: Buffer | string): { body: string | undefined; front: string | undefined; problems: readonly Problem[] } {
  const { content, problems } = readContent(contentFolder({ [file]: bytes }));
  const record = content.records.find((r) => r.file === file);
  return { body: record?.texts.source, front: record?.front, problems };
}
const utf16 = (text: string): Buffer => Buffer.from(`\ufeff${text}`, 'utf16le');
// 标题 as GB18030 writes it: B1 EA CC E2.
const gb18030 = Buffer.concat([Buffer.from('---\ntitle: '), Buffer.from([0xb1, 0xea, 0xcc, 0xe2]), Buffer.from('\n---\n')]);
// A GBK character cut in half, and a byte that is in no encoding of Chinese.
const unknown = Buffer.concat([Buffer.from('---\ntitle: '), Buffer.from([0xff, 0x0a]), Buffer.from('---\n')]);

describe('readText', () => {
  it.each([
    ['GB18030', gb18030],
    ['UTF-16LE', utf16(itemMd())],
    ['UTF-16BE', utf16(itemMd()).swap16()],
    ['?', unknown],
  ])('names the encoding %s and does not guess at the text', (encoding, bytes) => {
    const { body, problems } = readWith(bytes);
    expect(problems).toEqual([{ code: 'file/encoding', severity: 'error', place: { file }, args: { encoding } }]);
    expect(body).toBeUndefined();
  });

  it.each([
    ['a byte order mark', `\ufeff${itemMd()}`],
    ['Windows line ends', itemMd().replaceAll('\n', '\r\n')],
    ['old Macintosh line ends', itemMd().replaceAll('\n', '\r')],
    ['all of them', `\ufeff${itemMd().replaceAll('\n', '\r\n')}`],
  ])('%s make no difference', (_, text) => {
    expect(readWith(text)).toEqual(readWith(itemMd()));
  });

  it('does not read a text of more than 4 MB', () => {
    const { problems } = readWith(itemMd({}, '字'.repeat(1_500_000)));
    expect(problems.map(({ code, args }) => [code, args])).toEqual([['file/too-large', { size: '4.3 MB', limit: '4.0 MB' }]]);
  });
});
