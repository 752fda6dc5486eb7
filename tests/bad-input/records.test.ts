import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { activityMd, catalogOf, codesOf, itemMd, officialMd, temporaryFolder } from '../support/builders.ts';
import type { Files } from './support.ts';

const sound = 'items/finance/2026/sound.md';
const bad = 'items/finance/2026/bad.md';
const other = (keys: Readonly<Record<string, string | undefined>> = {}): string => itemMd({ index_no: 'A/2026-00002', ...keys });

/** The problems of some files beside a sound item, which must still be in the catalog. */
function problemsBeside(files: Files): string[] {
  const built = catalogOf({ [sound]: itemMd(), ...files });
  expect(built.catalog?.items.map((i) => i.url)).toContain('/items/finance/2026/sound/');
  return codesOf(built);
}

/** `关于公开` in GB18030. */
const gb18030 = Buffer.concat([Buffer.from('---\ntitle: '), Buffer.from([0xb9, 0xd8, 0xd3, 0xda]), Buffer.from('\n---\n')]);

describe('a file that cannot be read', () => {
  it.each<[string, string | Buffer, string]>([
    ['GB18030', gb18030, 'file/encoding bad.md:'],
    ['UTF-16', Buffer.from('\ufeff---\ntitle: 关于\n---\n', 'utf16le'), 'file/encoding bad.md:'],
    ['20 MB', `---\ntitle: x\n---\n${'长'.repeat(7_000_000)}`, 'file/too-large bad.md:'],
    ['empty', '', 'front/missing bad.md:1'],
    ['no front matter', '# 关于\n\n正文\n', 'front/missing bad.md:1'],
    ['front matter without an end', '---\ntitle: 关于\n\n正文\n', 'front/unclosed bad.md:1'],
    ['a value that YAML takes for an alias', '---\nformed_on: 2026-03-01\ntitle: *x\n---\n', 'front/syntax bad.md:3'],
    ['a tab for indentation', '---\ntitle: x\nreview:\n\ton: 2026-03-01\n---\n', 'front/syntax bad.md:4'],
    ['full-width colons', '---\ntitle： 关于\n---\n', 'front/not-keys bad.md:2'],
    ['a list', '---\n- a\n- b\n---\n', 'front/not-keys bad.md:2'],
  ])('%s', (_, text, expected) => {
    expect(problemsBeside({ [bad]: text })).toEqual([expected.replace('bad.md', bad)]);
  });

  it.each(['js', 'JS', 'javascript', ' js', 'coffee', 'json'])('front matter declared as %s is never executed', (language) => {
    const proof = path.join(temporaryFolder(), 'executed');
    const code = `require('fs').writeFileSync(${JSON.stringify(proof)}, 'x')`;
    expect(problemsBeside({ [bad]: `---${language}\n{ title: ${code} }\n---\n` })).toEqual([`front/executable ${bad}:1`]);
    expect(fs.existsSync(proof)).toBe(false);
  });

  it('YAML aliases that multiply end in problems, and soon', () => {
    const levels = Array.from('bcdefghi', (name, i) => `${name}: &${name} [${`*${'abcdefgh'[i]},`.repeat(10)}]`).join('\n');
    expect(problemsBeside({ [bad]: `---\na: &a [x,x]\n${levels}\ntitle: x\n---\n` }).length).toBeGreaterThan(0);
  });

  it('an ending in capitals does not hide a record', () => {
    expect(problemsBeside({ 'items/finance/2026/bad.MD': other() })).toEqual(['file/slug items/finance/2026/bad.MD:']);
  });

  it('a folder named as a property of every object is still unknown', () => {
    expect(problemsBeside({ 'constructor/x.md': other() })).toEqual(['file/unknown-folder constructor/x.md:']);
  });
});

