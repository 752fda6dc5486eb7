import fs from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { itemMd, letterMd } from '../support/builders.ts';
import { bytesIn } from '../support/bytes-in.ts';
import { runCommand, type Ran } from '../support/command.ts';
import { madePdf } from '../support/made-files.ts';
import { filesHolding } from '../support/text-in-files.ts';
import { scratchFolder, soundFiles, writeFiles } from '../bad-input/support.ts';

/** Words that stand nowhere else, so that a single pair of them in the search index is a trace. */
const [name, secret, listed] = ['龘靐齉', '犇骉羴鱻麤', '鱻鱻羴羴骉骉犇犇麤麤猋猋淼淼'];
const leaked = 'items/finance/2019/leaked';
const viewed = 'address,count,from,until\n';
const files = {
  ...soundFiles,
  'items/finance/2019/other.md': itemMd({ index_no: 'A/1', formed_on: '2019-03-01', published_on: '2019-03-02' }),
  [`${leaked}.md`]: itemMd(
    {
      title: `关于${name}的决定`,
      index_no: 'A/2',
      formed_on: '2019-05-01',
      published_on: '2019-05-02',
      attachments: '[{ file: 名单.txt, title: 名单 }, { file: 名单.pdf, title: 附表 }]',
    },
    `当事人${name}，住址${secret}，身份证号码如附件所列。`,
  ),
  'items/finance/2019/名单.txt': `${name} ${secret}`,
  'views.csv': `${viewed}/${leaked}/,7,2026-10-01,2026-10-31\n/items/finance/2019/other/,4,2026-10-01,2026-10-31\n`,
  'items/finance/2019/名单.pdf': madePdf([{ text: `姓名${listed}` }]),
};
const scratch = scratchFolder();
let folder = '';
const at = (part: string): string => path.join(folder, part);
const run = (command: 'build' | 'purge', ...args: string[]): Ran =>
  runCommand(command, ['--content', at('content'), '--out', at('site'), '--cache', at('cache'), '--as-of', '2026-11-22', ...args]);
const traces = (text: string): string[] =>
  ['site', 'cache'].flatMap((part) => filesHolding(at(part), text).map((file) => `${part}/${file}`));

beforeEach(() => {
  folder = fs.mkdtempSync(path.join(scratch, 'purge-'));
  writeFiles(at('content'), files);
  expect(run('build', '--path-prefix', '/gov/', '--max-fragments', '1000').status).toBe(0);
});

describe('npm run purge', () => {
  it('leaves nothing of a record of a closed year in the site or in what is kept, unzipped', () => {
    // The text was in all of these before, or finding nothing afterwards would say nothing.
    const before = traces(name.slice(0, 2));
    for (const kind of [
      /site\/items.*html$/,
      /site\/items.*json$/,
      /名单\.txt$/,
      /site\/search\/index\/2019\/texts/,
      /cache\/.*\/search/,
      /cache\/content/,
    ])
      expect(before.filter((file) => kind.test(file))).not.toEqual([]);
    expect(traces(secret)).not.toEqual([]);
    for (const kind of [/site\/search\/index\/2019\/texts/, /cache\/content\/.*\/attachments\//, /cache\/sites\/.*\/search/])
      expect(traces(listed).filter((file) => kind.test(file))).not.toEqual([]);
    const newest = bytesIn(at('site/search/index/2026'));

    const ran = run('purge', leaked);
    expect([ran.status, ran.stderr, ran.stdout]).toEqual([0, '', expect.stringContaining(`已删除 ${leaked}.md`)]);
    for (const trace of [name.slice(0, 2), secret.slice(1, 3), listed.slice(1, 3), '名单.txt', '名单.pdf'])
      expect(traces(trace)).toEqual([]);
    // The address alone would tell that there was something.
    expect(traces('2019/leaked')).toEqual([]);
    expect(fs.readFileSync(at('content/views.csv'), 'utf8')).toBe(`${viewed}/items/finance/2019/other/,4,2026-10-01,2026-10-31\n`);
    expect(fs.existsSync(at(`content/${leaked}.md`)) || fs.existsSync(at('content/items/finance/2019/名单.txt'))).toBe(false);
    // Other shards, and how the site is built, are as they were.
    expect(bytesIn(at('site/search/index/2026'))).toEqual(newest);
    expect(fs.readFileSync(at('site/index.html'), 'utf8')).toContain('href="/gov/items/"');
  });

  it('says so when another record still holds the words', () => {
    fs.writeFileSync(
      at('content/items/finance/2019/other.md'),
      itemMd(
        { index_no: 'A/1', formed_on: '2019-03-01', published_on: '2019-03-02' },
        `当事人${name}，住址${secret}，身份证号码如附件所列。`,
      ),
    );
    const ran = run('purge', `${leaked}.md`);
    expect(ran.status).toBe(1);
    expect(ran.stderr).toContain('site/items/finance/2019/other/index.html');
  });

  it('leaves nothing of an attachment, and says so when another holds what it says', () => {
    const file = 'items/finance/2019/名单.pdf';
    const other = itemMd({ index_no: 'A/1', formed_on: '2019-03-01', published_on: '2019-03-02' }, `姓名${listed}`);
    fs.writeFileSync(at('content/items/finance/2019/other.md'), other);
    const leakedFile = at(`content/${leaked}.md`);
    fs.writeFileSync(leakedFile, fs.readFileSync(leakedFile, 'utf8').replace(', { file: 名单.pdf, title: 附表 }', ''));
    const ran = run('purge', file);
    expect([ran.status, ran.stderr]).toEqual([1, expect.stringContaining('site/items/finance/2019/other/index.html')]);
    expect(fs.existsSync(at(`content/${file}`))).toBe(false);
    expect(traces(listed).filter((holding) => /attachments|2019\/leaked/.test(holding))).toEqual([]);
  });

  it('leaves nothing of a letter and of its attachment', () => {
    writeFiles(at('content'), {
      'letters/2019/bridge.md': letterMd({
        received_on: '2019-05-01',
        replied_on: '2019-05-04',
        reply: '已为这座桥装上新的护栏和路灯。',
        attachments: '[{ file: 附页.txt, title: 附页 }]',
      }),
      'letters/2019/附页.txt': '附页说明书',
    });
    expect(run('build').status).toBe(0);
    expect(traces('附页说明书')).not.toEqual([]);
    const ran = run('purge', 'letters/2019/bridge');
    expect([ran.status, ran.stderr, ran.stdout]).toEqual([0, '', expect.stringContaining('已删除 letters/2019/附页.txt')]);
    expect(fs.existsSync(at('content/letters/2019/附页.txt'))).toBe(false);
    expect(['letters/2019/bridge', '附页说明书', '附页.txt', '新的护栏和路灯'].flatMap(traces)).toEqual([]);
  });

  it.each([['departments/finance.md'], ['site.yaml'], ['items/finance/2019/none'], ['../outside.md']])('refuses %s', (wanted) => {
    const state = bytesIn(folder);
    expect(run('purge', wanted).status).toBe(2);
    expect(bytesIn(folder)).toEqual(state);
  });
});
