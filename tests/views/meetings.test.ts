import { describe, expect, it } from 'vitest';
import type { CalendarDate } from '../../src/model/calendar-date.ts';
import { activityPages, type ActivityData } from '../../src/views/activity-page.ts';
import { feeds } from '../../src/views/feeds.ts';
import { itemPages, type ItemData } from '../../src/views/item-page.ts';
import type { ListData } from '../../src/views/list.ts';
import { meetingCalendar } from '../../src/views/meeting-calendar.ts';
import { meetingLists } from '../../src/views/meeting-lists.ts';
import { meetingPages, type MeetingData } from '../../src/views/meeting-page.ts';
import { searchDocuments } from '../../src/views/search-documents.ts';
import { activityMd, asOf, catalogOf, itemMd, meetingMd, officialMd } from '../support/builders.ts';

const addresses = { baseUrl: 'https://www.test.example', pathPrefix: '/' };

function site(files: Record<string, string>, day = asOf) {
  const { catalog } = catalogOf({ 'officials/zhang.md': officialMd, ...files }, day);
  if (!catalog) throw new Error('no catalog');
  const views = [...meetingLists(catalog), ...meetingPages(catalog), ...activityPages(catalog), ...itemPages(catalog)];
  const pages = new Map(views.map((page) => [page.url, page.data()]));
  return {
    catalog,
    urls: [...pages.keys()].toSorted(),
    list: (url: string) => pages.get(url) as ListData,
    meeting: (url: string) => pages.get(url) as MeetingData,
    activity: (url: string) => pages.get(url) as ActivityData,
    item: (url: string) => pages.get(url) as ItemData,
  };
}

const transcript = '"主持人：开始。\\n记者：停多久要交钱？\\n李四：一小时。\\n网友：夜间呢？\\n李四：免费。"';
const files = {
  'meetings/2026/budget.md': meetingMd({ officials: '[zhang]', about: '[A/2026-00001]', news: '[B, https://media.example/1]' }),
  'meetings/2026/press.md': meetingMd({
    on: '2026-03-09',
    published_on: '2026-03-10',
    type: '新闻发布会',
    decisions: undefined,
    speakers: '[张三，县长, 李四，局长]',
    transcript,
  }),
  'meetings/2026/ahead.md': meetingMd({
    on: '2026-12-05',
    decisions: undefined,
    published_on: '2026-11-20',
    time: '09:00–10:00',
    place: '会议室',
  }),
  'meetings/2026/later.md': meetingMd({ on: '2026-12-06', decisions: undefined, published_on: '2026-11-20', state: '取消' }),
  'meetings/2025/budget.md': meetingMd({ on: '2025-03-05', published_on: '2025-03-06' }),
  'activities/2026/03/a.md': activityMd({ meeting: 'budget' }),
  'activities/2026/03/b.md': activityMd({ meeting: '2025/budget' }),
  'items/finance/2026/a.md': itemMd(),
  'items/finance/2026/b.md': itemMd({ index_no: 'B', title: '预算会议召开' }),
};

