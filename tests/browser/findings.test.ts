import { describe, expect, it } from 'vitest';
import { go, phone, visitSample } from '../support/visit.ts';

/** Who was told to put something right and has not, and why a department has the points it has, as a visitor with a phone finds it. */
describe('a visitor who asks how departments are supervised', () => {
  const visit = visitSample(phone);

  it('comes from the home page to a finding that a department should have put right', async () => {
    await visit.open();
    await visit.follow('督查整改');
    expect(await visit.fitsScreen()).toBe(true);
    const row = visit.page.getByRole('row').filter({ has: visit.page.getByRole('rowheader', { name: '县住建局' }) });
    await go(row.getByRole('link', { name: '县住建局 逾期未改 1 件', exact: true }));
    await expect.poll(() => visit.page.url()).toMatch(/findings\/departments\/housing\/#overdue$/);
    await visit.follow(/公租房配租名单/);
    expect(await visit.fitsScreen()).toBe(true);
    expect(await visit.page.getByText('逾期未改（已超过 9 天）').count()).toBe(1);
    expect(await visit.page.getByText('还没有整改到位。').count()).toBe(1);
  });

  it('learns why a department has the points it has, and comes to what took them away', async () => {
    await visit.open();
    await visit.follow('考核');
    expect(await visit.fitsScreen()).toBe(true);
    const rank = await visit.page.getByRole('columnheader', { name: '名次' }).boundingBox();
    expect((rank?.x ?? NaN) + (rank?.width ?? NaN)).toBeLessThan(390);
    const standard = visit.page.getByRole('group', { name: '评分标准' });
    expect(await standard.evaluate((group) => group.scrollWidth - group.clientWidth)).toBe(0);
    const row = visit.page.getByRole('row').filter({ has: visit.page.getByRole('rowheader', { name: '县住建局' }) });
    const cells = (await row.getByRole('cell').allTextContents()).map(Number);
    const [scores, total] = [cells.slice(2), cells[0]];
    expect(scores.reduce((sum, score) => sum + score, 0)).toBeCloseTo(total ?? NaN, 5);
    await go(row.getByRole('link'));
    expect(await visit.fitsScreen()).toBe(true);
    expect(await visit.page.locator('.sum').textContent()).toBe(
      `${['机制', '内容', '形式', '程序', '时限', '反馈', '效果'].map((name, i) => `${name} ${scores[i]}`).join(' + ')} = ${total}`,
    );
    const part = visit.page.getByRole('region', { name: /^反馈/ });
    expect(await part.getByText('1 个问题 × 每个扣 2.5 分 = 扣 2.5 分；5 − 2.5 = 2.5').count()).toBe(1);
    await go(part.getByRole('link', { name: /公租房配租名单/ }));
    await expect.poll(() => visit.page.url()).toMatch(/findings\/2026\/housing-lottery-attachment\/$/);
  });

  it('lists as many problems as were counted, in every part of every department', async () => {
    await visit.open('supervision/assessment/');
    const addresses = await visit.page
      .getByRole('region', { name: '得分和名次' })
      .getByRole('rowheader')
      .getByRole('link')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
    expect(addresses.length).toBe(14);
    for (const address of addresses) {
      await visit.page.goto(new URL(address, visit.server.url).href);
      for (const line of await visit.page.locator('.assessed > li').all()) {
        const counted = /^(\d+) 个问题/.exec((await line.locator('.note').first().textContent()) ?? '')?.[1] ?? '0';
        expect([address, await line.locator('ol > li').count()]).toEqual([address, Number(counted)]);
      }
    }
  });

  it('reads the scores of an appraisal as bars and as the same numbers in a table', async () => {
    await visit.open('appraisals/2026/public-survey-h1/');
    const cells = await visit.page.getByRole('table').getByRole('row').getByRole('cell').allTextContents();
    const numbers = cells.filter((_, i) => i % 2 === 0);
    expect(
      await visit.page
        .getByRole('img', { name: /条形图：各单位得分/ })
        .locator('.count')
        .allTextContents(),
    ).toEqual(numbers);
    expect(numbers.slice(0, 2)).toEqual(['91.4', '90.8']);
  });
});
