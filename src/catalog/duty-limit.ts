import { addMonths, type CalendarDate } from '../model/calendar-date.ts';
import { dueDay, firstDay, partyDefaults, statutoryDefaults, type TimeType } from '../model/due-day.ts';
import { limitsOf } from '../model/limits.ts';
import type { Period } from '../model/period.ts';
import { limitFromKeys, limitInWords, parseLimit, type CountedLimit, type ParsedLimit } from '../model/time-limit.ts';
import type { Counted } from '../model/working-days.ts';
import type { Duty } from './record.ts';
import type { Site } from './site.ts';

/** The limit of a duty, written as a phrase or as keys; or the forms that are understood. */
export const limitOf = ({ fields: { limit } }: Duty): ParsedLimit => (typeof limit === 'string' ? parseLimit(limit) : limitFromKeys(limit));

/** The limit in words: as it was written where it is a phrase. */
export function limitSaid(duty: Duty): string {
  const { limit } = duty.fields;
  if (typeof limit === 'string') return limit;
  const parsed = limitOf(duty);
  return 'limit' in parsed ? limitInWords(parsed.limit) : '';
}

/** The 时限类型 of a duty: as it says, or as its limit does. */
export function timeTypeOf(duty: Duty): TimeType | undefined {
  const parsed = limitOf(duty);
  const mode = 'limit' in parsed ? parsed.limit.mode : undefined;
  return duty.fields.term ?? (mode === '长期' || mode === '及时' ? mode : undefined);
}

/** A limit as it is counted, with the rule it is from where the duty itself only says 及时 or 长期. */
export interface CountedDutyLimit {
  readonly limit: CountedLimit;
  readonly source?: string;
}

/** The limit of a duty as it is counted; undefined if it cannot be read. */
export function countedLimit(duty: Duty, { party_rule: rule }: Pick<Site, 'party_rule'>): CountedDutyLimit | undefined {
  const parsed = limitOf(duty);
  if (!('limit' in parsed)) return undefined;
  const { limit } = parsed;
  if (limit.mode !== '及时' && limit.mode !== '长期') return { limit };
  const defaults = duty.fields.catalog === '党务' ? partyDefaults(rule) : statutoryDefaults;
  return defaults[timeTypeOf(duty) ?? limit.mode];
}

/** The last day for something of which nothing is public yet. */
export interface OpenTerm {
  readonly due: Counted<CalendarDate>;
  /** False where the count begins with an approval, whose day what was approved will tell: then `due` is only the day after which it is missing at the latest. */
  readonly isKnown: boolean;
}

/** The last day of a limit for a period, or since the day on which a duty began, of which nothing is public yet. */
export const openTerm = (limit: CountedLimit, from: CalendarDate | Period, { limits }: Pick<Site, 'limits'>): OpenTerm =>
  countsFromApproval(limit)
    ? { due: { value: addMonths(firstDay(from), limitsOf(limits).approval_unknown) }, isKnown: false }
    : { due: dueDay(limit, from), isKnown: true };

const countsFromApproval = (limit: CountedLimit): boolean =>
  'trigger' in limit && /批准|批复|核准|审定|通过/.test(limit.trigger ?? '') && !/结束|终了|期满/.test(limit.trigger ?? '');
