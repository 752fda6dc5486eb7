import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import zlib from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser, patience } from '../support/browser.ts';
import { runCommand } from '../support/command.ts';
import { serve, type StaticServer } from '../support/static-server.ts';

const maker = path.resolve('../shared/tools/make-content.mjs');
const here = fs.existsSync(maker);
if (!here) console.warn('skipped: the real documents (../shared) are not on this machine');

const parent = fs.mkdtempSync(path.join(os.tmpdir(), 'daylight-real-'));
const make = (folder: string, ...args: string[]): string => {
  const into = path.join(parent, folder);
  spawnSync(process.execPath, [maker, '--into', into, ...args]);
  return into;
};
afterAll(() => fs.rmSync(parent, { recursive: true, force: true }));

describe.skipIf(!here)('real documents', () => {
  let content: string;
  let server: StaticServer;
  let browser: Browser;
  let page: Page;
  let figures: {
    readonly records: readonly { readonly folder: string; readonly read: number; readonly shown: number }[];
    readonly pages: number;
  };

  beforeAll(async () => {
    content = make('content');
    const json = path.join(parent, 'figures.json');
    // A build that succeeds has checked that no internal link is dead and every page is reachable from the home page.
    const { status, stderr } = runCommand('build', ['--content', content, '--out', path.join(parent, 'site'), '--json', json]);
    expect(stderr).toBe('');
    expect(status).toBe(0);
    figures = JSON.parse(fs.readFileSync(json, 'utf8'));
    server = await serve(path.join(parent, 'site'));
    browser = await launchBrowser();
    page = await browser.newPage();
    page.setDefaultTimeout(patience);
  });
  afterAll(async () => {
    await browser?.close();
    server?.close();
  });

  it('are each a page or of a kind not shown yet', () => {
    const files = fs.readdirSync(content, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.md'));
    const accounted = figures.records.reduce((sum, { shown }) => sum + shown, 0);
    expect(accounted).toBe(files.length);
    const record = files
      .filter((file) => /^(items|activities)\//.test(file))
      .map((file) => path.join(parent, 'site', file.replace(/\.md$/, ''), 'index.html'));
    expect(record.filter((file) => !fs.existsSync(file))).toEqual([]);
  });

  it('cost a visitor little before search is used: compressed, the median page without the text itself', () => {
    const site = path.join(parent, 'site');
    const pages = fs
      .readdirSync(site, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('index.html'))
      .map((file) => ({ file, html: fs.readFileSync(path.join(site, file), 'utf8') }));
    const wire = (text: string | Buffer): number => zlib.gzipSync(text).length / 1024;
    const median = (sizes: readonly number[]): number => sizes.toSorted((a, b) => a - b)[Math.floor(sizes.length / 2)] ?? 0;
    const shared = fs
      .readdirSync(path.join(site, 'assets'))
      .filter((file) => file.startsWith('style-'))
      .map((file) => wire(fs.readFileSync(path.join(site, 'assets', file))))
      .reduce((a, b) => a + b);
    const isItem = ({ file }: { readonly file: string }): boolean => /^items\/[^/]+\/\d{4}\/[^/]+\/index\.html$/.test(file);
    const items = pages.filter(isItem);
    const lists = pages
      .filter(
        ({ file }) =>
          /^(items|categories|dates|departments|activities)\//.test(file) &&
          !/^activities\/\d+\/\d+\/./.test(file.replace('/index.html', '')),
      )
      .filter((page) => !isItem(page));
    expect([items.length, lists.length].every((count) => count > 1000)).toBe(true);
    expect(items.every(({ html }) => !html.includes('<script'))).toBe(true);
    const withoutText = items.map(({ html }) => wire(html.replace(/<div class="prose">[\s\S]*?<\/div>\n/, '')) + shared);
    const sizes = { item: median(withoutText), list: median(lists.map(({ html }) => wire(html))) };
    console.log(
      `compressed, median: item page without its text ${sizes.item.toFixed(1)} KB, of which style ${shared.toFixed(1)} KB; list page ${sizes.list.toFixed(1)} KB`,
    );
    expect(sizes.item).toBeLessThan(20);
    expect(sizes.list).toBeLessThan(30);
  });

  const titlesFor = async (question: string): Promise<string[]> => {
    await page.goto(`${server.url}search/?q=${encodeURIComponent(question)}`);
    await page.locator('[data-search][data-state="done"]').waitFor();
    return page.locator('li[data-hit] h3').allTextContents();
  };

  it.each(['双随机、一公开', '国发〔2019〕5号'])('are found first by %s', async (question) => {
    expect((await titlesFor(question)).slice(0, 3)).toContain('国务院关于在市场监管领域全面推行部门联合“双随机、一公开”监管的意见');
  });

  it('hold 公积金 if they are found by it', async () => {
    await page.goto(`${server.url}search/?q=${encodeURIComponent('公积金')}`);
    await page.locator('[data-search][data-state="done"]').waitFor();
    const links = await page
      .locator('[data-group="exact"] li[data-hit] a')
      .evaluateAll((found) => found.slice(0, 10).map((a) => a.getAttribute('href') ?? ''));
    expect(links.length).toBe(10);
    const texts = links.map((url) => fs.readFileSync(path.join(parent, 'site', decodeURIComponent(url), 'index.html'), 'utf8'));
    expect(texts.filter((text) => !text.includes('公积金'))).toEqual([]);
  });

  it('are found by their whole title among the first three', async () => {
    const titles = fs
      .readdirSync(path.join(content, 'items'), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.md'))
      .toSorted()
      .map((file) => /^title: (.*)$/m.exec(fs.readFileSync(path.join(content, 'items', file), 'utf8'))?.[1] ?? '""')
      .map((title) => JSON.parse(title) as string);
    const unique = titles.filter((title) => titles.indexOf(title) === titles.lastIndexOf(title));
    const missed: string[] = [];
    for (let i = 0; i < 10; i++) {
      const title = unique[Math.floor(((i + 0.5) * unique.length) / 10)] ?? '';
      if (!(await titlesFor(title)).slice(0, 3).includes(title)) missed.push(title);
    }
    expect(missed).toEqual([]);
  });

  it('are narrowed by a filter, and come back', async () => {
    await titlesFor('公积金');
    const all = Number(await page.locator('[data-search]').getAttribute('data-total'));
    await page.getByLabel('种类').selectOption('activity');
    await expect
      .poll(async () => Number(await page.locator('[data-search][data-state="done"]').getAttribute('data-total')))
      .toBeLessThan(all);
    await page.goBack();
    await expect.poll(async () => Number(await page.locator('[data-search][data-state="done"]').getAttribute('data-total'))).toBe(all);
  });
});

describe.skipIf(!here)('real documents with their metadata as found', () => {
  it('give problems with file and line, and exit 1', () => {
    const content = make('raw', '--raw', '--from', 'policy,laws,index,procurement', '--limit', '500');
    const output = path.join(parent, 'problems.json');
    expect(runCommand('check', ['--content', content, '--format', 'json', '--output', output]).status).toBe(1);
    const { problems } = JSON.parse(fs.readFileSync(output, 'utf8')) as {
      readonly problems: readonly {
        readonly code: string;
        readonly file: string;
        readonly line?: number;
        readonly args: { readonly suggestion?: string };
      }[];
    };
    const codes = new Set(problems.map(({ code }) => code));
    expect([...codes]).toEqual(expect.arrayContaining(['field/missing', 'date/form', 'doc-no/form', 'text/long']));
    // What a site lacks as a whole stands in no line of its file.
    expect(problems.filter(({ file, line }) => !file || (!line && file !== 'site.yaml'))).toEqual([]);
    expect(problems.filter(({ code, args }) => code === 'date/form' && !/^\d{4}-\d{2}-\d{2}/.test(args.suggestion ?? ''))).toEqual([]);
  });
});
