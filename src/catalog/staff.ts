import type { CalendarDate } from '../model/calendar-date.ts';
import { groupBy } from '../problem/group-by.ts';
import type { Catalog } from './catalog.ts';
import type { KeyPath } from './locate-key.ts';
import { heldOn } from './post-on.ts';
import type { Department, Published } from './record.ts';

/** How long somebody works, or an official holds a post, in a department. */
export interface Term {
  readonly name: string;
  readonly from?: CalendarDate | undefined;
  readonly until?: CalendarDate | undefined;
}

/** Who works or worked where, by the department's code; a department that keeps no list and has no official is no key. */
export type Staff = ReadonlyMap<string, readonly Term[]>;

/** The staff of all departments: their lists, and officials in the departments of their posts. */
export function staffOf({ departments, officials }: Pick<Catalog, 'departments' | 'officials'>): Staff {
  const posts = officials.flatMap(({ fields: { name, posts: held } }) =>
    held.map(({ department, from, until }) => ({ department, name, from, until })),
  );
  const listed = departments.flatMap(({ parts, fields }) => (fields.staff ?? []).map((member) => ({ department: parts.slug, ...member })));
  return groupBy(
    [...listed, ...posts].filter(({ department }) => department !== undefined),
    ({ department }) => department ?? '',
  );
}

/** Whether a department keeps a list; the posts of officials are none. */
export const keepsList = (department: Department | undefined): boolean => (department?.fields.staff ?? []).length > 0;

/** Whether somebody is there on a day, and else how not; of somebody who left, the last day. */
export type Presence =
  | { readonly is: 'there' | 'unknown' }
  | { readonly is: 'left'; readonly until: CalendarDate }
  | { readonly is: 'not-yet'; readonly from: CalendarDate };

/** How somebody stands with some departments on a day. */
export function presenceOn(
  staff: Staff,
  departments: readonly string[],
  { name, on }: { readonly name: string; readonly on: CalendarDate },
): Presence {
  const terms = departments.flatMap((code) => staff.get(code) ?? []).filter((term) => term.name === name);
  if (terms.some((term) => heldOn(term, on))) return { is: 'there' };
  const left = terms.flatMap(({ until }) => (until && until < on ? [until] : [])).toSorted();
  const until = left.at(-1);
  if (until) return { is: 'left', until };
  const [from] = terms.flatMap((term) => term.from ?? []).toSorted();
  return from ? { is: 'not-yet', from } : { is: 'unknown' };
}

/** Somebody named under `responsible`, and the key that names them. */
export interface Named {
  readonly name: string;
  readonly key: KeyPath;
}

export const roles = ['lead', 'deputy', 'handler'] as const;

/** Everybody a record names as responsible: one key may name several, and may say in brackets what they are. */
export function responsibleOf({ fields: { responsible } }: Published): readonly Named[] {
  if (responsible === undefined) return [];
  if (typeof responsible === 'string') return namesIn(responsible, ['responsible']);
  return roles.flatMap((role) => namesIn(responsible[role] ?? '', ['responsible', role]));
}

/** The names in a text that may hold several. */
export const namesIn = (written: string, key: KeyPath): Named[] =>
  written
    .split(/[、，,；;]/)
    .map((name) => name.replace(/[（(].*$/, '').trim())
    .filter(Boolean)
    .map((name) => ({ name, key }));

/** Whoever does the work: of those a record names, the handler, or else the deputy, or else the lead. */
export function handlerOf({ fields: { responsible } }: Published): string {
  if (responsible === undefined || typeof responsible === 'string') return responsible ?? '';
  return responsible.handler ?? responsible.deputy ?? responsible.lead ?? '';
}
