import { describe, expect, it } from 'vitest';
import { patience } from '../support/browser.ts';
import { go, phone, visitSample } from '../support/visit.ts';

describe('a visitor who asks what was corrected', () => {
  const visit = visitSample({ ...phone, prefix: '/gov/' });

  it('comes from the foot of any page to what was corrected this month, and to a record and its note', async () => {
    await visit.open('departments/finance/');
    await go(visit.page.getByRole('contentinfo').getByRole('link', { name: '更正与撤回' }));
    expect(await visit.page.getByText(/^本月（2026年11月）更正 \d+ 条、补充 \d+ 条、撤回 1 条、并入 1 条。$/).count()).toBe(1);
    const first = visit.page.locator('main section').first();
    expect(await first.getByRole('heading', { level: 2 }).textContent()).toBe('本月（2026年11月）');
    expect(await visit.page.evaluate('document.documentElement.scrollWidth')).toBe(390);
    await go(first.getByRole('link', { name: /种粮大户奖补/ }));
    await go(visit.page.getByRole('link', { name: '2026年11月16日更正，见变更记录' }));
    expect(await visit.page.getByRole('region', { name: '变更记录' }).textContent()).toContain('0999-7211105');
  });

  it('reads at the old address of a withdrawn record why it went', async () => {
    await visit.open('items/market-regulation/2026/2026-charger-sampling/');
    expect(await visit.page.getByText('这条信息已撤回，正文和附件不再提供。').count()).toBe(1);
    expect(await visit.page.getByRole('region', { name: '变更记录' }).textContent()).toMatch(/2026年11月12日\s*撤回.*样品批次弄混/s);
  });

  it('comes from the address of a record that went into another to that one, and from there sees what it took in', async () => {
    await visit.open('items/transport/2026/chengshui-avenue-night-closure/');
    await go(visit.page.getByRole('main').getByRole('link', { name: '澄水大道北延工程建设进展及通车安排' }));
    await expect.poll(() => visit.page.url()).toMatch(/items\/transport\/2026\/chengshui-avenue-progress\/$/);
    await go(visit.page.getByRole('complementary').getByRole('link', { name: /夜间封闭施工/ }));
    await expect.poll(() => visit.page.url()).toMatch(/chengshui-avenue-night-closure\/$/);
  });

  it('sees in lists, in the search and on its page that a document is repealed, and comes to the one in force', async () => {
    await visit.open(`search/?q=${encodeURIComponent('公共租赁住房管理暂行办法')}`);
    const hit = visit.page.locator('li[data-hit]', { hasText: '公共租赁住房管理暂行办法》的通知' }).first();
    await expect.poll(() => hit.getByText('已废止').count(), { timeout: patience }).toBe(1);
    await go(hit.getByRole('link').first());
    expect(await visit.page.getByText(/本文件已废止，不再作为办事依据/).count()).toBe(1);
    await go(visit.page.getByRole('main').locator('.banner').getByRole('link'));
    await expect.poll(() => visit.page.url()).toMatch(/public-rental-housing-measures\/$/);
    await go(
      visit.page
        .getByRole('complementary')
        .getByRole('link', { name: /公共租赁住房管理暂行办法/ })
        .first(),
    );
    await expect.poll(() => visit.page.url()).toMatch(/public-rental-housing-interim\/$/);
  });
});
