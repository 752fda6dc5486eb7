import type { Catalog } from '../catalog/catalog.ts';
import { dutyLedger, itemsOn, type LedgerEntry } from '../catalog/duty-ledger.ts';
import { hasTerm, itemTerm, termFacts } from '../catalog/item-term.ts';
import type { Department, Duty, Item, Report, Request } from '../catalog/record.ts';
import type { RecordHistory } from '../catalog/record-history.ts';
import { reportDueDay } from '../catalog/report-days.ts';
import { reportsLacking } from '../catalog/reports-lacking.ts';
import { clockOf } from '../catalog/clock-of.ts';
import { dayOf, type CalendarDate } from '../model/calendar-date.ts';
import type { Period } from '../model/period.ts';
import { isMissingYear } from '../model/working-days.ts';
import { lateBy } from '../catalog/item-term.ts';
import { compareText } from '../problem/problem.ts';

/** What became of something that had to be done by a last day: 未公开 and 未答复 is what is still not there. */
export type MatterOutcome = '按时' | '迟' | '未公开' | '未答复';

/** Something that a department had to make public, or answer, by a last day that is over. */
export interface Matter {
  /** Code of the department. */
  readonly department: string;
  /** An annual report that nobody has written is told of at its department. */
  readonly record: Item | Duty | Request | Report | Department;
  /** Of a duty: of which period nothing is there; of an annual report that is not there: its year. */
  readonly period?: Period;
  /** The last day: it decides in which month the matter counts. */
  readonly due: CalendarDate;
  readonly outcome: MatterOutcome;
  /** The day it was done. */
  readonly doneOn?: CalendarDate;
  /**
   * By how many working days it was late, or is so far where it is still not there; 0 for what is in time; undefined where no official calendar tells
   * how many.
   */
  readonly late: number | undefined;
}

/**
 * All that was due until the day of the catalog, the last day newest first: items by their terms, periods of duties of which nothing is there, requests
 * and annual reports. What the public could read only after the day does not count, so that a run for a past day gives the figures of that day; nor
 * does what is older than `since` of the site, or what no official calendar tells.
 */
export function mattersOf(
  catalog: Catalog,
  { history, ledger }: { readonly history: RecordHistory; readonly ledger: readonly LedgerEntry[] },
): readonly Matter[] {
  const { asOf, site } = catalog;
  const since = site.since ?? '';
  return [...itemMatters(catalog, history), ...dutyMatters(ledger, asOf), ...requestMatters(catalog), ...reportMatters(catalog)]
    .filter(({ due }) => due <= asOf && due >= since)
    .sort((a, b) => compareText(b.due, a.due) || compareText(a.record.path, b.record.path));
}

/** The ledger on the day of the catalog. */
export const ledgerOf = (catalog: Catalog, history: RecordHistory): readonly LedgerEntry[] =>
  dutyLedger(catalog, { history, asOf: catalog.asOf });

function itemMatters(catalog: Catalog, history: RecordHistory): Matter[] {
  const { asOf, site } = catalog;
  const facts = termFacts(catalog, history);
  // What was withdrawn since was public all the same.
  const withdrawn = catalog.withdrawn.filter((record) => record.kind === 'item');
  const items = withdrawn.length > 0 ? [...catalog.items, ...withdrawn] : itemsOn(catalog, asOf);
  return items.flatMap((item): Matter[] => {
    if (!hasTerm(item) || dayOf(item.fields.published_on) < (site.since ?? '')) return [];
    const { due, publicOn } = itemTerm(item, facts);
    if (isMissingYear(due) || publicOn > asOf) return [];
    return [{ department: item.parts.department ?? '', record: item, ...doneBy(due.value, publicOn) }];
  });
}

/** What was done on a day, and how late that was. */
const doneBy = (due: CalendarDate, doneOn: CalendarDate): Pick<Matter, 'due' | 'outcome' | 'doneOn' | 'late'> => ({
  due,
  outcome: doneOn > due ? '迟' : '按时',
  doneOn,
  late: lateBy({ value: due }, doneOn),
});

/** What was published for a duty is told of as an item. */
const dutyMatters = (ledger: readonly LedgerEntry[], asOf: CalendarDate): Matter[] =>
  ledger.flatMap(({ duty, department, period, due, outcome }): Matter[] =>
    outcome === '未公开' && due && !isMissingYear(due)
      ? [
          {
            department: department.parts.slug,
            record: duty,
            ...(period ? { period } : {}),
            due: due.value,
            outcome: '未公开',
            late: lateBy(due, asOf),
          },
        ]
      : [],
  );

function requestMatters(catalog: Catalog): Matter[] {
  const { requests, asOf, site } = catalog;
  return requests.flatMap((record): Matter[] => {
    const { department, received_on, replied_on } = record.fields;
    const { due, state, isLate } = clockOf(catalog, record);
    if (!due || isMissingYear(due) || received_on < (site.since ?? '')) return [];
    const on = { department, record, due: due.value };
    if (state === '已答复' && replied_on) return [{ ...on, ...doneBy(due.value, replied_on) }];
    return isLate ? [{ ...on, outcome: '未答复', late: lateBy(due, asOf) }] : [];
  });
}

function reportMatters(catalog: Catalog): Matter[] {
  const { reports, departmentByCode, asOf } = catalog;
  const lacking = reportsLacking(catalog)
    .filter(({ due }) => due < asOf)
    .map(({ department: record, year, due }): Matter => {
      return { department: record.parts.slug, record, period: year as Period, due, outcome: '未公开', late: lateBy({ value: due }, asOf) };
    });
  const there = reports.flatMap((record): Matter[] => {
    const { department, year, published_on } = record.fields;
    const by = departmentByCode.get(department);
    if (!by) return [];
    return [{ department, record, ...doneBy(reportDueDay(by, year), dayOf(published_on)) }];
  });
  return [...there, ...lacking];
}
