import { describe, expect, it } from 'vitest';
import { citationOf } from '../../src/text/citation.ts';

const cited = {
  by: '澄溪县财政局',
  title: '关于预算公开的通知',
  number: '澄财〔2026〕3号',
  on: '2026-03-12',
  url: 'https://x.example/items/finance/2026/a/',
};

describe('citationOf', () => {
  it('names who, title and number, both days and the address', () => {
    expect(citationOf(cited, '2026-11-24')).toBe(
      '澄溪县财政局. 关于预算公开的通知: 澄财〔2026〕3号[EB/OL]. (2026-03-12)[2026-11-24]. https://x.example/items/finance/2026/a/.',
    );
  });

  it('leaves the day of looking to who cites', () => {
    expect(citationOf(cited)).toContain('(2026-03-12)[引用日期].');
  });

  it('names three of many', () => {
    expect(citationOf({ ...cited, by: '甲局、乙局、丙局、丁局', number: undefined })).toMatch(
      /^甲局, 乙局, 丙局, 等\. 关于预算公开的通知\[EB\/OL\]/,
    );
    expect(citationOf({ ...cited, by: '' })).toMatch(/^关于预算公开的通知: /);
  });
});
