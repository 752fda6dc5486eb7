import type { Catalog } from '../catalog/catalog.ts';
import { urls } from '../model/urls.ts';
import { groupBy } from '../problem/group-by.ts';
import type { Matter } from '../supervision/matters.ts';
import { tallyOf } from '../supervision/ranking.ts';
import { figuresSaid, noCalendarSaid } from '../supervision/uncounted.ts';
import { departmentName } from './entry.ts';
import { laterPage, type Page } from './page.ts';
import type { Under } from './supervision-columns.ts';
import type { SupervisionData } from './supervision-data.ts';
import { inSection, recordSections, recordTable } from './supervision-tables.ts';

/** In a list of records that came in time; all that is late or missing is shown. */
const inTimeShown = 200;

/** A month or quarter whose records are shown. */
export interface Span {
  /** As addresses hold it: `2026-10`, `2026-Q3`. */
  readonly period: string;
  readonly said: string;
  /** What its page is called. */
  readonly title: string;
  readonly months: readonly string[];
}

/** A page for every department with what was due of it in a month or quarter: the numbers of the ranking lead there. */
export const recordsPages = (
  catalog: Catalog,
  span: Span,
  { matters, under }: { readonly matters: readonly Matter[]; readonly under: Under },
): Page[] =>
  [...groupBy(matters, ({ department }) => department)].map(([department, own]) => recordsPage(catalog, span, { department, own, under }));

function recordsPage(
  catalog: Catalog,
  { period, said, title: spanTitle, months }: Span,
  { department, own, under: { crumb, column } }: { readonly department: string; readonly own: readonly Matter[]; readonly under: Under },
): Page {
  const title = `${departmentName(catalog, department)}${said}到期的事项`;
  const data = (): SupervisionData => ({
    title,
    description: `${title}：${figuresSaid(tallyOf(own), months)}`,
    crumbs: [crumb, { label: spanTitle, url: urls.supervisionPeriod(period) }],
    column,
    notes: [`${figuresSaid(tallyOf(own), months)}。`],
    tools: [{ label: `${departmentName(catalog, department)}的落实情况`, url: urls.supervisionDepartment(department) }],
    sections: (['late', 'missing', 'inTime'] as const).flatMap((id) => {
      const members = inSection(own, id);
      const shown = id === 'inTime' ? members.slice(0, inTimeShown) : members;
      if (members.length === 0) return [];
      const cut = shown.length < members.length ? { note: `这里列出最近的 ${shown.length} 件。` } : {};
      return [{ id, heading: `${recordSections[id]} ${members.length} 件`, ...cut, table: recordTable(catalog, shown) }];
    }),
  });
  return laterPage(urls.supervisionRecords(period, department), 'supervision', { from: data, data });
}

/** Said where no figures stand: nothing was due, or nobody can tell. */
export function nothingSaid(months: readonly string[], nothing: string): string {
  const lacking = noCalendarSaid(months);
  return lacking ? `${lacking}，本期算不出。` : nothing;
}
