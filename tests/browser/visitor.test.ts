import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { go, phone, visitSample } from '../support/visit.ts';

const item = { title: '澄溪县2025年县级财政决算', url: /\/items\/finance\/2026\// };

describe.each([
  ['at the root of a host', '/'],
  ['under a path', '/gov/'],
])('a visitor of a site %s', (_, prefix) => {
  const visit = visitSample({ ...phone, prefix });
  let page: Page;
  let foreign: string[];
  let failed: string[];

  beforeEach(() => {
    foreign = [];
    failed = [];
    page = visit.page;
    page.on('request', (request) => {
      if (!request.url().startsWith(new URL('/', visit.server.url).href)) foreign.push(request.url());
    });
    page.on('response', (response) => {
      if (response.status() >= 400) failed.push(response.url());
    });
    page.on('pageerror', (error) => failed.push(error.message));
  });
  afterEach(() => {
    expect(foreign).toEqual([]);
    expect(failed).toEqual([]);
  });

  const { follow } = visit;
  const arrived = async (): Promise<void> => {
    await expect.poll(() => page.url()).toMatch(item.url);
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(item.title);
  };

  it('finds an item by department', async () => {
    await page.goto(visit.server.url);
    await go(page.getByRole('navigation', { name: '全部栏目' }).getByRole('link', { name: '单位' }));
    await follow('澄溪县财政局');
    await follow(item.title);
    await arrived();
  });

  it('finds an item by department, year and category', async () => {
    await page.goto(`${visit.server.url}departments/finance/`);
    await go(page.getByRole('region', { name: '公开目录' }).getByRole('link', { name: '2026' }));
    await follow(item.title);
    await arrived();
  });

  it('finds what a department has to disclose and has not', async () => {
    await page.goto(visit.server.url);
    await go(page.getByRole('navigation', { name: '全部栏目' }).getByRole('link', { name: '公开目录' }));
    await follow(/^县财政局/);
    const lacking = page.getByRole('row', { name: /缺 2025/ });
    expect(await lacking.getByRole('rowheader').allTextContents()).toEqual(['补贴政策清单']);
    await go(lacking.first().getByRole('link', { name: '补贴政策清单' }));
    await expect.poll(() => page.getByText('缺 2025').count()).toBe(1);
  });

  it('takes part in an open consultation, and sees what became of an earlier one', async () => {
    await page.goto(visit.server.url);
    await go(page.getByRole('region', { name: '正在征求意见' }).getByRole('link', { name: /电动自行车/ }));
    expect(await page.getByText(/还有 20 天（2026年12月12日截止）/).count()).toBe(1);
    expect(await page.getByRole('region', { name: '怎样提意见' }).getByRole('listitem').count()).toBe(3);
    await go(page.getByRole('navigation', { name: '主要栏目' }).getByRole('link', { name: '意见征集' }));
    await follow(/公共租赁住房管理办法/);
    const opinions = page.getByRole('region', { name: '意见采纳情况' });
    expect(await opinions.textContent()).toContain('收到意见 4 条：采纳 2 条，部分采纳 1 条，不采纳 1 条');
    await go(page.getByRole('complementary').getByRole('link', { name: /公共租赁住房管理办法/ }));
    await go(page.getByRole('complementary').getByRole('link', { name: /征求.*公共租赁住房/ }));
    await expect.poll(() => page.url()).toMatch(/consultations\/2025\/public-rental-draft\/$/);
  });

  it('sees how each group answered a survey, in bars and in numbers', async () => {
    await page.goto(`${visit.server.url}consultations/2025/bus-survey/`);
    const result = page.getByRole('region', { name: '问卷结果' });
    expect(await result.getByRole('img', { name: /条形图：您最希望改进什么/ }).count()).toBe(1);
    const satisfied = result.getByRole('row', { name: /^满意/ });
    expect(await satisfied.getByRole('cell').allTextContents()).toEqual(['402 45%', '139 51%', '71 56%', '612', '47%']);
    await page.emulateMedia({ media: 'print' });
    expect(await result.locator('rect').first().isVisible()).toBe(true);
    await page.emulateMedia({ media: 'screen' });
  });

  it('comes from a document to its interpretation and back, and sees how the document came about', async () => {
    await page.goto(visit.server.url);
    await go(page.getByRole('navigation', { name: '全部栏目' }).getByRole('link', { name: '政策解读' }));
    const rental = '澄溪县人民政府关于印发《澄溪县公共租赁住房管理办法》的通知';
    await follow(rental);
    const life = page.getByRole('region', { name: '来龙去脉' }).getByRole('listitem');
    expect((await life.locator('strong').allTextContents()).join('→')).toBe(
      '公布→施行→征求意见→反馈意见采纳情况→会议研究→公布→政策解读→施行→废止→有效期满',
    );
    await go(
      page
        .getByRole('banner')
        .or(page.getByRole('main'))
        .getByRole('link', { name: /^一图读懂/ })
        .first(),
    );
    await expect.poll(() => page.getByRole('heading', { level: 1 }).textContent()).toContain('一图读懂');
    await follow(rental);
    await expect.poll(() => page.getByRole('heading', { level: 1 }).textContent()).toBe(rental);
  });

  it('sees which departments explain their documents least, and which documents nobody explains', async () => {
    await page.goto(`${visit.server.url}policies/`);
    const first = page.getByRole('region', { name: '各单位解读情况' }).getByRole('row').nth(1);
    await go(first.getByRole('link'));
    expect(await page.getByText('没有解读').count()).toBeGreaterThan(0);
  });

  it('finds what is announced for objections, with days left and telephone, and no names of one that is over', async () => {
    await page.goto(visit.server.url);
    const open = page.getByRole('region', { name: '正在公示' });
    expect(await open.getByRole('listitem').filter({ hasText: '种粮大户' }).textContent()).toMatch(/还有 1 天[\s\S]*监督电话 0999-7211105/);
    await go(open.getByRole('link', { name: '全部公示和结果' }));
    await follow('澄溪县2026年推荐市级先进工作者人选公示');
    const names = page.getByRole('main').getByRole('cell');
    expect(await names.allTextContents()).toContain('程*夏');
    expect(await page.content()).not.toMatch(/程立夏|苏\s*禾/);
  });

  it('learns how long a department takes to answer letters, and what waits', async () => {
    await page.goto(visit.server.url);
    await go(page.getByRole('navigation', { name: '全部栏目' }).getByRole('link', { name: '来信' }));
    await expect.poll(() => page.getByRole('region', { name: '等待答复' }).getByRole('listitem').count()).toBe(3);
    const row = page.getByRole('row', { name: /县教育局/ });
    expect(await row.getByRole('cell').allTextContents()).toEqual(['3', '3', '4', '6']);
    await go(row.getByRole('link'));
    await follow('实验中学食堂饭菜凉、份量少');
    expect(await page.getByRole('region', { name: '答复' }).textContent()).toContain('用时 6 天');
    expect(await page.getByRole('region', { name: '答复' }).getByRole('paragraph').count()).toBe(3);
  });

  it('learns how to apply for information, fills in the form, and nothing is sent', async () => {
    await page.goto(visit.server.url);
    await go(page.getByRole('navigation', { name: '全部栏目' }).getByRole('link', { name: '依申请公开' }));
    expect(await page.getByRole('region', { name: '怎样申请' }).getByRole('list').first().getByRole('listitem').count()).toBe(6);
    expect(await page.getByRole('region', { name: '办理期限' }).textContent()).toContain('20 个工作日');
    await follow('打开申请表');
    expect(await page.getByText('不会发送到任何地方').count()).toBe(1);
    const [form, asked] = [page.url(), [] as string[]];
    page.on('request', (request) => asked.push(request.url()));
    await page.getByLabel('受理单位').selectOption('澄溪县财政局');
    await page.getByLabel('姓名').fill('王五');
    await page.getByLabel('名称、文号或者便于查询的特征性描述').fill('2026年部门预算附表');
    await page.getByLabel('电子文件').check();
    await page.getByLabel('姓名').press('Enter');
    await page.evaluate('document.querySelector(".apply-form").requestSubmit()');
    expect([page.url(), asked, await page.getByLabel('姓名').inputValue()]).toEqual([form, [], '王五']);
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByLabel('姓名').isVisible()).toBe(true);
    expect(await page.getByText('不会发送到任何地方').isVisible()).toBe(false);
    await page.emulateMedia({ media: 'screen' });
  });

  it('learns where to read and which department to apply to, on the way from the home page', async () => {
    await page.goto(visit.server.url);
    await go(page.getByRole('navigation', { name: '全部栏目' }).getByRole('link', { name: '依申请公开' }));
    expect(await page.getByRole('region', { name: '到哪里查阅' }).textContent()).toContain('县政务服务中心政府信息查阅点');
    const offices = page.getByRole('region', { name: '向哪个单位申请' });
    const town = offices.getByRole('listitem').filter({ hasText: '青石镇人民政府' });
    expect(await town.textContent()).toMatch(/0999-\d{7}/);
    const finance = offices.getByRole('listitem').filter({ hasText: '澄溪县财政局' });
    const [download] = await Promise.all([page.waitForEvent('download'), finance.getByRole('link', { name: '本单位的申请表' }).click()]);
    expect(download.suggestedFilename()).toBe('澄溪县财政局信息公开申请表.txt');
    await go(town.getByRole('link').first());
    await expect.poll(() => page.url()).toMatch(/guides\/qingshi\/$/);
    await go(page.getByRole('complementary').getByRole('link', { name: '申请的步骤和期限' }));
    await expect.poll(() => page.url()).toMatch(/\/requests\/$/);
  });

  it('learns what became of a request, and how a department answers', async () => {
    await page.goto(`${visit.server.url}requests/`);
    expect(await page.getByRole('region', { name: '尚未答复' }).getByRole('listitem').first().textContent()).toContain('已逾期');
    await go(page.getByRole('row', { name: /县政府办公室/ }).getByRole('link'));
    await follow('停车收费调整的专题会议纪要');
    expect(await page.getByRole('region', { name: '答复' }).textContent()).toContain('四类过程性信息');
    expect(await page.getByRole('region', { name: '复议和诉讼' }).getByRole('listitem').allTextContents()).toEqual([
      '2025年12月10日 行政复议：结果维持',
      '2026年1月14日 行政诉讼：尚未审结',
    ]);
  });

  it('reads the annual report of the county, whole on a phone, from the home page', async () => {
    await page.goto(visit.server.url);
    await go(page.getByRole('navigation', { name: '全部栏目' }).getByRole('link', { name: '政府信息公开' }));
    await follow('进入政府信息公开年报');
    await go(page.getByRole('row', { name: /^县政府 / }).getByRole('link', { name: '县政府2025年年报' }));
    await expect.poll(() => page.getByRole('heading', { level: 1 }).textContent()).toBe('澄溪县人民政府2025年政府信息公开工作年度报告');
    expect((await page.getByRole('main').getByRole('heading', { level: 2 }).allTextContents()).slice(0, 6)).toEqual([
      '一、总体情况',
      '二、主动公开政府信息情况',
      '三、收到和处理政府信息公开申请情况',
      '四、政府信息公开行政复议、行政诉讼情况',
      '五、存在的主要问题及改进情况',
      '六、其他需要报告的事项',
    ]);
    expect(await page.getByRole('navigation', { name: '主要栏目' }).locator('[aria-current]').allTextContents()).toEqual([
      '信息公开',
      '政府信息公开',
    ]);
    const requests = page.getByRole('group', { name: '收到和处理政府信息公开申请情况' });
    const row = requests.getByRole('row', { name: /^（七）总计/ });
    expect(await row.getByRole('cell').allTextContents()).toEqual(['7', '1', '1', '0', '2', '0', '11']);
    for (const table of await page.getByRole('main').getByRole('group').all())
      expect(await table.evaluate((element) => element.scrollWidth - element.clientWidth)).toBe(0);
  });

  it('learns how to apply for information from a department, and takes the form along', async () => {
    await page.goto(visit.server.url);
    await go(page.getByRole('navigation', { name: '全部栏目' }).getByRole('link', { name: '政府信息公开' }));
    await follow('进入政府信息公开指南');
    await follow('澄溪县财政局');
    const request = page.getByRole('region', { name: '怎样申请公开' });
    expect(await request.textContent()).toContain('澄溪县城关街道建设路15号，澄溪县财政局办公室收');
    expect(await page.getByRole('region', { name: '政府信息公开工作机构' }).textContent()).toContain('0999-7204168');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      request.getByRole('link', { name: '政府信息公开申请表' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('澄溪县财政局信息公开申请表.txt');
    await go(page.getByRole('complementary').getByRole('link', { name: '澄溪县财政局' }));
    await follow('政府信息公开指南');
    await expect.poll(() => page.url()).toMatch(/guides\/finance\/$/);
  });

  it('sees what the law asks to be disclosed, and who states that there is nothing', async () => {
    await page.goto(visit.server.url);
    await go(page.getByRole('navigation', { name: '全部栏目' }).getByRole('link', { name: '政府信息公开' }));
    await follow('进入法定主动公开内容');
    expect(await page.getByRole('region', { name: '条例第二十条' }).getByRole('heading', { level: 3 }).count()).toBe(15);
    expect(await page.getByText('县政府：本单位无此项信息（2026年1月9日说明，所属期 2025）').count()).toBe(1);
    await follow('澄溪县人民政府本级2025年部门决算');
    await expect.poll(() => page.url()).toMatch(/items\/county-government\/2026\/2025-final-accounts\/$/);
  });

  it('finds an item by category', async () => {
    await page.goto(visit.server.url);
    await follow(/^财政预决算/);
    await follow(item.title);
    await arrived();
  });

  it('finds an item by date', async () => {
    await page.goto(visit.server.url);
    await go(page.getByRole('navigation', { name: '全部栏目' }).getByRole('link', { name: '日期' }));
    await go(page.locator('.link-group', { hasText: '2026年' }).getByRole('link', { name: /^9月/ }));
    await follow(item.title);
    await arrived();
  });

  const settled = async (): Promise<void> => {
    await page.locator('[data-search][data-state="done"]').waitFor();
  };

  it('searches a Chinese phrase from the home page, filters, opens a hit and comes back to the same results', async () => {
    await page.goto(visit.server.url);
    await page.getByRole('searchbox').fill('财政决算');
    await page.getByRole('searchbox').press('Enter');
    await settled();
    const all = Number(await page.locator('[data-search]').getAttribute('data-total'));
    await page.getByLabel('单位').selectOption('finance');
    await expect
      .poll(async () => Number(await page.locator('[data-search][data-state="done"]').getAttribute('data-total')))
      .toBeLessThan(all);
    const kept = await page.locator('li[data-hit] a').allTextContents();
    expect(kept).toContain(item.title);
    await go(page.locator('li[data-hit]').getByRole('link', { name: item.title, exact: true }));
    await arrived();
    await page.goBack();
    await settled();
    expect(await page.locator('li[data-hit] a').allTextContents()).toEqual(kept);
    expect(await page.getByLabel('单位').inputValue()).toBe('finance');
    await page.goBack();
    await settled();
    expect(await page.locator('[data-search]').getAttribute('data-total')).toBe(`${all}`);
  });

  it('says plainly that nothing was found', async () => {
    await page.goto(`${visit.server.url}search/?q=${encodeURIComponent('鲲鹏饕餮')}`);
    await settled();
    expect(await page.getByRole('status').textContent()).toContain('没有找到包含“鲲鹏饕餮”的信息');
    expect(await page.locator('li[data-hit]').count()).toBe(0);
  });

  it('finds a document by its number in any brackets, and sorts by date', async () => {
    await page.goto(`${visit.server.url}search/?q=${encodeURIComponent('澄财[2026]47号')}`);
    await settled();
    expect(await page.locator('[data-group="exact"] li[data-hit] h3').first().textContent()).toBe(
      '澄溪县财政局关于执行2026年政府集中采购目录及采购限额标准的通知',
    );
    await page.goto(`${visit.server.url}search/?q=${encodeURIComponent('公开')}&sort=date&kind=item`);
    await settled();
    const notes = await page.locator('[data-group="exact"] .hit-note > span').allTextContents();
    const dates = notes.filter((note) => /^\d{4}-\d{2}-\d{2}$/.test(note));
    expect(dates.length).toBeGreaterThan(5);
    expect(dates).toEqual(dates.toSorted().reverse());
  });

  it('puts the cursor into the search box when / is pressed', async () => {
    await page.goto(`${visit.server.url}search/`);
    await page.keyboard.press('/');
    expect(await page.evaluate('document.activeElement.name')).toBe('q');
  });

  it('downloads an attachment from an item', async () => {
    await page.goto(`${visit.server.url}search/?q=${encodeURIComponent('十五个五年规划纲要')}`);
    await settled();
    await go(page.locator('li[data-hit] a').first());
    const [download] = await Promise.all([page.waitForEvent('download'), page.locator('.downloads a').first().click()]);
    expect(download.suggestedFilename()).toMatch(/\.(xlsx|docx|pdf)$/);
  });
});
