import type { Catalog } from '../catalog/catalog.ts';
import { meetingFinder, type MeetingFinder } from '../catalog/meeting-named.ts';
import type { Activity, Item, Meeting } from '../catalog/record.ts';
import { groupBy } from '../problem/group-by.ts';
import { oncePerCatalog } from './once-per-catalog.ts';

interface MeetingLinks {
  readonly find: MeetingFinder;
  /** By the meeting's path. */
  readonly activities: ReadonlyMap<string, readonly Activity[]>;
  /** By the index number of what they are about. */
  readonly about: ReadonlyMap<string, readonly Meeting[]>;
  /** By the index number of the item that reports of them. */
  readonly reportedBy: ReadonlyMap<string, readonly Meeting[]>;
}

/** Meetings, and what is told of them elsewhere, from both sides. */
const linksOf = oncePerCatalog(({ meetings, activities }: Catalog): MeetingLinks => {
  const find = meetingFinder(meetings);
  const attended = activities.flatMap((activity) => {
    const { meeting, on } = activity.fields;
    const found = meeting && find(meeting, on.slice(0, 4));
    return found ? [{ path: found.path, activity }] : [];
  });
  return {
    find,
    activities: new Map([...groupBy(attended, ({ path }) => path)].map(([path, group]) => [path, group.map(({ activity }) => activity)])),
    about: byNumber(meetings, ({ fields }) => fields.about),
    reportedBy: byNumber(meetings, ({ fields }) => fields.news),
  };
});

function byNumber(
  meetings: readonly Meeting[],
  numbersOf: (meeting: Meeting) => readonly string[] | undefined,
): ReadonlyMap<string, readonly Meeting[]> {
  const pairs = meetings.flatMap((meeting) => (numbersOf(meeting) ?? []).map((number) => ({ number, meeting })));
  return new Map([...groupBy(pairs, ({ number }) => number)].map(([number, group]) => [number, group.map(({ meeting }) => meeting)]));
}

/** The meeting that an activity was. */
export const meetingOf = (catalog: Catalog, { fields }: Activity): Meeting | undefined =>
  fields.meeting === undefined ? undefined : linksOf(catalog).find(fields.meeting, fields.on.slice(0, 4));

/** What officials are reported to have done at a meeting. */
export const activitiesAt = (catalog: Catalog, { path }: Meeting): readonly Activity[] => linksOf(catalog).activities.get(path) ?? [];

/** The meetings that an item was the subject of, or reports of. */
export const meetingsOn = (catalog: Catalog, { fields }: Item): readonly Meeting[] => {
  const { about, reportedBy } = linksOf(catalog);
  return [...new Set([...(about.get(fields.index_no) ?? []), ...(reportedBy.get(fields.index_no) ?? [])])];
};
