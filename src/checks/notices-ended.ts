import { placeOf } from '../catalog/draft.ts';
import { noticeStateOn } from '../catalog/notice-state.ts';
import { daysBetween } from '../model/calendar-date.ts';
import { problem } from '../problem/problem.ts';
import type { Rule } from './rule.ts';

/** After a 公示 its outcome is said. */
export const noticesEnded: Rule = {
  title: '公示结束后有结果',
  codes: ['notice/no-outcome'],
  basis: '各地的通行做法',
  isUnverified: true,
  limits: ['notice_outcome'],
  check: ({ items, asOf, limits }) =>
    items.flatMap((item) => {
      const { notice } = item.fields;
      if (!notice?.until || !noticeStateOn(item, asOf) || notice.outcome) return [];
      const waited = daysBetween(notice.until, asOf);
      return waited > limits.notice_outcome ? [problem('notice/no-outcome', placeOf(item, 'notice'), { value: waited })] : [];
    }),
};

/** No attachment goes on naming whom the page names no more; one that cannot be read is not known to name nobody. */
export const noticeAttachments: Rule = {
  title: '公示结束后附件不再写明姓名',
  codes: ['notice/attachments'],
  basis: '个人信息保护法第五条、第十九条',
  readsAttachments: true,
  check: ({ items, asOf, withoutNames }) =>
    items.flatMap((item) => {
      const { notice, attachments = [] } = item.fields;
      if (!notice?.until || !notice.names || asOf <= notice.until || attachments.length === 0 || withoutNames.has(item.path)) return [];
      return [problem('notice/attachments', placeOf(item, 'attachments'), { value: notice.until })];
    }),
};
