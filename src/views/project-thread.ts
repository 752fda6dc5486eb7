import type { Catalog } from '../catalog/catalog.ts';
import { plainNote } from '../catalog/merge-goal.ts';
import { meetingStateOn } from '../catalog/meeting-state.ts';
import { projectType } from '../catalog/project-state.ts';
import type { Item, Meeting, Project } from '../catalog/record.ts';
import { dateInWords, dayOf, isInstant, minutesBetween, type CalendarDate, type Instant } from '../model/calendar-date.ts';
import { parseTimeOfDay } from '../model/time-of-day.ts';
import { groupBy } from '../problem/group-by.ts';
import { compareText } from '../problem/problem.ts';
import { leadOf } from '../text/han-text.ts';
import { correctionsByRecord } from './correction-pages.ts';
import { meetingsOn } from './meeting-links.ts';

/** What was published on a day, in the order of minutes. */
export interface ThreadDay {
  readonly day: string;
  readonly posts: readonly ThreadPost[];
}
export interface ThreadPost {
  readonly url: string;
  readonly title: string;
  /** HH:MM, where the minute is told. */
  readonly time?: string;
  readonly machine: CalendarDate | Instant;
  readonly summary?: string;
  /** A press conference, or another meeting, among what was published. */
  readonly type?: string;
  /** How long after the first word it was said, where both are told to the minute. */
  readonly after?: string;
  /** What was corrected or added to it later. */
  readonly changes?: readonly string[];
}
export interface Thread {
  readonly days: readonly ThreadDay[];
  /** Of an emergency, or another matter that is told of as it goes on: what was known last, and when. */
  readonly latest?: ThreadPost & { readonly said: string };
}

/**
 * What was published of a project and belongs to no stage. A building project is told from its beginning; a 专题 begins with what is known last, and
 * its press conferences stand among it.
 */
export function threadOf(catalog: Catalog, project: Project, items: readonly Item[]): Thread {
  const { asOf } = catalog;
  if (projectType(project) !== '专题') return { days: daysOf(items.map((item) => postOfItem(catalog, item))) };
  const all = catalog.relations.itemsOfProject.get(project.parts.slug) ?? [];
  const conferences = [...new Set(all.flatMap((item) => meetingsOn(catalog, item)))].filter((m) => meetingStateOn(m, asOf) === '已举行');
  const posts = [...items.map((item) => postOfItem(catalog, item)), ...conferences.map((meeting) => postOfMeeting(meeting))].sort((a, b) =>
    compareText(b.machine, a.machine),
  );
  const told = withElapsed(posts);
  const [latest] = told;
  return { days: daysOf(told), ...(latest ? { latest: { ...latest, said: dateInWords(latest.machine) } } : {}) };
}

const daysOf = (posts: readonly ThreadPost[]): ThreadDay[] =>
  [...groupBy(posts, ({ machine }) => dayOf(machine))].map(([day, members]) => ({ day: dateInWords(day), posts: members }));

function postOfItem(catalog: Catalog, { url, path, fields }: Item): ThreadPost {
  const { title, published_on, summary } = fields;
  const changes = (correctionsByRecord(catalog).get(path) ?? []).toReversed();
  return {
    url,
    title,
    ...timed(published_on),
    ...(summary ? { summary: leadOf(summary, 120) } : {}),
    ...(changes.length > 0 ? { changes: changes.map(({ on, type, note }) => `${dateInWords(on)}${type}：${plainNote(note)}`) } : {}),
  };
}

/** At the hour at which it began, for that is when it was said. */
function postOfMeeting({ url, fields }: Meeting): ThreadPost {
  const { title, on, time, type, decisions } = fields;
  const read = parseTimeOfDay(time ?? '');
  const at = read && 'from' in read ? (`${on} ${read.from}` as Instant) : on;
  return { url, title, ...timed(at), type, ...(decisions ? { summary: leadOf(decisions.join('；'), 120) } : {}) };
}

const timed = (at: CalendarDate | Instant): Pick<ThreadPost, 'machine' | 'time'> => ({
  machine: at,
  ...(isInstant(at) ? { time: at.slice(11) } : {}),
});

/** Posts, newest first, each with how long after the oldest it came. */
function withElapsed(posts: readonly ThreadPost[]): ThreadPost[] {
  const first = posts.at(-1)?.machine;
  return posts.map((post, i) => {
    if (!first || i === posts.length - 1 || !isInstant(first) || !isInstant(post.machine)) return post;
    return { ...post, after: `第一条发布后 ${lengthSaid(minutesBetween(first, post.machine))}` };
  });
}

function lengthSaid(minutes: number): string {
  const [days, hours, rest] = [Math.floor(minutes / 1440), Math.floor((minutes % 1440) / 60), minutes % 60];
  return [days && `${days} 天`, hours && `${hours} 小时`, rest && `${rest} 分`].filter(Boolean).join(' ') || '0 分';
}
