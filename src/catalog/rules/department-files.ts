import { problem } from '../../problem/problem.ts';
import type { Rule } from '../draft.ts';

/** A department that discloses has a file of its own; the problem stands at the file to create. */
export const departmentFiles: Rule = ({ records }) => {
  const known = new Set(records.department.map((r) => r.parts.slug));
  const named = new Set(records.item.flatMap((r) => r.parts.department ?? []));
  return [...named]
    .filter((code) => !known.has(code))
    .map((code) => problem('department/missing', { file: `departments/${code}.md` }, { code }));
};
