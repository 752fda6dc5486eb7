import { daysOf, hasCalendar, heldPostIn, type DayState, type OfficialDay } from '../catalog/activity-days.ts';
import { activityState, isNilStatement } from '../catalog/activity-state.ts';
import type { Catalog } from '../catalog/catalog.ts';
import type { Activity, Official } from '../catalog/record.ts';
import { weekdayOf, yearOf, type CalendarDate } from '../model/calendar-date.ts';
import type { ActivityType } from '../model/kinds/activity.ts';
import { recordsOfOfficial } from './official-records.ts';
import type { Link } from './page.ts';

/** A record in a day of a calendar: two characters of what it is, its title for whoever asks, where it is. */
export interface DayMark {
  readonly label: string;
  readonly title: string;
  readonly url: string;
}
export interface DayCell {
  readonly on: CalendarDate;
  /** Day of the month. */
  readonly day: number;
  readonly weekday: string;
  readonly state: DayState;
  /** What is known of a day without a mark that says it. */
  readonly said: string;
  readonly marks: readonly DayMark[];
}

/** How many days of a month are known. */
export interface DayFigures {
  /** Working days that are over, in office. */
  readonly working: number;
  /** Of these, days without a record or a statement. */
  readonly blank: number;
  readonly nil: number;
}

/** The month of an official as a sheet: weeks from Monday, with gaps before the first and after the last day. */
export interface MonthSheet {
  readonly weeks: readonly (readonly (DayCell | undefined)[])[];
  readonly figures: DayFigures;
  readonly isUncounted: boolean;
}

/** The month of all officials: a line each, a column for every working day and every other day on which somebody did something. */
export interface MonthGrid {
  readonly days: readonly { readonly day: number; readonly weekday: string }[];
  readonly rows: readonly { readonly official: Link; readonly cells: readonly DayCell[]; readonly figures: DayFigures }[];
  readonly isUncounted: boolean;
}

const short: Readonly<Record<ActivityType, string>> = {
  日常公务: '日常',
  调查研究: '调研',
  检查工作: '检查',
  参加会议: '会议',
  公务接待: '接待',
  外出考察: '外出',
};
const said: Readonly<Record<DayState, string>> = {
  held: '',
  nil: '',
  blank: '无记录',
  off: '休',
  ahead: '未过',
  'out-of-office': '不在任',
};

export function monthSheet(official: Official, records: readonly Activity[], month: string, asOf: CalendarDate): MonthSheet {
  const days = daysOf(official, records, month, asOf);
  const before = '一二三四五六日'.indexOf(days[0] ? weekdayOf(days[0].on) : '一');
  const cells = [...Array.from({ length: before }, () => undefined), ...days.map(cellOf)];
  const weeks = Array.from({ length: Math.ceil(cells.length / 7) }, (_, i) => Array.from({ length: 7 }, (_day, j) => cells[i * 7 + j]));
  return { weeks, figures: figuresOf(days, asOf), isUncounted: !hasCalendar(yearOf(month)) };
}

/** Who is in a month's grid: whoever has a record in it, and whoever is known to have held a post in it. */
export const officialsIn = (catalog: Catalog, month: string): readonly Official[] =>
  catalog.officials.filter((o) => heldPostIn(o, month) || recordsIn(catalog, o, month).length > 0);

/** The records of an official in a month, newest first. */
export const recordsIn = (catalog: Catalog, { parts }: Official, month: string): readonly Activity[] =>
  recordsOfOfficial(catalog, parts.slug).filter(({ fields }) => fields.on.startsWith(month));

interface GridRow {
  readonly official: Official;
  readonly link: Link;
  readonly records: readonly Activity[];
}

export function monthGrid(officials: readonly GridRow[], month: string, asOf: CalendarDate): MonthGrid {
  const rows = officials.map(({ official, link, records }) => ({ link, days: daysOf(official, records, month, asOf) }));
  const isShown = (i: number): boolean => rows.some(({ days }) => days[i]?.isWorking || (days[i]?.records.length ?? 0) > 0);
  return {
    days: (rows[0]?.days ?? []).filter((_, i) => isShown(i)).map(({ on }) => ({ day: Number(on.slice(8)), weekday: weekdayOf(on) })),
    rows: rows.map(({ link, days }) => ({
      official: link,
      cells: days.filter((_, i) => isShown(i)).map(cellOf),
      figures: figuresOf(days, asOf),
    })),
    isUncounted: !hasCalendar(yearOf(month)),
  };
}

function cellOf({ on, state, records }: OfficialDay): DayCell {
  return { on, day: Number(on.slice(8)), weekday: weekdayOf(on), state, said: said[state], marks: records.map(markOf) };
}

function markOf(activity: Activity): DayMark {
  const { title, type, time } = activity.fields;
  const at = time ? `${time}：` : '';
  if (isNilStatement(activity)) return { label: '声明', title: `${at}${title}`, url: activity.url };
  const state = activityState(activity);
  return { label: state === '已举行' ? short[type] : state, title: `${at}${title}（${type}）`, url: activity.url };
}

function figuresOf(days: readonly OfficialDay[], asOf: CalendarDate): DayFigures {
  const count = (state: DayState): number => days.filter((d) => d.state === state).length;
  return {
    working: days.filter((d) => d.isWorking && d.on < asOf && d.state !== 'out-of-office').length,
    blank: count('blank'),
    nil: count('nil'),
  };
}
