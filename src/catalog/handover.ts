import type { Fields } from '../model/field.ts';
import { kinds } from '../model/kinds/index.ts';
import { site as siteKind } from '../model/kinds/site.ts';
import { boundBy } from './duty-fulfilment.ts';
import { shownRecords, type Catalog } from './catalog.ts';
import type { KeyPath } from './locate-key.ts';
import { longTermDuties } from './long-term.ts';
import { isPublished, type Published } from './record.ts';
import { namesIn, responsibleOf } from './staff.ts';
import { departmentsOfRecord, isStillHeld } from './still-held.ts';

/** Something that somebody still has to do: the key of a file that names them. */
export interface Holding {
  readonly file: string;
  readonly key: KeyPath;
  /** The fields that `key` is looked up in. */
  readonly fields: Fields;
  /** What kind of thing it is, in the words of pages. */
  readonly label: string;
  readonly record?: Published;
  /** What it is called, where it is no record of its own. */
  readonly name?: string;
  /** Codes of the departments one of which whoever takes over has to work in; none where any will do. */
  readonly departments: readonly string[];
}

/** What somebody holds: rows of the catalog, columns, and every record for which there is still something to do; in the order of their files. */
export function holdingsOf(catalog: Catalog, name: string): Holding[] {
  const { asOf } = catalog;
  const standing = longTermDuties(catalog.duties);
  const ofRecords = shownRecords(catalog).flatMap((record) =>
    isPublished(record) && record.fields.responsible !== undefined && isStillHeld(record, { asOf, standing })
      ? responsibleOf(record)
          .filter((named) => named.name === name)
          .map(({ key }) => ofRecord(catalog, record, key))
      : [],
  );
  return [...ofRecords, ...ofProjects(catalog, name), ...ofColumns(catalog, name)].sort((a, b) => (a.file < b.file ? -1 : 1));
}

const ofRecord = (catalog: Catalog, record: Published, key: KeyPath): Holding => ({
  file: record.raw.file,
  key,
  fields: kinds[record.kind].fields,
  label: kinds[record.kind].label,
  record,
  departments: departmentsAnswering(record, catalog),
});

/** The departments of whose staff whoever answers for a record may be: of a row for a class of departments, any of them. */
export function departmentsAnswering(record: Published, { departments }: Pick<Catalog, 'departments'>): readonly string[] {
  const own = departmentsOfRecord(record);
  if (record.kind !== 'duty' || !record.fields.applies_to) return own;
  return [...new Set([...own, ...boundBy(record, departments).map(({ parts }) => parts.slug)])];
}

/** Projects that an official of that name answers for: they name the official's file, and whoever follows may have none. */
function ofProjects(catalog: Catalog, name: string): Holding[] {
  const { asOf } = catalog;
  const standing = new Set<string>();
  return catalog.projects
    .filter(
      (project) => catalog.officialById.get(project.fields.owner ?? '')?.fields.name === name && isStillHeld(project, { asOf, standing }),
    )
    .map((project) => ({ ...ofRecord(catalog, project, ['owner']), departments: [] }));
}

/** Columns: those that a category file gives somebody, and those of site.yaml. */
function ofColumns({ categories, site }: Catalog, name: string): Holding[] {
  const holds = (responsible: string | undefined): boolean => namesIn(responsible ?? '', []).some((named) => named.name === name);
  const ofCategories = [...categories.values()].flatMap(({ name: called, record }) =>
    record && holds(record.fields.responsible)
      ? [
          {
            file: record.raw.file,
            key: ['responsible'],
            fields: kinds.category.fields,
            label: kinds.category.label,
            name: called,
            departments: record.fields.owner ? [record.fields.owner] : [],
          },
        ]
      : [],
  );
  const ofSite = (site.columns ?? []).flatMap(({ column, owner, responsible }, i) =>
    holds(responsible)
      ? [
          {
            file: 'site.yaml',
            key: ['columns', i, 'responsible'],
            fields: siteKind.fields,
            label: '栏目',
            name: column,
            departments: [owner],
          },
        ]
      : [],
  );
  return [...ofCategories, ...ofSite];
}
