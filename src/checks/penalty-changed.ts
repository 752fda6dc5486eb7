import type { Catalog } from '../catalog/catalog.ts';
import { isInCategory } from '../catalog/category-tree.ts';
import { placeOf } from '../catalog/draft.ts';
import type { RecordHistory } from '../catalog/record-history.ts';
import type { Item } from '../catalog/record.ts';
import { dayOf, type CalendarDate } from '../model/calendar-date.ts';
import { addWorkingDays, isMissingYear } from '../model/working-days.ts';
import { problem, type Problem } from '../problem/problem.ts';
import type { Evidence, Rule } from './rule.ts';

const penalties = 'penalties';

/** What becomes of a decision so that it has to be taken down, in the words of the article. */
const ended = /撤销|变更|确认违法|确认无效/;
/** Of the page, or of whom was punished, not of the decision: a corrected page and a firm under another name are called 变更 too. */
const ofThePage = /(?:网页|页面|链接|附件|格式|地址|栏目|名称|法定代表人|负责人|住所)[^，。；]{0,6}变更/;

/**
 * A penalty that was changed, revoked or found unlawful or void is taken down within three working days, and the page says why (行政处罚法第四十八条、
 * 第八十五条): withdrawn records leave a page with their reason. The content says it in the status, in another document that amends, repeals or
 * replaces it, or in a note of change.
 */
export const penaltyChanged: Rule = {
  title: '被变更、撤销、确认违法或者无效的行政处罚决定及时撤下',
  codes: ['penalty/still-shown'],
  basis: '行政处罚法第四十八条、第八十五条',
  from: '2021-07-15' as CalendarDate,
  limits: ['penalty_withdrawn'],
  check: ({ judges, catalog, asOf, history, limits }) =>
    catalog.items
      .filter((item) => isInCategory(catalog, item, penalties) && !item.fields.nil)
      .flatMap((item) => {
        const change = changeOf(item, catalog, history);
        return change && judges(change.on ?? dayOf(item.fields.published_on)) ? problemsOf(item, change, { asOf, limits }) : [];
      }),
};

/** How the content says that a decision no longer holds, and since when, as far as it tells. */
interface Change {
  readonly key: 'status' | 'replaced_by' | 'changes' | 'title';
  readonly said: string;
  readonly on: CalendarDate | undefined;
}

function changeOf(item: Item, { relations }: Catalog, { pasts }: RecordHistory): Change | undefined {
  const { index_no, status, replaced_by, changes = [] } = item.fields;
  const other = [...(relations.repealedBy.get(index_no) ?? []), ...(relations.amendedBy.get(index_no) ?? [])].at(-1);
  const noted = changes.find(({ note }) => ended.test(note) && !ofThePage.test(note));
  if (noted) return { key: 'changes', said: ended.exec(noted.note)?.[0] ?? '', on: noted.on };
  if (other) return { key: 'title', said: `被“${other.fields.title}”变更或者撤销`, on: other.fields.formed_on };
  if (replaced_by) return { key: 'replaced_by', said: '由别的决定替代', on: relations.byIndexNo.get(replaced_by)?.fields.formed_on };
  // 失效 is what a decision is called whose time on the page is over: nobody changed it.
  if (status !== '废止' && status !== '已修改') return undefined;
  return { key: 'status', said: status, on: pasts.get(item.raw.file)?.changedOn.at(-1) };
}

function problemsOf(item: Item, { key, said, on }: Change, { asOf, limits }: Pick<Evidence, 'asOf' | 'limits'>): Problem[] {
  const due = on && addWorkingDays(on, limits.penalty_withdrawn);
  // A year whose calendar is not known is a past one: what is to come has no past change.
  if (due && !isMissingYear(due) && asOf <= due.value) return [];
  return [problem('penalty/still-shown', placeOf(item, key), { value: said, limit: limits.penalty_withdrawn })];
}
