import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readContent } from '../../src/content/read-content.ts';
import { sourceLines } from '../../src/content/source-lines.ts';
import { contentFolder, itemMd, temporaryFolder } from '../support/builders.ts';

describe('readContent', () => {
  it('takes Markdown in folders as records and counts every other file', () => {
    const { content, problems } = readContent(
      contentFolder({
        'items/finance/2026/a.md': itemMd(),
        'items/finance/2026/表 1.xlsx': 'xx',
        'README.md': '说明',
        'items/.hidden.md': 'x',
      }),
    );
    expect(problems).toEqual([]);
    expect(content.site?.keys['name']).toBe('测试县');
    expect(content.records.map(({ file }) => file)).toEqual(['departments/finance.md', 'items/finance/2026/a.md']);
    expect([...content.files].map(([file, { size }]) => [file, size])).toEqual([
      ['README.md', Buffer.byteLength('说明')],
      ['items/finance/2026/表 1.xlsx', 2],
    ]);
  });

  it('says which folder is not there', () => {
    const folder = path.join(temporaryFolder(), '没有');
    expect(readContent(folder).problems).toEqual([expect.objectContaining({ code: 'content/missing', args: { folder } })]);
  });

  it('spells file names in NFC, as addresses are', () => {
    const { content } = readContent(contentFolder({ 'items/finance/2026/cafe\u0301.pdf': 'x' }));
    expect([...content.files.keys()]).toEqual(['items/finance/2026/caf\u00e9.pdf']);
  });

  it('follows no link that leaves the folder, and enters no folder twice', () => {
    const outside = path.join(temporaryFolder(), '内部.md');
    fs.writeFileSync(outside, itemMd());
    const root = contentFolder({ 'items/finance/2026/a.md': itemMd() });
    fs.symlinkSync(outside, path.join(root, 'items/finance/2026/b.md'));
    fs.symlinkSync(path.join(root, 'nowhere'), path.join(root, 'items/finance/2026/c.md'));
    fs.symlinkSync(path.join(root, 'items'), path.join(root, 'items/again'));
    const { content, problems } = readContent(root);
    expect(problems.map(({ code, place }) => `${code} ${place.file}`)).toEqual([
      'file/symlink items/finance/2026/b.md',
      'file/symlink items/finance/2026/c.md',
    ]);
    expect(content.records.map(({ file }) => file)).toEqual(['departments/finance.md', 'items/finance/2026/a.md']);
  });
});

describe('sourceLines', () => {
  it('gives the line a place points at, and nothing where there is none', () => {
    const lineAt = sourceLines(contentFolder({ 'a.md': '\ufeff一\r\n二\r\n' }));
    expect([lineAt({ file: 'a.md', line: 1 }), lineAt({ file: 'a.md', line: 2 }), lineAt({ file: 'a.md', line: 9 })]).toEqual([
      '一',
      '二',
      undefined,
    ]);
    expect([lineAt({ file: 'a.md' }), lineAt({ file: 'missing.md', line: 1 }), lineAt({ file: 'departments', line: 1 })]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });
});
