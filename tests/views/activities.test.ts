import { describe, expect, it } from 'vitest';
import { activityTypes } from '../../src/model/kinds/activity.ts';
import { planSite } from '../../src/views/plan.ts';
import type { ActivityMonthData, ActivityYearData, OfficialMonthData } from '../../src/views/activity-months.ts';
import type { DayCell } from '../../src/views/activity-days.ts';
import type { DigestData } from '../../src/views/activity-digest.ts';
import type { ActivityData } from '../../src/views/activity-page.ts';
import type { HomeData } from '../../src/views/home.ts';
import type { MixTable } from '../../src/views/mix-table.ts';
import { activityMd, catalogOf, siteYaml } from '../support/builders.ts';

type Keys = Readonly<Record<string, string>> & { readonly body?: string };
const official = (name: string, from = '2024-01-01'): string => `---\nname: ${name}\nposts:\n  - { title: 县长, from: ${from} }\n---\n`;

/** The plan of activities of zhang and wang, each given by its keys. */
function planned(activities: readonly Keys[], site = ''): <D>(url: string) => D {
  const files = activities.map(({ body, ...keys }, i): [string, string] => {
    const on = keys['on'] ?? '2026-03-05';
    const published = keys['published_at'] ?? `${on} 23:00`;
    return [`activities/${on.slice(0, 4)}/${on.slice(5, 7)}/a${i}.md`, activityMd({ ...keys, on, published_at: published }, body)];
  });
  const { catalog, problems } = catalogOf({
    'site.yaml': siteYaml + site,
    'officials/zhang.md': official('张三'),
    'officials/wang.md': official('王五', '2026-03-10'),
    ...Object.fromEntries(files),
  });
  if (catalog?.activities.length !== activities.length) throw new Error(JSON.stringify(problems));
  const { pages } = planSite(catalog, { baseUrl: '', pathPrefix: '/', recordJson: true });
  return <D>(url: string): D => {
    const page = pages.find((p) => p.url === url);
    if (!page) throw new Error(`no page ${url}`);
    return page.data() as D;
  };
}
const month = '/officials/zhang/2026/03/';
const cellsOf = (weeks: OfficialMonthData['sheet']['weeks']): DayCell[] => weeks.flat().flatMap((cell) => cell ?? []);
const statesOf = (cells: readonly DayCell[]): Record<string, string> =>
  Object.fromEntries(cells.map(({ on, state }) => [on.slice(8), state]));

describe('the days of an official', () => {
  const sheet = (): OfficialMonthData['sheet'] =>
    planned([
      { on: '2026-03-03' },
      { on: '2026-03-04', nil: 'true' },
      { on: '2026-03-05', state: '取消' },
      { on: '2026-03-07' },
      { on: '2026-03-09', officials: '[wang]' },
    ])<OfficialMonthData>(month).sheet;

  it('are known, blank or off', () => {
    expect(statesOf(cellsOf(sheet().weeks))).toMatchObject({
      '02': 'blank',
      '03': 'held',
      '04': 'nil',
      '05': 'blank',
      '07': 'held',
      '08': 'off',
      '09': 'blank',
    });
    // 22 working days of March 2026, one held, one stated.
    expect(sheet().figures).toEqual({ working: 22, blank: 20, nil: 1 });
  });

  it('show what was called off on the day it was for', () => {
    expect(
      cellsOf(sheet().weeks)
        .find(({ day }) => day === 5)
        ?.marks.map(({ label }) => label),
    ).toEqual(['取消']);
  });

  it('begin on Monday', () => {
    const { weeks } = sheet();
    expect(weeks[0]?.map((cell) => cell?.day)).toEqual([undefined, undefined, undefined, undefined, undefined, undefined, 1]);
    expect(weeks.every((week) => week.length === 7)).toBe(true);
  });

  it('are not judged before they are over, nor out of office', () => {
    const view = planned([{ on: '2026-11-20' }, { on: '2026-03-12', officials: '[wang]' }]);
    expect(statesOf(cellsOf(view<OfficialMonthData>('/officials/zhang/2026/11/').sheet.weeks))).toMatchObject({
      '19': 'blank',
      '20': 'held',
      '22': 'off',
      '23': 'ahead',
    });
    const wang = view<OfficialMonthData>('/officials/wang/2026/03/').sheet;
    expect(statesOf(cellsOf(wang.weeks))).toMatchObject({ '09': 'out-of-office', '10': 'blank', '12': 'held' });
    expect(wang.figures.working).toBe(16);
  });

  it('are told to be guessed where holidays of the year are not known', () => {
    const old = planned([{ on: '2019-03-05' }])<OfficialMonthData>('/officials/zhang/2019/03/').sheet;
    expect([old.isUncounted, sheet().isUncounted]).toEqual([true, false]);
  });
});

