import { daysBetween, yearOf, type CalendarDate } from '../model/calendar-date.ts';
import { addWorkingDays, isMissingYear, workingDaysBetween, type Counted, type MissingYear } from '../model/working-days.ts';
import type { Request } from './record.ts';

/** Working days of the terms of 政府信息公开条例: 第三十三条, 第三十三条第二款, 第三十条, 第三十二条. */
export const terms = { answer: 20, extension: 20, supplement: 7, thirdParty: 15 } as const;

/** Working days for an answer: from the beginning, and in all where it was extended. */
export interface AnswerTerm {
  readonly answer: number;
  readonly extended: number;
}
export const statutoryTerm: AnswerTerm = { answer: terms.answer, extended: terms.answer + terms.extension };

/** More working days than any consultation of other offices takes; a larger number is a slip of the pen. */
export const mostConsultationDays = 250;

export const requestStates = ['办理中', '待补正', '征求第三方意见', '已逾期', '已答复'] as const;
export type RequestState = (typeof requestStates)[number];

/** The days of a request that its term is counted from. */
export type RequestTimes = Pick<
  Request['fields'],
  'received_on' | 'supplement' | 'third_party' | 'consultation_days' | 'extended' | 'replied_on'
>;

/** How a request stands on a day. */
export interface RequestClock {
  readonly state: RequestState;
  /** The last day for the answer, or the year whose calendar is missing for it; undefined while the count stands still. */
  readonly due?: Counted<CalendarDate>;
  /** While it is open and not overdue: working days until the last day, which is 0. */
  readonly daysLeft?: Counted<number>;
  /** Whether it was answered, or is still open, after the last day. */
  readonly isLate: boolean;
  /** Where it is late: by how many working days. */
  readonly daysOver?: Counted<number>;
}

/** How a request stands on a day, from what had happened by then. */
export function requestClock(times: RequestTimes, asOf: CalendarDate, term: AnswerTerm = statutoryTerm): RequestClock {
  const known = asKnownOn(times, asOf);
  const due = dueDayOf(known, term);
  const end = known.replied_on ?? asOf;
  if (due && !isMissingYear(due) && end > due.value)
    return {
      state: known.replied_on ? '已答复' : '已逾期',
      due,
      isLate: true,
      daysOver: workingDaysBetween(due.value, end),
    };
  if (known.replied_on) return { state: '已答复', ...(due ? { due } : {}), isLate: false };
  if (!due) return { state: '待补正', isLate: false };
  if (isAsking(known, asOf)) return { state: '征求第三方意见', isLate: false };
  const daysLeft = isMissingYear(due) ? due : workingDaysBetween(asOf, due.value);
  return { state: '办理中', due, daysLeft, isLate: false };
}

/** The days of a request without what came after a day. */
function asKnownOn(
  { received_on, supplement, third_party, consultation_days, extended, replied_on }: RequestTimes,
  asOf: CalendarDate,
): RequestTimes {
  const past = (day: CalendarDate | undefined): CalendarDate | undefined => (day && day <= asOf ? day : undefined);
  return {
    received_on,
    supplement: supplement && past(supplement.noticed_on) && { ...supplement, received_on: past(supplement.received_on) },
    third_party: third_party && past(third_party.asked_on) && { ...third_party, answered_on: past(third_party.answered_on) },
    consultation_days,
    extended: extended && past(extended.on) && extended,
    replied_on: past(replied_on),
  };
}

/**
 * The last day for the answer, with all that lengthens the term: 20 working days after the request, or its supplement (第三十条), was received,
 * without the time that a third party and other offices took (第三十三条第三款), and up to 20 more where they were approved before the term ended.
 * Undefined while a supplement is waited for.
 */
export function dueDayOf(times: RequestTimes, term: AnswerTerm = statutoryTerm): Counted<CalendarDate> | undefined {
  const first = termEnd(times, term.answer);
  if (!first || isMissingYear(first)) return first;
  const { extended } = times;
  return extended?.approved_by && extended.on <= first.value ? termEnd(times, term.extended) : first;
}

