import { describe, expect, it } from 'vitest';
import type { Problem } from '../../src/problem/problem.ts';
import { noHistory } from '../../src/catalog/record-history.ts';
import { checkCompliance } from '../../src/checks/index.ts';
import {
  activityMd,
  catalogOf,
  codesOf,
  consultationMd,
  dutyMd,
  guideMd,
  itemMd,
  meetingMd,
  officialMd,
  reportMd,
  requestMd,
  siteYaml,
} from '../support/builders.ts';
import { complianceOf } from '../support/compliance.ts';
import { toldOf } from '../support/told.ts';

/** What rules with tests of their own say of how a record is described. */
const testedApart: ReadonlySet<string> = new Set(['activity/silent', 'summary/length', 'item/incomplete', 'doc-no/missing']);

function check(files: Record<string, string>): string[] {
  const { catalog } = catalogOf({ 'officials/zhang.md': officialMd, ...files });
  const problems = catalog ? checkCompliance({ catalog, history: noHistory, attachments: undefined }) : [];
  return codesOf({ problems: problems.filter(({ code }) => !testedApart.has(code)) });
}
const item = 'items/finance/2026/a.md';
const activity = 'activities/2026/03/a.md';

describe('itemSummary', () => {
  it('asks for a summary', () => expect(check({ [item]: itemMd() })).toEqual([`item/no-summary ${item}:1`]));
  const summed = (summary: string, keys: Record<string, string> = {}): string[] =>
    toldOf(['item/no-summary', 'summary/length', 'summary/title'], { [item]: itemMd({ summary, ...keys }) });
  it.each([
    ['of twenty characters', '内容'.repeat(10), []],
    ['of nineteen', `${'内容'.repeat(9)}。`, ['summary/length:8']],
    ['of more than two hundred', '预算'.repeat(101), ['summary/length:8']],
    ['that is the title', '关于公开预算的通知。', ['summary/title:8']],
  ])('is content with a summary unless it is one %s', (_, summary, expected) => expect(summed(summary)).toEqual(expected));
  it('lets a statement of nothing be short', () => expect(summed('本期无此项信息。', { nil: 'true', period: '2026-Q1' })).toEqual([]));
  it.each([
    ['2026-03-02', 1],
    ['2026-03-03', 0],
  ])('does not judge what was published before the site began on %s', (since, count) => {
    expect(check({ [item]: itemMd(), 'site.yaml': `${siteYaml}since: ${since}\n` })).toHaveLength(count);
  });
});

describe('meetingRecords', () => {
  const meeting = 'meetings/2026/a.md';
  const open = { decisions: undefined };
  it.each([
    ['a whole record', {}, []],
    ['no agenda', { agenda: undefined }, ['meeting/no-agenda']],
    ['nobody who attended', { observers: undefined }, ['meeting/no-attendees']],
    ['speakers who attended', { observers: undefined, speakers: '[李四]' }, []],
    ['no outcome, with the last day to come', { ...open, on: '2026-10-26', published_on: '2026-10-26' }, []],
    ['no outcome after 20 working days', { ...open, on: '2026-10-22', published_on: '2026-10-22' }, ['meeting/no-outcome']],
    ['minutes', { ...open, minutes: '会议认为。' }, []],
    ['neither photo nor news', { news: undefined }, ['meeting/no-news']],
    ['no news yet on the third working day', { news: undefined, on: '2026-11-18', published_on: '2026-11-19' }, []],
    ['no news on the fourth', { news: undefined, on: '2026-11-17', published_on: '2026-11-18' }, ['meeting/no-news']],
    [
      'a press conference with its transcript',
      { news: undefined, type: '新闻发布会', speakers: '[李四]', transcript: '主持人：开始。' },
      [],
    ],
    ['announced, and nothing after three working days', { ...open, on: '2026-11-16', published_on: '2026-11-12' }, ['meeting/unreported']],
    ['announced, and the days are not over', { ...open, on: '2026-11-18', published_on: '2026-11-12' }, []],
    ['announced, and moved', { ...open, on: '2026-11-16', published_on: '2026-11-12', state: '改期' }, []],
    ['told of after it was held, its outcome to come', { ...open, on: '2026-11-16', published_on: '2026-11-16' }, []],
    ['one that is announced', { ...open, on: '2026-12-05', agenda: undefined, observers: undefined }, []],
    ['one that was called off', { ...open, state: '取消', agenda: undefined, observers: undefined }, []],
  ])('%s', (_, keys, codes) => {
    expect(check({ [meeting]: meetingMd(keys) }).map((line) => line.split(' ')[0])).toEqual(codes);
  });
  it('takes the report of an activity for news', () => {
    expect(check({ [meeting]: meetingMd({ news: undefined }), [activity]: activityMd({ type: '参加会议', meeting: 'a' }) })).toEqual([]);
  });
  it('does not judge what was held before the site began', () => {
    expect(check({ [meeting]: meetingMd({ agenda: undefined }), 'site.yaml': `${siteYaml}since: 2026-03-06\n` })).toEqual([]);
  });
});

