import { describe, expect, it } from 'vitest';
import { dutyPages, type DutiesData, type DutyData, type UpperData } from '../../src/views/duty-pages.ts';
import { itemPages, type ItemData } from '../../src/views/item-page.ts';
import type { Catalog } from '../../src/catalog/catalog.ts';
import { dutyTables } from '../../src/views/duty-rows.ts';
import { csvOf, workbookOf } from '../../src/publish/write-tables.ts';
import { catalogOf, dutyMd, itemMd, siteYaml } from '../support/builders.ts';

const files = {
  'departments/health.md': '---\nname: 卫生局\n---\n',
  'duties/a.md': dutyMd({ level2: '预算', since: '2025-02-01', changes: '[{ on: 2026-02-03, type: 补充, note: 改为全文 }]' }),
  'duties/b.md': dutyMd({ level2: '决算', period: 'year', since: '2025-01-01' }),
  'duties/c.md': dutyMd({ level1: '卫生', department: 'health' }),
  'duties/d.md': dutyMd({ level2: '公报', changes: '[{ on: 2026-03-01, type: 撤回, note: 停刊 }]' }),
  'items/finance/2026/a.md': itemMd({ duty: 'a' }),
};
function site(more: Record<string, string> = {}) {
  const { catalog } = catalogOf({ ...files, ...more });
  if (!catalog) throw new Error('no catalog');
  return { pages: new Map(dutyPages(catalog).map((page) => [page.url, page.data()])), tables: dutyTables(catalog) };
}
const whole = (): DutiesData => site().pages.get('/duties/') as DutiesData;

describe('duties', () => {
  it('have a page as a whole, for each department and for each row', () => {
    expect([...site().pages.keys()]).toEqual([
      '/duties/',
      '/duties/departments/finance/',
      '/duties/departments/health/',
      '/duties/a/',
      '/duties/b/',
      '/duties/c/',
    ]);
  });

  it('are grouped, what is lacking first, and say how they are fulfilled', () => {
    const { groups, unfulfilled, departments } = whole();
    expect(groups.map(({ heading, rows }) => [heading, ...rows.map((row) => `${row.level2} ${row.state}`)])).toEqual([
      ['财政', '决算 还没有公开', '预算 已公开'],
      ['卫生', ' 还没有公开'],
    ]);
    expect([unfulfilled, ...departments.map(({ label, count, lacking }) => `${label} ${count} ${lacking}`)]).toEqual([
      2,
      '县财政局 2 1',
      '卫生局 1 1',
    ]);
  });

  it('say which rows came, were changed and went', () => {
    const { log } = whole();
    expect(log.map(({ on, type, title }) => `${on} ${type} ${title}`)).toEqual([
      '2026-03-01 移出 财政 · 公报',
      '2026-02-03 补充 财政 · 预算',
      '2025-02-01 列入 财政 · 预算',
      '2025-01-01 列入 财政 · 决算',
    ]);
  });
});

describe('the page of a duty', () => {
  const limitShown = (keys: Record<string, string>, rule = ''): string | undefined => {
    const { catalog } = catalogOf({ 'duties/a.md': dutyMd(keys), 'site.yaml': `${siteYaml}${rule}` });
    const data =
      catalog &&
      dutyPages(catalog)
        .find(({ url }) => url === '/duties/a/')
        ?.data();
    return (data as DutyData | undefined)?.header.find(({ label }) => label === '公开时限')?.value;
  };
  it.each([
    [{ limit: '20个工作日内' }, '', '20个工作日内'],
    [{ limit: '及时公开' }, '', '及时公开（按信息形成或者变更之日起20个工作日内，政府信息公开条例（国务院令第711号）第二十六条）'],
    [{ limit: '及时公开', catalog: '党务', term: '定期' }, '', '及时公开（按所属期结束之日起10个工作日内，党务公开的地方规定）'],
    [
      { limit: '及时公开', catalog: '党务' },
      'party_rule: { 及时: 3日, 依据: 办法第九条 }\n',
      '及时公开（按信息形成或者变更之日起3日内，办法第九条）',
    ],
  ])('says how a limit of %o is counted', (keys, rule, expected) => {
    expect(limitShown(keys as Record<string, string>, rule)).toBe(expected);
  });
});

