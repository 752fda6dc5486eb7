import fs from 'node:fs';
import path from 'node:path';
import zlib from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { columnTypes } from '../../src/model/column-types.ts';
import { choose } from '../../src/search/choose.ts';
import { parseQuery } from '../../src/search/query.ts';
import { allRecords, search } from '../../src/search/search.ts';
import type { IndexHead } from '../../src/search/index-files.ts';
import { openShard, type Shard } from '../../src/search/shard.ts';
import { buildSample, type SampleSite } from '../support/sample-site.ts';

/** What an inspector of the demonstration county would look at on its built pages. */
describe('the built site, as an inspection looks at it', () => {
  let site: SampleSite;
  let pages: readonly Page[];
  beforeAll(() => {
    site = buildSample();
    pages = fs
      .readdirSync(site.folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.html'))
      .map((file) => readPage(site.folder, file));
  });
  afterAll(() => site?.remove());

  const indexed = (): readonly Page[] => pages.filter(({ meta }) => meta['robots'] !== 'noindex');
  const articles = (): readonly Page[] => indexed().filter(({ meta }) => meta['ArticleTitle'] !== undefined);
  const filesNot = (of: readonly Page[], isSound: (page: Page) => boolean): string[] =>
    of.flatMap((page) => (isSound(page) ? [] : [page.file]));

  it('tells machines on every page whose it is: a code of ten characters, a domain without its scheme', () => {
    expect(indexed().length).toBeGreaterThan(900);
    expect(
      filesNot(indexed(), ({ meta }) => /^\d{10}$/.test(meta['SiteIDCode'] ?? '') && /^[\w.]+$/.test(meta['SiteDomain'] ?? '')),
    ).toEqual([]);
  });

  it('has every page in a column of one listed type', () => {
    expect(filesNot(indexed(), ({ meta }) => columnTypes.has(meta['ColumnType'] ?? ''))).toEqual([]);
  });

  it('shows the day that PubDate says', () => {
    expect(articles().length).toBeGreaterThan(400);
    expect(
      filesNot(articles(), ({ meta, main }) => {
        const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2}) \d{2}:\d{2}$/.exec(meta['PubDate'] ?? '') ?? [];
        return main.includes(`${Number(year)}年${Number(month)}月${Number(day)}日`) || main.includes(`${year}-${month}-${day}`);
      }),
    ).toEqual([]);
  });

  it('has the whole foot on every page', () => {
    const parts = [
      '主办单位：',
      '承办单位：',
      '电话：',
      '网站标识码：',
      'ICP备案号：',
      '公安备案号：',
      '党政机关网站标识',
      '我为政府网站找错',
      '站点地图',
    ];
    expect(filesNot(indexed(), ({ foot }) => parts.every((part) => foot.includes(part)))).toEqual([]);
  });

  it('loads each page in less than three seconds at 4 Mbit/s, unpacked, with all that it loads', () => {
    const mostBytes = (3 * 4_000_000) / 8;
    expect(filesNot(pages, ({ bytes }) => bytes < mostBytes)).toEqual([]);
  });

  it('searches every record that has a page, and nothing else', async () => {
    const shards = await openIndex(site.folder);
    const everything = { filters: { values: {} }, byDate: false };
    const urlsOf = async (hits: ReturnType<typeof choose>['exact']): Promise<string[]> =>
      Promise.all(hits.map(async ({ document, passage, shard }) => (await shard.card(document, passage)).url));
    const { exact, related } = choose(allRecords(shards), everything);
    const searched = new Set(await urlsOf([...exact, ...related]));
    const items = itemsOf(site.folder);
    expect(items.length).toBeGreaterThan(150);
    expect(items.filter(({ url }) => !searched.has(url)).map(({ url }) => url)).toEqual([]);
    expect([...searched].filter((url) => !fs.existsSync(path.join(site.folder, url, 'index.html')))).toEqual([]);
    expect(pages.filter(({ meta, file }) => meta['robots'] === 'noindex' && searched.has(`/${path.dirname(file)}/`))).toEqual([]);
    // Its index number and its number find the item itself, first.
    const missed: string[] = [];
    for (const { url, index_no, doc_no } of items)
      for (const number of [index_no, doc_no].filter((one) => one !== undefined)) {
        const [first] = await urlsOf(choose(await search(shards, parseQuery(number), {}), everything).exact.slice(0, 1));
        if (first !== url) missed.push(`${number}: ${first} ${url}`);
      }
    expect(missed).toEqual([]);
  });
});

interface Page {
  readonly file: string;
  readonly meta: Readonly<Record<string, string>>;
  readonly main: string;
  readonly foot: string;
  /** Of the page and of what it loads. */
  readonly bytes: number;
}

function readPage(folder: string, file: string): Page {
  const html = fs.readFileSync(path.join(folder, file), 'utf8');
  const between = (from: string, to: string): string => html.slice(html.indexOf(from), html.lastIndexOf(to));
  const loaded = [...html.matchAll(/<(?:script|img|link rel="stylesheet")[^>]* (?:src|href)="(\/[^"]+)"/g)].map(([, url = '']) => url);
  const sizes = [...new Set(loaded)].map((url) => fs.statSync(path.join(folder, decodeURIComponent(url))).size);
  return {
    file,
    meta: Object.fromEntries(
      [...html.matchAll(/<meta name="(\w+)" content="([^"]*)"/g)].map(([, name = '', content = '']) => [name, content]),
    ),
    main: between('<main', '</main>'),
    foot: between('<footer class="site-footer"', '</footer>'),
    bytes: sizes.reduce((sum, size) => sum + size, Buffer.byteLength(html)),
  };
}

interface ItemData {
  readonly url: string;
  readonly index_no: string;
  readonly doc_no?: string;
}
/** The items of a site, by the data beside their pages. */
const itemsOf = (folder: string): ItemData[] =>
  fs
    .readdirSync(path.join(folder, 'items'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('index.json'))
    .map((file) => ({
      ...(JSON.parse(fs.readFileSync(path.join(folder, 'items', file), 'utf8')) as ItemData),
      url: `/items/${path.dirname(file)}/`,
    }));

/** The search index as the browser loads it. */
async function openIndex(folder: string): Promise<readonly Shard[]> {
  const index = path.join(folder, 'search/index');
  const read = async (file: string): Promise<Uint8Array> => zlib.gunzipSync(fs.readFileSync(path.join(index, file)));
  const head = JSON.parse(Buffer.from(await read('head')).toString()) as IndexHead;
  return Promise.all(head.shards.map(({ name }) => openShard((file) => read(`${name}/${file}`))));
}
