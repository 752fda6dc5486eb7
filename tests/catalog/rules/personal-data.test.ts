import { describe, expect, it } from 'vitest';
import { renderText } from '../../../src/problem/report.ts';
import { catalogOf, codesOf, itemMd, letterMd, requestMd } from '../../support/builders.ts';

const [id, mobile] = ['11010519491231002X', '13812345678'];

describe('personalDataProblems', () => {
  it.each([
    [
      'in the subject of a request',
      { 'requests/2026/a.md': requestMd({ subject: `${id}的材料` }) },
      ['personal-data/id-number requests/2026/a.md:6'],
    ],
    ['in its text', { 'requests/2026/a.md': requestMd({}, `一。\n\n电话${mobile}`) }, ['personal-data/mobile requests/2026/a.md:15']],
    ['in a letter', { 'letters/2026/a.md': letterMd({}, `请回电${mobile}。`) }, ['personal-data/mobile letters/2026/a.md:12']],
    [
      'in the answer to one',
      { 'letters/2026/a.md': letterMd({ reply: `已回电${mobile}。` }) },
      ['personal-data/mobile letters/2026/a.md:8'],
    ],
    ['not looked for in documents of an office', { 'items/finance/2026/a.md': itemMd({}, `电话${mobile}`) }, []],
  ])('%s', (_, files, expected) => {
    expect(codesOf(catalogOf(files as Record<string, string>))).toEqual(expected);
  });

  it('keeps the record out, and no report says the number', () => {
    const { catalog, problems } = catalogOf({ 'requests/2026/a.md': requestMd({ subject: `${id}的材料` }, `电话${mobile}`) });
    expect(catalog?.requests).toEqual([]);
    for (const language of ['zh', 'en'] as const) {
      const report = renderText(problems, language, () => `${id} ${mobile}`);
      expect(report).toContain('11*************02X');
      expect(report).toContain('138****5678');
      expect([id, mobile].filter((number) => report.includes(number))).toEqual([]);
    }
  });
});
