import type { Catalog } from '../catalog/catalog.ts';
import { columnFreshness, type ColumnFreshness } from '../catalog/column-freshness.ts';
import type { LedgerEntry } from '../catalog/duty-ledger.ts';
import type { RecordHistory } from '../catalog/record-history.ts';
import { vetoFigures, type VetoFigure } from '../catalog/veto-figures.ts';
import { shownRecords } from '../catalog/catalog.ts';
import type { AnyRecord, Department } from '../catalog/record.ts';
import type { CalendarDate } from '../model/calendar-date.ts';
import { departmentsOfProblems } from '../checks/problem-departments.ts';
import { groupBy } from '../problem/group-by.ts';
import { codes } from '../problem/codes.ts';
import type { Problem } from '../problem/problem.ts';
import { ledgerOf, mattersOf, type Matter } from '../supervision/matters.ts';
import { byMonth, monthsShown } from '../supervision/ranking.ts';
import type { BarChart } from './bar-chart.ts';
import type { Link, PageData } from './page.ts';

/** What supervision is told besides the catalog. */
export interface SupervisionEvidence {
  readonly history: RecordHistory;
  /** What the rules of compliance say. */
  readonly problems: readonly Problem[];
}

/** All that the pages of supervision are made of, found once a build. */
export interface Supervised {
  readonly ledger: readonly LedgerEntry[];
  readonly matters: readonly Matter[];
  readonly byMonth: ReadonlyMap<string, readonly Matter[]>;
  /** Newest first. */
  readonly months: readonly string[];
  readonly columns: readonly ColumnFreshness[];
  readonly vetoes: readonly VetoFigure[];
  /** Problems of compliance by the code of the department, in the order of `check`. */
  readonly problems: ReadonlyMap<string, readonly { readonly problem: Problem; readonly record?: AnyRecord }[]>;
}

/** A cell of a table: its text, and where that leads. */
export interface Cell {
  readonly text: string;
  readonly url?: string;
  /** What its link is called by those who do not see the row and the column it stands in: a number alone says nothing. */
  readonly name?: string;
  /** The id of a section there. */
  readonly anchor?: string;
  /** Stands out: what is late or lacking strongly, what is in order plainly. */
  readonly tag?: 'strong' | 'plain';
}
export interface SupervisionSection {
  readonly id: string;
  readonly heading: string;
  readonly note?: string;
  readonly chart?: BarChart;
  readonly table?: {
    readonly head: readonly string[];
    readonly rows: readonly (readonly Cell[])[];
    /** Whether its rows stand one below the other on a phone: those whose cells hold words. */
    readonly isStacked: boolean;
    /** Whether the second column says what the first names, so that a phone need not say so before each. */
    readonly isSaid?: boolean;
  };
  readonly links?: readonly Link[];
  /** Said where there is nothing. */
  readonly empty?: string;
}
export interface SupervisionData extends PageData {
  readonly notes: readonly string[];
  /** Before and after in time, and what else leads on. */
  readonly tools: readonly Link[];
  readonly sections: readonly SupervisionSection[];
}

/** The last day of an item that came later, the day it came, and the working days between the two. */
export interface LateItem {
  readonly due: CalendarDate;
  readonly on: CalendarDate;
  readonly days: number;
}
/** What pages outside of supervision say of it. */
export interface Judged {
  /** Codes of departments that have a page there. */
  readonly departments: ReadonlySet<string>;
  /** Items that came late, by their paths: those that came in time are not told of, so that their pages stay as they are. */
  readonly late: ReadonlyMap<string, LateItem>;
}
export const nothingJudged: Judged = { departments: new Set(), late: new Map() };

export const judgedBy = (catalog: Catalog, found: Supervised): Judged => ({
  departments: new Set(supervisedDepartments(catalog, found).map(({ parts }) => parts.slug)),
  late: new Map(
    found.matters.flatMap(({ record, due, doneOn: on, late: days }) =>
      record.kind === 'item' && on && days ? [[record.path, { due, on, days }] as const] : [],
    ),
  ),
});

/** Departments that have a page: the grid leads to every one of them. */
export function supervisedDepartments({ departments }: Catalog, { ledger, matters, problems, columns }: Supervised): readonly Department[] {
  const named = new Set([
    ...ledger.map(({ department }) => department.parts.slug),
    ...matters.map(({ department }) => department),
    ...problems.keys(),
    ...columns.flatMap(({ owner }) => owner ?? []),
  ]);
  return departments.filter(({ parts }) => named.has(parts.slug));
}

/** Whether there is anything that is judged. */
export const isSupervised = ({ items, duties, requests }: Catalog): boolean => items.length + duties.length + requests.length > 0;

export function supervised(catalog: Catalog, { history, problems }: SupervisionEvidence): Supervised {
  const ledger = ledgerOf(catalog, history);
  const matters = mattersOf(catalog, { history, ledger });
  const columns = columnFreshness(catalog);
  return {
    ledger,
    matters,
    byMonth: byMonth(matters),
    months: monthsShown(catalog.asOf, catalog.site.since),
    columns,
    vetoes: vetoFigures(catalog, columns),
    problems: problemsByDepartment(catalog, problems),
  };
}

/** Problems of integrity are for those who publish: what they name may not be public. */
function problemsByDepartment(catalog: Catalog, problems: readonly Problem[]): Supervised['problems'] {
  const own = problems.filter(({ code }) => codes[code].nature === 'compliance');
  if (own.length === 0) return new Map();
  const answering = departmentsOfProblems(catalog);
  const files = new Set(own.map(({ place }) => place.file));
  const records = new Map(
    shownRecords(catalog).flatMap((record) => (files.has(record.raw.file) ? [[record.raw.file, record] as const] : [])),
  );
  const placed = own.flatMap((problem) => {
    const record = records.get(problem.place.file);
    return answering(problem).map((department) => ({ problem, department, ...(record ? { record } : {}) }));
  });
  return groupBy(placed, ({ department }) => department);
}
