import fs from 'node:fs';
import path from 'node:path';
import zlib from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { countViews, pageAddress, parseLogLine } from '../../src/content/access-log.ts';
import { temporaryFolder } from '../support/builders.ts';

/* Lines that Apache and nginx wrote, with the addresses of those who asked taken out; what was asked for is changed where pages are counted. */
const wechat =
  'Mozilla/5.0 (Linux; Android 12; V2166A Build/SP1A.210812.003; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/126.0.6478.188 Mobile Safari/537.36 XWEB/1260117 MMWEBSDK/20240501 MicroMessenger/8.0.50.2701(0x28003252) WeChat/arm64 Weixin NetType/WIFI Language/zh_CN ABI/arm64';
const edge =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/123.0.0.0 Safari/537.36 Edg/123.0.0.0';
const baidu = 'Mozilla/5.0 (compatible; Baiduspider/2.0; +http://www.baidu.com/search/spider.html)';
const combined = (request: string, status: number | string, agent: string, day = '10/Oct/2026'): string =>
  `192.0.2.7 - - [${day}:13:55:36 +0800] "${request}" ${status} 15342 "https://www.baidu.com/link?url=x" "${agent}"`;

describe('parseLogLine', () => {
  it.each([
    [
      'the common format of the Apache manual',
      '192.0.2.1 - frank [10/Oct/2000:13:55:36 -0700] "GET /apache_pb.gif HTTP/1.0" 200 2326',
      { on: '2000-10-10', method: 'GET', target: '/apache_pb.gif', status: 200, agent: undefined },
    ],
    [
      'the combined format of the Apache manual',
      '192.0.2.1 - frank [10/Oct/2000:13:55:36 -0700] "GET /apache_pb.gif HTTP/1.0" 200 2326 "http://www.example.com/start.html" "Mozilla/4.08 [en] (Win98; I ;Nav)"',
      { on: '2000-10-10', method: 'GET', target: '/apache_pb.gif', status: 200, agent: 'Mozilla/4.08 [en] (Win98; I ;Nav)' },
    ],
    [
      'nginx',
      '192.0.2.1 - - [17/May/2015:08:05:32 +0000] "GET /downloads/product_1 HTTP/1.1" 304 0 "-" "Debian APT-HTTP/1.3 (0.8.16~exp12ubuntu10.21)"',
      {
        on: '2015-05-17',
        method: 'GET',
        target: '/downloads/product_1',
        status: 304,
        agent: 'Debian APT-HTTP/1.3 (0.8.16~exp12ubuntu10.21)',
      },
    ],
    [
      'a robot, unchanged, without a size',
      `192.0.2.1 - - [30/Nov/2012:06:17:35 -0600] "GET /pub/PDP-11/Trees/2.11BSD/usr/man/cat2/quota.0 HTTP/1.1" 304 - "-" "${baidu}"`,
      { on: '2012-11-30', method: 'GET', target: '/pub/PDP-11/Trees/2.11BSD/usr/man/cat2/quota.0', status: 304, agent: baidu },
    ],
    [
      'with the name of the host before it',
      `www.example.com:80 192.0.2.1 - - [04/Jul/2015:03:16:30 -0700] "GET / HTTP/1.1" 403 366 "-" "${baidu}"`,
      { on: '2015-07-04', method: 'GET', target: '/', status: 403, agent: baidu },
    ],
    [
      'what is no request of the web',
      '192.0.2.1 - - [17/Jul/2026:14:40:33 +0000] "\\x16\\x03\\x01\\x00\\x02\\x01" 400 166 "-" "-"',
      { on: '2026-07-17', method: '', target: '', status: 400, agent: '-' },
    ],
    [
      'quotation marks within',
      '192.0.2.1 - - [17/Jul/2026:14:40:33 +0000] "GET /a\\"b HTTP/1.1" 200 1 "-" "x \\"y\\" z"',
      { on: '2026-07-17', method: 'GET', target: '/a\\"b', status: 200, agent: 'x \\"y\\" z' },
    ],
  ])('reads %s', (_, line, request) => expect(parseLogLine(line)).toEqual(request));

  it.each([
    '',
    'nothing of a log',
    '2026-10-10 13:55:36 GET /a 200',
    '192.0.2.1 - - [32/Oct/2026:13:55:36 +0800] "GET / HTTP/1.1" 200 1',
    '192.0.2.1 - - [10/Okt/2026:13:55:36 +0800] "GET / HTTP/1.1" 200 1',
    '{"time":"2026-10-10","path":"/"}',
  ])('does not read %s', (line) => expect(parseLogLine(line)).toBeUndefined());
});

