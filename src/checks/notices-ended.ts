import { placeOf } from '../catalog/draft.ts';
import { noticeStateOn } from '../catalog/notice-state.ts';
import type { Item } from '../catalog/record.ts';
import { daysBetween } from '../model/calendar-date.ts';
import { problem, type Problem } from '../problem/problem.ts';
import type { Evidence, Rule } from './rule.ts';

/** After a 公示 its outcome is said, and no attachment goes on naming whom the page names no more. */
export const noticesEnded: Rule = {
  title: '公示结束后有结果，附件不再写明姓名',
  codes: ['notice/no-outcome', 'notice/attachments'],
  basis: '个人信息保护法第五条、第十九条',
  limits: ['notice_outcome'],
  check: ({ items, asOf, limits }) => items.flatMap((item) => problemsOf(item, { asOf, limits })),
};

function problemsOf(item: Item, { asOf, limits }: Pick<Evidence, 'asOf' | 'limits'>): Problem[] {
  const { notice, attachments = [] } = item.fields;
  const state = noticeStateOn(item, asOf);
  if (!notice?.until || !state || asOf <= notice.until) return [];
  const waited = daysBetween(notice.until, asOf);
  return [
    ...(!notice.outcome && waited > limits.notice_outcome
      ? [problem('notice/no-outcome', placeOf(item, 'notice'), { value: waited })]
      : []),
    ...(notice.names && attachments.length > 0
      ? [problem('notice/attachments', placeOf(item, 'attachments'), { value: notice.until })]
      : []),
  ];
}
