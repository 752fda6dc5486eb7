import { daysBetween, type CalendarDate } from '../model/calendar-date.ts';
import type { Item } from './record.ts';

/** How a 公示 stands on a day. */
export interface NoticeState {
  readonly label: '未开始' | '公示中' | '公示期满，待公布结果' | '已公布结果';
  /** While it runs: days until the last one, which is 0. */
  readonly daysLeft?: number;
}

/** Undefined for an item that is no 公示, or does not say until when it is one. */
export function noticeStateOn({ fields: { notice } }: Item, asOf: CalendarDate): NoticeState | undefined {
  if (!notice?.until) return undefined;
  if (notice.from && asOf < notice.from) return { label: '未开始' };
  if (asOf <= notice.until) return { label: '公示中', daysLeft: daysBetween(asOf, notice.until) };
  return { label: notice.outcome ? '已公布结果' : '公示期满，待公布结果' };
}
