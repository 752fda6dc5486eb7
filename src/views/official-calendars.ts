import { activityState, isNilStatement } from '../catalog/activity-state.ts';
import type { Catalog } from '../catalog/catalog.ts';
import type { Activity } from '../catalog/record.ts';
import type { CalendarDate } from '../model/calendar-date.ts';
import type { Addresses } from './addresses.ts';
import { calendarFile, type CalendarEvent } from './calendars.ts';
import { recordsOfOfficial } from './official-records.ts';
import type { TextFile } from './page.ts';
import { titleWithState } from './title-with-state.ts';

/** So many a calendar holds: about a year of an official, so that it does not grow for ever. */
const newestIn = 300;

/** A calendar to subscribe to beside every official's page: what was held, what is announced, what was moved or called off. */
export const officialCalendars = (catalog: Catalog, addresses: Addresses): TextFile[] =>
  catalog.officials.map(({ url, parts, fields }) =>
    calendarFile(
      {
        list: url,
        title: `${fields.name}公务活动`,
        timeZone: catalog.site.time_zone,
        events: recordsOfOfficial(catalog, parts.slug)
          .filter((activity) => !isNilStatement(activity))
          .slice(0, newestIn)
          .map((activity) => eventOf(activity, catalog.asOf)),
      },
      addresses,
    ),
  );

function eventOf(activity: Activity, asOf: CalendarDate): CalendarEvent {
  const { on, time, place, published_at } = activity.fields;
  const state = activityState(activity);
  return {
    url: activity.url,
    title: titleWithState(activity, asOf),
    on,
    time,
    place,
    published: published_at,
    cancelled: state === '改期' || state === '取消',
  };
}
