import { describe, expect, it } from 'vitest';
import { displayPages, type DisplayData, type PanelData } from '../../src/views/display-pages.ts';
import { kioskPages, type KioskData, type KioskRecordData } from '../../src/views/kiosk-pages.ts';
import type { Page } from '../../src/views/page.ts';
import { activityMd, catalogOf, guideMd, itemMd, officialMd, siteYaml } from '../support/builders.ts';

const kiosk = `${siteYaml}kiosk: { idle_seconds: 90 }\n`;
const item = (n: number, keys: Record<string, string> = {}, body = '正文。'): Record<string, string> => ({
  [`items/finance/2026/n${n}.md`]: itemMd(
    { index_no: `A-${n}`, title: `第${n}号`, published_on: `2026-10-${String(1 + (n % 30)).padStart(2, '0')}`, ...keys },
    body,
  ),
});
const many = (count: number): Record<string, string> =>
  Object.assign({}, ...Array.from({ length: count }, (_, i) => item(i))) as Record<string, string>;

function pagesOf(view: 'kiosk' | 'display', files: Record<string, string>): ReadonlyMap<string, Page> {
  const { catalog } = catalogOf({ 'site.yaml': kiosk, 'officials/zhang.md': officialMd, ...files });
  if (!catalog) throw new Error('no catalog');
  return new Map((view === 'kiosk' ? kioskPages : displayPages)(catalog).map((page) => [page.url, page]));
}
const dataOf = <D>(pages: ReadonlyMap<string, Page>, url: string): D => pages.get(url)?.data() as D;

describe('kioskPages', () => {
  it('makes none where site.yaml has no kiosk', () => {
    expect(pagesOf('kiosk', { ...item(1), 'site.yaml': siteYaml }).size).toBe(0);
  });

  it('tells search engines of none', () => {
    expect([...pagesOf('kiosk', item(1)).values()].filter(({ listed }) => listed)).toEqual([]);
  });

  it('shows what is new with its text, activities and the guide too, and no statement that there is nothing', () => {
    const pages = pagesOf('kiosk', {
      ...item(1, {}, '见[办法](https://a.example/x)。'),
      ...item(2, { nil: 'true' }),
      'activities/2026/03/a.md': activityMd(),
      'guides/finance.md': guideMd(),
    });
    expect([...pages.keys()].toSorted()).toEqual([
      '/kiosk/',
      '/kiosk/activities/',
      '/kiosk/activities/2026/03/a/',
      '/kiosk/categories/',
      '/kiosk/categories/budget/',
      '/kiosk/departments/',
      '/kiosk/departments/finance/',
      '/kiosk/guides/finance/',
      '/kiosk/items/finance/2026/n1/',
      '/kiosk/newest/',
    ]);
    expect(dataOf<KioskRecordData>(pages, '/kiosk/items/finance/2026/n1/').html).toBe('<p>见办法（https://a.example/x）。</p>\n');
    expect(dataOf<KioskRecordData>(pages, '/kiosk/guides/finance/').rows.map(({ value }) => value)).toContain('0999-7204168');
  });

  it('warns of what may not be relied on, of what was changed, and of an activity that was not simply held', () => {
    const changes = '[{ on: 2026-11-20, type: 更正, note: "见[[A-2]]" }, { on: 2026-11-30, type: 补充, note: 尚早 }]';
    const pages = pagesOf('kiosk', {
      ...item(1, { status: '废止', replaced_by: 'A-2', changes }),
      ...item(2),
      ...item(3, { effective_on: '2027-01-01' }),
      'activities/2026/11/a.md': activityMd({ on: '2026-11-20', published_at: '2026-11-19 18:00', state: '取消' }),
    });
    const record = (url: string): KioskRecordData => dataOf<KioskRecordData>(pages, `/kiosk/${url}/`);
    expect(record('items/finance/2026/n1').banner).toBe('本文件已废止，不再作为办事依据。现行文件：第2号');
    expect(record('items/finance/2026/n1').rows.slice(-1)).toEqual([{ label: '更正', value: '2026年11月20日：见A-2' }]);
    expect(record('items/finance/2026/n2').banner).toBeUndefined();
    expect(record('items/finance/2026/n3').banner).toBe('本文件尚未生效，自2027年1月1日起施行。');
    expect(record('activities/2026/11/a').banner).toBe('本次活动已取消。');
    expect(dataOf<KioskData>(pages, '/kiosk/activities/').links.map(({ label }) => label)).toEqual(['张县长调研（取消）']);
    expect(dataOf<KioskData>(pages, '/kiosk/newest/').links.map(({ label, note }) => `${label} ${note}`)).toContain(
      '第1号 2026年10月2日　县财政局　已废止',
    );
  });

  it('has a page for every record that a list leads to, and for no other', () => {
    const pages = pagesOf('kiosk', many(50));
    const led = [...pages.values()].flatMap(({ template, data }) =>
      template === 'kiosk' ? (data() as KioskData).links.map(({ url }) => url) : [],
    );
    expect(new Set([...led, '/kiosk/'])).toEqual(new Set(pages.keys()));
    expect([...pages.keys()].filter((url) => url.startsWith('/kiosk/items/')).length).toBe(30);
    expect(dataOf<KioskData>(pages, '/kiosk/departments/finance/').links.length).toBe(10);
  });

  it('changes few pages with one more record', () => {
    const [before, after] = [pagesOf('kiosk', many(25)), pagesOf('kiosk', { ...many(25), ...item(90, { published_on: '2026-11-01' }) })];
    const changed = [...after].filter(([url, page]) => JSON.stringify(page.from()) !== JSON.stringify(before.get(url)?.from()));
    expect(changed.map(([url]) => url).toSorted()).toEqual([
      '/kiosk/categories/budget/',
      '/kiosk/departments/finance/',
      '/kiosk/items/finance/2026/n90/',
      '/kiosk/newest/',
    ]);
  });

  it.each([
    ['90', 90],
    ['0', 10],
  ])('returns to the start after %s seconds', (written, seconds) => {
    const pages = pagesOf('kiosk', { 'site.yaml': `${siteYaml}kiosk: { idle_seconds: ${written} }\n` });
    expect(dataOf<KioskData>(pages, '/kiosk/').idle).toBe(seconds);
  });
});