describe('the days of all officials', () => {
  const grid = (): ActivityMonthData['grid'] =>
    planned([{ on: '2026-03-03' }, { on: '2026-03-07' }])<ActivityMonthData>('/activities/2026/03/').grid;

  it('have a line for everybody in office, also without a record', () => {
    expect(grid().rows.map(({ official: { label, url }, figures }) => [label, url, figures.blank])).toEqual([
      ['王五', '/officials/wang/', 16],
      ['张三', month, 21],
    ]);
  });

  it('leave out days off on which nobody did anything', () => {
    const { rows, days: shown } = grid();
    const days = shown.map(({ day }) => day);
    expect([days.includes(7), days.includes(8), days.length]).toEqual([true, false, 23]);
    expect(rows.every(({ cells }) => cells.length === days.length)).toBe(true);
  });
});

describe('the mix', () => {
  const activities: readonly Keys[] = [
    { on: '2026-03-02', type: '调查研究', time: '全天' },
    { on: '2026-03-03', type: '检查工作', time: '09:00–11:00' },
    { on: '2026-03-04', type: '参加会议', time: '11:00–14:00', officials: '[zhang, wang]' },
    { on: '2026-03-05', type: '公务接待', nil: 'true' },
    { on: '2026-03-06', type: '外出考察', state: '取消', published_at: '2026-03-07 09:00' },
    { on: '2026-04-06', type: '日常公务' },
  ];
  const view = <D>(url: string): D => planned(activities, 'fieldwork_share: 40\n')<D>(url);
  const figures = ({ rows, sum, target }: MixTable): unknown => [
    rows.map(({ label, halfDays, fieldwork }) => [label, halfDays, fieldwork]),
    sum?.total,
    target,
  ];

  it('of a month counts half-days of what was held', () => {
    expect(figures(view<OfficialMonthData>(month).mix)).toEqual([[['张三', [0, 2, 1, 2, 0, 0], 60]], undefined, 40]);
  });
  it('of all counts everybody', () => {
    expect(figures(view<ActivityMonthData>('/activities/2026/03/').mix)).toEqual([
      [
        ['王五', [0, 0, 0, 2, 0, 0], 0],
        ['张三', [0, 2, 1, 2, 0, 0], 60],
      ],
      7,
      40,
    ]);
  });
  it('of a year goes from month to month', () => {
    const year = [
      ['3月', [0, 2, 1, 2, 0, 0], 60],
      ['4月', [1, 0, 0, 0, 0, 0], 0],
    ];
    expect(figures(view<ActivityYearData>('/officials/zhang/2026/').mix)).toEqual([year, 6, 40]);
    expect(view<ActivityYearData>('/activities/2026/').mix.sum?.total).toBe(8);
  });
  it('is drawn as long as it is', () => {
    const { rows, types } = view<ActivityYearData>('/officials/zhang/2026/').mix;
    expect(types).toEqual(activityTypes);
    expect(rows.map(({ parts }) => parts.map(({ width }) => width))).toEqual([
      [0, 40, 20, 40, 0, 0],
      [20, 0, 0, 0, 0, 0],
    ]);
  });
  it('leaves statements out of what is counted', () => {
    expect(view<OfficialMonthData>(month).note).toBe('公务活动 3 次');
    expect(view<ActivityMonthData>('/activities/2026/03/').sections.map(({ heading, entries }) => [heading, entries.length])).toEqual([
      ['调查研究', 1],
      ['检查工作', 1],
      ['参加会议', 1],
      ['外出考察', 1],
      ['无公开活动', 1],
    ]);
  });
});

