import type { Catalog } from '../catalog/catalog.ts';
import { placeOf } from '../catalog/draft.ts';
import type { Item } from '../catalog/record.ts';
import { dayOf, yearOf, type CalendarDate } from '../model/calendar-date.ts';
import { problem, type Problem } from '../problem/problem.ts';
import type { Rule } from './rule.ts';

/** What its title says an item is that holds the report. */
const named = '政府网站工作年度报表';
/** Papers about how it is to be made. */
const about = /的(?:通知|通报|函|提示|方案)$/;

const isReport = ({ fields: { nil, title } }: Item): boolean => !nil && title.includes(named) && !about.test(title.trim());

/**
 * A government's website reports on its year by 31 January (国办函〔2018〕12号). The report is an item whose title names it, for the year of its
 * `period`, of its title, or before its publication. Only a site with a 网站标识码 is asked for that of the last year: others have no website.
 */
export const websiteReport: Rule = {
  title: '政府网站工作年度报表在1月31日前公布',
  codes: ['website-report/late', 'website-report/missing'],
  basis: '国办函〔2018〕12号',
  from: '2018-01-01' as CalendarDate,
  check: ({ judges, catalog }) => {
    const reports = catalog.items.filter(isReport);
    return [
      ...reports.flatMap((item) => (judges(dayOf(item.fields.published_on)) ? late(item) : [])),
      ...missing(catalog, reports, judges),
    ];
  },
};

function late(item: Item): Problem[] {
  const year = reportedYear(item);
  const limit = dueDay(year);
  const value = dayOf(item.fields.published_on);
  return value <= limit ? [] : [problem('website-report/late', placeOf(item, 'published_on'), { year, limit, value })];
}

/** The problem stands in site.yaml: which department makes the report is not known. */
function missing({ site, asOf }: Catalog, reports: readonly Item[], judges: (day: string) => boolean): Problem[] {
  const thisYear = Number(yearOf(asOf));
  const year = String(asOf > dueDay(String(thisYear - 1)) ? thisYear - 1 : thisYear - 2);
  const limit = dueDay(year);
  if (!site.site_id_code || !judges(limit) || reports.some((item) => reportedYear(item) === year)) return [];
  return [problem('website-report/missing', { file: 'site.yaml' }, { year, limit })];
}

const dueDay = (year: string): CalendarDate => `${Number(year) + 1}-01-31` as CalendarDate;

function reportedYear({ fields: { period, title, published_on } }: Item): string {
  return period?.slice(0, 4) ?? /(20\d\d)年/.exec(title)?.[1] ?? String(Number(yearOf(published_on)) - 1);
}