/** Whether an answer came in time whatever the calendar: before the year that is missing, or after no more days than the term has working days. */
export const isSurelyInTime = (
  { received_on, replied_on }: Pick<RequestTimes, 'received_on' | 'replied_on'>,
  { missingYear }: MissingYear,
): boolean => replied_on !== undefined && (replied_on < `${missingYear}` || daysBetween(received_on, replied_on) <= terms.answer);

/** The end of the term as it is without an extension, which has to be decided before it. */
export const firstTermEnd = (times: RequestTimes): Counted<CalendarDate> | undefined => termEnd(times, terms.answer);

function termEnd(times: RequestTimes, days: number): Counted<CalendarDate> | undefined {
  const start = countedFrom(times);
  if (!start) return undefined;
  const counted = days + consultationDays(times);
  const base = addWorkingDays(start, counted);
  if (isMissingYear(base)) return base;
  // Asking somebody after the last day does not give the term back.
  if (!times.third_party || times.third_party.asked_on > base.value) return base;
  const paused = pausedDays(times, start);
  return isMissingYear(paused) ? paused : addWorkingDays(start, counted + paused.value);
}

/** The day after which days are counted; undefined while a supplement is waited for. */
const countedFrom = ({ received_on, supplement }: RequestTimes): CalendarDate | undefined =>
  supplement ? supplement.received_on : received_on;

/** Numbers that cannot be days are reported by a rule, and here they are none. */
const consultationDays = ({ consultation_days = 0 }: RequestTimes): number =>
  isConsultationDays(consultation_days) ? consultation_days : 0;

export const isConsultationDays = (days: number): boolean => Number.isInteger(days) && days >= 0 && days <= mostConsultationDays;

/** The working days after `start` in which a third party was asked; it has 15 of them (第三十二条), and what it takes longer is not given to it. */
function pausedDays({ third_party, replied_on }: RequestTimes, start: CalendarDate): Counted<number> {
  if (!third_party) return { value: 0 };
  const by = addWorkingDays(third_party.asked_on, terms.thirdParty);
  // An answer in a year before the missing one came before the fifteenth day.
  const answered = earliest(third_party.answered_on, replied_on);
  if (isMissingYear(by) && (!answered || Number(yearOf(answered)) >= by.missingYear)) return by;
  const end = isMissingYear(by) ? answered : earliest(answered, by.value);
  const from = third_party.asked_on > start ? third_party.asked_on : start;
  return end ? workingDaysBetween(from, end) : { value: 0 };
}

const earliest = (...days: readonly (CalendarDate | undefined)[]): CalendarDate | undefined =>
  days.filter((day) => day !== undefined).sort()[0];

/** Whether a third party is still within its time. */
function isAsking({ third_party }: RequestTimes, asOf: CalendarDate): boolean {
  if (!third_party || third_party.answered_on) return false;
  const by = addWorkingDays(third_party.asked_on, terms.thirdParty);
  return isMissingYear(by) || asOf <= by.value;
}

/** The working days of the term that an answer took; undefined where there is none, or a supplement never came. */
export function workingDaysTaken(times: RequestTimes): Counted<number> | undefined {
  const start = countedFrom(times);
  if (!start || !times.replied_on) return undefined;
  const all = workingDaysBetween(start, times.replied_on);
  if (isMissingYear(all)) return all;
  const paused = pausedDays(times, start);
  return isMissingYear(paused) ? paused : { value: Math.max(0, all.value - paused.value - consultationDays(times)) };
}

/** Whether a supplement was asked for later than 7 working days after the request came (第三十条). */
export function isSupplementLate({ received_on, supplement }: RequestTimes): boolean {
  if (!supplement) return false;
  const by = addWorkingDays(received_on, terms.supplement);
  return !isMissingYear(by) && supplement.noticed_on > by.value;
}

/** The last day for a third party to answer, 15 working days after it was asked (第三十二条); undefined where none was. */
export const thirdPartyDueDay = ({ third_party }: Pick<RequestTimes, 'third_party'>): Counted<CalendarDate> | undefined =>
  third_party && addWorkingDays(third_party.asked_on, terms.thirdParty);
