import { describe, expect, it } from 'vitest';
import { formFaults } from '../../src/text/document-form.ts';

const told = (text: string): string[] =>
  formFaults(text).map(({ code, value, suggestion, count, line }) => `${code}:${line} ${value}→${suggestion} ${count}`);

describe('formFaults', () => {
  it.each([
    ['二〇二六年三月五日', '2026年3月5日'],
    ['二○一三年十二月二十三日', '2013年12月23日'],
    ['二〇二〇年十月三十日', '2020年10月30日'],
    ['2026年03月05日', '2026年3月5日'],
    ['2026年11月01日', '2026年11月1日'],
  ])('tells of %s', (written, right) => expect(told(`正文。\n\n${written}`)).toEqual([`form/date:2 ${written}→${right} 1`]));

  it.each(['2026年3月5日', '2026年10月20日', '二〇二六年', '2026-03-05', '| 2026年03月05日 |', '〔2026〕05号'])('leaves %s', (text) =>
    expect(told(text)).toEqual([]),
  );

  it('counts marks of half width among Han characters, once a text', () =>
    expect(told('经研究,现批复如下:一、办法(试行)发布。')).toEqual(['form/half-width:0 究,现→究，现 3']));

  it.each(['经研究，现批复。', '1,000万元', 'http://a.example/?x=1', '8:30至9:00', '甲(a)乙', '| 甲,乙 |', '公式(1)'])(
    'leaves %s',
    (text) => expect(told(text)).toEqual([]),
  );
});
