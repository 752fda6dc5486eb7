import type { CalendarDate } from '../model/calendar-date.ts';
import type { KindName } from '../model/kinds/index.ts';
import type { KeyPath } from './locate-key.ts';
import { locateKey } from './locate-key.ts';
import type { CategoryTree } from './category-tree.ts';
import type { Inventory, RawTable } from './raw.ts';
import type { AnyRecord, Item, Records } from './record.ts';
import type { Site } from './site.ts';
import { kinds } from '../model/kinds/index.ts';
import type { Place, Problem } from '../problem/problem.ts';

/** The records of a site before they are judged together: what the rules across records look at. */
export interface Draft {
  /** The day of the build. */
  readonly asOf: CalendarDate;
  readonly site: Site;
  readonly records: Records;
  readonly categories: CategoryTree;
  readonly byIndexNo: ReadonlyMap<string, Item>;
  readonly files: Inventory;
  /** Tables that items carry as figures, by their path within the content folder. */
  readonly tables: ReadonlyMap<string, RawTable>;
}

/** A rule across records, or over one record with the site's settings. */
export type Rule = (draft: Draft) => readonly Problem[];

/** The place of a record's key, for a rule that has something to say about it. */
export const placeOf = (record: AnyRecord, ...path: KeyPath): Place => locateKey(record.raw, path, kinds[record.kind as KindName].fields);
