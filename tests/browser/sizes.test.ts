import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { phone, visitSample } from '../support/visit.ts';

/** Sizes in pixels, and heights of lines in sizes of text, that the norms of accessible and ageing-friendly sites ask for at least. */
interface Sizes {
  readonly text: number;
  readonly lineHeight: number;
  readonly target: number;
}
const usual: Sizes = { text: 16, lineHeight: 1.5, target: 44 };
const ageing: Sizes = { text: 18, lineHeight: 1.5, target: 60 };

/** What there is to read, and what there is to touch; a link within a sentence is as high as its line (WCAG 2.5.5). */
const read = '.prose p, .summary, .rows dd, .kiosk-text p, .entry-title';
const touched = 'button, input:not([type=hidden], [type=checkbox], [type=radio]), select, summary, nav a';

interface Measured {
  readonly texts: number;
  readonly targets: number;
  readonly small: readonly string[];
}
/** How many texts and targets a page shows, and those that are smaller, with their words. */
const measure = (page: Page, { text, lineHeight, target }: Sizes): Promise<Measured> =>
  page.evaluate(`(() => {
    const seen = (selector) => [...document.querySelectorAll('main ' + selector.split(', ').join(', main '))].filter((e) => e.getClientRects().length > 0);
    const said = (e, what) => what + ' ' + e.tagName + ' ' + e.textContent.trim().slice(0, 20);
    const texts = seen(${JSON.stringify(read)});
    const targets = [...document.querySelectorAll(${JSON.stringify(touched)})].filter((e) => e.getBoundingClientRect().height > 0 && !e.closest('.visually-hidden'));
    return {
      texts: texts.length,
      targets: targets.length,
      small: [
        ...texts.filter((e) => parseFloat(getComputedStyle(e).fontSize) < ${text}).map((e) => said(e, 'text ' + getComputedStyle(e).fontSize)),
        ...texts.filter((e) => parseFloat(getComputedStyle(e).lineHeight) / parseFloat(getComputedStyle(e).fontSize) < ${lineHeight}).map((e) => said(e, 'lines')),
        ...targets.filter((e) => e.getBoundingClientRect().height + 0.5 < ${target}).map((e) => said(e, 'target ' + e.getBoundingClientRect().height)),
      ],
    };
  })()`);

describe('sizes on a phone', () => {
  const visit = visitSample(phone);

  it.each([
    ['', 0],
    ['items/', 0],
    ['items/finance/2026/2025-final-accounts/', 20],
    ['items/county-government/2026/15th-five-year-plan/', 20],
    ['categories/budget/', 0],
    ['search/', 0],
    ['requests/form/', 0],
    ['letters/', 0],
    ['activities/2026/11/', 0],
  ])('of /%s are what everybody can read and touch', async (address, texts) => {
    await visit.open(address);
    const measured = await measure(visit.page, usual);
    expect(measured.small).toEqual([]);
    expect(measured.texts).toBeGreaterThanOrEqual(texts);
    expect(measured.targets).toBeGreaterThan(5);
  });

  it('leave nothing beyond the screen at twice the size of text', async () => {
    await visit.page.setViewportSize({ width: 1280, height: 844 });
    await visit.open('items/finance/2026/2025-final-accounts/');
    await visit.page.addStyleTag({ content: 'html { font-size: 200% !important; }' });
    expect(await visit.fitsScreen()).toBe(true);
  });
});

describe('sizes on a screen that is touched', () => {
  const visit = visitSample({ viewport: { width: 1080, height: 1920 } });

  it.each(['kiosk/', 'kiosk/newest/', 'kiosk/items/finance/2026/2025-final-accounts/', 'kiosk/guides/county-government/'])(
    'of /%s are those of an ageing-friendly page',
    async (address) => {
      await visit.open(address);
      const measured = await measure(visit.page, ageing);
      expect(measured.small).toEqual([]);
      expect(measured.targets).toBeGreaterThan(0);
    },
  );
});
