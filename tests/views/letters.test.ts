import { describe, expect, it } from 'vitest';
import { letterLists, type LettersData } from '../../src/views/letter-lists.ts';
import { letterPages, type LetterData } from '../../src/views/letter-page.ts';
import type { ListData } from '../../src/views/list.ts';
import { catalogOf, letterMd } from '../support/builders.ts';

function site(files: Record<string, string>) {
  const { catalog } = catalogOf({ 'departments/health.md': '---\nname: 卫生局\n---\n', ...files });
  if (!catalog) throw new Error('no catalog');
  const pages = new Map([...letterLists(catalog), ...letterPages(catalog)].map((page) => [page.url, page.data()]));
  return {
    urls: [...pages.keys()].toSorted(),
    overview: pages.get('/letters/') as LettersData,
    list: (url: string) => pages.get(url) as ListData,
    letter: (url: string) => pages.get(url) as LetterData,
  };
}

const files = {
  'letters/2026/a.md': letterMd(),
  'letters/2026/b.md': letterMd({
    received_on: '2026-03-03',
    replied_on: undefined,
    reply: undefined,
    topic: '看病',
    department: 'health',
  }),
  'letters/2025/c.md': letterMd({ received_on: '2025-03-03', replied_on: '2025-03-13', topic: '预算（公开）' }),
  'letters/2025/d.md': letterMd({ received_on: '2025-03-04', replied_on: undefined, reply: undefined, topic: undefined }),
};

describe('letters', () => {
  it('have no page where there are none', () => {
    expect(site({}).urls).toEqual([]);
  });

  it('are listed by year, department and topic', () => {
    expect(site(files).urls).toEqual([
      '/letters/',
      '/letters/2025/',
      '/letters/2025/c/',
      '/letters/2025/d/',
      '/letters/2026/',
      '/letters/2026/a/',
      '/letters/2026/b/',
      '/letters/departments/finance/',
      '/letters/departments/health/',
      '/letters/topics/看病/',
      '/letters/topics/预算-公开/',
      '/letters/topics/预算公开/',
    ]);
  });

  it('show who answers how soon, and what waits, the longest waiting first', () => {
    const { overview, list } = site(files);
    expect(overview).toMatchObject({ total: 4, answered: 2, median: 3, waitingTotal: 2 });
    expect(overview.waiting.map(({ url, days }) => `${url} ${days}`)).toEqual(['/letters/2025/d/ 628', '/letters/2026/b/ 264']);
    expect(overview.departments).toEqual([
      { department: { label: '县财政局', url: '/letters/departments/finance/' }, letters: 3, answered: 2, median: 3, longest: 10 },
      { department: { label: '卫生局', url: '/letters/departments/health/' }, letters: 1, answered: 0 },
    ]);
    expect(list('/letters/departments/finance/').note).toBe('共 3 件，已答复 2 件，半数在 3 天以内，最长 10 天。');
  });

  it('show the answer in paragraphs, and that there is none yet', () => {
    const { letter } = site({ ...files, 'letters/2026/a.md': letterMd({ reply: '"一。    二。\\n三。"' }) });
    expect(letter('/letters/2026/a/')).toMatchObject({ reply: ['一。', '二。', '三。'], answer: { department: '县财政局', days: 3 } });
    expect(letter('/letters/2026/b/').answer).toEqual({ department: '卫生局', url: '/letters/departments/health/' });
  });
});
