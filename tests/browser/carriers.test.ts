import jsQR from 'jsqr';
import { PNG } from 'pngjs';
import type { Locator } from 'playwright-core';
import { getDocumentProxy } from 'unpdf';
import { describe, expect, it } from 'vitest';
import { go, visitSample } from '../support/visit.ts';

const prefix = '/gov/';
const host = 'https://www.chengxi.example';

describe('carriers beyond the web page', () => {
  const visit = visitSample({ prefix });

  /** What the pages of a printed page say, and how large the first is, in points. */
  async function printed(url: string): Promise<{ readonly size: readonly number[]; readonly texts: readonly string[] }> {
    await visit.open(url);
    const pdf = await getDocumentProxy(new Uint8Array(await visit.page.pdf({ preferCSSPageSize: true })));
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
    await visit.page.emulateMedia({ media: 'print' });
    expect(await decoded(visit.page.locator('.sheet-head .qr'))).toBe(`${host}${prefix}${url}`);
  });

  it('leads from the navigation to an issue of the gazette, and from its contents to a document', async () => {
    await visit.open();
    await go(visit.page.getByRole('navigation', { name: '全部栏目' }).getByRole('link', { name: '政府公报' }));
    await go(
      visit.page
        .getByRole('main')
        .getByRole('link', { name: /第3期（7月至9月）/ })
        .first(),
    );
    await go(visit.page.getByRole('navigation', { name: '目录' }).getByRole('link', { name: /职务任免的通知/ }));
    const document = visit.page.getByRole('article', { name: /职务任免的通知/ });
    expect(await document.textContent()).toContain('澄政发〔2026〕13号');
    expect(new URL(visit.page.url()).hash).toBe(`#${await document.getByRole('heading').first().getAttribute('id')}`);
  });

  it.each(['services/civil-affairs/subsistence/', 'services/people-hospital/birth-certificate/', 'fees/water-company/'])(
    'prints the card %s on one sheet, head and all',
    async (url) => {
      const { size, texts } = await printed(url);
      expect([size, texts.length]).toEqual([a4, 1]);
      expect(texts[0]).toContain('https://www.chengxi.example/gov/');
    },
  );

  it('prints a panel of a department, which its page leads to, on one sheet of A3 with a code for each item', async () => {
    await visit.open('departments/finance/');
    await go(visit.page.getByRole('link', { name: '公示栏版面（A3）' }));
    const { size, texts } = await printed('display/panel/finance/');
    expect([size, texts.length]).toEqual([[842, 1191], 1]);
    await visit.page.emulateMedia({ media: 'print' });
    const entries = await visit.page.locator('.board-entries > li').all();
    expect(entries.length).toBeGreaterThan(3);
    for (const entry of entries) {
      const address = await entry.getByRole('link').getAttribute('href');
      expect(await decoded(entry.locator('.qr'))).toBe(host + address);
    }
  });

  it('offers no way out of the touch screen', async () => {
    await visit.open('kiosk/');
    const left = (await visit.page.evaluate(`(async () => {
      const [start, seen, out] = [location.pathname, new Set([location.pathname]), []];
      for (const path of seen) {
        const answer = await fetch(path);
        if (!answer.ok) out.push(path + ' ' + answer.status);
        const text = new DOMParser().parseFromString(await answer.text(), 'text/html');
        for (const other of text.querySelectorAll('form, iframe, object, area, base, [target], [onclick], meta[http-equiv]'))
          out.push(path + ' ' + other.outerHTML);
        for (const link of text.querySelectorAll('a')) {
          const { pathname, origin } = new URL(link.getAttribute('href'), new URL(path, location));
          if (origin !== location.origin || !pathname.startsWith(start)) out.push(path + ' → ' + link.outerHTML);
          seen.add(pathname);
        }
      }
      return { pages: seen.size, out };
    })()`)) as { readonly pages: number; readonly out: readonly string[] };
    expect(left.out).toEqual([]);
    expect(left.pages).toBeGreaterThan(100);
  });

  it.each(['kiosk/', 'kiosk/newest/', 'kiosk/items/finance/2026/2025-final-accounts/'])(
    'has targets for fingers on %s, without a script too',
    async (url) => {
      const plain = await visit.browser.newPage({ javaScriptEnabled: false, viewport: { width: 1080, height: 1920 } });
      await plain.goto(visit.server.url + url);
      const boxes = await Promise.all((await plain.getByRole('link').all()).map((link) => link.boundingBox()));
      expect(boxes.length).toBeGreaterThan(3);
      for (const box of boxes) expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(80);
      await plain.close();
    },
  );

  it('returns to its start when nobody touches it, and not before', async () => {
    await visit.page.clock.install();
    await visit.open('kiosk/');
    await go(visit.page.getByRole('link', { name: '最新公开' }).first());
    await visit.page.waitForURL(/kiosk\/newest\/$/);
    await visit.page.clock.runFor(80_000);
    await visit.page.mouse.click(5, 300);
    await visit.page.clock.runFor(80_000);
    await visit.page.waitForLoadState('networkidle');
    expect(visit.page.url()).toBe(`${visit.server.url}kiosk/newest/`);
    await visit.page.clock.runFor(11_000);
    await visit.page.waitForURL(`${visit.server.url}kiosk/`);
  });

  it('stays on the page where the start cannot be had, and returns when it can', async () => {
    await visit.page.clock.install();
    await visit.open('kiosk/newest/');
    await visit.page.route('**/kiosk/', (route) => route.abort());
    const refused = visit.page.waitForEvent('requestfailed');
    await visit.page.clock.runFor(91_000);
    await refused;
    expect(visit.page.url()).toBe(`${visit.server.url}kiosk/newest/`);
    await visit.page.unroute('**/kiosk/');
    await visit.page.clock.runFor(91_000);
    await visit.page.waitForURL(`${visit.server.url}kiosk/`);
  });

  it('shows all titles on a screen, hour after hour, without growing', async () => {
    await visit.page.setViewportSize({ width: 1920, height: 1080 });
    await visit.page.emulateMedia({ reducedMotion: 'reduce' });
    await visit.page.clock.install();
    await visit.open('display/');
    const nodes = (): Promise<unknown> => visit.page.evaluate('document.getElementsByTagName("*").length');
    const place = (): Promise<unknown> => visit.page.evaluate('document.querySelector("[data-titles]").scrollTop');
    const before = await nodes();
    const places = new Set<unknown>([await place()]);
    for (let second = 0; second < 3600; second += 10) {
      await visit.page.clock.runFor(10_000);
      places.add(await place());
    }
    expect(await nodes()).toBe(before);
    expect(places.size).toBeGreaterThan(3);
    expect(places).toContain(
      await visit.page.evaluate(
        'document.querySelector("[data-titles]").scrollHeight - document.querySelector("[data-titles]").clientHeight',
      ),
    );
    expect(await visit.page.locator('[data-clock]').textContent()).toMatch(/\d+月\d+日星期. \d{2}:\d{2}/);
  });

  it('glides from title to title, unless the screen is set to move less', async () => {
    await visit.open('display/');
    const behaviour = (): Promise<unknown> =>
      visit.page.evaluate('getComputedStyle(document.querySelector("[data-titles]")).scrollBehavior');
    expect(await behaviour()).toBe('smooth');
    await visit.page.emulateMedia({ reducedMotion: 'reduce' });
    expect(await behaviour()).toBe('auto');
  });

  it('shows on the screen what was published while it ran', async () => {
    await visit.page.clock.install();
    await visit.open('display/');
    await visit.page.waitForLoadState('networkidle');
    const shown = await (await fetch(`${visit.server.url}display/`)).text();
    const body = shown.replace('<p class="display-title">', '<p class="display-title">刚刚公开：');
    await visit.page.route('**/display/', (route) => route.fulfill({ contentType: 'text/html', body }));
    await visit.page.clock.runFor(301_000);
    await visit.page.getByText('刚刚公开：').waitFor();
    // The screen goes on asking; nothing may be answered after the page is closed.
    await visit.page.unrouteAll({ behavior: 'wait' });
  });

  it('prints of an item its title, numbers, day and department, and nothing to click', async () => {
    await visit.open('items/finance/2026/2025-final-accounts/');
    expect(await visit.page.locator('.sheet-head').isVisible()).toBe(false);
    await visit.page.emulateMedia({ media: 'print' });
    const said = await visit.page.locator('body').innerText();
    for (const part of ['澄溪县2025年县级财政决算', '11990128MB0000004N/2026-00003', '2026年9月4日', '澄溪县财政局'])
      expect(said).toContain(part);
    for (const part of ['.site-nav', '.site-search', '.crumbs', '.record-foot', '.site-footer'])
      expect(await visit.page.locator(part).isVisible()).toBe(false);
  });
});
