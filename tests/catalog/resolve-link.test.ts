import { describe, expect, it } from 'vitest';
import { catalogOf, codesOf, itemMd } from '../support/builders.ts';

const file = 'items/finance/2026/a.md';
/** The first record's rendered body and problems, with a neighbour, an older item and two files to link to. */
function bodyOf(body: string): { html: string; codes: string[]; files: string[] } {
  const built = catalogOf({
    [file]: itemMd({}, body),
    'items/finance/2026/b.md': itemMd({ index_no: 'A/2026-00002', title: '办法' }),
    'items/finance/2025/old.md': itemMd({ index_no: 'A/2025-00001', formed_on: '2025-03-01', published_on: '2025-03-02' }),
    'items/finance/2026/附件 1.xlsx': 'x',
    'items/finance/2026/attachments/图.png': 'x',
    'items/finance/2026/空.xlsx': '',
  });
  const record = built.catalog?.items.find(({ path }) => path === 'items/finance/2026/a');
  return {
    html: record?.body.html ?? '',
    codes: codesOf(built),
    files: (built.catalog?.files.get('items/finance/2026/a') ?? []).map(({ url }) => url),
  };
}

describe('resolverFor', () => {
  it.each([
    ['[办法](b.md)', '../b/'],
    ['[办法](./b.md)', '../b/'],
    ['[旧](../2025/old.md)', '../../2025/old/'],
    ['[旧](../2025/old.md#section-2)', '../../2025/old/#section-2'],
    ['[局](../../../departments/finance.md)', '../../../../departments/finance/'],
    ['[预算](/categories/budget/)', '../../../../categories/budget/'],
    ['[办法](/items/finance/2026/b/)', '../b/'],
    ['[附件](附件 1.xlsx)', '%E9%99%84%E4%BB%B6%201.xlsx'],
    ['[附件](附件%201.xlsx)', '%E9%99%84%E4%BB%B6%201.xlsx'],
    ['[图](图.png)', 'attachments/%E5%9B%BE.png'],
    ['[图](attachments/图.png)', 'attachments/%E5%9B%BE.png'],
  ])('%s leads to %s', (body, href) => {
    const { html, codes } = bodyOf(body);
    expect(codes).toEqual([]);
    expect(html).toContain(`href="${href}"`);
  });

  it('[[索引号]] is the title of that item', () => {
    expect(bodyOf('见[[A/2026-00002]]。').html).toBe('<p>见<a href="../b/">《办法》</a>。</p>\n');
  });

  it.each([
    ['[无](无.md)', 'link/broken'],
    ['[无](无.xlsx)', 'link/broken'],
    ['![无](无.png)', 'link/broken'],
    ['[空](空.xlsx)', 'attachment/empty'],
    ['[无](/no/such/page/)', 'link/broken'],
    ['[盘](\\\\server\\share)', 'link/broken'],
    ['[无](%2f%2fevil.example)', 'link/broken'],
    ['[密](../../../../secret.md)', 'link/outside'],
    ['![密](../../../../etc/passwd)', 'link/outside'],
    ['[[A/2026-00009]]', 'link/index-no'],
  ])('%s: %s', (body, code) => {
    const { html, codes } = bodyOf(`一\n\n${body}`);
    expect(codes).toEqual([`${code} ${file}:12`]);
    expect(html).not.toContain('href');
  });

  it.each(['[[A/2026-00002]]', '[后](later.md)', '[后](/items/finance/2026/later/)'])(
    'does not lead to what is not shown yet: %s',
    (body) => {
      const later = itemMd({ index_no: 'A/2026-00002', published_on: '2026-12-24' });
      const built = catalogOf({ [file]: itemMd({}, `一\n\n${body}`), 'items/finance/2026/later.md': later });
      expect(codesOf(built)).toEqual([`link/not-shown ${file}:12`]);
      expect(built.catalog?.items[0]?.body.html).not.toContain('href');
    },
  );

  it('names the nearest file beside it, and the line on which the link stands', () => {
    const { problems } = catalogOf({ [file]: itemMd({}, '一。\n二，见[附件](附件1.xlsx)。'), 'items/finance/2026/附件 1.xlsx': 'x' });
    expect(problems).toEqual([
      expect.objectContaining({
        code: 'link/broken',
        place: { file, line: 11, column: 9 },
        args: { value: '附件1.xlsx', nearest: '附件 1.xlsx' },
      }),
    ]);
  });

  it('takes along what the text shows or links to, and nothing else', () => {
    expect(bodyOf('![签约](图.png)').files).toEqual(['/items/finance/2026/a/attachments/图.png']);
    expect(bodyOf('正文。').files).toEqual([]);
  });
});
