import { placeOf } from '../catalog/draft.ts';
import type { Item } from '../catalog/record.ts';
import type { Limits } from '../model/limits.ts';
import { problem, type Problem } from '../problem/problem.ts';
import { lengthInCharacters } from '../text/han-text.ts';
import type { Rule } from './rule.ts';

/** 目录包括索引、名称、内容概述、生成日期 (政府信息公开条例第十二条): an item says in a few words what it holds, and more than its title says. */
export const itemSummary: Rule = {
  title: '每条信息有内容概述，长短适度，不重复标题',
  codes: ['item/no-summary', 'summary/length', 'summary/title'],
  basis: '政府信息公开条例第十二条',
  limits: ['summary_least', 'summary_most'],
  check: ({ items, limits }) => items.flatMap((item) => problemsOf(item, limits)),
};

function problemsOf(item: Item, { summary_least, summary_most }: Limits): Problem[] {
  const { summary, title, nil } = item.fields;
  // A statement that there is nothing has nothing to sum up.
  if (nil) return [];
  if (!summary) return [problem('item/no-summary', placeOf(item, 'summary'))];
  if (summary.length <= title.length + 2 && bare(summary) === bare(title)) return [problem('summary/title', placeOf(item, 'summary'))];
  const length = lengthInCharacters(summary);
  if (length < summary_least || length > summary_most)
    return [problem('summary/length', placeOf(item, 'summary'), { length, least: summary_least, limit: summary_most })];
  return [];
}

const bare = (text: string): string => text.replace(/[\s。．.！!：:，,、；;]+/g, '');
