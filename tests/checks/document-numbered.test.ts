import { describe, expect, it } from 'vitest';
import { documentNumbered } from '../../src/checks/document-numbered.ts';
import { noHistory } from '../../src/catalog/record-history.ts';
import { checkCompliance } from '../../src/checks/index.ts';
import { catalogOf, itemMd } from '../support/builders.ts';

const told = (keys: Record<string, string>, body?: string): unknown[] => {
  const { catalog } = catalogOf({ 'items/finance/2026/a.md': itemMd(keys, body) });
  return catalog
    ? checkCompliance({ catalog, history: noHistory, attachments: undefined })
        .filter(({ code }) => documentNumbered.codes.includes(code))
        .map(({ args }) => `${args['value']} ${args['suggestion']}`)
    : [];
};

describe('documentNumbered', () => {
  it.each([
    ['a 通知', {}, ['通知 ']],
    ['one of that genre', { genre: '通知' }, ['通知 ']],
    ['with its number', { doc_no: '测财发〔2026〕5号' }, []],
    ['an announcement', { title: '关于公开预算的公告' }, []],
    ['what is called so and is no document', { title: '2026年献血情况通报', genre: '通报' }, []],
    ['what its genre says is none', { genre: '新闻' }, []],
    ['a reading', { title: '解读《关于预算的通知》', interprets: '[A/2026-00001]' }, []],
    ['what was taken over', { source: '省财政厅' }, []],
  ])('%s', (_, keys, expected) => expect(told(keys)).toEqual(expected));

  it('offers the number at the head of the text', () =>
    expect(told({}, '测财发[2026]05号\n\n各科室：\n\n根据要求办理。')).toEqual(['通知 测财发〔2026〕5号']));
  it('leaves a number in a sentence to the document it is of', () =>
    expect(told({}, '根据测财发〔2026〕5号文件要求办理。')).toEqual(['通知 ']));
});
