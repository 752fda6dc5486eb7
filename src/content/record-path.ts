import { parsePath, type Kind } from '../model/kind.ts';
import { kinds } from '../model/kinds/index.ts';

/** Kinds whose records can be withdrawn. */
const published: ReadonlyMap<string, Kind> = new Map(
  Object.values(kinds)
    .filter(({ fields }) => 'formerly' in fields)
    .map((kind) => [kind.folder, kind as Kind]),
);

/** The kind of the record that a path of the content folder names; undefined for anything that is never published and withdrawn. */
export function kindAt(file: string): Kind | undefined {
  const kind = file.endsWith('.md') ? published.get(file.slice(0, file.indexOf('/'))) : undefined;
  return kind && parsePath(kind, file.slice(0, -'.md'.length)) ? kind : undefined;
}

export const isRecord = (file: string): boolean => kindAt(file) !== undefined;
