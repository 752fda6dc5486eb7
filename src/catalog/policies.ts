import { dayOf, type CalendarDate } from '../model/calendar-date.ts';
import type { Catalog } from './catalog.ts';
import { isInCategory } from './category-tree.ts';
import { statusOn } from './item-status.ts';
import type { Item } from './record.ts';

/** The category of rules and normative documents: what has to be interpreted when it is published (国办发〔2016〕80号). */
const policyCategory = 'regulations';

/**
 * The documents that the public may expect to find interpreted, newest first: rules and normative documents that still hold or are about to, and whatever else has
 * been interpreted. Not those of an archive that is older than the site, nor those that themselves interpret, amend or repeal others.
 */
export function policiesOf(catalog: Catalog, asOf: CalendarDate): readonly Item[] {
  const { items, site, relations } = catalog;
  return items.filter((item) => {
    const { index_no, nil, interprets, amends, repeals, published_on } = item.fields;
    if (nil || interprets || amends || repeals || dayOf(published_on) < (site.since ?? '')) return false;
    return (isRule(catalog, item) || relations.interpretedBy.has(index_no)) && !['失效', '废止'].includes(statusOn(item, asOf).label);
  });
}

/** Whether a catalog has anything to interpret, now or in an archive. */
export const hasPolicies = (catalog: Catalog): boolean =>
  catalog.relations.interpretedBy.size > 0 || catalog.items.some((item) => !item.fields.nil && isRule(catalog, item));

/** Whether an item is of the category of rules and normative documents, or of one below it. */
export const isRule = (catalog: Catalog, item: Item): boolean => isInCategory(catalog, item, policyCategory);
