import { dueThings } from '../catalog/due-list.ts';
import { dueKinds, type DueThing } from '../catalog/due-thing.ts';
import type { Catalog } from '../catalog/catalog.ts';
import type { CalendarDate } from '../model/calendar-date.ts';
import { urls } from '../model/urls.ts';
import { isMissingYear } from '../model/working-days.ts';
import { groupBy } from '../problem/group-by.ts';
import type { Addresses } from './addresses.ts';
import { calendarFile, type CalendarEvent } from './calendars.ts';
import { titleSaid } from './due-report.ts';
import type { TextFile } from './page.ts';

/** So many a calendar holds, the latest by their day, so that it does not grow for ever. */
const mostEvents = 300;

/**
 * A calendar to subscribe to of what each department has to do, and what ends, by a day; what is overdue says so. It names nobody: who does the work
 * is for the office. What no official calendar tells yet is not in it.
 */
export function dueCalendars(catalog: Catalog, addresses: Addresses): TextFile[] {
  const byDepartment = groupBy(dueThings(catalog), ({ department }) => department);
  return catalog.departments.map(({ url, parts, fields }) =>
    calendarFile(
      {
        list: url,
        file: urls.departmentDue(parts.slug),
        title: `${fields.name}到期事项`,
        timeZone: catalog.site.time_zone,
        events: (byDepartment.get(parts.slug) ?? []).flatMap((thing) => eventOf(thing, catalog.asOf)).slice(-mostEvents),
      },
      addresses,
    ),
  );
}

function eventOf({ kind, due, from, department, title, part = '', url }: DueThing, asOf: CalendarDate): CalendarEvent[] {
  if (isMissingYear(due)) return [];
  const said = `${dueKinds[kind]}：${titleSaid(title, part)}`;
  const isOver = due.value < asOf;
  return [
    {
      url,
      mark: `#${['due', kind, department, ...(part ? [part] : [])].join('-')}`,
      title: isOver ? `已逾期：${said}` : said,
      on: due.value,
      published: from,
    },
  ];
}
