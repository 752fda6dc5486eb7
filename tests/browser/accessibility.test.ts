import fs from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser, patience } from '../support/browser.ts';
import { buildSample, type SampleSite } from '../support/sample-site.ts';
import { serve, type StaticServer } from '../support/static-server.ts';

const axe = fs.readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** One address of every kind of page. */
const pages = [
  '/',
  '/items/',
  '/items/county-government/2026/15th-five-year-plan/',
  '/items/finance/2026/2025-final-accounts/',
  '/departments/',
  '/departments/finance/',
  '/departments/finance/2026/',
  '/categories/',
  '/categories/budget/',
  '/dates/',
  '/dates/2026/',
  '/dates/2026/09/',
  '/projects/',
  '/supervision/',
  '/supervision/2026-10/emergency/',
  '/supervision/departments/finance/',
  '/supervision/columns/',
  '/finance/',
  '/finance/departments/county-government/',
  '/items/transport/2025/2024-final-accounts/',
  '/projects/chengshui-avenue/',
  '/findings/',
  '/findings/2026/housing-lottery-attachment/',
  '/appraisals/2026/public-survey-h1/',
  '/supervision/assessment/',
  '/supervision/assessment/housing/',
  '/officials/',
  '/officials/lin-zhiyuan/',
  '/officials/lin-zhiyuan/2026/',
  '/officials/lin-zhiyuan/2026/11/',
  '/officials/lin-zhiyuan/2026/11/digest/',
  '/activities/',
  '/activities/2026/',
  '/activities/2026/11/',
  '/services/',
  '/services/people-hospital/',
  '/services/people-hospital/inpatient/',
  '/fees/people-hospital/',
  '/powers/',
  '/powers/natural-resources/illegal-land/',
  '/meetings/',
  '/meetings/2026/parking-press-conference/',
  '/meetings/2026/executive-66/',
  '/projects/flood-july-2026/',
  '/consultations/',
  '/consultations/2025/bus-survey/',
  '/consultations/2026/parking-fee-hearing/',
  '/requests/',
  '/requests/2026/',
  '/requests/2026/mine-restoration-funds/',
  '/requests/departments/housing/',
  '/requests/form/',
  '/disclosure/',
  '/disclosure/statutory/',
  '/guides/',
  '/guides/county-government/',
  '/reports/',
  '/reports/2025/county-government/',
  '/gazette/',
  '/display/',
  '/display/panel/',
  '/kiosk/',
  '/kiosk/newest/',
  '/kiosk/items/finance/2026/2025-final-accounts/',
  '/kiosk/guides/county-government/',
  '/gazette/2026/2/',
  '/pages/',
  '/pages/about/',
  '/sitemap/',
  '/data/',
  '/search/',
  '/search/?q=%E5%85%AC%E5%BC%80',
  '/404.html',
];

describe('accessibility', () => {
  let site: SampleSite;
  let server: StaticServer;
  let browser: Browser;
  beforeAll(async () => {
    site = buildSample();
    server = await serve(site.folder);
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    server?.close();
    site?.remove();
  });

  it.each(pages.flatMap((url) => [[url, 'light', 390] as const, [url, 'dark', 1440] as const]))(
    'of %s (%s, %i px) has no violation',
    async (url, colorScheme, width) => {
      const page = await browser.newPage({ colorScheme, viewport: { width, height: 900 } });
      page.setDefaultTimeout(patience);
      const response = await page.goto(new URL(url, server.url).href);
      expect(response?.status()).toBe(200);
      if (url.includes('?q=')) await page.locator('[data-search][data-state="done"]').waitFor();
      await page.evaluate(axe);
      const { violations } = (await page.evaluate('axe.run()')) as AxeResults;
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
      expect(await page.locator('h1').count()).toBe(1);
      expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
      await page.close();
    },
  );
});
