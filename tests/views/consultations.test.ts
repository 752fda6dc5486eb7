import { describe, expect, it } from 'vitest';
import { barChart } from '../../src/views/bar-chart.ts';
import { consultationPages, type ConsultationData } from '../../src/views/consultation-pages.ts';
import { itemPages, type ItemData } from '../../src/views/item-page.ts';
import type { ListData } from '../../src/views/list.ts';
import { catalogOf, consultationMd, itemMd } from '../support/builders.ts';

function site(files: Record<string, string>) {
  const { catalog } = catalogOf(files);
  if (!catalog) throw new Error('no catalog');
  const pages = [...consultationPages(catalog), ...itemPages(catalog)];
  return <D>(url: string): D => pages.find((page) => page.url === url)?.data() as D;
}
const open = { opens_on: '2026-11-01', result_on: undefined, opinions: undefined };

describe('consultations', () => {
  it('have no page where there are none', () => {
    expect(site({})('/consultations/')).toBeUndefined();
  });

  it('are divided by how they stand, what closes first on top', () => {
    const page = site({
      'consultations/2026/later.md': consultationMd({ ...open, closes_on: '2026-12-31' }),
      'consultations/2026/soon.md': consultationMd({ ...open, closes_on: '2026-11-23' }),
      'consultations/2026/waiting.md': consultationMd({ ...open, closes_on: '2026-11-20' }),
      'consultations/2026/done.md': consultationMd(),
    });
    const { sections } = page<ListData>('/consultations/');
    expect(sections.map(({ heading, entries }) => [heading, ...entries.map(({ url, state }) => `${url} ${state}`)])).toEqual([
      ['正在征集', '/consultations/2026/soon/ 还有 1 天', '/consultations/2026/later/ 还有 39 天'],
      ['已截止，等待反馈', '/consultations/2026/waiting/ 已截止，待反馈'],
      ['已反馈', '/consultations/2026/done/ 已反馈'],
    ]);
  });

  it('lead to the document that came of them, and it leads back', () => {
    const page = site({
      'items/finance/2026/rules.md': itemMd({ index_no: 'A-1', title: '办法' }),
      'consultations/2026/a.md': consultationMd({ item: 'A-1' }),
    });
    expect(page<ConsultationData>('/consultations/2026/a/').outcome?.url).toBe('/items/finance/2026/rules/');
    const back = page<ItemData>('/items/finance/2026/rules/').relations.map(({ heading, entries }) => `${heading} ${entries[0]?.url}`);
    expect(back).toEqual(['征求意见的过程 /consultations/2026/a/']);
  });

  const survey = (questions: string, respondents?: string): ConsultationData['questions'] =>
    site({ 'consultations/2026/a.md': consultationMd({ type: '问卷', questions, respondents }) })<ConsultationData>(
      '/consultations/2026/a/',
    ).questions;

  it('show the shares of a survey once counts are there, and before that the options alone', () => {
    const [first, second] = survey(
      '[{ text: 问, options: [{ text: 甲, count: 2 }, { text: 乙, count: 1 }] }, { text: 再问, options: [{ text: 丙 }] }]',
    );
    expect(first?.result?.rows.map(({ text, count, share }) => [text, count, share])).toEqual([
      ['甲', 2, 67],
      ['乙', 1, 33],
    ]);
    expect(first?.result?.chart).toEqual({
      legend: [],
      bars: [
        { label: '甲', total: 2, parts: [{ x: 0, width: 100 }] },
        { label: '乙', total: 1, parts: [{ x: 0, width: 50 }] },
      ],
    });
    expect(second).toEqual({ text: '再问', isMultiple: false, options: ['丙'] });
  });

  it('show how each group of respondents chose, as parts of a bar and as a table', () => {
    const [question] = survey(
      `[{ text: 问, options: [
        { text: 甲, by: [{ group: 企业, count: 1 }, { group: 居民, count: 6 }] },
        { text: 乙, count: 3, by: [{ group: 居民, count: 3 }] }] }]`.replace(/\n\s*/g, ' '),
      '[{ group: 居民, count: 9 }, { group: 企业, count: 4 }]',
    );
    expect(question?.result?.groups).toEqual(['居民', '企业']);
    expect(question?.result?.rows).toEqual([
      {
        text: '甲',
        count: 7,
        share: 70,
        by: [
          { count: 6, share: 67 },
          { count: 1, share: 25 },
        ],
      },
      {
        text: '乙',
        count: 3,
        share: 30,
        by: [
          { count: 3, share: 33 },
          { count: 0, share: 0 },
        ],
      },
    ]);
    expect(question?.result?.chart.legend).toEqual(['居民', '企业']);
    expect(question?.result?.chart.bars.map(({ parts }) => parts)).toEqual([
      [
        { x: 0, width: 85.71 },
        { x: 85.71, width: 14.29 },
      ],
      [
        { x: 0, width: 42.86 },
        { x: 42.86, width: 0 },
      ],
    ]);
  });

  it('take shares of all who took part where people chose several options', () => {
    const [question] = survey('[{ text: 问, options: [{ text: 甲, count: 8 }, { text: 乙, count: 5 }] }]', '[{ group: 居民, count: 10 }]');
    expect([question?.isMultiple, question?.result?.rows.map(({ share }) => share)]).toEqual([true, [80, 50]]);
  });
});

describe('barChart', () => {
  const groups = ['一', '二', '三', '四', '五', '六'];
  it('does not divide bars into more parts than there are shades', () => {
    const chart = barChart([{ label: '甲', total: 6, parts: [1, 1, 1, 1, 1, 1] }], groups);
    expect([chart.legend, chart.bars[0]?.parts]).toEqual([[], [{ x: 0, width: 100 }]]);
  });
  it('has bars without length where nobody chose anything', () => {
    expect(barChart([{ label: '甲', total: 0, parts: [0, 0] }], groups.slice(0, 2)).bars[0]?.parts).toEqual([
      { x: 0, width: 0 },
      { x: 0, width: 0 },
    ]);
  });
});
