import type { AnyRecord } from './record.ts';

/** Where a record that went into another (并入) leads: to an item by its number, or to a record by its address. */
export interface MergeGoal {
  readonly indexNo?: string;
  readonly url?: string;
}

interface MergeKeys {
  readonly changes?: readonly { readonly type: string; readonly note: string }[] | undefined;
  readonly replaced_by?: string | undefined;
}

/**
 * The goal of the last 并入 among the changes of a record. There is no field for it: an item may name it in `replaced_by`, any record in the note,
 * as `[[索引号]]` or as an address of the site. Undefined where nothing went anywhere, or nobody said where.
 */
export function goalOf({ changes, replaced_by }: MergeKeys): MergeGoal | undefined {
  const note = changes?.findLast(({ type }) => type === '并入')?.note;
  if (note === undefined) return undefined;
  const indexNo = /\[\[([^[\]]+)\]\]/.exec(note)?.[1] ?? replaced_by;
  if (indexNo !== undefined) return { indexNo };
  const url = /(?<![\w./-])\/[a-z]+\/[^\s，。；、：（）()《》“”"]+/.exec(note)?.[0];
  return url === undefined ? undefined : { url: `${url.replace(/\/+$/, '')}/` };
}

/** A note as it is read: the signs around an index number are for the program. */
export const plainNote = (note: string): string => note.replace(/\[\[([^[\]]+)\]\]/g, '$1');

/** The record a goal names, among those by number and those by address. */
export const recordAt = (
  { indexNo, url }: MergeGoal,
  known: { readonly byIndexNo: ReadonlyMap<string, AnyRecord>; readonly byAddress: ReadonlyMap<string, AnyRecord> },
): AnyRecord | undefined => (indexNo === undefined ? known.byAddress.get(url ?? '') : known.byIndexNo.get(indexNo));
