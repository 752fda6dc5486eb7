import { describe, expect, it } from 'vitest';
import { catalogOf, codesOf, itemMd } from '../../support/builders.ts';

const file = 'items/finance/2026/a.md';
const attachment = (name: string): string => itemMd({ attachments: `\n  - file: ${name}\n    title: 附表` });

describe('attachments', () => {
  it.each([
    ['is not there', '附表.xlsx', 'attachment/missing'],
    ['lies in another folder', '../2025/附表.xlsx', 'attachment/outside'],
    ['is an absolute path', '/etc/passwd', 'attachment/outside'],
    ['is an address of Windows', '"C:\\\\附表.xlsx"', 'attachment/outside'],
    ['is empty', '空.xlsx', 'attachment/empty'],
    ['would run in a browser', '说明.HTML', 'attachment/active'],
    ['would run when opened', '图.svg', 'attachment/active'],
  ])('a file that %s', (_, name, code) => {
    expect(
      codesOf(
        catalogOf({
          [file]: attachment(name),
          'items/finance/2026/空.xlsx': '',
          'items/finance/2026/说明.HTML': 'x',
          'items/finance/2026/图.svg': 'x',
        }),
      ),
    ).toEqual([`${code} ${file}:9`]);
  });

  it('names the nearest file', () => {
    const { problems } = catalogOf({
      [file]: attachment('附表1.xlsx'),
      'items/finance/2026/附表 1.xlsx': 'x',
      'items/finance/2026/attachments/z.pdf': 'x',
    });
    expect(problems[0]?.args).toEqual({ value: '附表1.xlsx', nearest: '附表 1.xlsx' });
  });

  it.each([
    ['items/finance/2026/附表 1.xlsx', '/items/finance/2026/a/附表 1.xlsx'],
    ['items/finance/2026/attachments/附表 1.xlsx', '/items/finance/2026/a/attachments/附表 1.xlsx'],
  ])('%s is found, and served under the record', (path, url) => {
    const built = catalogOf({ [file]: attachment('附表 1.xlsx'), [path]: 'xx' });
    expect(codesOf(built)).toEqual([]);
    expect(built.catalog?.files.get('items/finance/2026/a')).toMatchObject([{ from: path, url, size: 2 }]);
  });

  it('photos of a record and the photo of an official are files too', () => {
    const built = catalogOf({
      [file]: itemMd({ photos: '\n  - file: 图.jpg\n    alt: 签约' }),
      'officials/zhang.md': '---\nname: 张三\nphoto: zhang.jpg\nposts:\n  - title: 县长\n---\n',
    });
    expect(codesOf(built)).toEqual([`attachment/missing ${file}:9`, 'attachment/missing officials/zhang.md:3']);
  });
});
