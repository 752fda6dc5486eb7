import type { FigureColumn, FigureFault, FigureTable } from './figures.ts';
import { named, sumFaults, unitFaults } from './known-figures.ts';

export interface ReadFigures {
  /** Undefined where the table cannot be read. */
  readonly table: FigureTable | undefined;
  readonly faults: readonly FigureFault[];
}

/** A row as it was written, and the line of its source. */
export interface SourceRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/**
 * Rows of a table that was pasted into a key, their lines counted from 0: cells are parted by tabs as a spreadsheet does, by upright lines, or by
 * commas. Blank lines and the rule below a Markdown head are no rows.
 */
export function rowsOf(text: string): readonly SourceRow[] {
  const lines = text.split('\n').map((written, line) => ({ written, line }));
  const hasTabs = text.includes('\t');
  const isDrawn = !hasTabs && text.includes('|');
  return lines
    .filter(({ written }) => written.trim() !== '' && !(isDrawn && /^[\s|:-]+$/.test(written)))
    .map(({ written, line }) => ({ line, cells: hasTabs ? written.split('\t') : isDrawn ? drawnCells(written) : written.split(/[,，]/) }));
}

const drawnCells = (line: string): readonly string[] =>
  line
    .trim()
    .replace(/^\||\|$/g, '')
    .split('|');

const unitIn = /[（(]([^（()）]*元(?:人民币)?)[)）]/;

/** A unit without what only says that it is one: 单位：人民币万元. */
const bareUnit = (written: string): string =>
  written
    .replace(/\s|人民币[：:]?/g, '')
    .replace(/^(?:计量|货币)?(?:金额)?(?:单位)?[：:]?/, '')
    .replace(/[：:]$/, '');

/** The units of a table, each once: what the key says and what the heads say, which should be one. */
const unitsOf = (heads: readonly string[], written = ''): readonly string[] => [
  ...new Set([written, ...heads.map((head) => unitIn.exec(head)?.[1] ?? '')].map(bareUnit).filter((unit) => unit !== '')),
];

/**
 * Rows, the first of them the head, as a table. A cell with nothing in it, or with a dash, is empty and not 0; of a row without figures the label
 * alone is enough.
 */
export function readFigures(source: readonly SourceRow[], writtenUnit?: string): ReadFigures {
  const [{ cells: head, line: top } = { cells: [], line: 0 }, ...written] = source.map(({ line, cells }) => ({
    line,
    cells: cells.map((cell) => cell.trim()),
  }));
  const rows = written.map(({ line, cells }) => ({ line, cells: cells.length === 1 ? [...cells, ...head.slice(1).map(() => '')] : cells }));
  const [first = '', ...labels] = head;
  const columns = labels.map(columnOf);
  const unreadable = labels.filter((_, i) => !columns[i]);
  if (unreadable.length > 0 || !columns.some((column) => column?.year))
    return {
      table: undefined,
      faults: [{ code: 'figures/head', line: top, args: { value: unreadable.join('、') || labels[0] || first } }],
    };
  const shape = [
    ...twice(labels, () => top),
    ...rows.flatMap(({ line, cells }) =>
      cells.length === head.length
        ? rowFaults(cells, line, labels)
        : [{ code: 'figures/cells' as const, line, args: { row: cells[0] ?? '', count: cells.length, expected: head.length } }],
    ),
    ...twice(
      rows.map(({ cells: [label = ''] }) => label),
      (i) => rows[i]?.line ?? top,
    ),
  ];
  if (shape.length > 0) return { table: undefined, faults: shape };
  const units = unitsOf([first, ...labels.filter((_, i) => columns[i]?.year)], writtenUnit);
  // Where columns are in different units, each has to go on saying its own.
  const withoutUnit = (label: string): string => (units.length > 1 ? label : label.replace(unitIn, '').trim());
  const table: FigureTable = {
    head: withoutUnit(first) || '项目',
    ...(units.length > 0 ? { unit: units.join('、') } : {}),
    columns: columns.flatMap((column) => (column ? { ...column, label: column.year ? withoutUnit(column.label) : column.label } : [])),
    rows: named(rows.map(({ cells: [label = '', ...own] }) => ({ label, cells: own.map(numberOf) }))),
  };
  return { table, faults: [...unitFaults(table, top), ...sumFaults(table, (i) => rows[i]?.line ?? top)] };
}

/** Words that explain are no column of figures, even where they tell of an increase. */
const isWords = /说明|原因|备注/;
const isComparison = /比|较|增减|增加|增长|增幅|减少|减幅|下降|上升|升降|变动|变化|差额|差异|相差|率|占(?!用)|[%％‰]/;

function columnOf(label: string): FigureColumn | undefined {
  const years = new Set(label.match(/(?:19|20)\d{2}/g));
  if (isWords.test(label)) return undefined;
  if (isComparison.test(label) || years.size > 1) return { label };
  const [year] = years;
  if (!year) return undefined;
  const kind = label.includes('决算') ? '决算' : label.includes('预算') ? '预算' : undefined;
  return { label, year, ...(kind ? { kind } : {}) };
}

/** Thousands may be parted; a minus may be the typographic one, as Word writes it. */
const plain = (cell: string): string => cell.replace(/[,，\s]/g, '').replace(/^[−－]/, '-');
const isBlank = (cell: string): boolean => /^[-—–－/]*$/.test(cell);
const isNumber = (cell: string): boolean => isBlank(cell) || /^-?\d+(?:\.\d+)?$/.test(plain(cell));
const numberOf = (cell: string): number | undefined => (isBlank(cell) ? undefined : Number(plain(cell)));

const rowFaults = ([label = '', ...cells]: readonly string[], line: number, columns: readonly string[]): FigureFault[] =>
  cells.flatMap((value, i) =>
    isNumber(value) ? [] : [{ code: 'figures/number', line, args: { row: label, column: columns[i] ?? '', value } }],
  );

const twice = (labels: readonly string[], lineOf: (i: number) => number): FigureFault[] =>
  labels.flatMap((value, i) => (labels.indexOf(value) < i ? [{ code: 'figures/twice', line: lineOf(i), args: { value } }] : []));
