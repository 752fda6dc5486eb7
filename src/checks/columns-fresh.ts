import { columnFreshness, type ColumnFreshness } from '../catalog/column-freshness.ts';
import { placeOf } from '../catalog/draft.ts';
import { isInspected } from '../catalog/site.ts';
import { dateInWords } from '../model/calendar-date.ts';
import { problem, type Place, type Problem } from '../problem/problem.ts';
import type { Rule } from './rule.ts';

/**
 * Something new stands in every column within its window: its own `fresh_days`, or that of the national inspection. A category that the site has opened holds something,
 * or a statement that there is nothing.
 */
export const columnsFresh: Rule = {
  title: '栏目按时更新，没有空白栏目',
  codes: ['column/stale', 'column/blank'],
  basis: '政府网站与政务新媒体检查指标（国办秘函〔2019〕19号）',
  limits: ['news_fresh', 'notices_fresh', 'planning_fresh', 'answers_fresh'],
  check: ({ catalog }) =>
    isInspected(catalog.site) ? columnFreshness(catalog).flatMap((column) => [...staleness(column), ...blankness(column)]) : [],
};

function staleness({ name, newest, freshUntil, daysLeft, isStale, window, record }: ColumnFreshness): Problem[] {
  if (!isStale || !newest || !window || !freshUntil || daysLeft === undefined) return [];
  const place = record ? placeOf(record, 'fresh_days') : sitePlace;
  const args = {
    label: name,
    limit: `${window.amount}${window.unit}`,
    on: dateInWords(newest.on),
    due: dateInWords(freshUntil),
    count: -daysLeft,
  };
  return [problem('column/stale', place, args)];
}

/** What the law asks for is told of by a rule of its own, in one line. */
const blankness = ({ name, isBlank, record }: ColumnFreshness): Problem[] =>
  isBlank && record ? [problem('column/blank', placeOf(record), { label: name })] : [];

/** Of a column without a file. */
const sitePlace: Place = { file: 'site.yaml' };
