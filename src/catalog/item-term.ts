import { addDays, dayOf, type CalendarDate } from '../model/calendar-date.ts';
import { dueDay, partyDefaults, statutoryDefaults } from '../model/due-day.ts';
import { parsePeriod, type Period } from '../model/period.ts';
import type { CountedLimit } from '../model/time-limit.ts';
import { isMissingYear, workingDaysBetween, type Counted } from '../model/working-days.ts';
import { countedLimit, type CountedDutyLimit } from './duty-limit.ts';
import type { Catalog } from './catalog.ts';
import type { Department, Duty, Item } from './record.ts';
import type { RecordHistory } from './record-history.ts';
import type { Site } from './site.ts';

/** By when an item had to be public, when it was, and by how much that was late. */
export interface ItemTerm {
  readonly item: Item;
  /** The day it formed, or the period it is about, with which the count begins. */
  readonly from: CalendarDate | Period;
  readonly limit: CountedLimit;
  /** The rule that gives the limit, where the item's duty does not give it itself. */
  readonly source?: string;
  /** The last day, or the year whose calendar the count would need. */
  readonly due: Counted<CalendarDate>;
  /** The day the public could first read it. */
  readonly publicOn: CalendarDate;
  /** By how many working days it came after its last day; 0 in time; undefined where no calendar tells. */
  readonly late: number | undefined;
}

/** What the terms of items are found by. */
export interface TermFacts {
  readonly site: Pick<Site, 'party_rule'>;
  readonly dutyByCode: ReadonlyMap<string, Duty>;
  readonly departmentByCode: ReadonlyMap<string, Department>;
  readonly history: RecordHistory;
}

export const termFacts = ({ site, duties, departmentByCode }: Catalog, history: RecordHistory): TermFacts => ({
  site,
  dutyByCode: new Map(duties.map((duty) => [duty.parts.slug, duty])),
  departmentByCode,
  history,
});

/** The term of an item: that of its duty, or of its 时限类型, or 20 working days from the day it formed (政府信息公开条例第二十六条). */
export function itemTerm(item: Item, facts: TermFacts): ItemTerm {
  const { limit, source } = limitOfItem(item, facts);
  const from = startOf(item, limit);
  const due = dueDay(limit, from);
  const publicOn = publicDay(item, facts.history);
  return { item, from, limit, ...(source ? { source } : {}), due, publicOn, late: lateBy(due, publicOn) };
}

/** What is taken over from others (转载) is disclosed by those who made it (第十条), and has no term here. */
export const hasTerm = ({ fields }: Item): boolean => !fields.source && !fields.source_url;

function limitOfItem({ fields, parts }: Item, { site, dutyByCode, departmentByCode }: TermFacts): CountedDutyLimit {
  const duty = fields.duty === undefined ? undefined : dutyByCode.get(fields.duty);
  const own = duty && countedLimit(duty, site);
  if (own) return own;
  const isParty = departmentByCode.get(parts.department ?? '')?.fields.kind === 'party';
  const defaults = isParty && fields.term ? partyDefaults(site.party_rule) : statutoryDefaults;
  return defaults[fields.term ?? '及时'];
}

/** A limit that is counted from the end of a period, or by a day of every year, needs the period; any other begins when the information forms. */
function startOf({ fields }: Item, limit: CountedLimit): CalendarDate | Period {
  const period = fields.period === undefined ? undefined : parsePeriod(fields.period);
  return period && isCountedFromPeriod(limit) ? period : fields.formed_on;
}

const isCountedFromPeriod = (limit: CountedLimit): boolean => limit.mode === '每年' || /结束|终了|期满/.test(limit.trigger ?? '');

/**
 * The day the public could first read an item: the day it names, unless git shows that its file came more than a day later, not counting commits that
 * brought in what was published elsewhere.
 */
export function publicDay({ fields, raw }: Item, { pasts }: RecordHistory): CalendarDate {
  const stated = dayOf(fields.published_on);
  const past = pasts.get(raw.file);
  return past && !past.isImported && past.firstOn > addDays(stated, 1) ? past.firstOn : stated;
}

/** How many working days a day lies after a last day; 0 where it does not; undefined where no calendar tells. */
export function lateBy(due: Counted<CalendarDate>, on: CalendarDate): number | undefined {
  // A last day in a year without a calendar is still in that year or later.
  if (isMissingYear(due)) return on < `${due.missingYear}` ? 0 : undefined;
  const late = workingDaysBetween(due.value, on);
  if (isMissingYear(late)) return undefined;
  // On a day of rest after the last day it is late as well, by the working day that follows.
  return on > due.value ? Math.max(1, late.value) : 0;
}
