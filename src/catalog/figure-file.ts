import type { Item } from './record.ts';

type Written = NonNullable<Item['fields']['figures']>;

/** The keys of figures; a text alone is their table. */
export const figureKeys = (written: Written): Exclude<Written, string> => (typeof written === 'string' ? { table: written } : written);

/** The name of the attached table, where the figures are not written in the item itself. */
export function figureFile(written: Written | undefined): string | undefined {
  const table = written === undefined ? '' : (figureKeys(written).table ?? '').trim();
  return /^[^\n]+\.csv$/i.test(table) ? table : undefined;
}