describe('itemVerified', () => {
  const codes = (keys: Record<string, string>, files: Record<string, string> = {}): string[] =>
    check({
      [item.replace('2026', '2025')]: itemMd({ summary: '一。', formed_on: '2025-03-01', published_on: '2025-11-21', ...keys }),
      ...files,
    }).filter((code) => !/^(?:duty|department)\/|^item\/late/.test(code));
  const missed = ['item/unverified items/finance/2025/a.md:1'];
  it.each([
    ['published more than a year ago', { term: '长期' }, missed],
    ['a year ago to the day', { term: '长期', published_on: '2025-11-22' }, []],
    ['verified since', { term: '长期', verified_on: '2025-11-22' }, []],
    ['verified too long ago', { term: '长期', verified_on: '2025-11-20' }, ['item/unverified items/finance/2025/a.md:10']],
    ['of another type', { term: '及时' }, []],
    ['of no type', {}, []],
    ['no longer in force', { term: '长期', expires_on: '2026-01-01' }, []],
  ])('%s', (_, keys, expected) => expect(codes(keys)).toEqual(expected));
  it.each([
    ['its limit', { limit: '长期公开' }, {}, missed],
    ['its type', { limit: '3日内', term: '长期' }, {}, missed],
    ['neither', { limit: '3日内' }, {}, []],
    ['its limit, but the item says otherwise', { limit: '长期公开' }, { term: '及时' }, []],
  ])('is asked for by a duty through %s', (_, duty, keys, expected) => {
    expect(codes({ duty: 'a', ...keys }, { 'duties/a.md': dutyMd(duty) })).toEqual(expected);
  });
  it('does not judge what was published before the site began', () => {
    expect(codes({ term: '长期' }, { 'site.yaml': `${siteYaml}since: 2025-11-22\n` })).toEqual([]);
  });
});

describe('responseRaised', () => {
  const own = { 'categories/rumours.md': '---\nname: 辟谣\nparent: responses\n---\n' };
  const codes = (keys: Record<string, string>): string[] =>
    check({ [item]: itemMd({ summary: '回应。', category: 'responses', ...keys }), ...own });
  it.each([
    ['without the time', {}, [`item/no-raised-on ${item}:4`]],
    ['in a category below', { category: 'rumours' }, [`item/no-raised-on ${item}:4`]],
    ['with the day', { raised_on: '2026-03-01' }, []],
    ['a statement that there is none', { nil: 'true' }, []],
    ['another category', { category: 'budget' }, []],
  ])('%s', (_, keys, expected) => expect(codes(keys)).toEqual(expected));
  it('does not judge what was published before the site began', () => {
    expect(
      check({
        [item]: itemMd({ summary: '回应。', category: 'responses' }),
        'site.yaml': `${siteYaml}since: 2026-03-03\n`,
      }),
    ).toEqual([]);
  });
});

describe('activitySameDay', () => {
  it.each([
    ['on the day', { published_at: '2026-03-05 23:59' }, 0],
    ['the day after', { published_at: '2026-03-06 00:00' }, 1],
    ['before the day', { published_at: '2026-03-04 18:00', state: '改期' }, 0],
    ['late, but it did not take place', { published_at: '2026-03-06 00:00', state: '取消' }, 0],
    ['late, and said to have taken place', { published_at: '2026-03-06 00:00', state: '已举行' }, 1],
  ])('published %s', (_, keys, count) => {
    expect(check({ [activity]: activityMd(keys) })).toEqual(Array.from({ length: count }, () => `activity/late ${activity}:6`));
  });
  it('does not judge what took place before the site began', () => {
    expect(check({ [activity]: activityMd({ published_at: '2026-03-06 00:00' }), 'site.yaml': `${siteYaml}since: 2026-03-06\n` })).toEqual(
      [],
    );
  });
});

