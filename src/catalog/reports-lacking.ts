import { yearOf, type CalendarDate } from '../model/calendar-date.ts';
import { isAgency } from './agencies.ts';
import type { Catalog } from './catalog.ts';
import type { Department } from './record.ts';
import { reportDueDay } from './report-days.ts';

/** An annual report that a department has not published. */
export interface LackingReport {
  readonly department: Department;
  readonly year: string;
  /** The last day, over or to come. */
  readonly due: CalendarDate;
}

/**
 * Annual reports that are not there, of every year from the first that anybody reported on to the one that runs, however few have come of it; a site
 * without any report leaves them to another platform. Nothing is asked for whose last day lies before `since` of the site.
 */
export function reportsLacking({ departments, reports, asOf, site }: Catalog): readonly LackingReport[] {
  const reported = new Set(reports.map(({ fields }) => `${fields.year} ${fields.department}`));
  const agencies = departments.filter(isAgency);
  return yearsFrom(reports.map(({ fields }) => fields.year).sort()[0], asOf).flatMap((year) =>
    agencies
      .filter(({ parts }) => !reported.has(`${year} ${parts.slug}`))
      .map((department) => ({ department, year, due: reportDueDay(department, year) }))
      .filter(({ due }) => due >= (site.since ?? '')),
  );
}

function yearsFrom(first: string | undefined, asOf: CalendarDate): readonly string[] {
  const count = first === undefined ? 0 : Number(yearOf(asOf)) - Number(first) + 1;
  return Array.from({ length: Math.max(0, count) }, (_, i) => `${Number(first) + i}`);
}
