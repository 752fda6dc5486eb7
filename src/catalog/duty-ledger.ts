import type { CalendarDate } from '../model/calendar-date.ts';
import type { Period } from '../model/period.ts';
import { isMissingYear, type Counted } from '../model/working-days.ts';
import type { Catalog } from './catalog.ts';
import { countedLimit, openTerm, type OpenTerm } from './duty-limit.ts';
import { groupBy } from '../problem/group-by.ts';
import { boundBy, dutyKey, itemsByDuty, periodOfItem, periodsAsked, recurring } from './duty-fulfilment.ts';
import { itemTerm, lateBy, termFacts, type ItemTerm } from './item-term.ts';
import type { Department, Duty, Item } from './record.ts';
import type { RecordHistory } from './record-history.ts';

/** What became of a duty in a period: 无此项 is stated, 未公开 is what is asked for and not there, 未到期 what may still come. */
export type Outcome = '按时' | '迟' | '无此项' | '未公开' | '未到期';

/** One duty of one department in one period, on a day. */
export interface LedgerEntry {
  readonly department: Department;
  readonly duty: Duty;
  /** None, where the duty does not recur. */
  readonly period?: Period;
  /**
   * The last day, where one can be told: of what was published its own, of what was not that of the period. It cannot while the day of an approval is
   * not known.
   */
  readonly due?: Counted<CalendarDate>;
  /** What was published for it, the first first. */
  readonly terms: readonly ItemTerm[];
  readonly outcome: Outcome;
  /** By how many working days it is late; of what is not there, until the day asked for. 0 in time, and where no calendar tells. */
  readonly late: number;
}

export interface LedgerOptions {
  readonly history: RecordHistory;
  readonly asOf: CalendarDate;
}

/**
 * Every duty of every department it binds, in every period from the day it began to the one that holds the day, newest first. What the public could
 * read only after the day does not count, and what was withdrawn after it does, so that a run for a past day says what one then would have said.
 */
export function dutyLedger(catalog: Catalog, { history, asOf }: LedgerOptions): LedgerEntry[] {
  const facts = termFacts(catalog, history);
  const items = itemsByDuty(itemsOn(catalog, asOf));
  return catalog.duties
    .filter(({ fields }) => (fields.since ?? '') <= asOf)
    .flatMap((duty) =>
      boundBy(duty, catalog.departments).flatMap((department) => {
        const own = items.get(dutyKey(duty.parts.slug, department.parts.slug)) ?? [];
        const terms = own.map((item) => itemTerm(item, facts)).filter(({ publicOn }) => publicOn <= asOf);
        return entriesOf({ duty, department, terms }, { catalog, asOf });
      }),
    );
}

/** Items that the public could read on a day, newest first: those of today, and those withdrawn since. */
export function itemsOn({ items, withdrawn }: Catalog, asOf: CalendarDate): readonly Item[] {
  const since = withdrawn.filter((record) => record.kind === 'item').filter((item) => !wasWithdrawn(item, asOf));
  return since.length === 0 ? items : [...items, ...since].sort((a, b) => (a.fields.published_on < b.fields.published_on ? 1 : -1));
}

const wasWithdrawn = ({ fields: { changes = [] } }: Item, asOf: CalendarDate): boolean =>
  changes.some(({ type, on }) => (type === '撤回' || type === '并入') && on <= asOf);

interface Bound {
  readonly duty: Duty;
  readonly department: Department;
  readonly terms: readonly ItemTerm[];
}

function entriesOf(
  bound: Bound,
  { catalog: { site }, asOf }: { readonly catalog: Pick<Catalog, 'site'>; readonly asOf: CalendarDate },
): LedgerEntry[] {
  const { duty, terms } = bound;
  const counted = countedLimit(duty, site);
  const termFrom = (from: CalendarDate | Period | undefined): OpenTerm | undefined =>
    counted && from ? openTerm(counted.limit, from, site) : undefined;
  const kind = recurring(duty);
  if (!kind) return [entryOf(bound, { asOf, open: termFrom(duty.fields.since) })];
  const byPeriod = groupBy(terms, ({ item }) => periodOfItem(item, kind));
  const asked = periodsAsked(
    duty,
    terms.map(({ item }) => item),
    { asOf, site },
  );
  return asked
    .toReversed()
    .map((period) => entryOf({ ...bound, terms: byPeriod.get(period) ?? [] }, { asOf, period, open: termFrom(period) }));
}

function entryOf(
  { duty, department, terms: found }: Bound,
  { asOf, period, open }: { readonly asOf: CalendarDate; readonly period?: Period; readonly open: OpenTerm | undefined },
): LedgerEntry {
  const terms = found.toSorted((a, b) => (a.publicOn < b.publicOn ? -1 : 1));
  const entry = { department, duty, terms, ...(period ? { period } : {}) };
  // What does not recur is judged by the newest, a period by what was first published for it.
  const judged = period ? terms[0] : terms.at(-1);
  if (judged) {
    const isLate = !isMissingYear(judged.due) && judged.publicOn > judged.due.value;
    const outcome = judged.item.fields.nil ? '无此项' : isLate ? '迟' : '按时';
    return { ...entry, due: judged.due, outcome, late: judged.late ?? 0 };
  }
  if (!open) return { ...entry, outcome: period ? '未到期' : '未公开', late: 0 };
  const { due, isKnown } = open;
  const isOver = !isMissingYear(due) && due.value < asOf;
  return {
    ...entry,
    ...(isKnown || isOver ? { due } : {}),
    outcome: isOver ? '未公开' : '未到期',
    late: isOver ? (lateBy(due, asOf) ?? 0) : 0,
  };
}
