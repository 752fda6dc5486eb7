import { ICalCalendar, ICalEventStatus } from 'ical-generator';
import { addDays, toRfc3339, type CalendarDate, type Instant } from '../model/calendar-date.ts';
import { parseTimeOfDay } from '../model/time-of-day.ts';
import { urls } from '../model/urls.ts';
import { absolute, type Addresses } from './addresses.ts';
import type { TextFile } from './page.ts';

/** One entry of a calendar: a record that has a day. */
export interface CalendarEvent {
  /** Address of the record on the site; with the host it names the entry for ever. */
  readonly url: string;
  /** What tells it from other entries of the same address. */
  readonly mark?: string;
  readonly title: string;
  readonly on: CalendarDate;
  /** 时段; one that gives no minutes (上午, 下午) makes an entry of the whole day that says so, since no hour is made up. */
  readonly time?: string | undefined;
  readonly place?: string | undefined;
  /** When it was published: what a calendar takes the entry's age from. */
  readonly published: CalendarDate | Instant;
  /** Whether it does not take place on that day, because it was moved or called off. */
  readonly cancelled?: boolean;
}

/** A calendar to subscribe to. */
export interface Calendar {
  /** The page it belongs to; the file lies beside it. */
  readonly list: string;
  /** Its own address, where it is not the one calendar of the page. */
  readonly file?: string;
  readonly title: string;
  readonly timeZone: string;
  /** In the order they are to stand in. */
  readonly events: readonly CalendarEvent[];
}

/** An iCalendar file (RFC 5545). It says nothing of when it was built: the same events, the same file. */
export function calendarFile(calendar: Calendar, addresses: Addresses): TextFile {
  const from = {
    ...calendar,
    address: absolute(addresses, calendar.list),
    events: calendar.events.map((event) => ({ ...event, address: absolute(addresses, event.url) })),
  };
  return { url: calendar.file ?? urls.calendar(calendar.list), from: () => from, text: () => written(from) };
}

type Addressed<T> = T & { readonly address: string };

function written({
  title,
  address,
  timeZone,
  events,
}: Addressed<Calendar> & { readonly events: readonly Addressed<CalendarEvent>[] }): string {
  const calendar = new ICalCalendar({ name: title, url: address, prodId: '//Daylight//Daylight//ZH' });
  for (const event of events) {
    const { place, mark = '', published, cancelled = false } = event;
    calendar.createEvent({
      ...spanOf(event, timeZone),
      id: `${event.address}${mark}`,
      url: event.address,
      stamp: new Date(toRfc3339(published, timeZone)),
      location: place ?? null,
      status: cancelled ? ICalEventStatus.CANCELLED : null,
    });
  }
  return calendar.toString().replace(notText, '');
}

/** From when to when: minutes in universal time, whole days as days. */
function spanOf({ title, on, time }: CalendarEvent, timeZone: string): { summary: string; start: Date; end: Date; allDay: boolean } {
  const read = parseTimeOfDay(time ?? '');
  if (read && 'from' in read) {
    const at = (clock: string): Date => new Date(toRfc3339(`${on} ${clock}` as Instant, timeZone));
    return { summary: title, start: at(read.from), end: at(read.until), allDay: false };
  }
  return { summary: time ? `${time}：${title}` : title, start: midnight(on), end: midnight(addDays(on, 1)), allDay: true };
}

/** Where whole days begin and end: only the day of it is written. */
const midnight = (day: CalendarDate): Date => new Date(`${day}T00:00:00Z`);

/** Control characters, which no calendar may hold (RFC 5545, 3.1); damaged sources have them. Line ends are its own. */
const notText = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g;
