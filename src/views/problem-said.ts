import type { Catalog } from '../catalog/catalog.ts';
import { isPublished, type AnyRecord } from '../catalog/record.ts';
import { askedBy } from '../checks/rule-list.ts';
import { codes } from '../problem/codes.ts';
import type { Problem, ProblemCode } from '../problem/problem.ts';
import { textOf } from '../problem/render-text.ts';
import { publishedTitle } from './published-title.ts';

/** Rules that look at who works in the office. */
const ofOffice = /^(?:review|responsible|history|department)\//;

/** What of those can be told in words that name nobody and no day of anybody's work. */
const saidOfOffice: Partial<Readonly<Record<ProblemCode, string>>> = {
  'responsible/unknown': '责任人需要核对',
  'responsible/left': '责任人有变动，还没有更新',
  'responsible/not-yet': '责任人需要核对',
};

/**
 * What a page for the public says of a problem. Compliance rules look at what is shown, so their words may be quoted; rules of integrity look at
 * drafts and withheld records too, and others at who reviewed and who answers, so of theirs a page says only what is asked.
 */
export function problemSaid(problem: Problem): string {
  const { code } = problem;
  const isPublic = codes[code].nature === 'compliance' && !ofOffice.test(code);
  return isPublic ? textOf(problem, 'zh').what : (saidOfOffice[code] ?? `不合要求：${askedBy(code) ?? code}`);
}

/** What a page calls the record that a problem stands at. */
export function recordOfProblem(catalog: Catalog, record: AnyRecord): string {
  if (isPublished(record)) return publishedTitle(catalog, record);
  return 'title' in record.fields ? record.fields.title : record.fields.name;
}