describe('meetings', () => {
  it('have no page where there are none', () => {
    expect(site({}).urls).toEqual([]);
  });

  it('are listed by year, type and department', () => {
    expect(site(files).urls.filter((url) => url.startsWith('/meetings/'))).toEqual([
      '/meetings/',
      '/meetings/2025/',
      '/meetings/2025/budget/',
      '/meetings/2026/',
      '/meetings/2026/ahead/',
      '/meetings/2026/budget/',
      '/meetings/2026/later/',
      '/meetings/2026/press/',
      '/meetings/departments/finance/',
      '/meetings/types/专题会议/',
      '/meetings/types/新闻发布会/',
    ]);
    expect(
      site(files)
        .list('/meetings/2026/')
        .sections.map(({ heading, entries }) => [heading, entries.length]),
    ).toEqual([
      ['专题会议', 3],
      ['新闻发布会', 1],
    ]);
  });

  it('tell first what is announced, and what came of the others', () => {
    const { sections } = site(files).list('/meetings/');
    expect(sections.map(({ heading, entries }) => [heading, ...entries.map(({ url, state, said }) => `${url} ${state} ${said}`)])).toEqual([
      ['即将举行', '/meetings/2026/ahead/ 预告 09:00–10:00　会议室'],
      [
        '最近的会议',
        '/meetings/2026/later/ 取消 undefined',
        '/meetings/2026/press/ undefined 有实录',
        '/meetings/2026/budget/ undefined 决定 1 项',
        '/meetings/2025/budget/ undefined 决定 1 项',
      ],
    ]);
  });

  it.each([
    ['2026-12-04', '预告'],
    ['2026-12-05', '预告'],
    ['2026-12-06', '已举行，待公布结果'],
  ])('an announced one is on %s: %s', (day, state) => {
    expect(site(files, day as CalendarDate).meeting('/meetings/2026/ahead/').state).toBe(state);
  });

  it.each([
    ['2026-03-04', '正文。', '已举行，待公布结果'],
    ['2026-03-05', '正文。', undefined],
    ['2026-03-05 08:59', '正文。', '已举行，待公布结果'],
    ['2026-03-05 12:30', '正文。', undefined],
    ['2026-03-06', '', '已举行，待公布结果'],
  ])('one with nothing but a body, published %s (%s), has a result: %s', (published_on, body, state) => {
    const all = site({ 'meetings/2026/a.md': meetingMd({ decisions: undefined, published_on, time: '09:00–11:00' }, body) });
    expect(all.meeting('/meetings/2026/a/').state).toBe(state);
  });

  it('lead to documents, activities and news, and these lead back', () => {
    const all = site(files);
    const { about, reports, links } = all.meeting('/meetings/2026/budget/');
    expect([about, reports].map((entries) => entries.map(({ url }) => url))).toEqual([
      ['/items/finance/2026/a/'],
      ['/activities/2026/03/a/', '/items/finance/2026/b/'],
    ]);
    expect(links.map(({ url }) => url)).toEqual(['https://media.example/1']);
    const back = (url: string): (string | undefined)[] =>
      all.item(url).relations.flatMap(({ heading, entries }) => (heading === '有关会议和发布会' ? entries.map((e) => e.url) : []));
    expect(['a', 'b'].map((slug) => back(`/items/finance/2026/${slug}/`))).toEqual([
      ['/meetings/2026/budget/'],
      ['/meetings/2026/budget/'],
    ]);
    const meetingOf = (url: string): string | undefined => all.activity(url).header.find(({ label }) => label === '会议')?.url;
    expect([meetingOf('/activities/2026/03/a/'), meetingOf('/activities/2026/03/b/')]).toEqual([
      '/meetings/2026/budget/',
      '/meetings/2025/budget/',
    ]);
  });

  it('show a press conference by its questions, each with an anchor, and officials among the speakers lead on', () => {
    const { exchanges, speakers } = site(files).meeting('/meetings/2026/press/');
    expect(exchanges.map(({ id, question }) => [id, question?.paragraphs[0]])).toEqual([
      [undefined, undefined],
      ['question-1', '停多久要交钱？'],
      ['question-2', '夜间呢？'],
    ]);
    expect(speakers).toEqual([
      { name: '张三', post: '县长', url: '/officials/zhang/' },
      { name: '李四', post: '局长' },
    ]);
  });

  it('are searched by decisions and answers, and questions are what a find leads to', () => {
    const { catalog } = site(files);
    const documents = searchDocuments(catalog, new Map())
      .map(({ said }) => said())
      .filter(({ filters }) => filters['kind']?.[0] === 'meeting');
    const press = documents.find(({ url }) => url === '/meetings/2026/press/');
    expect(press?.headings).toEqual([
      { id: 'question-1', text: '停多久要交钱？' },
      { id: 'question-2', text: '夜间呢？' },
    ]);
    expect(press?.body.text.split('\n')).toEqual(expect.arrayContaining(['停多久要交钱？', '一小时。', '免费。']));
    const budget = documents.find(({ url }) => url === '/meetings/2026/budget/');
    expect(budget?.body.text).toContain('月底前报送');
    expect(budget?.filters).toEqual({ kind: ['meeting'], department: ['finance'], official: ['zhang'], year: ['2026'] });
  });

  it('lead to no question without words, neither on the page nor in search', () => {
    const said = '"主持人：开始。\\n记者：\\n李四：请讲。\\n网友：夜间呢？\\n李四：免费。"';
    const all = site({ 'meetings/2026/press.md': meetingMd({ speakers: '[李四，局长]', transcript: said }) });
    const anchors = [
      [undefined, undefined],
      [undefined, undefined],
      ['question-1', '夜间呢？'],
    ];
    const { exchanges } = all.meeting('/meetings/2026/press/');
    expect(exchanges.map(({ id, question }) => [id, question?.paragraphs[0]])).toEqual(anchors);
    const [found] = searchDocuments(all.catalog, new Map());
    expect(found?.said().headings).toEqual([{ id: 'question-1', text: '夜间呢？' }]);
  });

  it('say in feeds that they are announced or called off', () => {
    const feed =
      feeds(site(files).catalog, addresses)
        .find(({ url }) => url === '/meetings/feed.xml')
        ?.text() ?? '';
    expect([...feed.matchAll(/<title[^>]*>(?:<!\[CDATA\[)?(预算编制会议[^<\]]*)/g)].map(([, title]) => title).toSorted()).toEqual([
      '预算编制会议',
      '预算编制会议',
      '预算编制会议',
      '预算编制会议（取消）',
      '预算编制会议（预告）',
    ]);
  });

  it('stand in a calendar: what is announced says so, and what is called off is marked', () => {
    const text = meetingCalendar(site(files).catalog, addresses)[0]?.text().replaceAll('\r\n ', '') ?? '';
    const events = text.split('BEGIN:VEVENT').slice(1);
    const eventOf = (slug: string): string =>
      events.find((event) => event.includes(`UID:https://www.test.example/meetings/2026/${slug}/`)) ?? '';
    expect(events).toHaveLength(5);
    expect(eventOf('ahead')).toContain('SUMMARY:预算编制会议（预告）');
    expect(eventOf('ahead')).toContain('DTSTART:20261205T010000Z');
    expect(eventOf('later')).toContain('STATUS:CANCELLED');
    expect(eventOf('budget')).toContain('SUMMARY:预算编制会议\r\n');
    expect(meetingCalendar(site({}).catalog, addresses)).toEqual([]);
  });
});
