import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { launchBrowser, patience } from '../support/browser.ts';
import { buildSample, type SampleSite } from '../support/sample-site.ts';
import { openSearchPage } from '../support/search-page.ts';
import { serve, type StaticServer } from '../support/static-server.ts';

describe('a visitor who has something to settle', () => {
  let site: SampleSite;
  let server: StaticServer;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;

  beforeAll(async () => {
    site = buildSample();
    server = await serve(site.folder, '/');
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    server?.close();
    site?.remove();
  });
  beforeEach(async () => {
    context = await browser.newContext({ viewport: { width: 390, height: 844 } });
    page = await context.newPage();
    page.setDefaultTimeout(patience);
  });
  afterEach(() => context.close());

  const follow = (name: string | RegExp): Promise<void> => page.getByRole('main').getByRole('link', { name }).first().click();
  const heading = (): Promise<string | null> => page.getByRole('heading', { level: 1 }).textContent();
  const isNarrow = (): Promise<boolean> => page.evaluate('document.documentElement.scrollWidth <= innerWidth');

  it('comes to what a hospital does and what it charges for it', async () => {
    await page.goto(server.url);
    await page.getByRole('navigation', { name: '主要栏目' }).getByRole('link', { name: '办事服务' }).click();
    await follow(/^县人民医院 ?5$/);
    await follow('门诊就诊');
    await expect.poll(heading).toBe('门诊就诊');
    expect(await page.getByRole('row', { name: /副主任医师门诊诊察费/ }).textContent()).toContain('15元');
    expect(await isNarrow()).toBe(true);
    // The picture says what the list says, to the letter.
    const listed = await page.getByRole('region', { name: '办理流程' }).getByRole('listitem').allTextContents();
    const drawn = await page.locator('svg.flow tspan').allTextContents();
    const letters = (texts: readonly string[]): string => texts.join('').replace(/[\s：]/g, '');
    expect(listed).toHaveLength(6);
    expect(letters(drawn)).toBe(letters(listed));
    const sizes = await page.locator('svg.flow').evaluate((svg) => svg.getBoundingClientRect().width / 320);
    expect(sizes).toBeGreaterThan(0.9);
    await follow('本单位全部收费标准');
    await expect.poll(heading).toBe('县人民医院收费标准');
    await page.getByLabel('查收费项目').fill('床位 监护');
    await expect.poll(() => page.getByRole('status').textContent()).toBe('找到 1 项');
    expect(await page.locator('#prices tbody tr:visible').allTextContents()).toEqual([expect.stringContaining('110元')]);
    await page.getByLabel('查收费项目').fill('没有的项目');
    await expect.poll(() => page.getByRole('status').textContent()).toBe('没有这样的收费项目');
    expect(await isNarrow()).toBe(true);
  });

  it('comes to a power, to the measures by which it is used, and to what came of it', async () => {
    await page.goto(`${server.url}powers/`);
    await follow(/^行政处罚/);
    await follow('对非法占用土地的处罚');
    await expect.poll(heading).toBe('对非法占用土地的处罚');
    const tiers = page.getByRole('region', { name: '裁量标准' }).getByRole('row');
    expect(await tiers.getByRole('rowheader').allTextContents()).toEqual(['轻微', '一般', '较重', '严重']);
    expect(await isNarrow()).toBe(true);
    await page
      .getByRole('region', { name: '行使结果' })
      .getByRole('link', { name: /非法占地案/ })
      .click();
    await expect.poll(heading).toContain('行政处罚决定');
    expect(await page.getByRole('main').textContent()).toMatch(/裁量档次\s*一般/);
    await follow('对非法占用土地的处罚');
    await expect.poll(heading).toBe('对非法占用土地的处罚');
  });

  it('finds a price by search, and a power by its code', async () => {
    const search = await openSearchPage(page, server.url);
    const price = await search.ask({ q: '主任医师门诊诊察费', kind: 'service', department: 'people-hospital' });
    expect(price.hits.map(({ url }) => url)).toContain('/services/people-hospital/outpatient/');
    const power = await search.ask({ q: 'ZRZY-CF-001', kind: 'power' });
    expect([...power.answers, ...power.hits.map(({ url }) => url)]).toContain('/powers/natural-resources/illegal-land/');
  });

  it.each([
    'services/people-hospital/outpatient/',
    'services/people-hospital/inpatient/',
    'services/water-company/water-bill/',
    'services/experimental-school/after-school/',
    'services/market-regulation/food-licence/',
    'fees/people-hospital/',
    'fees/water-company/',
  ])('takes %s along as a card on one sheet', async (address) => {
    await page.goto(server.url + address);
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    expect(pdf.match(/\/Type\s*\/Page\b(?!s)/g)).toHaveLength(1);
    const [, width, height] = /\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)/.exec(pdf) ?? [];
    expect([Math.round(Number(width)), Math.round(Number(height))]).toEqual([595, 842]);
  });
});
