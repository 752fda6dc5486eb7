import { placeOf } from '../catalog/draft.ts';
import { hasTerm } from '../catalog/item-term.ts';
import type { Department, Duty, Item } from '../catalog/record.ts';
import { type CalendarDate } from '../model/calendar-date.ts';
import { item as itemKind } from '../model/kinds/item.ts';
import { problem, type Problem } from '../problem/problem.ts';
import type { Rule } from './rule.ts';

/**
 * Besides what the parser demands (索引号, 名称, 日期, 类别) and the summary, which has a rule of its own, a disclosure says on what ground, in which
 * places, by which steps and by whom it is made. What its row of the 主动公开目录 says it need not say again; who answers for it is, where nothing
 * is said, the staff of its department. 公开方式, 公开范围 and 时限 have a default by law (第十九条、第二十六条). What was taken over from others (转载) is
 * theirs to say.
 */
export const itemComplete: Rule = {
  title: '每条信息写全公开形式、程序、依据和责任人（目录事项、单位写了的不用再写）',
  codes: ['item/incomplete'],
  basis: '政府信息公开条例第十二条、第二十六条；政务公开工作的通行要求',
  check: ({ items, catalog: { duties, departmentByCode }, asOf }) => {
    const dutyByCode = new Map(duties.map((duty) => [duty.parts.slug, duty]));
    return items.filter(hasTerm).flatMap((item) => {
      const duty = dutyByCode.get(item.fields.duty ?? '');
      return problemsOf(item, duty, departmentByCode.get(item.parts.department ?? ''), asOf);
    });
  },
};

const asked = ['channels', 'procedure', 'basis'] as const;

function problemsOf(item: Item, duty: Duty | undefined, department: Department | undefined, asOf: CalendarDate): Problem[] {
  const { fields } = item;
  const lacking: string[] = asked.filter((key) => !fields[key]?.length && !duty?.fields[key]?.length);
  if (!fields.responsible && !department?.fields.staff?.some(({ until }) => !until || until >= asOf)) lacking.push('responsible');
  if (lacking.length === 0) return [];
  const choices = lacking.map((key) => itemKind.fields[key as keyof typeof itemKind.fields].label).join('、');
  return [problem('item/incomplete', placeOf(item, 'title'), { choices, count: lacking.length })];
}
