import { describe, expect, it } from 'vitest';
import { catalogOf, codesOf, itemMd, powerMd, serviceMd } from '../../support/builders.ts';

const withdrawn = '[{ on: 2026-05-01, type: 撤回, note: 已取消 }]';
const merged = '[{ on: 2026-05-01, type: 并入, note: /powers/finance/b/ }]';

describe('powerCodes', () => {
  it('tells both of two powers, and of two services, that have one code', () => {
    const codes = codesOf(
      catalogOf({
        'powers/finance/a.md': powerMd({ code: 'P-1' }),
        'powers/finance/b.md': powerMd({ code: 'P-1' }),
        'services/finance/a.md': serviceMd({ code: 'S-1' }),
        'services/finance/b.md': serviceMd({ code: 'S-1' }),
      }),
    );
    expect(codes.filter((code) => code.startsWith('code/duplicate'))).toHaveLength(4);
  });

  it.each([
    ['withdrawn', withdrawn],
    ['merged into the other', merged],
  ])('lets the code of what was %s be used again', (_, changes) => {
    for (const [gone, kept] of [
      ['a', 'b'],
      ['c', 'b'],
    ])
      expect(
        codesOf(
          catalogOf({
            [`powers/finance/${gone}.md`]: powerMd({ code: 'P-1', changes, discretion: '[{ tier: 旧, circumstances: 旧, penalty: 旧 }]' }),
            [`powers/finance/${kept}.md`]: powerMd({ code: 'P-1' }),
            'items/finance/2026/r.md': itemMd({ power: 'P-1', tier: '较轻', category: 'penalties' }),
          }),
        ),
      ).toEqual([]);
  });
});