describe('announcedActivities', () => {
  const codes = (keys: Readonly<Record<string, string>>, site = ''): string[] =>
    check({ [activity]: activityMd(keys), 'site.yaml': siteYaml + site })
      .map((line) => line.split(' ')[0] ?? '')
      .sort();
  const before = '2026-03-04 18:00';

  it.each([
    ['announced, and its day has passed', { state: '预告', published_at: before }, ['activity/unreported']],
    ['announced for today', { state: '预告', on: '2026-11-22', published_at: before }, []],
    ['moved', { state: '改期', published_at: before }, []],
    ['held, and published the day before', { published_at: before }, ['activity/reported-early']],
    ['held, and published on its day', { published_at: '2026-03-05 08:00' }, []],
    ['a statement that there was nothing', { nil: 'true', published_at: before }, []],
  ])('%s', (_, keys, expected) => {
    const file = 'on' in keys ? 'activities/2026/11/a.md' : activity;
    expect(check({ [file]: activityMd(keys) }).map((line) => line.split(' ')[0])).toEqual(expected);
  });

  it('asks for the notice before the hour that the site names', () => {
    const late = { state: '预告', published_at: '2026-03-05 08:31' };
    expect(codes(late, 'agenda_by: "08:30"\n')).toEqual(['activity/notice-late', 'activity/unreported']);
    expect(codes({ ...late, published_at: '2026-03-05 08:30' }, 'agenda_by: "08:30"\n')).toEqual(['activity/unreported']);
    expect(codes(late, 'agenda_by: "08:30"\nsince: 2026-03-06\n')).toEqual([]);
  });
});

describe('activityWording', () => {
  const told = '批办热线专报一期，其中河湾村夜间噪声一件要求当日办结，审签拟公开信息四条，退回一条，约见来访群众两批。';
  const codes = (keys: Readonly<Record<string, string>>, body?: string): string[] =>
    check({ [activity]: activityMd(keys, body) }).map((line) => line.split(' ')[0] ?? '');

  it.each(['张三在外地出差', '张三在外地', '张三赴外省考察学习', '张三到会后在有关单位调研'])('%s hides the place', (title) => {
    expect(codes({ title })).toEqual(['activity/vague-place']);
    expect(codes({ title, place: '云州市东岭区' })).toEqual([]);
  });
  it.each(['外地', '在外地', '有关单位', '某企业', '基层'])('place: %s hides the place', (place) => {
    expect(codes({ place })).toEqual(['activity/vague-place']);
  });
  it.each(['张三处理公务', '张三在机关处理日常公务', '张三参加有关会议', '张三出席活动', '张三研究有关工作', '张三日常公务'])(
    '%s hides the matter, unless the text says it',
    (title) => {
      expect(codes({ title })).toEqual(['activity/vague-matter']);
      expect(codes({ title }, told)).toEqual([]);
    },
  );
  it.each([
    '张三会见外地客商',
    '张三到外地务工人员服务中心调研',
    '张三参加全县安全生产工作会议',
    '张三研究有关企业用地问题',
    '张三检查有关部门落实整改情况',
    '张三处理公务车辆管理问题整改事项',
    '张三出席“一带一路”相关高级别活动',
  ])('%s hides nothing', (title) => {
    expect(codes({ title })).toEqual([]);
  });
});

describe('consultationTerms', () => {
  const file = 'consultations/2026/a.md';
  const explained = { draft_file: '草案.txt', explanation: '为什么。' };
  const codes = (keys: Record<string, string | undefined>): string[] =>
    check({ [file]: consultationMd({ ...explained, ...keys }), 'consultations/2026/草案.txt': '第一条' });

  it.each([
    ['thirty days and explained', {}, []],
    ['twenty-nine days', { closes_on: '2026-03-31' }, [`consultation/short ${file}:5`]],
    ['twenty-nine days with a reason', { closes_on: '2026-03-31', short_reason: '防汛急需' }, []],
    ['no draft', { draft_file: undefined }, [`consultation/unexplained ${file}:1`]],
    ['no explanation', { explanation: undefined }, [`consultation/unexplained ${file}:1`]],
    ['a survey needs neither', { type: '问卷', draft_file: undefined, explanation: undefined, closes_on: '2026-03-08' }, []],
    ['nothing said for a month', { result_on: undefined, opinions: undefined }, [`consultation/no-feedback ${file}:5`]],
    ['closed a month ago', { closes_on: '2026-10-23', result_on: undefined, opinions: undefined }, []],
    ['a hearing without arrangements', { type: '听证' }, [`hearing/unplanned ${file}:11`]],
    [
      'a hearing nobody is told the place of, with materials six days before',
      { type: '听证', hearing: '{ on: 2026-12-10, materials_on: 2026-12-04 }' },
      [`hearing/materials ${file}:12`, `hearing/no-place ${file}:12`],
    ],
    ['a hearing prepared seven days before', { type: '听证', hearing: '{ on: 2026-12-10, place: 会议室, materials_on: 2026-12-03 }' }, []],
    [
      'a hearing of today',
      { type: '听证', hearing: '{ on: 2026-11-22, place: 会议室, materials_on: 2026-11-10 }' },
      [`hearing/no-attendees ${file}:12`],
    ],
    [
      'a hearing thirty days ago',
      { type: '听证', hearing: '{ on: 2026-10-23, place: 室, materials_on: 2026-10-10, attendees: [甲] }' },
      [],
    ],
    [
      'a hearing thirty-one days ago without a record',
      { type: '听证', hearing: '{ on: 2026-10-22, place: 室, materials_on: 2026-10-10, attendees: [甲] }' },
      [`hearing/no-record ${file}:12`],
    ],
    [
      'a hearing with its record',
      { type: '听证', hearing: '{ on: 2026-04-10, place: 室, materials_on: 2026-04-01, attendees: [甲], record: 多数赞成 }' },
      [],
    ],
  ])('%s', (_, keys, expected) => {
    expect(codes(keys).map((code) => code.replace(/:(\d+)$/, ':$1'))).toEqual(expected);
  });
});

