import type { CalendarDate } from '../model/calendar-date.ts';
import type { Official } from './record.ts';

type Post = Official['fields']['posts'][number];

/** Whether a post was held on a day. A post without its beginning is taken to have been held before, one without its end still. */
export const heldOn = ({ from, until }: Partial<Post>, on: CalendarDate): boolean => (!from || from <= on) && (!until || on <= until);

/** The post an official held on a day; the first that is written where terms do not tell. */
export function postOn({ fields }: Official, on: CalendarDate): string {
  const held = fields.posts.find((post) => heldOn(post, on));
  return (held ?? fields.posts[0])?.title ?? '';
}
