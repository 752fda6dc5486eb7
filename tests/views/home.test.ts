import { describe, expect, it } from 'vitest';
import { homePage, type HomeData } from '../../src/views/home.ts';
import { activityMd, catalogOf, itemMd, officialMd } from '../support/builders.ts';

/** The home page of Sunday 2026-11-22: its week began on Monday 2026-11-16. */
function home(files: Record<string, string>): HomeData {
  const { catalog } = catalogOf({ 'officials/zhang.md': officialMd, ...files });
  if (!catalog) throw new Error('no catalog');
  return homePage(catalog)[0]?.data() as HomeData;
}
const item = (n: number, keys: Record<string, string> = {}): Record<string, string> => ({
  [`items/finance/2026/n${n}.md`]: itemMd({ index_no: `${n}`, title: `第${n}号`, ...keys }),
});
const change = (on: string): string => `\n  - on: ${on}\n    type: 更正\n    note: 错字`;

describe('homePage: the week', () => {
  it.each([
    ['2026-11-15 23:59', 0],
    ['2026-11-16 00:00', 1],
    ['2026-11-22', 1],
  ])('an item published %s counts %i', (publishedOn, total) => {
    const { week } = home(item(1, { published_on: publishedOn }));
    expect([week.since, week.total]).toEqual(['2026年11月16日', total]);
  });

  it('counts activities by the time they were published', () => {
    const activity = activityMd({ on: '2026-11-13', published_at: '2026-11-16 09:00' });
    expect(home({ 'activities/2026/11/a.md': activity }).week.total).toBe(1);
  });

  it('counts all, and shows eight of those the newest do not show already', () => {
    const many = Object.assign({}, ...Array.from({ length: 25 }, (_, i) => item(i, { published_on: '2026-11-20' }))) as Record<
      string,
      string
    >;
    const { week, newest } = home(many);
    expect([week.entries.length, week.total]).toEqual([8, 25]);
    expect(week.entries.filter(({ url }) => newest.some((n) => n.url === url))).toEqual([]);
  });

  it('shows nothing again that stands above: what is announced for tomorrow, what may be objected to', () => {
    const others = Object.assign({}, ...Array.from({ length: 12 }, (_, i) => item(i, { published_on: '2026-11-22' }))) as Record<
      string,
      string
    >;
    const { week, tomorrow, notices } = home({
      ...others,
      ...item(90, { published_on: '2026-11-17', notice: '{ from: 2026-11-17, until: 2026-12-01, phone: 0999-7204168 }' }),
      'activities/2026/11/a.md': activityMd({ on: '2026-11-23', published_at: '2026-11-20 09:00', state: '预告' }),
    });
    expect([tomorrow.length, notices.length, week.total, week.entries.length]).toEqual([1, 1, 14, 0]);
  });

  it('names what was corrected this week, whenever it was published', () => {
    const { week } = home({
      ...item(1, { changes: change('2026-11-17') }),
      ...item(2, { changes: change('2026-11-15') }),
      ...item(3, { changes: '[{ on: 2026-11-18, type: 撤回, note: "重复，见[[1]]" }]' }),
      'activities/2026/11/a.md': activityMd({
        on: '2026-11-13',
        published_at: '2026-11-13 09:00',
        changes: '[{ on: 2026-11-19, type: 补充, note: 地点 }]',
      }),
    });
    expect(week.changes.map(({ title, state, said: text }) => `${title} ${state} ${text}`)).toEqual([
      '张县长调研 补充 地点',
      '第3号 撤回 重复，见1',
      '第1号 更正 错字',
    ]);
    expect(week.total).toBe(0);
  });
});
