import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { buildSample, type SampleSite } from '../support/sample-site.ts';
import { serve, type StaticServer } from '../support/static-server.ts';

describe('a browser without JavaScript', () => {
  let site: SampleSite;
  let server: StaticServer;
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    site = buildSample();
    server = await serve(site.folder);
    browser = await launchBrowser();
    page = await browser.newPage({ javaScriptEnabled: false });
  });
  afterAll(async () => {
    await browser?.close();
    server?.close();
    site?.remove();
  });

  it.each([
    ['/items/', 50],
    ['/departments/', 18],
    ['/departments/finance/2026/', 3],
    ['/categories/', 30],
    ['/categories/budget/', 4],
    ['/dates/', 20],
    ['/dates/2026/09/', 5],
    ['/officials/', 7],
    ['/officials/lin-zhiyuan/2026/11/', 3],
    ['/activities/', 30],
    ['/activities/2026/11/', 8],
    ['/requests/', 50],
    ['/requests/2026/', 22],
    ['/disclosure/', 7],
    ['/disclosure/statutory/', 23],
    ['/guides/', 18],
    ['/guides/county-government/', 3],
    ['/reports/', 19],
    ['/reports/2025/county-government/', 3],
    ['/sitemap/', 60],
  ])('shows the links of %s', async (url, least) => {
    await page.goto(new URL(url, server.url).href);
    expect(await page.locator('main a').count()).toBeGreaterThanOrEqual(least);
  });

  it('says on the search page what to use instead, with links', async () => {
    await page.goto(`${server.url}search/`);
    expect(await page.locator('noscript').textContent()).toContain('搜索需要 JavaScript');
    expect(await page.locator('noscript a').count()).toBe(3);
  });

  it('answers an address that does not exist with a page that leads on', async () => {
    const response = await page.goto(`${server.url}no/such/page/`);
    expect(response?.status()).toBe(404);
    expect(await page.locator('main a').count()).toBeGreaterThan(5);
  });
});
