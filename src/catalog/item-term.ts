import { addDays, dayOf, daysBetween, type CalendarDate } from '../model/calendar-date.ts';
import { dueDay, firstDay, partyDefaults, statutoryDefaults } from '../model/due-day.ts';
import { limits, limitsOf } from '../model/limits.ts';
import { parsePeriod, type Period } from '../model/period.ts';
import type { CountedLimit } from '../model/time-limit.ts';
import { isMissingYear, workingDaysBetween, type Counted } from '../model/working-days.ts';
import { countedLimit, type CountedDutyLimit } from './duty-limit.ts';
import type { Catalog } from './catalog.ts';
import { isInCategory, type CategoryTree } from './category-tree.ts';
import type { Department, Item } from './record.ts';
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
  readonly site: Pick<Site, 'party_rule' | 'limits'>;
  /** The limits of duties as they are counted, by the duty's code. */
  readonly dutyLimits: ReadonlyMap<string, CountedDutyLimit | undefined>;
  readonly departmentByCode: ReadonlyMap<string, Department>;
  readonly history: RecordHistory;
  readonly budgetLimit: CountedDutyLimit;
  readonly categories: CategoryTree;
  /** The last day of a limit that begins on a day: many items formed on one day, and counting is what costs. */
  readonly dueDayOf: typeof dueDay;
}

export const termFacts = ({ site, duties, departmentByCode, categories }: Catalog, history: RecordHistory): TermFacts => ({
  site,
  dutyLimits: new Map(duties.map((duty) => [duty.parts.slug, countedLimit(duty, site)])),
  departmentByCode,
  history,
  budgetLimit: {
    limit: { mode: '期限', trigger: '批准', amount: limitsOf(site.limits).budget_within, unit: '日' },
    source: limits.budget_within.source,
  },
  categories,
  dueDayOf: countedOnce(),
});

function countedOnce(): typeof dueDay {
  const known = new Map<CountedLimit, Map<string, Counted<CalendarDate>>>();
  return (limit, from) => {
    const ofLimit = known.get(limit) ?? new Map<string, Counted<CalendarDate>>();
    const due = ofLimit.get(from) ?? dueDay(limit, from);
    known.set(limit, ofLimit.set(from, due));
    return due;
  };
}

/**
 * The term of an item: that of its duty, or of its 时限类型, or 20 working days from the day it formed (政府信息公开条例第二十六条); of budgets and accounts
 * 20 days from their approval, unless the duty counts in days too (预算法第十四条).
 */
export function itemTerm(item: Item, facts: TermFacts): ItemTerm {
  const { limit, source } = limitOfItem(item, facts);
  const from = startOf(item, limit);
  const due = facts.dueDayOf(limit, from);
  const publicOn = publicDay(item, facts.history);
  return {
    item,
    from,
    limit,
    ...(source ? { source } : {}),
    due,
    publicOn,
    late: lateBy(due, publicOn) ?? (isSoon({ from, limit }, publicOn) ? 0 : undefined),
  };
}

/** What is taken over from others (转载) is disclosed by those who made it (第十条), and has no term here. */
export const hasTerm = ({ fields }: Item): boolean => !fields.source && !fields.source_url;

/** Whether an item is a budget or accounts, and not something about them. */
export const isBudgetOrAccounts = (item: Item, { categories }: Pick<TermFacts, 'categories'>): boolean =>
  isInCategory({ categories }, item, 'budget') &&
  /预算|决算/.test(item.fields.title) &&
  !/审计|办法|规定|制度|通知|意见|绩效|问答|解读/.test(item.fields.title) &&
  !item.fields.nil;

function limitOfItem(item: Item, facts: TermFacts): CountedDutyLimit {
  const { fields, parts } = item;
  const { site, dutyLimits, departmentByCode, budgetLimit } = facts;
  const own = fields.duty === undefined ? undefined : dutyLimits.get(fields.duty);
  const countsDays = own && 'unit' in own.limit && own.limit.unit === '日';
  if (!countsDays && isBudgetOrAccounts(item, facts)) return budgetLimit;
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

/** Whether a day is in time whatever the calendar: no more days have passed than working days may. */
const isSoon = ({ from, limit }: Pick<ItemTerm, 'from' | 'limit'>, on: CalendarDate): boolean =>
  limit.mode === '期限' && limit.unit !== '个月' && daysBetween(firstDay(from), on) <= limit.amount;

/** How many working days a day lies after a last day; 0 where it does not; undefined where no calendar tells. */
export function lateBy(due: Counted<CalendarDate>, on: CalendarDate): number | undefined {
  // A last day in a year without a calendar is still in that year or later.
  if (isMissingYear(due)) return on < `${due.missingYear}` ? 0 : undefined;
  if (on <= due.value) return 0;
  const late = workingDaysBetween(due.value, on);
  // On a day of rest after the last day it is late as well, by the working day that follows.
  return isMissingYear(late) ? undefined : Math.max(1, late.value);
}
