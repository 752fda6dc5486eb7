import type { Catalog } from '../catalog/catalog.ts';
import type { Power, Service } from '../catalog/record.ts';
import { groupBy } from '../problem/group-by.ts';
import { departmentName, type Entry } from './entry.ts';
import type { Section } from './list.ts';

/** Records of several departments, a section for each. */
export const departmentSections = <T extends Power | Service>(
  catalog: Catalog,
  records: readonly T[],
  entryOf: (catalog: Catalog, record: T) => Entry,
): Section[] =>
  [...groupBy(records, ({ fields }) => fields.department)].map(([code, members]) => ({
    heading: departmentName(catalog, code),
    id: code,
    entries: members.map((record) => entryOf(catalog, record)),
  }));
