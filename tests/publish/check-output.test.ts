import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkOutput } from '../../src/publish/check-output.ts';
import { readLinksBeside } from '../../src/publish/link-reader.ts';
import { numberNames, readPageLinks, type Names, type PageLinks } from '../../src/publish/page-links.ts';
import { linksOf } from '../../src/publish/site-links.ts';
import { scratchFolder, writeFiles, type Files } from '../bad-input/support.ts';

const scratch = scratchFolder();
let number = 0;
interface ReadSite {
  readonly out: string;
  readonly names: Names;
  readonly pages: ReadonlyMap<string, PageLinks>;
}
function read(files: Files, others: readonly string[] = []): ReadSite {
  const out = writeFiles(path.join(scratch, `${number++}`), files);
  const names = numberNames([...Object.keys(files), ...others]);
  const reading = { pathPrefix: '/gov/', names, known: new Map<string, number>() };
  return { out, names, pages: new Map(Object.keys(files).map((file) => [file, readPageLinks(out, file, reading)])) };
}
const found = (files: Files, others: readonly string[] = []): string[] =>
  told(files, others).filter((line) => !line.startsWith('output/meta'));
const told = (files: Files, others: readonly string[] = []): string[] => {
  const { names, pages } = read(files, others);
  const site = linksOf({ names, pages: pages.size, files: pages.size + others.length }, pages);
  return checkOutput(site, names.find).map(({ code, place, args }) =>
    [code, place.file, args['name'], args['value']].filter(Boolean).join(' '),
  );
};

describe('checkOutput', () => {
  it.each<[string, Files, readonly string[], readonly string[]]>([
    ['a sound site', { 'index.html': '<a href="/gov/a/">a</a>', 'a/index.html': '<a href="../">home</a>' }, [], []],
    ['a dead link', { 'index.html': '<a href="/gov/b/">b</a>' }, [], ['output/dead-link index.html b/index.html']],
    ['a link outside the prefix', { 'index.html': '<a href="/b/">b</a>' }, [], ['output/dead-link index.html /b/']],
    ['a relative link', { 'index.html': '<a href="b/c.pdf">b</a>' }, ['b/c.pdf'], []],
    ['a file name with a number sign', { 'index.html': '<a href="b%23c.pdf">b</a>' }, ['b#c.pdf'], []],
    ['a fragment that is there', { 'index.html': '<a href="#x">x</a><p id="x">' }, [], []],
    ['a fragment that is not', { 'index.html': '<a href="#y">x</a><p id="x">' }, [], ['output/dead-link index.html index.html#y']],
    [
      'a file of another host',
      { 'index.html': '<img src="https://x.example/a.png">' },
      [],
      ['output/third-party index.html https://x.example/a.png'],
    ],
    ['a link to another host', { 'index.html': '<a href="https://x.example/">x</a>' }, [], []],
    ['an address of mail', { 'index.html': '<a href="mailto:a@x.example">a</a>' }, [], []],
    ['a picture within the page', { 'index.html': '<img src="data:image/png;base64,AAAA">' }, [], []],
    ['a picture of the site', { 'index.html': '<img src="/gov/a.png">' }, ['a.png'], []],
    [
      'a style sheet of another host',
      { 'index.html': '<link rel="stylesheet" href="//x.example/a.css">' },
      [],
      ['output/third-party index.html //x.example/a.css'],
    ],
    ['where the page stands itself', { 'index.html': '<link rel="canonical" href="https://www.test.example/gov/">' }, [], []],
    ['a page that another host has too', { 'index.html': '<link rel="alternate" href="https://x.example/a/">' }, [], []],
    ['a page nobody leads to', { 'index.html': '', 'a/index.html': '<a href="../">home</a>' }, [], ['output/unreachable a/index.html']],
    ['one that search engines are kept from', { 'index.html': '', 'a/index.html': '<meta name="robots" content="noindex">' }, [], []],
    ['a page reached by its section', { 'index.html': '<a href="a/#x">a</a>', 'a/index.html': '<p id="x">' }, [], []],
  ])('%s', (_, files, others, problems) => {
    expect(found(files, others)).toEqual(problems);
  });
});

