import type { Catalog } from '../catalog/catalog.ts';
import type { Item } from '../catalog/record.ts';
import { dateInWords } from '../model/calendar-date.ts';
import { departmentName, itemEntry, type Entry } from './entry.ts';

/** A department's statement that it has nothing of a kind to disclose. */
export interface NilStatement {
  readonly url: string;
  readonly department: string;
  /** When it was stated, and of which period. */
  readonly said: string;
}
/** What a column holds; where it holds nothing, who stated that there is nothing. */
export interface ColumnState {
  readonly total: number;
  readonly newest?: Entry;
  readonly nil: readonly NilStatement[];
}

/** Said where nobody has stated anything of a column that has to hold something. */
export const nothingStated = '还没有公开这项信息，也没有单位说明无此项信息。';
/** Said of a statement that there is nothing, under the name of who stated it. */
export const nilSaid = ({ department, said }: NilStatement): string => `${department}：本单位无此项信息（${said}）`;

/** The newest statements that a column shows. */
const statementsShown = 3;

/** The state of a column by its items, newest first. Statements that there is nothing are no information of the kind: a column of which there are only such is empty, and says so. */
export function columnState(catalog: Catalog, members: readonly Item[] = []): ColumnState {
  const held = members.filter(({ fields }) => !fields.nil);
  const newest = held[0];
  if (newest) return { total: held.length, newest: itemEntry(catalog, newest), nil: [] };
  return { total: 0, nil: members.slice(0, statementsShown).map((item) => statementOf(catalog, item)) };
}

function statementOf(catalog: Catalog, { url, parts, fields }: Item): NilStatement {
  const on = `${dateInWords(fields.formed_on)}说明`;
  return {
    url,
    department: departmentName(catalog, parts.department ?? ''),
    said: fields.period ? `${on}，所属期 ${fields.period}` : on,
  };
}
