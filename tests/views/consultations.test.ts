import { describe, expect, it } from 'vitest';
import { consultationPages, type ConsultationData } from '../../src/views/consultation-pages.ts';
import { itemPages, type ItemData } from '../../src/views/item-page.ts';
import type { ListData } from '../../src/views/list.ts';
import { asOf, catalogOf, consultationMd, itemMd } from '../support/builders.ts';

function site(files: Record<string, string>) {
  const { catalog } = catalogOf(files);
  if (!catalog) throw new Error('no catalog');
  const pages = [...consultationPages(catalog, asOf), ...itemPages(catalog, asOf)];
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

  it('show the shares of a survey once counts are there', () => {
    const questions = '[{ text: 问, options: [{ text: 甲, count: 2 }, { text: 乙, count: 1 }] }, { text: 再问, options: [{ text: 丙 }] }]';
    const page = site({ 'consultations/2026/a.md': consultationMd({ type: '问卷', questions }) });
    expect(page<ConsultationData>('/consultations/2026/a/').questions).toEqual([
      {
        text: '问',
        options: [
          { text: '甲', count: 2, share: 67 },
          { text: '乙', count: 1, share: 33 },
        ],
      },
      { text: '再问', options: [{ text: '丙' }] },
    ]);
  });
});
