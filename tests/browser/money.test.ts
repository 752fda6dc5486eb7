import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { launchBrowser, patience } from '../support/browser.ts';
import { buildSample, type SampleSite } from '../support/sample-site.ts';
import { serve, type StaticServer } from '../support/static-server.ts';

/** What was spent and what is being done, as a visitor with a phone finds it. */
describe('a visitor who asks what became of money and promises', () => {
  let site: SampleSite;
  let server: StaticServer;
  let browser: Browser;
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
    page = await browser.newPage({ viewport: { width: 390, height: 844 } });
    page.setDefaultTimeout(patience);
  });
  afterEach(() => page.close());

  const column = (name: string): Promise<void> =>
    page.getByRole('navigation', { name: '主要栏目' }).getByRole('link', { name, exact: true }).click();
  const follow = (name: string | RegExp): Promise<void> => page.getByRole('main').getByRole('link', { name }).first().click();
  const isWithin = async (): Promise<boolean> =>
    page.evaluate('document.documentElement.scrollWidth <= document.documentElement.clientWidth');

  it('comes to a stage of a project, to its document, and back to the stage', async () => {
    await page.goto(server.url);
    await column('财政和项目');
    await column('项目');
    await follow('澄水大道北延工程');
    expect(await isWithin()).toBe(true);
    const stage = page
      .getByRole('region', { name: '阶段' })
      .getByRole('listitem')
      .filter({ has: page.getByRole('heading', { name: /^招标/ }) });
    expect(await stage.getByText('计划 2024年4月30日完成，2024年4月26日完成').count()).toBe(1);
    await stage.getByRole('link', { name: '澄水大道北延工程施工中标结果公告' }).click();
    await expect.poll(() => page.url()).toMatch(/items\/transport\/2024\/chengshui-avenue-bid\/$/);
    await follow('澄水大道北延工程（招标阶段）');
    await expect.poll(() => page.url()).toMatch(/projects\/chengshui-avenue\/#stage-3$/);
  });

  it('comes to what a department spent on receptions in three years, in numbers and as bars, and to the receptions', async () => {
    await page.goto(server.url);
    await column('财政和项目');
    await column('三公经费');
    expect(await isWithin()).toBe(true);
    await follow('县政府');
    await page.getByRole('navigation', { name: '各项经费' }).getByRole('link', { name: '公务接待费' }).click();
    const section = page.getByRole('region', { name: '公务接待费' });
    const rows = section.getByRole('table').getByRole('row');
    const cells = await Promise.all((await rows.all()).slice(1).map((row) => row.getByRole('cell').allTextContents()));
    expect(cells).toEqual([
      ['46', '41.25'],
      ['42', '38.7'],
      ['38', '33.9'],
    ]);
    const chart = section.getByRole('img', { name: /条形图：公务接待费/ });
    expect(await chart.locator('.count').allTextContents()).toEqual(cells.flat());
    const widths = await chart
      .locator('.chart-bar rect')
      .evaluateAll((bars) => bars.map((bar) => parseFloat(bar.getAttribute('width') ?? '')));
    expect(widths.map((width) => Math.round(width * 46) / 100)).toEqual(cells.flat().map(Number));
    expect(await section.getByRole('heading', { name: /^2026年本单位领导干部的公务接待/ }).count()).toBe(1);
    expect(await section.getByRole('link', { name: '唐丽华接待云州市茶业商会来访团' }).count()).toBe(1);
    await section.getByRole('link', { name: '33.9' }).click();
    await expect.poll(() => page.getByRole('heading', { level: 1 }).textContent()).toBe('澄溪县人民政府本级2025年部门决算');
    await follow('本单位历年“三公”经费');
    await expect.poll(() => page.url()).toMatch(/finance\/departments\/county-government\/$/);
  });

  it('reads an emergency from what is known last, minute by minute', async () => {
    await page.goto(`${server.url}projects/flood-july-2026/`);
    const posts = page.getByRole('region', { name: '发布经过' }).getByRole('listitem');
    expect(await posts.getByRole('time').allTextContents()).toEqual([
      '17:00',
      '15:00',
      '10:15',
      '01:35',
      '00:20',
      '18:55',
      '18:05',
      '16:10',
      '15:25',
      '09:40',
    ]);
  });
});
