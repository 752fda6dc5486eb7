import type { Catalog } from '../catalog/catalog.ts';
import { meetingStateOn } from '../catalog/meeting-state.ts';
import type { Meeting } from '../catalog/record.ts';
import type { CalendarDate } from '../model/calendar-date.ts';
import { meeting as meetingKind } from '../model/kinds/meeting.ts';
import { urls } from '../model/urls.ts';
import type { Addresses } from './addresses.ts';
import { calendarFile, type CalendarEvent } from './calendars.ts';
import type { TextFile } from './page.ts';
import { titleWithState } from './title-with-state.ts';

/** So many it holds, the latest by their day, so that it does not grow for ever. */
const newestIn = 300;

/** A calendar to subscribe to of meetings and press conferences, announced and held. */
export const meetingCalendar = ({ site, meetings, asOf }: Catalog, addresses: Addresses): TextFile[] =>
  meetings.length === 0
    ? []
    : [
        calendarFile(
          {
            list: urls.kind('meetings'),
            title: `${meetingKind.label} - ${site.name}`,
            timeZone: site.time_zone,
            events: meetings.slice(0, newestIn).map((meeting) => eventOf(meeting, asOf)),
          },
          addresses,
        ),
      ];

/** What is announced says so, because its day may still change. */
function eventOf(meeting: Meeting, asOf: CalendarDate): CalendarEvent {
  const { on, time, place, published_on } = meeting.fields;
  const state = meetingStateOn(meeting, asOf);
  return {
    url: meeting.url,
    title: titleWithState(meeting, asOf),
    on,
    time,
    place,
    published: published_on,
    cancelled: state === '改期' || state === '取消',
  };
}
