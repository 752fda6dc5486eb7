import { askedBy } from '../checks/rule-list.ts';
import { codes } from '../problem/codes.ts';
import type { Problem } from '../problem/problem.ts';
import { textOf } from '../problem/render-text.ts';

/** Rules that look at who works in the office. */
const ofOffice = /^(?:review|responsible|history|department)\//;

/**
 * What a page for the public says of a problem. Compliance rules look at what is shown, so their words may be quoted; rules of integrity look at
 * drafts and withheld records too, and others at who reviewed and who answers, so of theirs a page says only what is asked.
 */
export function problemSaid(problem: Problem): string {
  const { code } = problem;
  const isPublic = codes[code].nature === 'compliance' && !ofOffice.test(code);
  return isPublic ? textOf(problem, 'zh').what : `不合要求：${askedBy(code) ?? code}`;
}
