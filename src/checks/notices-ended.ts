import { placeOf } from '../catalog/draft.ts';
import { noticeStateOn } from '../catalog/notice-state.ts';
import type { Item } from '../catalog/record.ts';
import { dayOf, daysBetween, type CalendarDate } from '../model/calendar-date.ts';
import { problem, type Problem } from '../problem/problem.ts';
import type { Check } from './index.ts';

/** Days after the end of a 公示 by which people expect its outcome; offices set terms of their own. */
const outcomeWithin = 30;

/** After a 公示 its outcome is said, and no attachment goes on naming whom the page names no more. */
export const noticesEnded: Check = ({ site, items }, asOf) =>
  items.filter(({ fields }) => dayOf(fields.published_on) >= (site.since ?? '')).flatMap((item) => problemsOf(item, asOf));

function problemsOf(item: Item, asOf: CalendarDate): Problem[] {
  const { notice, attachments = [] } = item.fields;
  const state = noticeStateOn(item, asOf);
  if (!notice?.until || !state || asOf <= notice.until) return [];
  const waited = daysBetween(notice.until, asOf);
  return [
    ...(!notice.outcome && waited > outcomeWithin ? [problem('notice/no-outcome', placeOf(item, 'notice'), { value: waited })] : []),
    ...(notice.names && attachments.length > 0
      ? [problem('notice/attachments', placeOf(item, 'attachments'), { value: notice.until })]
      : []),
  ];
}
