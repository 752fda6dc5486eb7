import type { CalendarDate } from '../model/calendar-date.ts';
import { periodEnd } from '../model/period.ts';
import { reportTitle } from '../model/report-tables.ts';
import { groupBy } from '../problem/group-by.ts';
import type { Catalog } from './catalog.ts';
import type { DueFacts, DueThing } from './due-thing.ts';
import { dutyLedger, type LedgerEntry } from './duty-ledger.ts';
import { nameOfDuty } from './duty-name.ts';
import { noHistory } from './record-history.ts';
import { reportsLacking } from './reports-lacking.ts';
import { handlerOf } from './staff.ts';

/** Periods of one duty of one department that are told of; what is older is for the archive. */
const mostPeriods = 8;

/** Periods of duties in which nothing was published yet, the newest of each. */
export function dutiesDue(catalog: Catalog, { asOf }: DueFacts): DueThing[] {
  const open = dutyLedger(catalog, { history: noHistory, asOf }).filter(({ outcome }) => outcome === '未公开' || outcome === '未到期');
  const byBound = groupBy(open, ({ duty, department }) => `${duty.parts.slug} ${department.parts.slug}`);
  return [...byBound.values()].flatMap((entries) => entries.slice(0, mostPeriods).flatMap(dueOf));
}

function dueOf({ duty, department, period, due }: LedgerEntry): DueThing[] {
  const from = period ? periodEnd(period) : duty.fields.since;
  if (!due || !from) return [];
  const isOwn = duty.fields.department === department.parts.slug;
  return [
    {
      kind: 'duty',
      due,
      from,
      department: department.parts.slug,
      // Of a row for a class of departments, only its own names whoever answers for it.
      responsible: isOwn ? handlerOf(duty) : '',
      title: nameOfDuty(duty.fields),
      ...(period ? { part: period } : {}),
      url: duty.url,
      file: duty.raw.file,
    },
  ];
}

/** Annual reports that are not there, overdue or to come. */
export const reportsDue = (catalog: Catalog): DueThing[] =>
  reportsLacking(catalog).map(({ department: { parts, fields, url }, year, due }) => ({
    kind: 'report',
    due: { value: due },
    from: `${year}-12-31` as CalendarDate,
    department: parts.slug,
    responsible: '',
    title: reportTitle(fields.name, year),
    part: year,
    url,
    file: `reports/${year}/${parts.slug}.md`,
  }));