describe('checkOutput, meta tags', () => {
  const site = { SiteName: '测试县人民政府', SiteDomain: 'www.test.example' };
  const column = { ...site, ColumnName: '预算', ColumnDescription: '预算栏目', ColumnKeywords: '预算', ColumnType: '信息公开目录' };
  const article = { ...column, ArticleTitle: '预算', PubDate: '2026-03-02 00:00', ContentSource: '县财政局' };
  const page = (meta: Readonly<Record<string, string>>): string =>
    Object.entries(meta)
      .map(([name, content]) => `<meta name="${name}" content="${content}">`)
      .join('');
  const faults = (meta: Readonly<Record<string, string>>): string[] =>
    told({ 'index.html': `${page(site)}<a href="a/">a</a>`, 'a/index.html': page(meta) }).map((line) =>
      line.replace('output/meta a/index.html ', ''),
    );
  it.each<[string, Readonly<Record<string, string>>, readonly string[]]>([
    ['a column', column, []],
    ['a text', article, []],
    ['a text of a minute', { ...article, PubDate: '2026-03-02 18:05' }, []],
    ['no column', site, ['ColumnDescription', 'ColumnKeywords', 'ColumnName', 'ColumnType']],
    [
      'a text without a column',
      { ...site, ArticleTitle: '预算', PubDate: '2026-03-02 00:00', ContentSource: 'null' },
      ['ColumnDescription', 'ColumnKeywords', 'ColumnName', 'ColumnType', 'ContentSource null'],
    ],
    ['two types', { ...column, ColumnType: '政策文件,政策解读' }, ['ColumnType 政策文件,政策解读']],
    ['a blank title', { ...article, ArticleTitle: ' ' }, ['ArticleTitle']],
    ['a date in another form', { ...article, PubDate: '2026-03-02' }, ['PubDate 2026-03-02']],
    ['a domain with its scheme', { ...column, SiteDomain: 'https://www.test.example' }, ['SiteDomain https://www.test.example']],
    ['a screen that search engines are kept from', { robots: 'noindex' }, []],
    ['a sheet that they are kept from', { ...site, robots: 'noindex' }, []],
  ])('%s', (_, meta, expected) => expect(faults(meta)).toEqual(expected));
});

describe('readLinksBeside', () => {
  const pages = (count: number): Files =>
    Object.fromEntries(
      Array.from({ length: count }, (_, i) => [
        `p${i}/index.html`,
        `<a href="/gov/p${(i * 7) % count}/#a${i % 5}">x</a><p id="a${i % 5}">`,
      ]),
    );
  const spelled = (names: readonly string[], links: ReadonlyMap<string, PageLinks>): object =>
    Object.fromEntries(
      [...links].map(([file, page]) => [
        file,
        [page.links.map((n) => names[n]), page.ids.map((n) => names[n]), page.fetched, page.noIndex],
      ]),
    );

  it.each([3, 900])('reads %i pages as they are written, whoever reads them', async (count) => {
    const site = read(pages(count));
    const names = numberNames(['known before']);
    const files = Object.keys(pages(count));
    const half = Math.ceil(count / 2);
    const links = await readLinksBeside({ out: site.out, pathPrefix: '/gov/', names }, async (onWritten) => {
      onWritten(files.slice(0, half));
      onWritten(files.slice(half));
    });
    expect(spelled(names.list, links)).toEqual(spelled(site.names.list, site.pages));
  });

  it('passes on what went wrong while writing, and what cannot be read', async () => {
    const where = { out: scratch, pathPrefix: '/', names: numberNames() };
    const write = async (): Promise<void> => {
      throw new Error('no space');
    };
    await expect(readLinksBeside(where, write)).rejects.toThrow('no space');
    const missing = Array.from({ length: 500 }, (_, i) => `none-${i}.html`);
    await expect(readLinksBeside(where, async (onWritten) => onWritten(missing))).rejects.toThrow(/could not be read: .*none-0/s);
  });
});
