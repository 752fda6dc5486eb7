import { yearOf, type CalendarDate } from '../model/calendar-date.ts';
import type { Catalog } from './catalog.ts';
import { takesEffect } from './document-family.ts';
import { isRule } from './policies.ts';
import type { Item } from './record.ts';

/** What became of rules and normative documents in a year, as table 2 of the annual report asks. */
export interface DocumentFigures {
  readonly made: readonly Item[];
  /** Repealed, replaced or expired. */
  readonly ended: readonly Item[];
  /** In force at the end of the year. */
  readonly inForce: readonly Item[];
  /** Said to be repealed or expired, but nothing says when. */
  readonly endedUnknown: readonly Item[];
}

/** Figures of the documents among some items up to a day of a year, by what the records say of them today. An interpretation is no document. */
export function documentFigures(
  catalog: Catalog,
  items: readonly Item[],
  { year, until }: { readonly year: string; readonly until: CalendarDate },
): DocumentFigures {
  const documents = items
    .filter((item) => isRule(catalog, item) && !item.fields.nil && !item.fields.interprets && item.fields.formed_on <= until)
    .map((item) => ({ item, ended: endOf(catalog, item) }));
  const of = (members: typeof documents): Item[] => members.map(({ item }) => item);
  const gone = (ended: CalendarDate | undefined): boolean => ended !== undefined && ended <= until;
  return {
    made: of(documents.filter(({ item }) => yearOf(item.fields.formed_on) === year)),
    ended: of(documents.filter(({ ended }) => ended && gone(ended) && yearOf(ended) === year)),
    inForce: of(documents.filter(({ item, ended }) => takesEffect(item) <= until && !gone(ended) && !isOver(item, ended))),
    endedUnknown: of(documents.filter(({ item, ended }) => isOver(item, ended))),
  };
}

/** Whether a document is said to be over without a day that tells since when. */
const isOver = ({ fields }: Item, ended: CalendarDate | undefined): boolean =>
  ended === undefined && (fields.status === '废止' || fields.status === '失效');

/** The first day on which a document holds no more. */
function endOf({ relations }: Catalog, { fields }: Item): CalendarDate | undefined {
  const { index_no, replaced_by, expires_on, status } = fields;
  const successor = replaced_by ? relations.byIndexNo.get(replaced_by) : undefined;
  // The text of a document that was only amended holds on, under whichever number.
  const replaced = successor && status !== '已修改' && status !== '部分失效' ? [takesEffect(successor)] : [];
  const repealed = (relations.repealedBy.get(index_no) ?? []).map(takesEffect);
  return [...replaced, ...repealed, ...(expires_on ? [expires_on] : [])].sort()[0];
}
