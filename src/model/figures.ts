import { rounded } from './rounding.ts';

/** The “三公” figures and what is spent beside them, in the order of the tables that departments publish (财预〔2016〕143号). */
export const figureNames = [
  '三公经费合计',
  '因公出国（境）费',
  '公务用车购置及运行维护费',
  '公务用车购置费',
  '公务用车运行维护费',
  '公务接待费',
  '会议费',
  '差旅费',
] as const;
export type FigureName = (typeof figureNames)[number];

/** Those that add up to 三公经费合计, each counted once. */
export const threePublicParts = [
  '因公出国（境）费',
  '公务用车购置费',
  '公务用车运行维护费',
  '公务接待费',
] as const satisfies readonly FigureName[];

export type FigureKind = '预算' | '决算';

/** A column of figures: the year it is of, and whether it was planned or spent where its head says so. */
export interface FigureColumn {
  readonly label: string;
  /** Four digits. Undefined where the column only compares others (增减, 同比, 完成率, 占比): it is shown in the table and is no year's figure. */
  readonly year?: string;
  readonly kind?: FigureKind;
}
export interface FigureRow {
  readonly label: string;
  /** Which of the known figures it is. */
  readonly name?: FigureName;
  /** In the order of the columns; undefined where nothing is written. */
  readonly cells: readonly (number | undefined)[];
}
/** A small table of figures by year. */
export interface FigureTable {
  /** What the first column is called. */
  readonly head: string;
  readonly unit?: string;
  readonly columns: readonly FigureColumn[];
  readonly rows: readonly FigureRow[];
}

/** Something wrong with a table, with the line of its source where it stands. */
export interface FigureFault {
  readonly code:
    | 'figures/head'
    | 'figures/cells'
    | 'figures/number'
    | 'figures/twice'
    | 'figures/unit'
    | 'figures/unit-unknown'
    | 'figures/sum';
  readonly line: number;
  readonly args: Readonly<Record<string, string | number>>;
}
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

/** What amounts of money are told in, in 万元. */
const moneyUnits: ReadonlyMap<string, number> = new Map([
  ['元', 0.0001],
  ['千元', 0.1],
  ['万元', 1],
  ['亿元', 10_000],
]);

/** How many 万元 one of a unit is; undefined where the unit is not known, so that nothing may be made of its amounts. */
export const wanOf = (unit: string | undefined): number | undefined => moneyUnits.get(unit ?? '');

/** An amount in 万元 to the 元, as sums and differences of amounts are told. */
export const toYuan = (wan: number): number => rounded(wan, 4);

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

const patterns: readonly (readonly [RegExp, FigureName])[] = [
  [/^三公经费(?:合计|总计|支出)?(?:合计)?$/, '三公经费合计'],
  [/^因公出国（境）费用?$/, '因公出国（境）费'],
  [/^公务用车购置[及和]运行(?:维护)?费$/, '公务用车购置及运行维护费'],
  [/^公务用车购置费$/, '公务用车购置费'],
  [/^公务用车运行(?:维护)?费$/, '公务用车运行维护费'],
  [/^公务接待费$/, '公务接待费'],
  [/^会议费$/, '会议费'],
  [/^差旅费$/, '差旅费'],
];

/** Without what tables put before and around a name: 其中：, numbers, quotes, spaces. */
const bare = (label: string): string =>
  label
    .replace(/[\s\u3000“”"「」]/g, '')
    .replaceAll('(', '（')
    .replaceAll(')', '）')
    .replace(/^其中[：:]/, '')
    .replace(/^(?:（?[\d一二三四五六七八九十]+[）.．、])+/, '');

const isSum = (label: string): boolean => /^(?:合计|总计)$/.test(bare(label));

/** A row that is only called 合计 is that of the three where nothing else stands in the table. */
function named(rows: readonly Omit<FigureRow, 'name'>[]): FigureRow[] {
  const known = rows.map((row) => ({ ...row, name: patterns.find(([pattern]) => pattern.test(bare(row.label)))?.[1] }));
  const parts = known.filter(({ name }) => name);
  const isOfThree = parts.length > 1 && known.every(({ name, label }) => (name ? name !== '会议费' && name !== '差旅费' : isSum(label)));
  return known.map(({ name, ...row }) => {
    const own = name ?? (isOfThree && isSum(row.label) && !parts.some((p) => p.name === '三公经费合计') ? '三公经费合计' : undefined);
    return own ? { ...row, name: own } : row;
  });
}

/** Figures that are known are compared with those of other departments, which only amounts in a known unit can be. */
function unitFaults({ unit, rows }: FigureTable, line: number): FigureFault[] {
  if (!rows.some(({ name }) => name) || wanOf(unit) !== undefined) return [];
  return [unit === undefined ? { code: 'figures/unit', line, args: {} } : { code: 'figures/unit-unknown', line, args: { value: unit } }];
}

/** What a figure is the sum of: whole groups where they are written, else what they are made of. */
const sums: readonly { readonly of: FigureName; readonly addends: readonly (readonly FigureName[])[] }[] = [
  { of: '公务用车购置及运行维护费', addends: [['公务用车购置费', '公务用车运行维护费']] },
  {
    of: '三公经费合计',
    addends: [
      ['因公出国（境）费', '公务用车购置及运行维护费', '公务接待费'],
      ['因公出国（境）费', '公务用车购置费', '公务用车运行维护费', '公务接待费'],
    ],
  },
];

/** Sums are judged where all that they are made of is written. Amounts with decimals may be off by one in the last place: each was rounded by itself. */
function sumFaults({ columns, rows }: FigureTable, lineOf: (row: number) => number): FigureFault[] {
  return sums.flatMap(({ of, addends }) => {
    const at = rows.findIndex(({ name }) => name === of);
    const sum = rows[at];
    if (!sum) return [];
    return columns.flatMap(({ label, year }, i): FigureFault[] => {
      if (!year) return [];
      const parts = addends
        .map((names) => names.map((name) => ({ name, value: rows.find((row) => row.name === name)?.cells[i] })))
        .find((group) => group.every(({ value }) => value !== undefined));
      const value = sum.cells[i];
      if (!parts || value === undefined) return [];
      const places = Math.max(...[value, ...parts.map((part) => part.value ?? 0)].map(placesOf));
      const expected = rounded(
        parts.reduce((all, part) => all + (part.value ?? 0), 0),
        places,
      );
      const tolerance = places === 0 ? 0 : 10 ** -places;
      if (Math.abs(value - expected) <= tolerance * 1.0001) return [];
      const cells = parts.map((part) => `${part.name} ${part.value}`).join('＋');
      return [{ code: 'figures/sum', line: lineOf(at), args: { row: sum.label, column: label, value, expected, cells } }];
    });
  });
}

const placesOf = (number: number): number => `${number}`.split('.')[1]?.length ?? 0;
