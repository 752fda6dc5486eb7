import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { launchBrowser, patience } from '../support/browser.ts';
import { buildSample, type SampleSite } from '../support/sample-site.ts';
import { serve, type StaticServer } from '../support/static-server.ts';

describe('a visitor who asks what was corrected', () => {
  let site: SampleSite;
  let server: StaticServer;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    site = buildSample('--path-prefix', '/gov/');
    server = await serve(site.folder, '/gov/');
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    server?.close();
    site?.remove();
  });
  beforeEach(async () => {
    page = await browser.newPage({ viewport: { width: 390, height: 844 } });
    page.setDefaultTimeout(patience);
  });
  afterEach(() => page.close());

  it('comes from the foot of any page to what was corrected this month, and to a record and its note', async () => {
    await page.goto(`${server.url}departments/finance/`);
    await page.getByRole('contentinfo').getByRole('link', { name: '更正与撤回' }).click();
    expect(await page.getByText(/^本月（2026年11月）更正 \d+ 条、补充 \d+ 条、撤回 1 条、并入 1 条。$/).count()).toBe(1);
    const first = page.locator('main section').first();
    expect(await first.getByRole('heading', { level: 2 }).textContent()).toBe('本月（2026年11月）');
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390);
    await first.getByRole('link', { name: /种粮大户奖补/ }).click();
    await page.getByRole('link', { name: '2026年11月16日更正，见变更记录' }).click();
    expect(await page.getByRole('region', { name: '变更记录' }).textContent()).toContain('0999-7211105');
  });

  it('reads at the old address of a withdrawn record why it went', async () => {
    await page.goto(`${server.url}items/market-regulation/2026/2026-charger-sampling/`);
    expect(await page.getByText('这条信息已撤回，正文和附件不再提供。').count()).toBe(1);
    expect(await page.getByRole('region', { name: '变更记录' }).textContent()).toMatch(/2026年11月12日\s*撤回.*样品批次弄混/s);
  });

  it('comes from the address of a record that went into another to that one, and from there sees what it took in', async () => {
    await page.goto(`${server.url}items/transport/2026/chengshui-avenue-night-closure/`);
    await page.getByRole('main').getByRole('link', { name: '澄水大道北延工程建设进展及通车安排' }).click();
    await expect.poll(() => page.url()).toMatch(/items\/transport\/2026\/chengshui-avenue-progress\/$/);
    await page
      .getByRole('complementary')
      .getByRole('link', { name: /夜间封闭施工/ })
      .click();
    await expect.poll(() => page.url()).toMatch(/chengshui-avenue-night-closure\/$/);
  });

  it('sees in lists, in the search and on its page that a document is repealed, and comes to the one in force', async () => {
    await page.goto(`${server.url}search/?q=${encodeURIComponent('公共租赁住房管理暂行办法')}`);
    const hit = page.locator('li[data-hit]', { hasText: '公共租赁住房管理暂行办法》的通知' }).first();
    await expect.poll(() => hit.getByText('已废止').count(), { timeout: patience }).toBe(1);
    await hit.getByRole('link').first().click();
    expect(await page.getByText(/本文件已废止，不再作为办事依据/).count()).toBe(1);
    await page.getByRole('main').locator('.banner').getByRole('link').click();
    await expect.poll(() => page.url()).toMatch(/public-rental-housing-measures\/$/);
    await page
      .getByRole('complementary')
      .getByRole('link', { name: /公共租赁住房管理暂行办法/ })
      .first()
      .click();
    await expect.poll(() => page.url()).toMatch(/public-rental-housing-interim\/$/);
  });
});
