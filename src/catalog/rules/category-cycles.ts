import { problem } from '../../problem/problem.ts';
import { placeOf, type Rule } from '../draft.ts';

/** A category is not its own ancestor. */
export const categoryCycles: Rule = ({ records }) => {
  const parents = new Map(records.category.map((r) => [r.parts.slug, r.fields.parent]));
  return records.category
    .filter((r) => leadsTo(r.parts.slug, parents))
    .map((r) => problem('category/cycle', placeOf(r, 'parent'), { value: r.parts.slug }));
};

function leadsTo(code: string, parents: ReadonlyMap<string, string | undefined>): boolean {
  const seen = new Set<string>();
  for (let up = parents.get(code); up !== undefined && !seen.has(up); up = parents.get(up)) {
    if (up === code) return true;
    seen.add(up);
  }
  return false;
}
