import type { CalendarDate } from '../model/calendar-date.ts';
import { compareText } from '../problem/problem.ts';
import { shownRecords, type Catalog } from './catalog.ts';
import { isPublished, type Published } from './record.ts';

type Change = NonNullable<Published['fields']['changes']>[number];

/** One change of one record after it was published. */
export interface Correction extends Change {
  readonly record: Published;
  /** Which of the changes of its record it is, from 0. */
  readonly place: number;
}

/** Every correction, addition, withdrawal and merger of a site, of records of every kind, newest first; none of a day that is yet to come. */
export const correctionsOf = (catalog: Catalog): readonly Correction[] =>
  [...shownRecords(catalog).filter(isPublished), ...catalog.withdrawn]
    .flatMap((record) => (record.fields.changes ?? []).map((change, place) => ({ ...change, record, place })))
    .filter(({ on }) => on <= catalog.asOf)
    .sort((a, b) => compareText(b.on, a.on) || compareText(a.record.path, b.record.path) || b.place - a.place);

/** The month (`2026-03`) under which a correction stands. */
export const monthOfCorrection = ({ on }: { readonly on: CalendarDate }): string => on.slice(0, 7);
