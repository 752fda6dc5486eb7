import { placeOf } from '../catalog/draft.ts';
import { statusOn } from '../catalog/item-status.ts';
import { isLongTerm, lastVerified, longTermDuties } from '../catalog/long-term.ts';
import { verifyBy } from '../model/due-day.ts';
import { problem } from '../problem/problem.ts';
import type { Rule } from './rule.ts';

/**
 * What is published for as long as it is true (长期) was verified within a year: publishing it counts as verifying it. Documents no longer in
 * force are not asked for.
 */
export const itemVerified: Rule = {
  title: '长期公开的信息每年核对',
  codes: ['item/unverified'],
  basis: '本程序的约定',
  limits: ['verified_within'],
  check: ({ items, catalog: { duties }, asOf, limits }) => {
    const standing = longTermDuties(duties);
    return items
      .filter((item) => isLongTerm(item, standing))
      .filter((item) => statusOn(item, asOf).inForce && verifyBy(lastVerified(item), limits.verified_within) < asOf)
      .map((item) =>
        problem('item/unverified', placeOf(item, 'verified_on'), { value: lastVerified(item), limit: limits.verified_within }),
      );
  },
};