describe('reports', () => {
  const file = 'reports/2025/finance.md';
  const county = { 'departments/county.md': '---\nname: 测试县人民政府\n---\n' };
  const withCounty = (day: string): Record<string, string> => ({
    ...county,
    'reports/2025/county.md': reportMd({ department: 'county', published_on: day }),
  });
  const codes = (files: Record<string, string>): string[] => check(files).filter((code) => !code.startsWith('report/blank'));

  it.each([
    ['a department by 31 January', { [file]: reportMd({ published_on: '2026-01-31' }) }, []],
    ['a department later', { [file]: reportMd({ published_on: '2026-02-01' }) }, [`report/late ${file}:4`]],
    ['a government by 31 March', { [file]: reportMd(), ...withCounty('2026-03-31') }, []],
    ['a government later', { [file]: reportMd(), ...withCounty('2026-04-01') }, ['report/late reports/2025/county.md:4']],
  ])('%s', (_, files, expected) => {
    expect(codes(files)).toEqual(expected);
  });

  it('asks for the reports of a year of which there are any, once they are due', () => {
    expect(codes({})).toEqual([]);
    expect(codes(withCounty('2026-03-01'))).toEqual(['report/missing reports/2025/finance.md:']);
    const on = (day: string): readonly Problem[] => complianceOf(withCounty('2026-01-10'), { day });
    const missing = (day: string): string[] => codesOf({ problems: on(day) }).filter((code) => code.startsWith('report/missing'));
    expect([missing('2026-01-31'), missing('2026-02-01')]).toEqual([[], ['report/missing reports/2025/finance.md:']]);
  });

  it('asks for the reports of a year that nobody has reported on, where there are earlier ones', () => {
    expect(codes({ 'reports/2024/finance.md': reportMd({ year: '2024', published_on: '2025-01-20' }) })).toEqual([
      'report/missing reports/2025/finance.md:',
    ]);
  });

  it('asks no public institution, and for nothing due before the site began', () => {
    const hospital = { 'departments/hospital.md': '---\nname: 医院\nkind: institution\n---\n' };
    expect(codes({ ...hospital, [file]: reportMd() })).toEqual([]);
    const began = (since: string) => ({ ...withCounty('2026-01-10'), 'site.yaml': `${siteYaml}since: ${since}\n` });
    expect(codes(began('2026-02-01'))).toEqual([]);
    expect(codes(began('2026-01-11'))).toEqual(['report/missing reports/2025/finance.md:']);
  });

  it('asks for every part and every number', () => {
    const six = reportMd().split('---\n\n')[1] ?? '';
    expect(codes({ [file]: reportMd({}, six.replace('## 五、存在', '存在')) })).toEqual([`report/parts ${file}:7`]);
    expect(codes({ [file]: reportMd({}, six.replace('四、', '')) })).toEqual([]);
    // Below another heading it is not where the page divides, and the table would stand twice.
    expect(codes({ [file]: reportMd({}, six.replace('## 五、存在', '### 五、存在')) })).toEqual([`report/parts ${file}:7`]);
    const tables = '{ reviews: { 行政复议: { 结果维持: 0, 结果纠正: 0, 其他结果: 0, 尚未审结: 0, 总计: 0 } } }';
    const { catalog } = catalogOf({ [file]: reportMd({ tables }) });
    const counts = catalog && checkCompliance({ catalog, history: noHistory, attachments: undefined }).map(({ args }) => args['count']);
    expect(counts).toEqual([10, 175, 10]);
  });
});

