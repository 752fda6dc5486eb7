import type { Catalog } from '../catalog/catalog.ts';
import { isInCategory } from '../catalog/category-tree.ts';
import { placeOf } from '../catalog/draft.ts';
import { policiesOf } from '../catalog/policies.ts';
import type { Item } from '../catalog/record.ts';
import { dayOf, type CalendarDate } from '../model/calendar-date.ts';
import { addWorkingDays, isMissingYear } from '../model/working-days.ts';
import { compareText, problem, type Problem } from '../problem/problem.ts';
import type { Rule } from './rule.ts';

/** The category of interpretations. */
const interpretations = 'interpretation';

/**
 * 政策文件与解读同步组织、同步审签、同步部署 (国办发〔2016〕80号): a rule or normative document has an interpretation beside it, soon after it was
 * published, and an interpretation names what it interprets, so that each leads to the other.
 */
export const policyInterpreted: Rule = {
  title: '规范性文件及时有解读，解读写明解读的文件',
  codes: ['policy/uninterpreted', 'policy/interpreted-late', 'policy/interprets-nothing'],
  basis: '国办发〔2016〕80号；3个工作日是各地的通行做法',
  limits: ['interpretation_within'],
  check: ({ judges, items, catalog, asOf, limits }) => [
    ...policiesOf(catalog).flatMap((policy) =>
      ofPolicy(catalog, policy, { asOf, limit: limits.interpretation_within, isJudged: judges(dayOf(policy.fields.published_on)) }),
    ),
    ...items
      .filter((item) => interpretsNothing(catalog, item))
      .map((item) => problem('policy/interprets-nothing', placeOf(item, 'category'))),
  ],
};

interface Terms {
  readonly asOf: CalendarDate;
  readonly limit: number;
  readonly isJudged: boolean;
}

/** Until the days are over, nothing is missing; of a year whose calendar is not known they are taken to be. */
function ofPolicy({ relations }: Catalog, policy: Item, { asOf, limit, isJudged }: Terms): Problem[] {
  const due = addWorkingDays(dayOf(policy.fields.published_on), limit);
  const [first] = (relations.interpretedBy.get(policy.fields.index_no) ?? []).toSorted(byDay);
  if (!first) return isMissingYear(due) || due.value < asOf ? [problem('policy/uninterpreted', placeOf(policy, 'title'))] : [];
  const on = dayOf(first.fields.published_on);
  if (!isJudged || isMissingYear(due) || on <= due.value) return [];
  return [problem('policy/interpreted-late', placeOf(first, 'published_on'), { name: policy.fields.title, due: due.value, limit })];
}

const byDay = (a: Item, b: Item): number => compareText(a.fields.published_on, b.fields.published_on);

/** One that was taken over from elsewhere interprets what stands elsewhere. */
const interpretsNothing = (catalog: Catalog, item: Item): boolean =>
  isInCategory(catalog, item, interpretations) &&
  !item.fields.interprets &&
  !item.fields.nil &&
  !item.fields.source &&
  !item.fields.source_url;
