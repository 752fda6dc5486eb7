import { describe, expect, it } from 'vitest';
import { openSearchPage } from '../support/search-page.ts';
import { go, phone, visitSample } from '../support/visit.ts';

describe('a visitor who asks what a meeting decided', () => {
  const visit = visitSample(phone);

  const main = () => visit.page.getByRole('main');

  it('goes from the home page to a decision, and on to what an official is reported to have done there and back', async () => {
    await visit.open();
    await go(main().getByRole('link', { name: '全部会议和新闻发布会' }));
    await go(main().getByRole('link', { name: '县政府第66次常务会议' }));
    const decisions = visit.page.getByRole('region', { name: '决定' });
    expect(await decisions.getByRole('listitem').allTextContents()).toContainEqual(expect.stringContaining('每户补助取暖费300元'));
    expect(await visit.page.getByRole('img', { name: /座次图/ }).count()).toBe(1);
    expect(await visit.fitsScreen()).toBe(true);
    await go(visit.page.getByRole('complementary').getByRole('link', { name: /林致远主持召开/ }));
    await go(main().getByRole('link', { name: '县政府第66次常务会议' }));
    await expect.poll(() => visit.page.url()).toMatch(/\/meetings\/2026\/executive-66\/$/);
  });

  it('goes from the home page to the question that was asked about a policy, and to the policy', async () => {
    await visit.open();
    await go(visit.page.getByRole('navigation', { name: '全部栏目' }).getByRole('link', { name: /^会议/ }));
    await go(
      main()
        .getByRole('link', { name: /^新闻发布会/ })
        .first(),
    );
    await go(main().getByRole('link', { name: '县城区停车收费新政策新闻发布会' }));
    await go(visit.page.getByRole('navigation', { name: '提问' }).getByRole('link', { name: /收来的钱/ }));
    await expect.poll(() => visit.page.url()).toMatch(/#question-2$/);
    const asked = visit.page.getByRole('region', { name: /收来的钱由谁用/ });
    expect(await asked.textContent()).toContain('全部缴入县级国库');
    expect(await visit.fitsScreen()).toBe(true);
    await go(main().getByRole('link', { name: '澄溪县发展和改革局关于县城区机动车停放服务收费有关事项的通知' }).first());
    await go(visit.page.getByRole('complementary').getByRole('link', { name: '县城区停车收费新政策新闻发布会' }));
    await expect.poll(() => visit.page.url()).toMatch(/parking-press-conference\/$/);
  });

  it('sees what is announced, with its hour and how to attend', async () => {
    await visit.open('meetings/');
    await go(main().getByRole('link', { name: '县政府第67次常务会议' }));
    expect(await main().getByText('预告：会议还没有举行').count()).toBe(1);
    expect(await main().textContent()).toContain('公众列席席位2个');
  });

  it('sees that a department states there was nothing in a quarter, from the row of what it has to disclose', async () => {
    await visit.open('duties/zy-02/');
    expect(
      await main()
        .getByText(/本期无 2026-Q3 2026-Q2 2025-Q4/)
        .count(),
    ).toBe(1);
    await go(main().getByRole('link', { name: /2026年第三季度没有土地成交/ }));
    await expect
      .poll(() =>
        main()
          .getByText(/无此项信息：所属期 2026-Q3 没有应当公开的/)
          .count(),
      )
      .toBe(1);
    await go(main().getByRole('link', { name: '成交结果' }).first());
    await expect.poll(() => visit.page.url()).toMatch(/duties\/zy-02\/$/);
  });

  it('finds what was answered by its words, and only meetings where that is asked', async () => {
    const search = await openSearchPage(visit.page, visit.server.url);
    const { hits } = await search.ask({ q: '城北客运站东侧 免费停车场', kind: 'meeting' });
    expect(hits[0]?.url).toBe('/meetings/2026/parking-press-conference/');
    const { total } = await search.ask({ kind: 'meeting', official: 'he-jianping' });
    expect(total).toBe(6);
  });
});
