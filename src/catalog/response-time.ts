import { alike, dayOf, daysBetween, hoursBetween, isInstantForm } from '../model/calendar-date.ts';
import type { Item } from './record.ts';

/** The category of answers to what people are concerned about (回应关切). */
export const responsesCategory = 'responses';

/** How long an answer to a concern took: hours where both times are told to the minute, else days. */
export interface ResponseTime {
  readonly unit: 'hours' | 'days';
  readonly count: number;
}

/** Longer than so many hours, days are counted: nobody reads 300 hours. */
const hoursShown = 72;

/** From the time a concern was raised to the publication of the answer; undefined where the time is not told. */
export function responseTime({ fields: { raised_on, published_on } }: Item): ResponseTime | undefined {
  if (!raised_on || isRaisedLate({ raised_on, published_on })) return undefined;
  if (isInstantForm(raised_on) && isInstantForm(published_on)) {
    const hours = hoursBetween(raised_on, published_on);
    if (hours <= hoursShown) return { unit: 'hours', count: hours };
  }
  return { unit: 'days', count: daysBetween(dayOf(raised_on), dayOf(published_on)) };
}

/** Whether a concern is said to be raised after it was answered; a day and a minute are compared as days. */
export function isRaisedLate({ raised_on, published_on }: Pick<Item['fields'], 'raised_on' | 'published_on'>): boolean {
  if (!raised_on) return false;
  const [raised, published] = alike(raised_on, published_on);
  return raised > published;
}
