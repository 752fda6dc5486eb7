import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { go, phone, visitSample } from '../support/visit.ts';

const month = 'officials/lin-zhiyuan/2026/11/';

describe('a visitor who asks what an official did', () => {
  const visit = visitSample({ ...phone, javaScriptEnabled: false });

  it('goes from the home page to a month of an official, and from a day to its bulletin', async () => {
    await visit.open();
    await visit.follow(/^林致远\s县委/);
    await visit.follow(/^11月/);
    await expect.poll(() => visit.page.url()).toContain(month);
    const days = visit.page.locator('.month-sheet');
    // The sample leaves one working day of November until the 20th without a record.
    expect(await days.getByRole('cell').filter({ hasText: '无记录' }).count()).toBe(1);
    expect(await days.getByRole('link', { name: /^声明，10日/ }).count()).toBe(1);
    await go(days.getByRole('link', { name: /雨污分流/ }));
    expect(await visit.page.getByRole('heading', { level: 1 }).textContent()).toBe('林致远检查老城区雨污分流工程');
    expect(await visit.page.locator('.rows').last().textContent()).toContain('（当日）');
  });

  it('sees the mix as bars and reads the same in the table', async () => {
    await visit.open('officials/lin-zhiyuan/2026/');
    const rows = await visit.page
      .locator('.mix-table tbody tr')
      .evaluateAll((lines) => lines.map((line) => [...line.querySelectorAll('th, td')].map((cell) => cell.textContent?.trim() ?? '')));
    const bars = await visit.page.locator('.mix-chart').evaluateAll((charts) =>
      charts.map((chart) =>
        [...chart.querySelectorAll('.chart-bar')].map((bar) => ({
          label: bar.querySelector('span')?.textContent ?? '',
          count: bar.querySelector('.count')?.textContent ?? '',
          widths: [...bar.querySelectorAll('rect')].map((rect) => Number.parseFloat(rect.getAttribute('width') ?? '')),
        })),
      ),
    );
    const [halfDays = [], shares = []] = bars;
    const longest = Math.max(...rows.map((cells) => Number(cells[7])));
    expect(rows.length).toBeGreaterThan(3);
    for (const [i, cells] of rows.entries()) {
      const counts = cells.slice(1, 7).map(Number);
      expect([halfDays[i]?.label, halfDays[i]?.count]).toEqual([cells[0], cells[7]]);
      expect(counts.reduce((sum, n) => sum + n, 0)).toBe(Number(cells[7]));
      expect(halfDays[i]?.widths.map((width) => Math.round((width / 100) * longest))).toEqual(counts.filter((n) => n > 0));
      expect([shares[i]?.label, shares[i]?.count]).toEqual([cells[0], cells[8]]);
      expect(shares[i]?.widths).toEqual(cells[8] === '0%' ? [] : [Number.parseFloat(cells[8] ?? '')]);
    }
    expect(await visit.page.locator('.mix-target').first().getAttribute('x1')).toBe('40%');
  });

  it('tells the six types apart in grey', async () => {
    await visit.open('activities/2026/11/');
    const fills = await visit.page.evaluate<string[]>(
      "[...document.querySelectorAll('.mix-chart .chart-legend rect')].map((r) => `${getComputedStyle(r).fill} ${r.getAttribute('fill') ?? ''}`)",
    );
    expect(new Set(fills).size).toBe(6);
    const solid = fills.filter((fill) => !fill.includes('url')).map((fill) => lightnessOf(fill));
    expect(solid).toHaveLength(3);
    expect(Math.min(...solid.flatMap((a, i) => solid.slice(i + 1).map((b) => Math.abs(a - b))))).toBeGreaterThan(40);
  });

  it('scrolls the table of everybody within itself', async () => {
    await visit.open('activities/2026/11/');
    expect(await visit.page.locator('.month-grid tbody tr').count()).toBe(7);
    expect(await visit.page.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(390);
  });

  it('takes the report of the month along as sheets', async () => {
    await visit.open(month);
    await visit.follow('月报');
    expect(await visit.page.getByRole('heading', { level: 1 }).textContent()).toBe('林致远2026年11月公务活动月报');
    expect(await visit.page.locator('.digest-day h2').first().textContent()).toBe('11月2日（星期一）');
    const pdf = await visit.page.pdf({ format: 'A4' });
    expect(pdf.subarray(0, 5).toString('latin1')).toBe('%PDF-');
  });

  it('subscribes to the calendar', async () => {
    await visit.open('officials/lin-zhiyuan/');
    const address = await visit.page.getByRole('link', { name: /日历/ }).getAttribute('href');
    const calendar = fs.readFileSync(path.join(visit.site.folder, address ?? ''), 'utf8').replaceAll('\r\n ', '');
    expect(calendar).toContain('SUMMARY:上午：林致远检查老城区雨污分流工程');
    expect(calendar).toContain('SUMMARY:上午：林致远将到水口镇接待来访群众（预告）');
    expect(calendar).not.toContain('无公开活动');
  });
});

/** 0 to 255, as a black and white printer sees it (ITU-R BT.601). */
function lightnessOf(fill: string): number {
  const [red = 0, green = 0, blue = 0] = [...fill.matchAll(/\d+/g)].map(Number);
  return 0.299 * red + 0.587 * green + 0.114 * blue;
}