describe('displayPages', () => {
  it('shows the newest titles, and no statement that there is nothing', () => {
    const pages = pagesOf('display', { ...many(30), ...item(90, { nil: 'true', published_on: '2026-11-01' }) });
    const { entries } = dataOf<DisplayData>(pages, '/display/');
    expect([entries.length, entries[0]?.title, entries[0]?.note]).toEqual([24, '第29号', '县财政局']);
  });

  it('says of an activity that it is announced, moved or called off', () => {
    const pages = pagesOf('display', {
      'activities/2026/11/a.md': activityMd({ on: '2026-11-25', published_at: '2026-11-20 18:00', state: '预告' }),
      'activities/2026/11/b.md': activityMd({ on: '2026-11-20', published_at: '2026-11-20 18:00' }),
    });
    const { entries } = dataOf<DisplayData>(pages, '/display/');
    expect(entries.map(({ title }) => title)).toEqual(['张县长调研（预告）', '张县长调研']);
  });

  it('has a panel of all and of each department that publishes', () => {
    const pages = pagesOf('display', { ...many(12), 'departments/health.md': '---\nname: 测试县卫生健康局\n---\n' });
    expect([...pages.keys()]).toEqual(['/display/', '/display/panel/', '/display/panel/finance/']);
    const { title, entries } = dataOf<PanelData>(pages, '/display/panel/finance/');
    expect([title, entries.length]).toEqual(['测试县财政局信息公开栏', 10]);
    expect(entries[0]).toMatchObject({ number: 'A-11', published: '2026年10月12日', lead: '正文。' });
  });
});
