import { duty } from '../model/kinds/duty.ts';
import { nearest } from '../problem/nearest.ts';
import { problem, type Problem } from '../problem/problem.ts';
import { fold } from '../text/fold.ts';
import type { RawTable } from './raw.ts';
import type { Duty } from './record.ts';

/** Where the 主动公开目录 of the body above lies: a table with the columns of the one that can be downloaded from this site. */
export const upperFile = 'duties/upper.csv';

/** The columns that are read; their heads are the labels of a duty's fields. */
const columns = ['level1', 'level2', 'content', 'basis', 'limit', 'department'] as const;
type Column = (typeof columns)[number];
/** Columns that the table must have, and of these what no row may lack. */
const neededHeads: readonly Column[] = ['level1', 'level2', 'content', 'basis'];
const neededCells: readonly Column[] = ['level1', 'content', 'basis'];

/** One row of the catalog of the body above. A column that its table does not have is empty. */
export type UpperDuty = Readonly<Record<Column, string>> & {
  /** Where it stands in `upperFile`. */
  readonly line: number;
};

/** Its rows, or what is wrong with them: beside a catalog that is known in part, rows would be called added that are not. */
export function readUpperCatalog({ file, rows: [head, ...rows] }: RawTable): {
  readonly duties: readonly UpperDuty[] | undefined;
  readonly problems: readonly Problem[];
} {
  const places = placesOf(head?.cells ?? []);
  const missing = neededHeads.filter((column) => !places.has(column)).map(labelOf);
  if (missing.length > 0)
    return { duties: undefined, problems: [problem('upper/head', { file, line: head?.line ?? 1 }, { value: missing.join('、') })] };
  const read = rows.map((row): UpperDuty | Problem => {
    const place = { file, line: row.line };
    if (!row.isClosed) return problem('upper/quotes', place);
    const [count, expected] = [row.cells.length, head?.cells.length ?? 0];
    if (count > expected) return problem('upper/cells', place, { count, expected });
    const cells = Object.fromEntries(columns.map((column) => [column, cellText(row.cells[places.get(column) ?? count])]));
    // Fewer cells are none too few: spreadsheets leave out the empty ones at the end.
    const lacking = neededCells.filter((column) => cells[column] === '').map(labelOf);
    if (lacking.length > 0) return problem('upper/empty', place, { value: lacking.join('、') });
    return { ...(cells as Readonly<Record<Column, string>>), line: row.line };
  });
  const problems = read.filter((row) => 'code' in row);
  return { duties: problems.length > 0 ? undefined : read.filter((row) => 'level1' in row), problems };
}

const labelOf = (column: Column): string => duty.fields[column].label;

/** Where each column stands. Heads may have an explanation in brackets: 公开内容（要素）. */
function placesOf(heads: readonly string[]): ReadonlyMap<Column, number> {
  const plain = heads.map((head) => fold(head).replace(/\(.*\)$/, ''));
  return new Map(columns.map((column) => [column, plain.indexOf(fold(labelOf(column)))] as const).filter(([, at]) => at >= 0));
}

/** Without the sign that keeps spreadsheets from taking a cell for a formula. */
const cellText = (cell = ''): string => cell.trim().replace(/^'(?=[=+\-@])/, '');

/** How a catalog differs from that of the body above. */
export interface UpperComparison {
  /** In the upper catalog and not in ours, with the row of ours whose name is nearest. */
  readonly omitted: readonly { readonly duty: UpperDuty; readonly nearest: Duty | undefined }[];
  /** In ours and not in the upper catalog. */
  readonly added: ReadonlySet<Duty>;
}

/** Rows are the same where their first and second levels are, however these are written; only whole rows that one side lacks are told. */
export function compareWithUpper(duties: readonly Duty[], upper: readonly UpperDuty[]): UpperComparison {
  const own = new Map(duties.map((one) => [keyOf(one.fields), one]));
  const above = new Set(upper.map(keyOf));
  const missing = new Map(upper.filter((row) => !own.has(keyOf(row))).map((row) => [keyOf(row), row]));
  const candidates = [...own.keys()].filter((key) => !above.has(key));
  return {
    omitted: [...missing].map(([key, row]) => ({ duty: row, nearest: own.get(nearest(key, candidates) ?? '') })),
    added: new Set(duties.filter(({ fields }) => !above.has(keyOf(fields)))),
  };
}

const keyOf = ({ level1, level2 = '' }: { readonly level1: string; readonly level2?: string | undefined }): string =>
  `${fold(level1)} ${fold(level2)}`;
