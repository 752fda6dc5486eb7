import type { Filters } from '../../../src/search/filters.ts';

/** Everything the search page shows follows from its address. */
export interface PageState {
  readonly q: string;
  readonly filters: Filters;
  readonly byDate: boolean;
  readonly page: number;
}

export const filterNames = ['kind', 'department', 'category', 'theme', 'genre', 'status', 'official', 'year'] as const;

export function readState(address: URLSearchParams): PageState {
  const from = dayIn(address.get('from'));
  const until = dayIn(address.get('to'));
  return {
    q: address.get('q') ?? '',
    filters: {
      values: Object.fromEntries(filterNames.flatMap((name) => (address.get(name) ? [[name, address.get(name) ?? '']] : []))),
      ...(from === undefined ? {} : { from }),
      ...(until === undefined ? {} : { until }),
    },
    byDate: address.get('sort') === 'date',
    page: Math.max(1, Math.floor(Number(address.get('page'))) || 1),
  };
}

export const isFiltered = ({ filters: { values, from, until } }: PageState): boolean =>
  Object.keys(values).length > 0 || from !== undefined || until !== undefined;

/** `2026-03-12` as 20260312; anything else is no day. */
const dayIn = (text: string | null): number | undefined =>
  text !== null && /^\d{4}-\d{2}-\d{2}$/.test(text) ? Number(text.replaceAll('-', '')) : undefined;

/** The same search with some settings changed; what is empty is taken out. Another question or filter begins at its first page. */
export function changed(address: URLSearchParams, changes: Readonly<Record<string, string>>): URLSearchParams {
  const other = new URLSearchParams(address);
  other.delete('page');
  for (const [name, value] of Object.entries(changes)) {
    if (value === '') other.delete(name);
    else other.set(name, value);
  }
  return other;
}
