import { describe, expect, it } from 'vitest';
import { isCertainlyLonger, processingSpan, savedInWords } from '../../src/model/processing-limit.ts';
import type { Span } from '../../src/model/time-limit.ts';

const span = (written: string): Span => {
  const read = processingSpan(written);
  if (!read) throw new Error(`no time: ${written}`);
  return read;
};

describe('processingSpan', () => {
  it.each([
    ['20(工作日)', 20, '工作日'],
    ['20（工作日）', 20, '工作日'],
    ['90(自然日)', 90, '日'],
    ['5个工作日以内', 5, '工作日'],
    ['3 个工作日内办结', 3, '工作日'],
    ['1个月', 1, '个月'],
    ['三十日', 30, '日'],
  ] as const)('%s', (written, amount, unit) => expect(processingSpan(written)).toEqual({ amount, unit }));
  it.each([undefined, '', '无', '即时办结', '1小时', '半天', '预约患者候诊不超过30分钟'])('counts nothing in %s', (written) =>
    expect(processingSpan(written)).toBeUndefined(),
  );
});

describe('isCertainlyLonger', () => {
  it.each([
    ['21个工作日', '20个工作日', true],
    ['20个工作日', '20个工作日', false],
    ['21个工作日', '20日', true],
    ['20个工作日', '21日', false],
    // How long twenty working days are depends on the days off.
    ['27日', '20个工作日', false],
    ['32日', '1个月', true],
    ['31日', '1个月', false],
    ['1个月', '27日', true],
    ['1个月', '28日', false],
    ['1个月', '20个工作日', false],
  ])('%s, %s: %s', (one, other, longer) => expect(isCertainlyLonger(span(one), span(other))).toBe(longer));
});

describe('savedInWords', () => {
  it('says how much shorter a promise is, in the unit of both', () => {
    expect(savedInWords(span('5个工作日'), span('20(工作日)'))).toBe('15个工作日');
    expect(savedInWords(span('5个工作日'), span('20日'))).toBeUndefined();
    expect(savedInWords(span('20日'), span('20日'))).toBeUndefined();
    expect(savedInWords(undefined, span('20日'))).toBeUndefined();
  });
});
