import type { Shard } from './shard.ts';

/** Which records are wanted, beside what is asked. */
export interface Filters {
  /** The wanted value of each filter that is set. */
  readonly values: Readonly<Record<string, string>>;
  /** First and last day, as `20260312`. */
  readonly from?: number;
  readonly until?: number;
}

/** A record of a shard. */
export interface Place {
  readonly shard: Shard;
  readonly document: number;
}

/** For every filter how many records have each of its values. */
export type Counts = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** Tells of a record which filters it fails; none, and it is wanted. Dates count as one filter. */
export function failedFilters(filters: Filters): (place: Place) => readonly string[] {
  const { values, from = 0, until = Infinity } = filters;
  const wanted = Object.entries(values);
  return ({ shard: { columns }, document }) => {
    const failed = wanted.filter(([name, value]) => !valuesOf(columns, { name, document }).includes(value)).map(([name]) => name);
    const day = columns.days[document] ?? 0;
    return day >= from && day <= until ? failed : [...failed, 'dates'];
  };
}

/** Counts the values of every filter among some records; each filter as if it were not set itself, so that its other values can be chosen. */
export function countValues(places: readonly Place[], filters: Filters): Counts {
  const counts = new Map<string, Map<string, number>>();
  const failed = failedFilters(filters);
  const count = (name: string, { shard: { columns }, document }: Place): void => {
    const of = counts.get(name) ?? new Map<string, number>();
    counts.set(name, of);
    for (const value of valuesOf(columns, { name, document })) of.set(value, (of.get(value) ?? 0) + 1);
  };
  for (const place of places) {
    const [only, ...others] = failed(place);
    if (others.length > 0) continue;
    const names = only === undefined ? Object.keys(place.shard.columns.filters) : [only];
    for (const name of names) count(name, place);
  }
  return counts;
}

function valuesOf(
  { filters }: Shard['columns'],
  { name, document }: { readonly name: string; readonly document: number },
): readonly string[] {
  const column = filters[name];
  const of = column?.of[document];
  if (!column || of === undefined) return [];
  return typeof of === 'number' ? [column.values[of] ?? ''] : of.map((number) => column.values[number] ?? '');
}