describe('a record that contradicts others or itself', () => {
  it.each<[string, Readonly<Record<string, string | undefined>>, string]>([
    ['unknown category', { category: 'nowhere' }, 'reference/category bad.md:4'],
    ['unknown index number', { related: '[B/1]' }, 'reference/index-no bad.md:8'],
    ['department of another folder', { department: 'nowhere' }, 'folder/department bad.md:8'],
    ['unknown department', { department: 'nowhere' }, 'reference/department bad.md:8'],
    ['impossible day', { published_on: '2026-02-30' }, 'date/impossible bad.md:6'],
    ['day in words', { formed_on: '2026年3月1日' }, 'date/form bad.md:5'],
    ['published before it was formed', { formed_on: '2026-03-05' }, 'date/before-formed bad.md:6'],
    ['another year than its folder', { published_on: '2025-03-02', formed_on: '2025-01-01' }, 'folder/year bad.md:6'],
    ['attachment that is not there', { attachments: '[{ file: a.pdf, title: 表 }]' }, 'attachment/missing bad.md:8'],
    ['attachment above the folder', { attachments: '[{ file: ../secret.pdf, title: 表 }]' }, 'attachment/outside bad.md:8'],
    ['attachment hidden in the path', { attachments: '[{ file: a/../../b.pdf, title: 表 }]' }, 'attachment/outside bad.md:8'],
    ['absolute attachment', { attachments: '[{ file: /etc/passwd, title: 表 }]' }, 'attachment/outside bad.md:8'],
    ['attachment on a drive', { attachments: '[{ file: "C:a.pdf", title: 表 }]' }, 'attachment/outside bad.md:8'],
    ['back slash in an attachment', { attachments: "[{ file: 'a\\b.pdf', title: 表 }]" }, 'attachment/outside bad.md:8'],
    ['photo above the folder', { photos: '[{ file: ../../x.png, alt: 图 }]' }, 'attachment/outside bad.md:8'],
    ['old address above the site', { formerly: "['../../evil']" }, 'address/form bad.md:8'],
    ['old address with a back slash', { formerly: "['/a\\..\\..\\evil/']" }, 'address/form bad.md:8'],
    ['old address that is the home page', { formerly: "['/']" }, 'address/form bad.md:8'],
    ['old address of another', { formerly: '[/items/finance/2026/sound/]' }, 'address/taken bad.md:8'],
    ['unknown key', { titel: 'x' }, 'key/unknown bad.md:8'],
    ['address of a kind that runs', { source_url: '"javascript:alert(1)"' }, 'url/form bad.md:8'],
  ])('%s', (_, keys, expected) => {
    expect(problemsBeside({ [bad]: other(keys) })).toContain(expected.replace('bad.md', bad));
  });

  it('one index number twice is named at both', () => {
    const built = catalogOf({ [sound]: itemMd(), [bad]: itemMd(), 'items/finance/2026/third.md': other() });
    expect(codesOf(built)).toEqual([`index-no/duplicate ${bad}:3`, `index-no/duplicate ${sound}:3`]);
    expect(built.catalog?.items.map((i) => i.parts.slug)).toEqual(['third']);
  });

  it('two file names that differ only by Unicode normalisation share an address', () => {
    const names = ['items/finance/2026/\uf900.md', 'items/finance/2026/\u8c48.md'];
    expect(problemsBeside({ [names[0] ?? '']: other(), [names[1] ?? '']: other({ index_no: 'A/2026-00003' }) })).toEqual([
      `address/taken ${names[1]}:`,
    ]);
  });

  it('an unknown official is named with the line', () => {
    const visit = 'activities/2026/03/visit.md';
    expect(problemsBeside({ 'officials/zhang.md': officialMd, [visit]: activityMd({ officials: '[zhong]' }) })).toEqual([
      `reference/official ${visit}:4`,
    ]);
  });

  it('a department folder without its file names the file to create, and only its records are left out', () => {
    expect(problemsBeside({ 'items/audit/2026/a.md': other() })).toEqual(['department/missing departments/audit.md:']);
  });

  it.each([
    ['Bad', 'file/slug'],
    ['a b', 'file/slug'],
    ['..', 'file/slug'],
    ['..x', undefined],
    ['a..b', 'file/slug'],
    ['a%2e%2e', 'file/slug'],
    ['<script>', 'file/slug'],
    ['index', 'file/reserved-slug'],
    ['page', 'file/reserved-slug'],
    ['2026', 'file/reserved-slug'],
  ])('file name %s', (slug, code) => {
    const file = `items/finance/2026/${slug}.md`;
    // Names that begin with a dot are hidden files, which are passed over.
    expect(problemsBeside({ [file]: other() })).toEqual(code && !slug.startsWith('.') ? [`${code} ${file}:`] : []);
  });
});
