import type { CalendarDate } from '../model/calendar-date.ts';
import type { Official } from './record.ts';

/** The post an official held on a day; the first that is written where terms do not tell. */
export function postOn({ fields }: Official, on: CalendarDate): string {
  const held = fields.posts.find(({ from, until }) => (!from || from <= on) && (!until || on <= until));
  return (held ?? fields.posts[0])?.title ?? '';
}
