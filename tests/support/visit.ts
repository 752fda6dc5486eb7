import type { Browser, BrowserContext, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import { launchBrowser, patience } from './browser.ts';
import { buildSample, type SampleSite } from './sample-site.ts';
import { serve, type StaticServer } from './static-server.ts';

/** A visit to the demonstration county: the site is built and served once for the tests of a block, and each of them begins with a page of its own. */
export interface Visit {
  readonly browser: Browser;
  readonly page: Page;
  readonly site: SampleSite;
  readonly server: StaticServer;
  /** Opens an address that is relative to the site. */
  readonly open: (address?: string) => Promise<void>;
  /** Follows the first link of the page's own text that is called so. */
  readonly follow: (name: string | RegExp) => Promise<void>;
  /** Goes by the navigation at the head of the page. */
  readonly column: (name: string) => Promise<void>;
  readonly heading: () => Promise<string | null>;
  /** Whether nothing reaches beyond the screen. */
  readonly fitsScreen: () => Promise<boolean>;
}

export const phone: BrowserContextOptions = { viewport: { width: 390, height: 844 } };

/** Follows a link to where it leads, until the page stands there: what is looked for on the way would be looked for in a page that is only half there. */
export async function go(link: Locator): Promise<void> {
  const page = link.page();
  const from = page.url();
  await link.click();
  await page.waitForURL(({ href }) => href !== from);
}

/** To be called where tests are described. */
export function visitSample({ prefix = '/', ...options }: BrowserContextOptions & { readonly prefix?: string } = {}): Visit {
  let site: SampleSite;
  let server: StaticServer;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  beforeAll(async () => {
    site = buildSample(...(prefix === '/' ? [] : ['--path-prefix', prefix]));
    server = await serve(site.folder, prefix);
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    server?.close();
    site?.remove();
  });
  beforeEach(async () => {
    context = await browser.newContext(options);
    page = await context.newPage();
    page.setDefaultTimeout(patience);
  });
  afterEach(() => context.close());
  return {
    get browser() {
      return browser;
    },
    get page() {
      return page;
    },
    get site() {
      return site;
    },
    get server() {
      return server;
    },
    open: async (address = '') => void (await page.goto(server.url + address)),
    follow: (name) => go(page.getByRole('main').getByRole('link', { name }).first()),
    column: (name) => go(page.getByRole('navigation', { name: '主要栏目' }).getByRole('link', { name, exact: true })),
    heading: () => page.getByRole('heading', { level: 1 }).textContent(),
    fitsScreen: () => page.evaluate('document.documentElement.scrollWidth <= document.documentElement.clientWidth'),
  };
}
