import { dayOf, yearOf, type CalendarDate } from '../model/calendar-date.ts';
import { kindNames } from '../model/kinds/department.ts';
import { parsePeriod, periodAt, periodsUntil, type Period, type PeriodKind } from '../model/period.ts';
import { isMissingYear } from '../model/working-days.ts';
import { groupBy } from '../problem/group-by.ts';
import type { Department, Duty, Item } from './record.ts';
import { countedLimit, openTerm } from './duty-limit.ts';
import type { Site } from './site.ts';

/** How one department has fulfilled one duty on a day. */
export interface Fulfilment {
  readonly department: Department;
  /** What it has published for it, newest first; statements that there is nothing are among them. */
  readonly items: readonly Item[];
  /** Of a duty that recurs: periods whose last day to publish has passed without anything, newest first, at most `mostMissing`. */
  readonly missing: readonly Period[];
  /** Nothing is missing; also where nothing is asked for yet. */
  readonly isFulfilled: boolean;
}

/** No more periods back are judged: what is older is for the archive. */
const mostMissing = 8;

/** The departments a duty binds: the one it names, or all of a class (a kind of department or a sector) where it is a template row. */
export function boundBy({ fields }: Duty, departments: readonly Department[]): readonly Department[] {
  const { applies_to, department } = fields;
  if (!applies_to) return departments.filter(({ parts }) => parts.slug === department);
  return departments.filter(
    ({ fields: { kind = 'government', sector } }) => kind === applies_to || kindNames[kind] === applies_to || sector === applies_to,
  );
}

/** Items by the duty they fulfil and the department that published them. */
export const itemsByDuty = (items: readonly Item[]): ReadonlyMap<string, readonly Item[]> =>
  groupBy(
    items.filter(({ fields }) => fields.duty),
    ({ fields, parts }) => dutyKey(fields.duty ?? '', parts.department ?? ''),
  );

export const dutyKey = (duty: string, department: string): string => `${duty} ${department}`;

export interface FulfilmentOptions {
  readonly departments: readonly Department[];
  readonly items: ReadonlyMap<string, readonly Item[]>;
  readonly asOf: CalendarDate;
  /** Nothing is asked for of periods before its `since`. */
  readonly site: Pick<Site, 'since' | 'party_rule' | 'limits'>;
}

/** How each department that a duty binds has fulfilled it. */
export const fulfilments = (duty: Duty, { departments, items, asOf, site }: FulfilmentOptions): Fulfilment[] =>
  boundBy(duty, departments).map((department) => {
    const own = items.get(dutyKey(duty.parts.slug, department.parts.slug)) ?? [];
    const missing = missingPeriods(duty, own, { asOf, site });
    const isFulfilled = missing.length === 0 && (own.length > 0 || isYetToCome(duty, { asOf, site }));
    return { department, items: own, missing, isFulfilled };
  });

/** Whether the first day by which a duty asks for anything has not passed; nobody can tell that of one without a day on which it began. */
function isYetToCome(duty: Duty, { asOf, site }: Pick<FulfilmentOptions, 'asOf' | 'site'>): boolean {
  const { since } = duty.fields;
  const counted = countedLimit(duty, site);
  if (!since || !counted) return false;
  const kind = recurring(duty);
  const began = site.since && site.since > since ? site.since : since;
  const { due } = openTerm(counted.limit, kind ? periodAt(kind, began) : began, site);
  return isMissingYear(due) ? due.missingYear >= Number(yearOf(asOf)) : due.value >= asOf;
}

/** The periods of a duty that recurs that should have been published by now and were not. */
function missingPeriods(duty: Duty, items: readonly Item[], { asOf, site }: Pick<FulfilmentOptions, 'asOf' | 'site'>): Period[] {
  const kind = recurring(duty);
  const counted = countedLimit(duty, site);
  if (!kind || !counted) return [];
  const held = new Set(items.map((item) => periodOfItem(item, kind)));
  return periodsAsked(duty, items, { asOf, site })
    .filter((period) => {
      const { due } = openTerm(counted.limit, period, site);
      // A last day that no official calendar tells yet has not passed.
      return !isMissingYear(due) && due.value < asOf && !held.has(period);
    })
    .reverse()
    .slice(0, mostMissing);
}

/**
 * The periods of a duty that recurs, from the day it began to the one that holds a day, oldest first. Without a day of its own the duty is asked for
 * from its first fulfilment on, because nobody can tell since when it was one; nothing is asked for of the time before `since` of the site.
 */
export function periodsAsked(duty: Duty, items: readonly Item[], { asOf, site }: Pick<FulfilmentOptions, 'asOf' | 'site'>): Period[] {
  const kind = recurring(duty);
  const oldest = items.at(-1);
  const began = [duty.fields.since ?? (oldest && periodDay(oldest)), site.since]
    .filter((day) => day !== undefined)
    .sort()
    .at(-1);
  if (!kind || !began || began > asOf) return [];
  return [...periodsUntil(kind, began, asOf), periodAt(kind, asOf)].filter((period, i, all) => all.indexOf(period) === i);
}

/** How often a duty has to be fulfilled; undefined for one that does not recur. */
export const recurring = ({ fields: { period } }: Duty): PeriodKind | undefined => (period === 'none' ? undefined : period);

/** The period an item is of: as it says, or else the one that holds the day it was formed. */
export const periodOfItem = ({ fields }: Item, kind: PeriodKind): Period =>
  (fields.period === undefined ? undefined : parsePeriod(fields.period)) ?? periodAt(kind, fields.formed_on);

const periodDay = ({ fields }: Item): CalendarDate =>
  fields.formed_on < dayOf(fields.published_on) ? fields.formed_on : dayOf(fields.published_on);
