import { addMonths, daysBetween, isDateForm, parseDate, yearOf, type CalendarDate } from './calendar-date.ts';
import { periodEnd, type Period } from './period.ts';
import type { CountedLimit, MonthDay, Span, SpanLimit } from './time-limit.ts';
import {
  addWorkingDays,
  endOfCalendarDays,
  endOfCalendarMonths,
  officialCalendar,
  type Counted,
  type WorkCalendar,
} from './working-days.ts';

/** 时限类型: standing for as long as it is true, after every period, stage by stage, or promptly. */
export const timeTypes = ['长期', '定期', '逐段', '及时'] as const;
export type TimeType = (typeof timeTypes)[number];

/** Other words for two of the types, in use in local rules on 党务公开. */
const otherNames: Readonly<Record<string, TimeType>> = { 分期: '逐段', 随时: '及时' };

/** A 时限类型 as it is written, with or without 公开; 分期 is read as 逐段 and 随时 as 及时. Undefined for any other text. */
export function parseTimeType(written: string): TimeType | undefined {
  const name = written.normalize('NFKC').replace(/\s+/g, '').replace(/公开$/, '');
  return timeTypes.find((type) => type === name) ?? (Object.hasOwn(otherNames, name) ? otherNames[name] : undefined);
}

/** A limit that applies where none is written, and the rule that says so. */
export interface DefaultLimit {
  readonly limit: SpanLimit;
  readonly source: string;
}

/** The limits that apply where a duty gives none that can be counted, by 时限类型. */
export type DefaultLimits = Readonly<Record<TimeType, DefaultLimit>>;

/** What a local rule on 党务公开 sets: spans of 时限类型, and its name and number. */
export interface LocalRule {
  readonly spans: Readonly<Partial<Record<TimeType, Span>>>;
  readonly source?: string | undefined;
}

const workingDays = (amount: number): Span => ({ amount, unit: '工作日' });
/** 自该政府信息形成或者变更之日起20个工作日内及时公开: the outer limit of every type, also of 及时. */
const statute = '政府信息公开条例（国务院令第711号）第二十六条';
/** The 党务公开条例（试行） gives no number; these are what local rules commonly set, and a site names its own (`party_rule`). */
const localRules = '党务公开的地方规定';

interface Default {
  readonly span: Span;
  readonly source: string;
}
const outerLimit: Default = { span: workingDays(20), source: statute };

/** Every default: of what is disclosed unasked, and where 党务 has its own, that. */
const table: Readonly<Record<TimeType, { readonly trigger: string; readonly 主动公开: Default; readonly 党务?: Default }>> = {
  长期: { trigger: '信息形成或者变更', 主动公开: outerLimit },
  定期: { trigger: '所属期结束', 主动公开: outerLimit, 党务: { span: workingDays(10), source: localRules } },
  逐段: { trigger: '阶段完成', 主动公开: outerLimit },
  及时: { trigger: '信息形成或者变更', 主动公开: outerLimit, 党务: { span: workingDays(5), source: localRules } },
};

/** The defaults of what is disclosed unasked (政府信息公开条例). */
export const statutoryDefaults: DefaultLimits = defaultsOf((type) => table[type].主动公开);

/** The defaults of 党务公开, with what the local rule sets in their place. */
export const partyDefaults = ({ spans, source = localRules }: LocalRule): DefaultLimits =>
  defaultsOf((type) => {
    const span = spans[type];
    return span ? { span, source } : (table[type].党务 ?? table[type].主动公开);
  });

function defaultsOf(find: (type: TimeType) => Default): DefaultLimits {
  const defaultOf = (type: TimeType): DefaultLimit => {
    const { span, source } = find(type);
    return { limit: { mode: '期限', trigger: table[type].trigger, ...span }, source };
  };
  return { 长期: defaultOf('长期'), 定期: defaultOf('定期'), 逐段: defaultOf('逐段'), 及时: defaultOf('及时') };
}

/** The day that 每年 means where `each` is not given: that of the annual reports of departments. */
export const defaultEach: { readonly each: MonthDay; readonly source: string } = {
  each: '01-31' as MonthDay,
  source: '政府信息公开条例（国务院令第711号）第四十九条',
};

/**
 * The last day on which a 长期 item may be verified again, so many months from the day it was last verified. It is our own rule and no legal period,
 * so it does not move from a rest day and needs no calendar.
 */
export const verifyBy = (verifiedOn: CalendarDate, months: number): CalendarDate => addMonths(verifiedOn, months);

/**
 * The last day by which information has to be published, or the year whose calendar the count would need.
 *
 * `from` is the day that triggers the limit (it formed, changed, was approved), or the period it is about, which triggers on its last day.
 * 期限: the span after that day. 实时: that day, which is as near to at once as dates tell. 每年: the first such day that is not before; a
 * fixed date is no period (期间, 民法典 第二百零三条), so it does not move from a rest day; 前 is read to include the day itself.
 */
export function dueDay(limit: CountedLimit, from: CalendarDate | Period, calendar: WorkCalendar = officialCalendar): Counted<CalendarDate> {
  const start = firstDay(from);
  switch (limit.mode) {
    case '期限':
      return endOfSpan(limit, start, calendar);
    case '每年':
      return { value: firstOfYearlyDays(limit.each ?? defaultEach.each, start) };
    case '实时':
      return { value: start };
  }
}

/** How many hundredths of a term are over on a day: 100 on the last day, more after it. */
export function shareOver(from: CalendarDate | Period, due: CalendarDate, on: CalendarDate): number {
  const start = firstDay(from);
  const whole = daysBetween(start, due);
  return whole > 0 ? Math.floor((daysBetween(start, on) / whole) * 100) : on < due ? 0 : 100;
}

/** The day a count begins with: of a period its last. */
export const firstDay = (from: CalendarDate | Period): CalendarDate => (isDay(from) ? from : periodEnd(from));

const isDay = (from: CalendarDate | Period): from is CalendarDate => isDateForm(from);

const ends = { 工作日: addWorkingDays, 日: endOfCalendarDays, 个月: endOfCalendarMonths } as const;

const endOfSpan = ({ amount, unit }: Span, start: CalendarDate, calendar: WorkCalendar): Counted<CalendarDate> =>
  ends[unit](start, amount, calendar);

function firstOfYearlyDays(each: MonthDay, start: CalendarDate): CalendarDate {
  const year = Number(yearOf(start));
  const day = dayInYear(each, year);
  return day >= start ? day : dayInYear(each, year + 1);
}

/** 02-29 is the last day of February in a common year. */
const dayInYear = (each: MonthDay, year: number): CalendarDate => parseDate(`${year}-${each}`) ?? (`${year}-02-28` as CalendarDate);
