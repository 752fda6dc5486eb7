import type { Catalog } from '../src/catalog/catalog.ts';
import { nearest } from '../src/problem/nearest.ts';
import { UsageError } from './command.ts';

/** Every record's id under its id and its names: what a person may write on the command line. */
export function namesOf<R>(
  records: ReadonlyMap<string, R>,
  named: (record: R) => readonly (string | undefined)[],
): ReadonlyMap<string, string> {
  const pairs = [...records].flatMap(([id, record]) => [id, ...named(record)].flatMap((name) => (name ? [[name, id] as const] : [])));
  return new Map(pairs);
}

/** The id that a name on the command line means; one that means nothing is answered with the nearest and all that are known. */
export function known(option: string, value: string, names: ReadonlyMap<string, string>): string {
  const id = names.get(value);
  if (id !== undefined) return id;
  const near = nearest(value, [...names.keys()]);
  throw new UsageError(
    `--${option} ${value}: 不存在 / does not exist${near ? `，最接近的是 / the nearest is ${near}` : ''}\n可用 / known: ${[...new Set(names.values())].join(' ')}`,
  );
}

/** The code of every department under its code and its names. */
export const namesOfDepartments = ({ departmentByCode }: Pick<Catalog, 'departmentByCode'>): ReadonlyMap<string, string> =>
  namesOf(departmentByCode, ({ fields }) => [fields.name, fields.short]);

/** The code of a department by its code or one of its names. */
export const knownDepartment = (catalog: Catalog, value: string): string => known('department', value, namesOfDepartments(catalog));
