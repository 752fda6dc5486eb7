import fs from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inventedNames, literalsOf, readTexts, type SiteText } from '../../scripts/search-samples.ts';
import { launchBrowser, patience } from '../support/browser.ts';
import { buildSample, type SampleSite } from '../support/sample-site.ts';
import { serve, type StaticServer } from '../support/static-server.ts';
import { openSearchPage, type SearchPage } from '../support/search-page.ts';

describe('the search page', () => {
  let site: SampleSite;
  let server: StaticServer;
  let browser: Browser;
  let page: Page;
  let search: SearchPage;
  let texts: SiteText[];
  const errors: string[] = [];

  beforeAll(async () => {
    site = buildSample();
    texts = readTexts(site.folder);
    server = await serve(site.folder);
    browser = await launchBrowser();
    page = await browser.newPage();
    page.setDefaultTimeout(patience);
    page.on('pageerror', (error) => errors.push(error.message));
    page.on('dialog', (dialog) => errors.push(dialog.message()));
    search = await openSearchPage(page, server.url);
  });
  afterAll(async () => {
    await browser?.close();
    server?.close();
    site?.remove();
    expect(errors).toEqual([]);
  });

  it('finds every literal text wherever it is cut, calls exact only what holds it, and puts that first', async () => {
    for (const { text, in: holding } of literalsOf(texts, 40, 11)) {
      const { hits, total } = await search.ask({ q: text });
      const exact = hits.filter(({ group }) => group === 'exact').map(({ url }) => url);
      expect({ text, wrong: exact.filter((url) => !holding.has(url)) }).toEqual({ text, wrong: [] });
      expect({ text, exact: exact.length }).toEqual({ text, exact: Math.min(20, holding.size) });
      expect(total).toBeGreaterThanOrEqual(holding.size);
    }
  });

  it('never lets a name that stands nowhere look as if it did', async () => {
    for (const name of inventedNames(texts, 20, 5)) {
      const { hits, status } = await search.ask({ q: name });
      expect(hits.filter(({ group }) => group === 'exact')).toEqual([]);
      expect(status).toMatch(/^没有(完全包含|找到)/);
    }
  });

  it.each([
    ['政府信息公開', '政府信息公开'],
    ['財政決算', '财政决算'],
    ['２０２６年', '2026年'],
    ['澄财【2026】47号', '澄财〔2026〕47号'],
  ])('answers %s as %s', async (other, plain) => {
    const [a, b] = [await search.ask({ q: other }), await search.ask({ q: plain })];
    expect(a.hits).toEqual(b.hits);
    expect(a.hits.length).toBeGreaterThan(0);
  });

  it.each([
    ['何建平', '/officials/he-jianping/'],
    ['hejianping', '/officials/he-jianping/'],
    ['hjp', '/officials/he-jianping/'],
    ['县财政局', '/departments/finance/'],
  ])('leads from %s to %s', async (asked, url) => {
    expect((await search.ask({ q: asked })).answers).toContain(url);
  });

  it('answers questions in plain words', async () => {
    for (const [question, title] of [
      ['节假日怎么放假？', '放假'],
      ['哪里可以看到政府采购的限额标准', '采购'],
    ] as const) {
      const { hits } = await search.ask({ q: question });
      const titles = hits.slice(0, 5).map(({ url }) => texts.find((text) => text.url === url)?.title ?? '');
      expect(titles.some((found) => found.includes(title))).toBe(true);
    }
  });

  it('keeps filters, counts and order in the address, and says which filters hold', async () => {
    const { total, status } = await search.ask({ kind: 'item', department: 'finance', sort: 'date' });
    expect(total).toBe(texts.filter(({ url }) => url.startsWith('/items/finance/')).length);
    expect(status).toContain('单位：县财政局');
    const options = await page.locator('select[name="year"] option').all();
    const offered = await Promise.all(options.map(async (option) => Number(await option.getAttribute('data-count'))));
    expect(offered.slice(1).reduce((sum, count) => sum + count, 0)).toBe(total);
    expect((await search.ask({ department: 'nowhere' })).total).toBe(0);
  });

  it.each([
    ['', 'idle'],
    ['   ', 'idle'],
    ['？！，。', 'idle'],
    ['.*+?^${}()|[]\\', 'idle'],
    ['😀😀', 'idle'],
    ['公'.repeat(10_000), 'done'],
    ['\ud800公开\udfff', 'done'],
    ['\u202e公开', 'done'],
    ['<img src=x onerror=alert(1)>', 'done'],
    ['"><script>alert(1)</script>', 'done'],
    ['constructor __proto__', 'done'],
    ['-', 'idle'],
    ['a', 'done'],
  ])('is safe with %j', async (q, state) => {
    expect((await search.ask({ q })).state).toBe(state);
    expect(await page.locator('[data-search] img, [data-search] script').count()).toBe(0);
  });

  it('shows what stands in an attachment as its line of the hit, with a way to the file and one link', async () => {
    const asked = '城市主干路4.62千米';
    const { hits } = await search.ask({ q: asked });
    expect(hits.map(({ group }) => group).slice(0, 1)).toEqual(['exact']);
    const hit = page.locator('li[data-hit]').first();
    expect(await hit.locator('a').count()).toBe(1);
    expect(decodeURIComponent((await hit.locator('a').getAttribute('href')) ?? '')).toMatch(/^\/items\/development-reform\/2025\//);
    const line = hit.locator('.hit-excerpt');
    expect(await line.textContent()).toMatch(/^附件《.*项目清单.*》：.*城市主干路4\.62千米.*到此处$/);
    expect((await line.locator('mark').allTextContents()).map((text) => text.trim())).toContain(asked);
    const [file] = await Promise.all([page.waitForEvent('download'), line.getByRole('button', { name: '到此处' }).click()]);
    expect(file.suggestedFilename()).toBe('附件1：2025年县级重点建设项目清单.xlsx');
  });

  it('takes results along as a table and as data', async () => {
    await search.ask({ q: '预算', department: 'finance' });
    const [csv] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: '下载 CSV' }).click()]);
    expect(csv.suggestedFilename()).toBe('预算.csv');
    const [citations] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: '下载引文' }).click()]);
    expect(fs.readFileSync(await citations.path(), 'utf8').split('\r\n')[0]).toMatch(
      /^县财政局\. .+\[EB\/OL\]\. \(\d{4}-\d\d-\d\d\)\[\d{4}-\d\d-\d\d\]\. http:\/\/127\.0\.0\.1:\d+\/items\/finance\/.+\.$/,
    );
    expect(await page.getByRole('link', { name: '订阅这个单位' }).getAttribute('href')).toBe('/departments/finance/feed.xml');
  });

  it('works without Worker, WebAssembly and Intl.Segmenter', async () => {
    const old = await browser.newPage();
    await old.addInitScript('delete window.Worker; delete window.WebAssembly; delete Intl.Segmenter; delete window.DecompressionStream');
    const { total } = await (await openSearchPage(old, server.url)).ask({ q: '预算' });
    expect(total).toBeGreaterThan(0);
    await old.close();
  });
});
