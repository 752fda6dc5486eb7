import { describe, expect, it } from 'vitest';
import { openSearchPage } from '../support/search-page.ts';
import { go, phone, visitSample } from '../support/visit.ts';

describe('a visitor who has something to settle', () => {
  const visit = visitSample(phone);

  it('comes to what a hospital does and what it charges for it', async () => {
    await visit.open();
    await go(visit.page.getByRole('navigation', { name: '主要栏目' }).getByRole('link', { name: '办事服务' }));
    await visit.follow(/^县人民医院 ?5$/);
    await visit.follow('门诊就诊');
    await expect.poll(visit.heading).toBe('门诊就诊');
    expect(await visit.page.getByRole('row', { name: /副主任医师门诊诊察费/ }).textContent()).toContain('15元');
    expect(await visit.fitsScreen()).toBe(true);
    // The picture says what the list says, to the letter.
    const listed = await visit.page.getByRole('region', { name: '办理流程' }).getByRole('listitem').allTextContents();
    const drawn = await visit.page.locator('svg.flow tspan').allTextContents();
    const letters = (texts: readonly string[]): string => texts.join('').replace(/[\s：]/g, '');
    expect(listed).toHaveLength(6);
    expect(letters(drawn)).toBe(letters(listed));
    const sizes = await visit.page.locator('svg.flow').evaluate((svg) => svg.getBoundingClientRect().width / 320);
    expect(sizes).toBeGreaterThan(0.9);
    await visit.follow('本单位全部收费标准');
    await expect.poll(visit.heading).toBe('县人民医院收费标准');
    await visit.page.getByLabel('查收费项目').fill('床位 监护');
    await expect.poll(() => visit.page.getByRole('status').textContent()).toBe('找到 1 项');
    expect(await visit.page.locator('#prices tbody tr:visible').allTextContents()).toEqual([expect.stringContaining('110元')]);
    await visit.page.getByLabel('查收费项目').fill('没有的项目');
    await expect.poll(() => visit.page.getByRole('status').textContent()).toBe('没有这样的收费项目');
    expect(await visit.fitsScreen()).toBe(true);
  });

  it('comes to a power, to the measures by which it is used, and to what came of it', async () => {
    await visit.open('powers/');
    await visit.follow(/^行政处罚/);
    await visit.follow('对非法占用土地的处罚');
    await expect.poll(visit.heading).toBe('对非法占用土地的处罚');
    const tiers = visit.page.getByRole('region', { name: '裁量标准' }).getByRole('row');
    expect(await tiers.getByRole('rowheader').allTextContents()).toEqual(['轻微', '一般', '较重', '严重']);
    expect(await visit.fitsScreen()).toBe(true);
    await go(visit.page.getByRole('region', { name: '行使结果' }).getByRole('link', { name: /非法占地案/ }));
    await expect.poll(visit.heading).toContain('行政处罚决定');
    expect(await visit.page.getByRole('main').textContent()).toMatch(/裁量档次\s*一般/);
    await visit.follow('对非法占用土地的处罚');
    await expect.poll(visit.heading).toBe('对非法占用土地的处罚');
  });

  it('finds a price by search, and a power by its code', async () => {
    const search = await openSearchPage(visit.page, visit.server.url);
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
    await visit.page.goto(visit.server.url + address);
    const pdf = (await visit.page.pdf({ preferCSSPageSize: true })).toString('latin1');
    expect(pdf.match(/\/Type\s*\/Page\b(?!s)/g)).toHaveLength(1);
    const [, width, height] = /\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)/.exec(pdf) ?? [];
    expect([Math.round(Number(width)), Math.round(Number(height))]).toEqual([595, 842]);
  });
});