describe('a statement that there is nothing', () => {
  const nothing = (keys: Record<string, string> = {}): string =>
    itemMd({ duty: 'b', nil: 'true', index_no: 'N', title: '没有决算', ...keys });
  const shown = (more: Record<string, string>) => {
    const { pages } = site(more);
    const rows = (pages.get('/duties/') as DutiesData).groups.flatMap((group) => group.rows);
    const [body] = (pages.get('/duties/b/') as DutyData).bodies;
    return [rows.find(({ level2 }) => level2 === '决算')?.state, body?.nothing, body?.missing, body?.entries.map(({ state }) => state)];
  };

  it('fulfils its period, as nothing and not as something published', () => {
    expect(shown({ 'items/finance/2026/n.md': nothing({ period: '"2025"' }) })).toEqual([
      '本期无（2025）',
      ['2025'],
      [],
      ['无此项信息（2025）'],
    ]);
  });
  it('gives way in the row to what was published after it, and stays on the page', () => {
    const later = itemMd({ duty: 'b', index_no: 'L', period: '"2026"', published_on: '2026-05-02' });
    const more = { 'items/finance/2026/n.md': nothing({ period: '"2025"' }), 'items/finance/2026/l.md': later };
    expect(shown(more)).toEqual(['已公开', ['2025'], [], [undefined, '无此项信息（2025）']]);
  });
  it('of another period does not fulfil this one', () => {
    expect(shown({ 'items/finance/2026/n.md': nothing({ period: '"2024"' }) })).toEqual([
      '缺 2025',
      ['2024'],
      ['2025'],
      ['无此项信息（2024）'],
    ]);
  });
  it('says on its own page of what and when there was nothing', () => {
    const { catalog } = catalogOf({ ...files, 'items/finance/2026/n.md': nothing({ period: '"2025"' }) });
    const page = itemPages(catalog as Catalog).find(({ url }) => url === '/items/finance/2026/n/');
    expect((page?.data() as ItemData | undefined)?.nothing).toEqual({ period: '2025', duty: { label: '决算', url: '/duties/b/' } });
  });
});

describe('a catalog beside that of the body above', () => {
  const beside = (): Map<string, object> => {
    const { catalog } = catalogOf({
      ...files,
      'duties/upper.csv': '一级事项,二级事项,公开内容,公开依据\n财政,预算,甲,法\n财政,决算报告,甲,法\n文化,,乙,法',
    });
    return new Map(catalog && dutyPages(catalog).map((page) => [page.url, page.data()]));
  };

  it('has a page of what it omits and what it adds, which the whole leads to', () => {
    const pages = beside();
    expect((pages.get('/duties/') as DutiesData).compared).toEqual({
      label: '上级主动公开目录',
      url: '/duties/compared/upper/',
      omitted: 2,
      added: 2,
    });
    const { omitted, added } = pages.get('/duties/compared/upper/') as UpperData;
    expect(omitted.map(({ duty, nearest }) => `${duty.level1} ${duty.level2} ${nearest?.url ?? ''}`)).toEqual([
      '财政 决算报告 /duties/b/',
      '文化  ',
    ]);
    expect(added.map(({ url }) => url)).toEqual(['/duties/b/', '/duties/c/']);
  });

  it('marks its own rows, in the tables and on their pages', () => {
    const pages = beside();
    const { groups } = pages.get('/duties/') as DutiesData;
    expect(groups.flatMap(({ rows }) => rows.map(({ url, isAdded }) => `${url} ${isAdded}`))).toEqual([
      '/duties/b/ true',
      '/duties/a/ false',
      '/duties/c/ true',
    ]);
    const above = (url: string): string | undefined => (pages.get(url) as DutyData).header.find(({ label }) => label === '上级目录')?.value;
    expect([above('/duties/a/'), above('/duties/b/')]).toEqual(['列有这一项', '没有这一项，由本级增加']);
  });

  it('says nothing of it where it is not known', () => {
    expect(whole().compared).toBeUndefined();
    expect(JSON.stringify([...site().pages])).not.toContain('上级目录');
  });
});

describe('the tables', () => {
  it('hold every row under the heads of the standard catalog', () => {
    const [csv, xlsx] = site().tables;
    expect([csv?.url, xlsx?.url]).toEqual(['/duties/duties.csv', '/duties/duties.xlsx']);
    const lines = csvOf(csv?.rows() ?? []).split('\r\n');
    expect(lines[0]).toBe(
      '\ufeff目录,一级事项,二级事项,公开内容,公开要求,公开程序,公开依据,公开时限,公开主体,公开渠道和载体,公开对象,公开方式,公开层级,落实情况',
    );
    expect(lines).toHaveLength(5);
  });
  it('let no value begin a formula', () => {
    expect(csvOf([['=1+1', '@x']])).toBe('\ufeff"\'=1+1","\'@x"\r\n');
  });
  it('are the same bytes whenever they are made', async () => {
    const [, xlsx] = site().tables;
    const first = await workbookOf(xlsx?.rows() ?? []);
    await new Promise((resolve) => setTimeout(resolve, 2100));
    expect(Buffer.from(await workbookOf(xlsx?.rows() ?? [])).equals(Buffer.from(first))).toBe(true);
  });
});