describe('reports whose text repeats numbers of their tables', () => {
  const file = 'reports/2025/finance.md';
  const tables = '{ requests: { 本年新收: { 总计: 12 }, 结转下年度: { 总计: 12 } }, proactive: { 行政规范性文件: { 本年制发件数: 3 } } }';
  const said = (sentence: string): string[] => codesWithColumns({ [file]: reportMd({ tables }, `## 一、总体情况\n\n${sentence}`) });
  const codesWithColumns = (files: Record<string, string>): string[] => {
    const { catalog } = catalogOf(files);
    return (catalog ? checkCompliance({ catalog, history: noHistory, attachments: undefined }) : [])
      .filter(({ code }) => code === 'report/words')
      .map(({ place, args }) => `${place.line}:${place.column} ${args['sample']} ${args['value']}`);
  };
  it.each([
    ['全年新收政府信息公开申请12件，结转下年度 12 件。', []],
    ['全年新收政府信息公开申请 11 件。', ['11:3 新收政府信息公开申请 11 件 12']],
    ['新收申请 12 件，结转至下一年度继续办理 2 件。', ['11:11 结转至下一年度继续办理 2 件 12']],
    ['制发行政规范性文件 4 件，其中新收的意见 5 件。', ['11:1 制发行政规范性文件 4 件 3']],
    ['上年结转 7 件。', []],
    ['没有上年结转的申请，办结 11 件。', []],
  ])('%s', (sentence, expected) => {
    expect(said(sentence)).toEqual(expected);
  });
});

describe('requestTerms', () => {
  const file = 'requests/2026/a.md';
  const open = { replied_on: undefined, reply: undefined };
  it.each([
    ['answered on the last day', { replied_on: '2026-03-30' }, []],
    ['answered the day after', { replied_on: '2026-03-31' }, [`request/late ${file}:8`]],
    ['open on the last day', { received_on: '2026-10-26', ...open }, [`request/due-soon ${file}:3`]],
    ['open after the last day', { received_on: '2026-10-23', ...open }, [`request/late ${file}:3`]],
    ['extended with consent', { replied_on: '2026-04-28', extended: '{ on: 2026-03-30, approved_by: 王五 }' }, []],
    ['extended without', { extended: '{ on: 2026-03-04 }' }, [`request/unapproved ${file}:11`]],
    ['asked to be supplemented on the seventh working day', { supplement: '{ noticed_on: 2026-03-11 }', ...open }, []],
    ['asked a day later', { supplement: '{ noticed_on: 2026-03-12 }', ...open }, [`request/supplement-late ${file}:9`]],
    [
      'due in a year without a calendar',
      { received_on: '2026-11-10', ...open, extended: '{ on: 2026-11-20, approved_by: 王五 }' },
      [`request/no-calendar ${file}:3`],
    ],
  ])('%s', (_, keys, expected) => {
    expect(check({ [file]: requestMd(keys) })).toEqual(expected);
  });
  it('does not judge what came before the site began', () => {
    expect(check({ [file]: requestMd({ replied_on: '2026-06-01' }), 'site.yaml': `${siteYaml}since: 2026-03-03\n` })).toEqual([]);
  });
});

describe('guides', () => {
  const file = 'guides/finance.md';
  const complete = guideMd({ office: '{ name: 办公室, address: 路1号, hours: 周一, phone: "1", fax: "2", web: a@b.example }' });
  const department = (kind?: string): string => `---\nname: 某单位\n${kind ? `kind: ${kind}\n` : ''}---\n`;

  it('asks for none where the site has none', () => expect(check({ 'departments/health.md': department() })).toEqual([]));
  it.each([
    [undefined, 1],
    ['government', 1],
    ['township', 1],
    ['village', 0],
    ['institution', 0],
    ['enterprise', 0],
    ['party', 0],
  ])('asks for the guide of a department of kind %s', (kind, count) => {
    expect(check({ [file]: complete, 'departments/health.md': department(kind) })).toEqual(
      Array.from({ length: count }, () => 'guide/missing guides/health.md:'),
    );
  });
  it('asks for the fax number of the office and the way to reach it online', () => {
    expect(check({ [file]: guideMd() })).toEqual([`guide/incomplete ${file}:6`, `guide/incomplete ${file}:6`]);
  });
});