describe('the report of a month', () => {
  const view = <D>(url: string): D =>
    planned([
      { on: '2026-03-05', title: '下午的会', time: '下午', place: '县政府', participants: '局长甲', body: '会议研究了春耕。' },
      { on: '2026-03-05', title: '上午的会', time: '上午', published_at: '2026-03-12 09:00' },
      { on: '2026-03-03', title: '无', nil: 'true', officials: '[wang]' },
    ])<D>(url);

  it('tells everything in the order of days and hours', () => {
    const { days, figures } = view<DigestData>('/activities/2026/03/digest/');
    expect(days.map(({ words, bulletins }) => [words, bulletins.map(({ title }) => title)])).toEqual([
      ['3月3日（星期二）', ['无']],
      ['3月5日（星期四）', ['上午的会', '下午的会']],
    ]);
    expect(figures).toEqual(['公务活动 2 次', '无公开活动的声明 1 份']);
  });
  it('of an official tells what is known of the days', () => {
    const { days, figures } = view<DigestData>('/officials/zhang/2026/03/digest/');
    expect(figures).toEqual(['公务活动 2 次，2 个半天', '工作日 22 天，其中 21 天没有记录']);
    expect(days[0]?.bulletins).toEqual([
      expect.objectContaining({ who: '县长张三', facts: ['调查研究', '上午', '迟 7 日'] }),
      expect.objectContaining({ facts: ['调查研究', '下午', '县政府', '当日'], participants: '局长甲', lead: '会议研究了春耕。' }),
    ]);
  });
  it('of a month that is not over says until when, and tells of nothing ahead', () => {
    const running = planned([{ on: '2026-11-20' }, { on: '2026-11-27', state: '预告', published_at: '2026-11-20 18:00' }]);
    const { until, days } = running<DigestData>('/activities/2026/11/digest/');
    expect([until, days.map(({ on }) => on)]).toEqual(['2026年11月22日', ['2026-11-20']]);
  });
});

describe('timeliness', () => {
  const said = (keys: Keys, site = ''): string | undefined =>
    planned([keys], site)<ActivityMonthData>('/activities/2026/03/').sections[0]?.entries[0]?.state;

  it.each([
    [{}, '', '当日'],
    [{ published_at: '2026-03-06 00:00' }, '', '迟 1 日'],
    [{ published_at: '2026-03-12 08:00' }, 'agenda_by: "08:30"\n', '迟 7 日'],
    [{ published_at: '2026-03-05 08:30' }, 'agenda_by: "08:30"\n', '上班前'],
    [{ published_at: '2026-03-05 08:31' }, 'agenda_by: "08:30"\n', '当日'],
    [{ published_at: '2026-03-05 08:30' }, '', '当日'],
    [{ state: '取消' }, '', '取消'],
    [{ state: '预告', published_at: '2026-03-04 18:00' }, '', '预告'],
    [{ nil: 'true' }, '', '无公开活动'],
  ] as const)('%o %s is %s', (keys, site, expected) => {
    expect(said(keys, site)).toBe(expected);
  });

  it('stands on the page of the bulletin', () => {
    const { header } = planned([{ published_at: '2026-03-12 08:00' }])<ActivityData>('/activities/2026/03/a0/');
    expect(header.find(({ label }) => label === '发布时间')?.value).toBe('2026年3月12日 08:00（迟 7 日）');
  });

  it.each([
    [{ state: '预告', published_at: '2026-03-04 18:00' }, '预定的日期已过'],
    [{ on: '2026-11-23', state: '预告', published_at: '2026-11-20 18:00' }, '活动还没有举行'],
    [{ nil: 'true' }, '没有应公开的公务活动'],
    [{ state: '改期' }, '已改期'],
  ] as const)('a page says %o', (keys, words) => {
    const on = 'on' in keys ? '2026/11' : '2026/03';
    expect(planned([keys])<ActivityData>(`/activities/${on}/a0/`).banner).toContain(words);
  });
});

describe('the home page', () => {
  it('shows what is of today in the order of hours, what is announced for tomorrow, and what was before', () => {
    const ahead = { state: '预告', published_at: '2026-11-20 18:00' };
    const { today, tomorrow, activities } = planned([
      { on: '2026-11-22', title: '下午', time: '下午', ...ahead },
      { on: '2026-11-22', title: '上午', time: '上午', published_at: '2026-11-22 12:30' },
      { on: '2026-11-23', title: '明天', ...ahead },
      { on: '2026-11-24', title: '后天', ...ahead },
      { on: '2026-11-20', title: '此前' },
      { on: '2026-11-19', title: '声明', nil: 'true' },
    ])<HomeData>('/');
    const titles = [today, tomorrow, activities].map((entries) => entries.map(({ title }) => title));
    expect(titles).toEqual([['上午', '下午'], ['明天'], ['此前']]);
  });
});
