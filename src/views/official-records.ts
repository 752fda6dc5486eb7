import { isHeld } from '../catalog/activity-state.ts';
import type { Catalog } from '../catalog/catalog.ts';
import type { Activity } from '../catalog/record.ts';
import { groupBy } from '../problem/group-by.ts';
import { oncePerCatalog } from './once-per-catalog.ts';

const none: readonly Activity[] = [];

const byOfficial = oncePerCatalog(({ activities }): ReadonlyMap<string, readonly Activity[]> => {
  const pairs = activities.flatMap((activity) => [...new Set(activity.fields.officials)].map((id) => ({ id, activity })));
  return new Map([...groupBy(pairs, ({ id }) => id)].map(([id, group]) => [id, group.map(({ activity }) => activity)]));
});

/** The activities and nil statements of an official, newest first. */
export const recordsOfOfficial = (catalog: Catalog, id: string): readonly Activity[] => byOfficial(catalog).get(id) ?? none;

/** How many activities were held: no statements, no notices, nothing that was moved or called off. */
export const activityCount = (records: readonly Activity[]): number => records.filter(isHeld).length;
