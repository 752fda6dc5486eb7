import { describe, expect, it } from 'vitest';
import { parseDate, type CalendarDate } from '../../src/model/calendar-date.ts';
import { defaultEach, dueDay, parseTimeType, partyDefaults, statutoryDefaults, verifyBy } from '../../src/model/due-day.ts';
import { officialYears } from '../../src/model/holidays.ts';
import { parsePeriod, periodEnd, type Period } from '../../src/model/period.ts';
import { limitInWords, parseLimit, type CountedLimit } from '../../src/model/time-limit.ts';
import { workCalendar } from '../../src/model/working-days.ts';

const from = (text: string): CalendarDate | Period => {
  const start = parseDate(text) ?? parsePeriod(text);
  if (!start) throw new Error(`neither day nor period: ${text}`);
  return start;
};
const limit = (phrase: string): CountedLimit => {
  const parsed = parseLimit(phrase);
  if ('accepted' in parsed || parsed.limit.mode === '及时' || parsed.limit.mode === '长期') throw new Error(`no limit: ${phrase}`);
  return parsed.limit;
};

describe('dueDay', () => {
  it.each([
    ['信息形成或者变更之日起20个工作日内', '2026-02-06', '2026-03-12', 'working days'],
    ['批准后20日内', '2026-09-11', '2026-10-08', 'calendar days move from the National Day'],
    ['1个月内', '2026-01-31', '2026-02-28', 'months'],
    ['10个工作日内，公示7个工作日', '2026-04-30', '2026-05-18', 'the display comes after'],
    ['每年1月31日前', '2026-01-31', '2026-01-31', 'the day itself, a Saturday'],
    ['每年1月31日前', '2026-02-01', '2027-01-31', 'the next year needs no calendar'],
    ['每年1月31日前', '2025', '2026-01-31', 'after its year'],
    ['每年12月31日前', '2026', '2026-12-31', 'on the last day of its year'],
    ['每年2月底前', '2026-01-01', '2026-02-28', 'a common year'],
    ['每年2月底前', '2024-01-01', '2024-02-29', 'a leap year'],
    ['每年公开', '2025', '2026-01-31', 'the default day'],
    ['实时公开', '2026-10-01', '2026-10-01', 'at once, also on a day off'],
    ['所属期结束后10个工作日内', '2026-Q1', '2026-04-15', 'a quarter'],
    ['10个工作日内', '2026-01', '2026-02-13', 'a month that ends on a Saturday'],
  ])('%s, from %s: %s, %s', (phrase, start, day) => {
    expect(dueDay(limit(phrase), from(start))).toEqual({ value: day });
  });

  it.each([
    ['20个工作日内', '2026-12-20', 2027],
    ['20日内', '2026-12-20', 2027],
    ['2个月内', '2026-11-20', 2027],
    ['20个工作日内', '2023-11-01', 2023],
  ])('%s, from %s, needs %i', (phrase, start, missingYear) => {
    expect(dueDay(limit(phrase), from(start))).toEqual({ missingYear });
  });

  it('counts by the calendar that is passed in', () => {
    const older = workCalendar(officialYears.filter(({ year }) => year < 2026));
    expect(dueDay(limit('1个工作日内'), from('2025-12-31'), older)).toEqual({ missingYear: 2026 });
  });
});

describe('default limits', () => {
  const local = {
    spans: { 定期: { amount: 3, unit: '日' }, 逐段: { amount: 1, unit: '个月' } },
    source: '某县党务公开办法第九条',
  } as const;
  const [party, own] = [partyDefaults({ spans: {} }), partyDefaults(local)];
  it.each([
    ['主动公开', '长期', statutoryDefaults, '信息形成或者变更之日起20个工作日内', '第二十六条'],
    ['主动公开', '定期', statutoryDefaults, '所属期结束之日起20个工作日内', '第二十六条'],
    ['主动公开', '逐段', statutoryDefaults, '阶段完成之日起20个工作日内', '第二十六条'],
    ['主动公开', '及时', statutoryDefaults, '信息形成或者变更之日起20个工作日内', '第二十六条'],
    ['党务', '长期', party, '信息形成或者变更之日起20个工作日内', '第二十六条'],
    ['党务', '定期', party, '所属期结束之日起10个工作日内', '地方规定'],
    ['党务', '逐段', party, '阶段完成之日起20个工作日内', '第二十六条'],
    ['党务', '及时', party, '信息形成或者变更之日起5个工作日内', '地方规定'],
    ['a local rule', '定期', own, '所属期结束之日起3日内', '某县党务公开办法第九条'],
    ['a local rule', '逐段', own, '阶段完成之日起1个月内', '某县党务公开办法第九条'],
    ['a local rule that does not say', '及时', own, '信息形成或者变更之日起5个工作日内', '地方规定'],
  ] as const)('of %s, %s', (_, type, defaults, words, source) => {
    expect(limitInWords(defaults[type].limit)).toBe(words);
    expect(defaults[type].source).toContain(source);
  });
  it.each([
    ['定期', '2026-H1', '2026-07-14'],
    ['及时', '2026-02-13', '2026-02-27'],
  ] as const)('are due: 党务 %s from %s by %s', (type, start, day) => {
    expect(dueDay(party[type].limit, from(start))).toEqual({ value: day });
  });
  it('name the day that 每年 means, and where it is from', () => {
    expect(defaultEach).toEqual({ each: '01-31', source: '政府信息公开条例（国务院令第711号）第四十九条' });
  });
});

describe('verifyBy', () => {
  it('gives a year, also where its calendar is not known', () => {
    expect(verifyBy('2026-03-05' as CalendarDate, 12)).toBe('2027-03-05');
    expect(verifyBy('2024-02-29' as CalendarDate, 12)).toBe('2025-02-28');
  });
});

describe('parseTimeType', () => {
  it.each([
    ['长期', '长期'],
    ['定期', '定期'],
    ['逐段', '逐段'],
    ['及时', '及时'],
    ['分期', '逐段'],
    ['随时', '及时'],
    ['随时公开', '及时'],
    [' 定 期 公开 ', '定期'],
  ])('%s is %s', (written, type) => expect(parseTimeType(written)).toBe(type));
  it.each(['', '公开', '短期', '定期长期', 'constructor', '__proto__'])('"%s" is none', (written) => {
    expect(parseTimeType(written)).toBeUndefined();
  });
});

describe('periods', () => {
  it.each([
    ['2026', '2026-12-31'],
    ['2026-H1', '2026-06-30'],
    ['2026-H2', '2026-12-31'],
    ['2026-Q1', '2026-03-31'],
    ['2026-Q3', '2026-09-30'],
    ['2026-02', '2026-02-28'],
    ['2024-02', '2024-02-29'],
    ['2026-12', '2026-12-31'],
  ])('%s ends on %s', (text, day) => {
    const period = parsePeriod(text);
    expect(period && periodEnd(period)).toBe(day);
  });
  it.each(['', '26', '2026-H3', '2026-H0', '2026-Q5', '2026-0', '2026-00', '2026-13', '2026-1', '2026-01-31', '2026年', '2026-h1'])(
    '"%s" is none',
    (text) => {
      expect(parsePeriod(text)).toBeUndefined();
    },
  );
});
