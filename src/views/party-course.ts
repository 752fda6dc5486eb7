import type { Catalog } from '../catalog/catalog.ts';
import { categoryLine } from '../catalog/category-tree.ts';
import type { Item } from '../catalog/record.ts';
import { dateInWords, dayOf } from '../model/calendar-date.ts';
import { row, type Row } from './rows.ts';

export const partyCategory = 'party';

export const isParty = ({ categories }: Catalog, { fields }: Item): boolean =>
  categoryLine(categories, fields.category).includes(partyCategory);

const notNoted = '未记载';

/**
 * The steps of party disclosure, 提出 → 审核 → 审批 → 实施 (党务公开条例（试行）), from the record of its review: whether and when each was done, and with
 * what result. Who did it is for the office: the public sees of a review its day and result.
 */
export function partySteps({ fields }: Item, department: string): Row[] {
  const { review, published_on, channels } = fields;
  const reviewed = review && `${dateInWords(review.on)}，${review.result}`;
  return [
    row('提出', review?.author ? `${department}拟稿并提出` : notNoted),
    row('审核（含保密审查）', reviewed ?? notNoted),
    row('审批', review?.approver ? '已经负责人审批' : notNoted),
    row('实施', `${dateInWords(dayOf(published_on))}公开${channels ? `，${channels.join('、')}` : ''}`),
  ];
}
