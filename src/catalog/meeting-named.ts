import { groupBy } from '../problem/group-by.ts';
import type { Meeting } from './record.ts';

/** Finds the meeting that an activity of a year names: by its file name, or by `year/file name` where two years have one of the name. */
export type MeetingFinder = (name: string, year: string) => Meeting | undefined;

export function meetingFinder(meetings: readonly Meeting[]): MeetingFinder {
  const bySlug = groupBy(meetings, ({ parts }) => parts.slug);
  return (name, year) => {
    const [slug = '', ofYear] = name.split('/').toReversed();
    const named = bySlug.get(slug) ?? [];
    if (ofYear !== undefined) return named.find(({ parts }) => parts.yyyy === ofYear);
    return named.find(({ parts }) => parts.yyyy === year) ?? named[0];
  };
}

/** Every name under which a meeting is found. */
export const meetingNames = (meetings: readonly Meeting[]): ReadonlySet<string> =>
  new Set(meetings.flatMap(({ parts }) => [parts.slug, `${parts.yyyy}/${parts.slug}`]));
