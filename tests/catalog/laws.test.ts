import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildCatalog, type BuiltCatalog, type Content } from '../../src/catalog/build-catalog.ts';

import { readContent } from '../../src/content/read-content.ts';
import type { Entry } from '../../src/views/entry.ts';
import type { ListData } from '../../src/views/list.ts';
import { planSite } from '../../src/views/plan.ts';
import { activityMd, asOf, contentFolder, itemMd, officialMd } from '../support/builders.ts';

const departments = ['finance', 'health', 'town'];
const withProblems = {
  'items/finance/2026/twice-a.md': itemMd({ index_no: 'T' }),
  'items/finance/2026/twice-b.md': itemMd({ index_no: 'T' }),
  'items/finance/2026/old-a.md': itemMd({ index_no: 'OA', formerly: '/old/' }),
  'items/finance/2026/old-b.md': itemMd({ index_no: 'OB', formerly: '/old/' }),
};

/** 36 items of three departments and two years that point at one another, an activity, own categories, and on request some problems. */
function content(more: Record<string, string> = {}): Content {
  const items = departments.flatMap((code, d) =>
    Array.from({ length: 12 }, (_, i) => {
      const year = i % 2 === 0 ? '2025' : '2026';
      const on = `${year}-03-${String((i % 3) + 1).padStart(2, '0')}`;
      const number = `${code}/${i}`;
      const related = `[${departments[(d + 1) % 3]}/${(i + 5) % 12}]`;
      const keys = { index_no: number, formed_on: on, published_on: on, category: i % 4 === 0 ? 'own' : 'budget', related };
      return [`items/${code}/${year}/n${i}.md`, itemMd(keys, `见[[${departments[(d + 2) % 3]}/${i}]]。`)];
    }),
  );
  const folder = contentFolder({
    ...Object.fromEntries(items),
    ...Object.fromEntries(departments.slice(1).map((code) => [`departments/${code}.md`, `---\nname: ${code}\nparent: finance\n---\n`])),
    'categories/own.md': '---\nname: 自有\nparent: budget\n---\n',
    'officials/zhang.md': officialMd,
    'activities/2026/03/visit.md': activityMd(),
    ...more,
  });
  return readContent(folder).content;
}

const build = (raw: Content): BuiltCatalog => buildCatalog(raw, { asOf, drafts: false });

describe('laws of the catalog', () => {
  it.each([
    ['sound content', {}],
    ['content with problems', withProblems],
  ])('the order of the files changes nothing: %s', (_, more) => {
    const raw = content(more);
    const once = build(raw);
    const law = fc.property(fc.shuffledSubarray([...raw.records], { minLength: raw.records.length }), (records) => {
      const again = build({ ...raw, records });
      expect(again.problems).toEqual(once.problems);
      expect(again.catalog).toEqual(once.catalog);
      expect([...(again.catalog?.files.keys() ?? [])]).toEqual([...(once.catalog?.files.keys() ?? [])]);
    });
    fc.assert(law, { seed: 711, numRuns: 12 });
  });

  it('each public item is in the lists of its own department and of no other', () => {
    const { catalog } = build(content({ 'items/town/2026/draft.md': itemMd({ index_no: 'D', draft: '是' }) }));
    if (!catalog) throw new Error('no catalog');
    expect(catalog.items).toHaveLength(36);
    const listed = new Map<string, Set<string>>();
    for (const { url, data } of planSite(catalog, { baseUrl: 'https://www.test.example', pathPrefix: '/', recordJson: true }).pages) {
      const code = /^\/departments\/([^/]+)\/\d{4}\//.exec(url)?.[1];
      if (code === undefined) continue;
      const entries: readonly Entry[] = (data() as ListData).sections.flatMap((section) => section.entries);
      for (const entry of entries) listed.set(entry.url, (listed.get(entry.url) ?? new Set()).add(code));
    }
    expect(new Map([...listed].map(([url, codes]) => [url, [...codes]]))).toEqual(
      new Map(catalog.items.map(({ url, parts }) => [url, [parts.department]])),
    );
  });

  it('plans every address once, and web pages before what is for machines', () => {
    const { catalog } = build(
      content({
        'items/finance/2026/表.txt': '表',
        'items/finance/2026/x.md': itemMd({ index_no: 'X', attachments: '[{ file: 表.txt, title: 附表 }]' }),
      }),
    );
    if (!catalog) throw new Error('no catalog');
    const plan = planSite(catalog, { baseUrl: 'https://www.test.example', pathPrefix: '/', recordJson: true });
    const planned = [plan.pages, plan.texts, plan.tables, plan.files].flatMap((members) => members.map(({ url }) => url));
    expect(planned.filter((url, i) => planned.indexOf(url) !== i)).toEqual([]);
    const isWeb = plan.pages.map(({ url }) => /(?:\/|\.html)$/.test(url));
    expect(isWeb.indexOf(false)).toBe(isWeb.lastIndexOf(true) + 1);
  });

  it('Chinese keys and English keys give the same catalog', () => {
    const english = itemMd({ doc_no: '澄政发〔2026〕5号', draft: 'false', notice: '{ from: 2026-03-01, until: 2026-03-08 }' });
    const names = {
      title: '标题',
      index_no: '索引号',
      category: '类别',
      formed_on: '成文日期',
      published_on: '发布日期',
      review: '保密审查',
      doc_no: '文号',
      draft: '草稿',
      notice: '公示',
      author: '拟稿',
      approver: '审批人',
      basis: '依据',
      reviewer: '审查人',
      on: '日期',
      result: '结论',
      from: '公示开始',
      until: '公示结束',
    };
    const chinese = Object.entries(names).reduce(
      (text, [key, label]) => text.replace(new RegExp(`(^|[{,] )${key}:`, 'm'), `$1${label}:`),
      english,
    );
    expect(chinese).not.toMatch(/[a-z_]+:/);
    const [a, b] = [english, chinese].map((text) => build(content({ 'items/finance/2026/x.md': text })));
    expect(b?.problems).toEqual([]);
    expect(b?.catalog?.items.map(({ fields }) => fields)).toEqual(a?.catalog?.items.map(({ fields }) => fields));
  });
});
