import { describe, expect, it } from 'vitest';
import { bodyElsewhere } from '../../src/views/body-elsewhere.ts';
import { gazettePages, type GazetteData } from '../../src/views/gazette-pages.ts';
import type { ListData } from '../../src/views/list.ts';
import { siteFrame } from '../../src/views/site-frame.ts';
import { catalogOf, itemMd, siteYaml } from '../support/builders.ts';

const townMd = '---\nname: 青石镇人民政府\norder: 2\n---\n';
const item = (n: number, keys: Record<string, string> = {}, body = '正文。'): Record<string, string> => ({
  [`items/finance/2026/n${n}.md`]: itemMd(
    { index_no: `A-${n}`, title: `第${n}号办法`, category: 'regulations', published_on: '2026-08-02', ...keys },
    body,
  ),
});

/** The pages of the gazette on 2026-11-22, in the fourth quarter. */
function gazette(files: Record<string, string>, site = 'gazette: 季刊\n') {
  const { catalog } = catalogOf({ 'site.yaml': siteYaml + site, 'departments/town.md': townMd, ...files });
  if (!catalog) throw new Error('no catalog');
  const pages = gazettePages(catalog);
  return {
    catalog,
    urls: pages.map(({ url }) => url),
    list: pages[0]?.data() as ListData,
    issue: (url: string) => pages.find((page) => page.url === url)?.data() as GazetteData,
  };
}
const titles = ({ parts }: GazetteData): string[] =>
  parts.flatMap(({ heading, documents }) => [heading, ...documents.map(({ title }) => title)]);

describe('gazettePages', () => {
  it('makes none, and no link to them, where the site has no gazette', () => {
    const { catalog, urls } = gazette(item(1), '');
    expect(urls).toEqual([]);
    const links = (yaml: string): string[] =>
      siteFrame(gazette(item(1), yaml).catalog, { baseUrl: '', pathPrefix: '/' }).navigation.flatMap(({ columns }) =>
        columns.map(({ label }) => label),
      );
    expect([links('').includes('政府公报'), links('gazette: 月刊\n').includes('政府公报')]).toEqual([false, true]);
    expect(catalog.items.length).toBe(1);
  });

  it('numbers issues by the quarter, or by the month, that is over', () => {
    const files = { ...item(1), ...item(2, { published_on: '2026-09-30 23:59' }), ...item(3, { published_on: '2026-10-01' }) };
    expect(gazette(files).urls).toEqual(['/gazette/', '/gazette/2026/3/']);
    expect(gazette(files, 'gazette: 月刊\n').urls).toEqual(['/gazette/', '/gazette/2026/10/', '/gazette/2026/9/', '/gazette/2026/8/']);
    expect(gazette(files).list.groups[0]?.links).toEqual([{ label: '第3期（7月至9月）', url: '/gazette/2026/3/', count: 2 }]);
  });

  it('holds rules and normative documents by department, the oldest first, and appointments at the end, and nothing else', () => {
    const { issue } = gazette({
      ...item(1, { published_on: '2026-09-02' }),
      ...item(2),
      ...item(3, { category: 'personnel' }),
      ...item(4, { category: 'budget' }),
      ...item(5, { category: 'personnel', notice: '{ from: 2026-08-02, until: 2026-08-09, phone: 0999-7200000 }' }),
      ...item(6, { interprets: '[A-1]' }),
      ...item(7, { nil: 'true' }),
      'items/town/2026/t.md': itemMd({ index_no: 'T', title: '镇里的办法', category: 'regulations', published_on: '2026-07-02' }),
    });
    expect(titles(issue('/gazette/2026/3/'))).toEqual([
      '青石镇人民政府文件',
      '镇里的办法',
      '县财政局文件',
      '第2号办法',
      '第1号办法',
      '人事任免',
      '第3号办法',
    ]);
  });

  it('prints nothing that is older than the site', () => {
    expect(gazette(item(1), 'gazette: 季刊\nsince: 2026-09-01\n').urls).toEqual(['/gazette/']);
  });

  it('links the contents by ids that stay when documents come and go', () => {
    const ids = (files: Record<string, string>): string[] =>
      gazette(files)
        .issue('/gazette/2026/3/')
        .parts.flatMap(({ documents }) => documents.map(({ id }) => id));
    expect(ids(item(2))).toEqual(['finance-2026-n2']);
    expect(ids({ ...item(1), ...item(2) })).toEqual(['finance-2026-n1', 'finance-2026-n2']);
  });

  it('holds the whole text, with headings below its title', () => {
    const { issue } = gazette(item(1, {}, '## 第一章\n\n第一条　全文。'));
    expect(issue('/gazette/2026/3/').parts[0]?.documents[0]?.html).toBe('<h3>第一章</h3>\n<p>第一条　全文。</p>\n');
  });
});

describe('bodyElsewhere', () => {
  const shown = (html: string): string => bodyElsewhere(html, { from: '/items/finance/2026/a/', to: '/gazette/2026/3/', lower: 0 });
  it.each([
    ['<a href="../b/">办法</a>', '办法'],
    ['<a href="#section-1">见上</a>', '见上'],
    ['<a href="https://a.example/x?a=1&amp;b=2" rel="external noopener">外站</a>', '外站（https://a.example/x?a=1&amp;b=2）'],
    ['<a href="https://a.example/" rel="external noopener">https://a.example/</a>', 'https://a.example/'],
    ['<a href="mailto:a@b.example">邮箱</a>，<a href="tel:0999-1">电话</a>', '邮箱（a@b.example），电话（0999-1）'],
    ['<a href="../b/"><strong>粗</strong></a>', '<strong>粗</strong>'],
    ['<h2 id="section-1">标题</h2>', '<h2>标题</h2>'],
    [
      '<img src="%E5%9B%BE%201.png" alt="图" loading="lazy">',
      '<img src="../../../items/finance/2026/a/%E5%9B%BE%201.png" alt="图" loading="lazy">',
    ],
  ])('%s becomes %s', (html, expected) => expect(shown(html)).toBe(expected));
});
