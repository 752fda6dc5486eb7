import { describe, expect, it } from 'vitest';
import { go, phone, visitSample } from '../support/visit.ts';

/** What was spent and what is being done, as a visitor with a phone finds it. */
describe('a visitor who asks what became of money and promises', () => {
  const visit = visitSample(phone);

  it('comes to a stage of a project, to its document, and back to the stage', async () => {
    await visit.open();
    await visit.column('财政和项目');
    await visit.column('项目');
    await visit.follow('澄水大道北延工程');
    expect(await visit.fitsScreen()).toBe(true);
    const stage = visit.page
      .getByRole('region', { name: '阶段' })
      .getByRole('listitem')
      .filter({ has: visit.page.getByRole('heading', { name: /^招标/ }) });
    expect(await stage.getByText('计划 2024年4月30日完成，2024年4月26日完成').count()).toBe(1);
    await go(stage.getByRole('link', { name: '澄水大道北延工程施工中标结果公告' }));
    await expect.poll(() => visit.page.url()).toMatch(/items\/transport\/2024\/chengshui-avenue-bid\/$/);
    await visit.follow('澄水大道北延工程（招标阶段）');
    await expect.poll(() => visit.page.url()).toMatch(/projects\/chengshui-avenue\/#stage-3$/);
  });

  it('comes to what a department spent on receptions in three years, in numbers and as bars, and to the receptions', async () => {
    await visit.open();
    await visit.column('财政和项目');
    expect(await visit.fitsScreen()).toBe(true);
    await visit.follow('县政府');
    await go(visit.page.getByRole('navigation', { name: '各项经费' }).getByRole('link', { name: '公务接待费' }));
    const section = visit.page.getByRole('region', { name: '公务接待费' });
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
    await go(section.getByRole('link', { name: '33.9' }));
    await expect.poll(() => visit.page.getByRole('heading', { level: 1 }).textContent()).toBe('澄溪县人民政府本级2025年部门决算');
    await visit.follow('本单位历年“三公”经费');
    await expect.poll(() => visit.page.url()).toMatch(/finance\/departments\/county-government\/$/);
  });

  it('reads an emergency from what is known last, minute by minute', async () => {
    await visit.open('projects/flood-july-2026/');
    const posts = visit.page.getByRole('region', { name: '发布经过' }).getByRole('listitem');
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
