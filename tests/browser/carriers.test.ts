import jsQR from 'jsqr';
import { PNG } from 'pngjs';
import type { Browser, Locator, Page } from 'playwright-core';
import { getDocumentProxy } from 'unpdf';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { launchBrowser, patience } from '../support/browser.ts';
import { buildSample, type SampleSite } from '../support/sample-site.ts';
import { serve, type StaticServer } from '../support/static-server.ts';

const prefix = '/gov/';
const host = 'https://www.chengxi.example';

describe('carriers beyond the web page', () => {
  let site: SampleSite;
  let server: StaticServer;
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    site = buildSample('--path-prefix', prefix);
    server = await serve(site.folder, prefix);
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    server?.close();
    site?.remove();
  });
  beforeEach(async () => {
    page = await browser.newPage();
    page.setDefaultTimeout(patience);
  });
  afterEach(async () => {
    await page.close();
  });

  /** What the pages of a printed page say, and how large the first is, in points. */
  async function printed(url: string): Promise<{ readonly size: readonly number[]; readonly texts: readonly string[] }> {
    await page.goto(server.url + url);
    const pdf = await getDocumentProxy(new Uint8Array(await page.pdf({ preferCSSPageSize: true })));
    const pages = await Promise.all(Array.from({ length: pdf.numPages }, (_, i) => pdf.getPage(i + 1)));
    const contents = await Promise.all(pages.map((one) => one.getTextContent()));
    const { width, height } = pages[0]?.getViewport({ scale: 1 }) ?? { width: 0, height: 0 };
    return {
      size: [Math.round(width), Math.round(height)],
      texts: contents.map(({ items }) => items.map((item) => ('str' in item ? item.str : '')).join('')),
    };
  }

  /** What a QR code says to whoever points a telephone at it. */
  async function decoded(code: Locator): Promise<string | undefined> {
    const { data, width, height } = PNG.sync.read(await code.screenshot());
    return jsQR.default(new Uint8ClampedArray(data), width, height)?.data;
  }

  const a4 = [595, 842];

  it.each([
    'gazette/2026/3/',
    'items/finance/2026/2025-final-accounts/',
    'dates/2026/09/',
    'departments/finance/2026/',
    'letters/',
    'activities/2026/11/',
  ])('prints %s on sheets of A4 with page numbers and a code that leads to it', async (url) => {
    const { size, texts } = await printed(url);
    expect(size).toEqual(a4);
    for (const [i, text] of texts.entries()) expect(text).toContain(`${i + 1} / ${texts.length}`);
    await page.emulateMedia({ media: 'print' });
    expect(await decoded(page.locator('.sheet-head .qr'))).toBe(`${host}${prefix}${url}`);
  });

  it('leads from the navigation to an issue of the gazette, and from its contents to a document', async () => {
    await page.goto(server.url);
    await page.getByRole('navigation', { name: '全部栏目' }).getByRole('link', { name: '政府公报' }).click();
    await page
      .getByRole('main')
      .getByRole('link', { name: /第3期（7月至9月）/ })
      .first()
      .click();
    await page
      .getByRole('navigation', { name: '目录' })
      .getByRole('link', { name: /职务任免的通知/ })
      .click();
    const document = page.getByRole('article', { name: /职务任免的通知/ });
    expect(await document.textContent()).toContain('澄政发〔2026〕13号');
    expect(new URL(page.url()).hash).toBe(`#${await document.getByRole('heading').first().getAttribute('id')}`);
  });

  it('prints of an item its title, numbers, day and department, and nothing to click', async () => {
    await page.goto(`${server.url}items/finance/2026/2025-final-accounts/`);
    expect(await page.locator('.sheet-head').isVisible()).toBe(false);
    await page.emulateMedia({ media: 'print' });
    const said = await page.locator('body').innerText();
    for (const part of ['澄溪县2025年县级财政决算', '11990128MB0000004N/2026-00003', '2026年9月4日', '澄溪县财政局'])
      expect(said).toContain(part);
    for (const part of ['.site-nav', '.site-search', '.crumbs', '.record-foot', '.site-footer'])
      expect(await page.locator(part).isVisible()).toBe(false);
  });
});
