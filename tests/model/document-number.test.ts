import { describe, expect, it } from 'vitest';
import { isDocumentNumber, suggestDocumentNumber } from '../../src/model/document-number.ts';

describe('isDocumentNumber', () => {
  it.each(['澄政发〔2026〕5号', '澄政办（函）〔2026〕12号', '国务院令第711号', '2026年第3号', '主席令第四号'])('%s is right', (number) => {
    expect(isDocumentNumber(number)).toBe(true);
  });
  it.each(['澄政发[2026]5号', '澄政发〔2026〕05号', '澄政发〔2026〕第5号', '澄政发〔26〕5号', '澄政发〔2026〕5', '无', ''])(
    '"%s" is not',
    (number) => {
      expect(isDocumentNumber(number)).toBe(false);
    },
  );
});

describe('suggestDocumentNumber', () => {
  it.each([
    '澄政发[2026]5号',
    '澄政发(2026)5号',
    '澄政发（2026）5号',
    '澄政发【2026】5号',
    '澄政发［2026］5号',
    '澄政发﹝2026﹞5号',
    '澄政发〈2026〉5号',
    '澄政发〔2026〕05号',
    '澄政发〔2026〕第5号',
    '澄政发 〔2026〕 5 号',
    '澄政发〔２０２６〕５号',
    '澄政发〔2026〕5',
  ])('mends %s', (written) => {
    expect(suggestDocumentNumber(written)).toBe('澄政发〔2026〕5号');
  });
  it('keeps other brackets of the organ as they should be', () => {
    expect(suggestDocumentNumber('澄政办(函)[2026]12号')).toBe('澄政办（函）〔2026〕12号');
  });
  it('mends the number of an order', () => expect(suggestDocumentNumber('省政府令 第206号')).toBe('省政府令第206号'));
  it.each(['无', '澄政发2026-5', '澄政发[26]5号', '澄政发（2026〕（5号', '澄政发〔2026〕5号'])('offers nothing for %s', (written) => {
    expect(suggestDocumentNumber(written)).toBeUndefined();
  });
});
