import type { Catalog } from '../catalog/catalog.ts';
import type { Item } from '../catalog/record.ts';
import { dateInWords, dayOf } from '../model/calendar-date.ts';
import { urls } from '../model/urls.ts';
import type { Step } from './list.ts';
import { partyCategory } from './party-course.ts';

/** The cycle of party disclosure, 制定目录 → 实施公开 → 收集反馈 → 归档管理, each with what the catalog shows of it. */
export function partyCycle(catalog: Catalog, items: readonly Item[]): Step[] {
  const duties = catalog.duties.filter(({ fields }) => fields.catalog === '党务' || fields.category === partyCategory);
  const [newest] = items;
  const reviewed = items.filter(({ fields }) => fields.review).length;
  const changed = items.filter(({ fields }) => fields.changes).length;
  const { feedback, email } = catalog.site;
  return [
    {
      name: '制定目录',
      said: duties.length > 0 ? `目录 ${duties.length} 项` : '还没有列出党务公开目录',
      ...(duties.length > 0 ? { link: { label: '看目录', url: urls.kind('duties') } } : {}),
    },
    {
      name: '实施公开',
      said: newest ? `已公开 ${items.length} 条，最近一条在${dateInWords(dayOf(newest.fields.published_on))}` : '还没有公开',
    },
    {
      name: '收集反馈',
      said: feedback || email ? '每条信息下面都可以反映意见' : '还没有写明怎样反映意见',
      ...(catalog.consultations.length > 0 ? { link: { label: '意见征集', url: urls.kind('consultations') } } : {}),
    },
    {
      name: '归档管理',
      said: `${reviewed} 条有审查记录，${changed} 条有变更记录`,
      link: { label: '更正与撤回', url: urls.corrections() },
    },
  ];
}
