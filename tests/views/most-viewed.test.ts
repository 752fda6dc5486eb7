import fs from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkContent } from '../../src/pipeline.ts';
import type { DataPageData } from '../../src/views/data-page.ts';
import { recordLinks } from '../../src/views/most-viewed.ts';
import { templates } from '../../src/views/page.ts';
import { planSite } from '../../src/views/plan.ts';
import { asOf, catalogOf, guideMd, itemMd } from '../support/builders.ts';

const files = {
  'items/finance/2026/a.md': itemMd(),
  'items/finance/2026/gone.md': itemMd({ index_no: 'B', changes: '[{ on: 2026-05-01, type: 撤回, note: 有误 }]' }),
  'guides/finance.md': guideMd(),
};
function site(rows?: readonly string[]) {
  const views = rows && { 'views.csv': ['address,count,from,until', ...rows].join('\n') };
  const { catalog } = catalogOf({ ...files, ...views });
  if (!catalog) throw new Error('no catalog');
  const { pages } = planSite(catalog, { baseUrl: 'https://www.test.example', pathPrefix: '/', recordJson: true });
  return (url: string): unknown => pages.find((page) => page.url === url)?.data();
}

describe('views', () => {
  const counted = [
    '/items/finance/2026/a/,3,2026-10-01,2026-10-31',
    '/guides/finance/,12,2026-10-01,2026-10-31',
    '/departments/finance/,3,2026-10-31,2026-10-31',
    '/items/finance/2026/gone/,99,2026-10-01,2026-10-31',
    '/items/finance/2026/unknown/,99,2026-10-01,2026-10-31',
    '/data/,99,2026-10-01,2026-10-31',
  ];
  const page = (url: string): unknown => site(counted)(url);

  it('are told on the page of a record, with their days', () => {
    expect(page('/items/finance/2026/a/')).toMatchObject({ views: { count: 3, period: '2026年10月1日至2026年10月31日' } });
    expect(page('/departments/finance/')).toMatchObject({ views: { count: 3, period: '2026年10月31日' } });
  });

  it('are not told of what was withdrawn', () => {
    expect(page('/items/finance/2026/gone/')).not.toHaveProperty('views');
  });

  it('are told of records only', () => expect(page('/data/')).not.toHaveProperty('views'));

  it('make a list of what is viewed most', () => {
    expect((page('/data/') as DataPageData).viewed).toEqual({
      period: '2026年10月1日至2026年10月31日',
      records: [
        { label: '测试县财政局政府信息公开指南', url: '/guides/finance/', count: 12 },
        { label: '测试县财政局', url: '/departments/finance/', count: 3 },
        { label: '关于公开预算的通知', url: '/items/finance/2026/a/', count: 3 },
      ],
    });
  });

  it('are counted for every kind of page that can tell them', () => {
    const { catalog } = checkContent({ content: 'content', asOf: () => asOf });
    if (!catalog) throw new Error('no catalog');
    const telling = new Set(
      templates.filter((name) => name !== 'withdrawn' && fs.readFileSync(`layouts/pages/${name}.njk`, 'utf8').includes('record-foot.njk')),
    );
    const { pages } = planSite(catalog, { baseUrl: 'https://www.test.example', pathPrefix: '/', recordJson: true });
    const told = pages.filter(({ template }) => telling.has(template)).map(({ url }) => url);
    expect(
      recordLinks(catalog)
        .map(({ url }) => url)
        .toSorted(),
    ).toEqual(told.toSorted());
  });

  it('are nowhere where nobody counted', () => {
    expect(site()('/items/finance/2026/a/')).not.toHaveProperty('views');
    expect(site()('/data/')).not.toHaveProperty('viewed');
  });
});
