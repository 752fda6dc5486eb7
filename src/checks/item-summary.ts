import { placeOf } from '../catalog/draft.ts';
import { dayOf } from '../model/calendar-date.ts';
import { problem } from '../problem/problem.ts';
import type { Check } from './index.ts';

/** 目录包括索引、名称、内容概述、生成日期 (政府信息公开条例第十二条): an item says in a few words what it holds. */
export const itemSummary: Check = ({ site, items }) =>
  items
    .filter(({ fields }) => !fields.summary && dayOf(fields.published_on) >= (site.since ?? ''))
    .map((item) => problem('item/no-summary', placeOf(item, 'summary')));
