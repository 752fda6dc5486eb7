import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { digestOf } from '../../src/cache/digest.ts';
import { findFiles } from '../../src/content/find-files.ts';
import { readContent } from '../../src/content/read-content.ts';
import { readBytes } from '../../src/content/read-text.ts';
import { checkContent } from '../../src/pipeline.ts';
import { copyFiles } from '../../src/publish/write-files.ts';
import { asOf, catalogOf, codesOf, contentFolder, itemMd, temporaryFolder } from '../support/builders.ts';

const sound = 'items/finance/2026/sound.md';
const check = (content: string): string[] => codesOf(checkContent({ content, asOf: () => asOf }));

describe('a content folder', () => {
  it('that is missing is the only thing said', () => {
    expect(check(path.join(temporaryFolder(), 'none'))).toEqual(['content/missing .:']);
    expect(check(path.join(contentFolder(), 'site.yaml', 'below'))).toEqual(['content/missing .:']);
  });

  it('that is empty says what to begin with', () => {
    expect(check(temporaryFolder())).toEqual(['content/empty .:', 'site/missing site.yaml:']);
  });

  it.each([
    ['file', 'items/finance/2026/link.md'],
    ['folder', 'items/finance/2027'],
  ])('a symbolic link to a %s outside is not followed', (form, link) => {
    const outside = temporaryFolder();
    fs.writeFileSync(path.join(outside, 'secret.md'), itemMd({ title: '秘密', index_no: 'S/1' }));
    const root = contentFolder({ [sound]: itemMd() });
    fs.symlinkSync(form === 'file' ? path.join(outside, 'secret.md') : outside, path.join(root, link));
    const { content, problems } = readContent(root);
    expect(codesOf({ problems })).toEqual([`file/symlink ${link}:`]);
    expect(content.records.map((r) => r.file)).toEqual(['departments/finance.md', sound]);
  });

  it('a symbolic link as an attachment gives neither the file nor its size', () => {
    const root = contentFolder({ [sound]: itemMd({ attachments: '[{ file: passwd.pdf, title: 表 }]' }) });
    fs.symlinkSync('/etc/passwd', path.join(root, 'items/finance/2026/passwd.pdf'));
    expect(check(root)).toEqual(['file/symlink items/finance/2026/passwd.pdf:', `attachment/missing ${sound}:8`]);
  });

  it('links to nothing, to themselves and to the folder above do no harm', () => {
    const root = contentFolder({ [sound]: itemMd() });
    fs.symlinkSync('nothing.md', path.join(root, 'items/finance/2026/dead.md'));
    fs.symlinkSync('self.md', path.join(root, 'items/finance/2026/self.md'));
    fs.symlinkSync('..', path.join(root, 'items/finance/up'));
    expect(codesOf({ problems: readContent(root).problems })).toEqual([
      'file/symlink items/finance/2026/dead.md:',
      'file/symlink items/finance/2026/self.md:',
    ]);
  });

  it('a record that is gone between listing and reading is a problem', () => {
    const { files } = findFiles(contentFolder({ [sound]: itemMd() }));
    const listed = files.find(({ file }) => file === sound);
    if (!listed) throw new Error('not listed');
    fs.rmSync(listed.absolute);
    expect(readBytes(listed).problem).toMatchObject({ code: 'file/vanished', place: { file: sound } });
  });

  it('a time zone that does not exist does not make scheduled records public', () => {
    const root = contentFolder({
      'site.yaml': 'name: 测试县\norganisation: 测试县人民政府\ndomain: www.test.example\ntime_zone: Nowhere/At-All\n',
      'items/finance/2999/later.md': itemMd({ published_on: '2999-01-01' }),
    });
    const { catalog } = checkContent({ content: root, asOf: (zone) => (zone === 'Asia/Shanghai' ? asOf : ('' as typeof asOf)) });
    expect(catalog?.items ?? []).toEqual([]);
  });
});

describe('copyFiles', () => {
  const from = 'items/finance/2026/表.pdf';
  const named = { from, url: '/items/finance/2026/sound/表.pdf', size: 3, digest: digestOf('abc') };

  it('names an attachment that changed since it was checked', () => {
    expect(copyFiles([named], contentFolder({ [from]: 'longer' }), temporaryFolder())).toMatchObject([
      { code: 'file/changed', place: { file: from }, args: { before: 3, after: 6 } },
    ]);
  });

  it('names an attachment that is gone, and copies the others', () => {
    const out = temporaryFolder();
    const gone = { ...named, from: 'items/finance/2026/gone.pdf' };
    expect(copyFiles([gone, named], contentFolder({ [from]: 'abc' }), out)).toMatchObject([
      { code: 'file/vanished', place: { file: gone.from } },
    ]);
    expect(fs.readFileSync(path.join(out, named.url), 'utf8')).toBe('abc');
  });

  it('finds a file whose name the disk spells in another Unicode form', () => {
    const out = temporaryFolder();
    const root = contentFolder({ ['items/finance/2026/café.pdf'.normalize('NFD')]: 'abc' });
    const file = { from: 'items/finance/2026/café.pdf'.normalize('NFC'), url: '/x/café.pdf', size: 3, digest: digestOf('abc') };
    expect(copyFiles([file], root, out)).toEqual([]);
    expect(fs.readFileSync(path.join(out, file.url), 'utf8')).toBe('abc');
  });
});

describe('files of records that are not shown', () => {
  it.each([
    ['a draft', { draft: 'true' }],
    ['scheduled', { published_on: '2026-12-30' }],
    ['withdrawn', { changes: '[{ on: 2026-03-05, type: 撤回, note: 有误 }]' }],
  ])('are not published: %s', (_, keys) => {
    const { catalog } = catalogOf({
      [sound]: itemMd({ ...keys, attachments: '[{ file: a.pdf, title: 表 }]' }),
      'items/finance/2026/a.pdf': 'abc',
    });
    expect([...(catalog?.files.values() ?? [])].flat()).toEqual([]);
  });
});