describe('pageAddress', () => {
  it.each([
    ['/items/a/?from=wechat&isappinstalled=0', '/', '/items/a/'],
    ['/items/a/index.html', '/', '/items/a/'],
    ['/items/2027%E5%B9%B4/', '/', '/items/2027年/'],
    ['/items/2027\\xE5\\xB9\\xB4/', '/', '/items/2027年/'],
    ['http://www.test.example/items/a/', '/', '/items/a/'],
    ['/gov/items/a/', '/gov/', '/items/a/'],
    ['/items/a/', '/gov/', undefined],
    ['/items/%E5%/', '/', undefined],
    ['/items/%ff/', '/', undefined],
  ])('of %s under %s', (target, prefix, address) => expect(pageAddress(target, prefix)).toBe(address));
});

describe('countViews', () => {
  const addresses = new Set(['/items/a/', '/items/b/']);
  const count = async (files: Readonly<Record<string, string | Buffer>>) => {
    const folder = temporaryFolder();
    for (const [name, text] of Object.entries(files)) fs.writeFileSync(path.join(folder, name), text);
    return countViews(
      Object.keys(files).map((name) => path.join(folder, name)),
      { addresses, pathPrefix: '/' },
    );
  };

  it('counts pages of records that were shown to people, in every file, packed or not', async () => {
    const first = [
      combined('GET /items/a/ HTTP/1.1', 200, wechat),
      combined('GET /items/a/?from=timeline HTTP/2.0', 304, edge, '12/Oct/2026'),
      combined('HEAD /items/a/ HTTP/1.1', 200, edge),
      combined('POST /items/a/ HTTP/1.1', 200, edge),
      combined('GET /items/a HTTP/1.1', 301, edge),
      combined('GET /items/b/ HTTP/1.1', 404, edge),
      combined('GET /items/c/ HTTP/1.1', 200, edge),
      combined('GET /items/a/index.json HTTP/1.1', 200, edge),
      combined('GET /items/a/ HTTP/1.1', 200, baidu),
      combined('GET /items/a/ HTTP/1.1', 200, 'python-requests/2.31.0'),
      combined('GET /items/a/ HTTP/1.1', 200, '-'),
      'damaged',
      '',
    ].join('\n');
    const second = `${combined('GET /items/b/ HTTP/1.1', 200, edge, '01/Sep/2026')}\r\n`;
    // Hosts pack a log piece by piece.
    const packed = Buffer.concat([zlib.gzipSync(second), zlib.gzipSync(second)]);
    expect(await count({ 'access.log': first, 'access.log.1.gz': packed })).toEqual({
      counts: [
        { address: '/items/a/', count: 2, from: '2026-09-01', until: '2026-10-12' },
        { address: '/items/b/', count: 2, from: '2026-09-01', until: '2026-10-12' },
      ],
      period: ['2026-09-01', '2026-10-12'],
      lines: 14,
      views: 4,
      robots: 3,
      unnamed: false,
      unread: 1,
    });
  });

  it('says where the log does not name programs', async () => {
    const { views, unnamed } = await count({ log: '192.0.2.1 - - [10/Oct/2026:13:55:36 +0800] "GET /items/a/ HTTP/1.1" 200 9' });
    expect([views, unnamed]).toEqual([1, true]);
  });

  it('has no period where nothing can be read', async () => {
    expect(await count({ log: 'a\nb' })).toMatchObject({ period: undefined, counts: [], unread: 2 });
  });

  it('keeps no line that never ends', async () => {
    expect(await count({ log: `${'x'.repeat(3_000_000)}\n${combined('GET /items/a/ HTTP/1.1', 200, edge)}` })).toMatchObject({
      views: 1,
      unread: 1,
    });
  });

  it('names the log that is damaged', async () => {
    const cut = zlib.gzipSync(combined('GET /items/a/ HTTP/1.1', 200, edge)).subarray(0, 60);
    await expect(count({ 'cut.gz': cut })).rejects.toThrow(/cut\.gz/);
  });
});
