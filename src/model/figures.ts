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
  /** Four digits. */
  readonly year: string;
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

/** Something wrong with a table, with the line of it, counted from 0, where it stands. */
export interface FigureFault {
  readonly code: 'figures/head' | 'figures/cells' | 'figures/number' | 'figures/twice' | 'figures/unit' | 'figures/sum';
  readonly line: number;
  readonly args: Readonly<Record<string, string | number>>;
}
export interface ReadFigures {
  /** Undefined where the table cannot be read. */
  readonly table: FigureTable | undefined;
  readonly faults: readonly FigureFault[];
}

/** Cells of a table that was pasted into a key: parted by tabs as a spreadsheet does, by upright lines, or by commas. */
export function cellsOf(text: string): readonly (readonly string[])[] {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  if (text.includes('\t')) return lines.map((line) => line.split('\t'));
  if (!text.includes('|')) return lines.map((line) => line.split(/[,，]/));
  return lines
    .filter((line) => !/^[\s|:-]+$/.test(line))
    .map((line) =>
      line
        .trim()
        .replace(/^\||\|$/g, '')
        .split('|'),
    );
}

const unitIn = /[（(]([^（()）]*元)[)）]/;

/**
 * Rows of cells, the first of them the head, as a table. A cell with nothing in it, or with a dash, is empty and not 0;
 * of a row without figures the label alone is enough.
 */
export function readFigures(lines: readonly (readonly string[])[], writtenUnit?: string): ReadFigures {
  const cells = lines.map((line) => line.map((cell) => cell.trim()));
  const [head = [], ...written] = cells;
  const rows = written.map((row) => (row.length === 1 ? [...row, ...head.slice(1).map(() => '')] : row));
  const [first = '', ...labels] = head;
  const unit = writtenUnit ?? unitIn.exec(head.join(' '))?.[1];
  const columns = labels.map(columnOf);
  const unreadable = labels.filter((_, i) => !columns[i]);
  if (labels.length === 0 || unreadable.length > 0)
    return { table: undefined, faults: [{ code: 'figures/head', line: 0, args: { value: unreadable.join('、') || first } }] };
  const shape = [
    ...twice(labels, () => 0),
    ...rows.flatMap((row, i) =>
      row.length === head.length
        ? rowFaults(row, i + 1, labels)
        : [{ code: 'figures/cells' as const, line: i + 1, args: { row: row[0] ?? '', count: row.length, expected: head.length } }],
    ),
    ...twice(
      rows.map(([label = '']) => label),
      (i) => i + 1,
    ),
  ];
  if (shape.length > 0) return { table: undefined, faults: shape };
  const table: FigureTable = {
    head: first.replace(unitIn, '').trim() || '项目',
    ...(unit ? { unit } : {}),
    columns: columns.flatMap((column) => column ?? []),
    rows: named(rows.map(([label = '', ...own]) => ({ label, cells: own.map(numberOf) }))),
  };
  return { table, faults: [...unitFaults(table), ...sumFaults(table)] };
}

function columnOf(label: string): FigureColumn | undefined {
  const year = /(?:19|20)\d{2}/.exec(label)?.[0];
  if (!year) return undefined;
  const kind = label.includes('决算') ? '决算' : label.includes('预算') ? '预算' : undefined;
  return { label: label.replace(unitIn, '').trim(), year, ...(kind ? { kind } : {}) };
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

const unitFaults = ({ unit, rows }: FigureTable): FigureFault[] =>
  unit === undefined && rows.some(({ name }) => name) ? [{ code: 'figures/unit', line: 0, args: {} }] : [];

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
function sumFaults({ columns, rows }: FigureTable): FigureFault[] {
  return sums.flatMap(({ of, addends }) => {
    const at = rows.findIndex(({ name }) => name === of);
    const sum = rows[at];
    if (!sum) return [];
    return columns.flatMap(({ label }, i): FigureFault[] => {
      const parts = addends
        .map((names) => names.map((name) => ({ name, value: rows.find((row) => row.name === name)?.cells[i] })))
        .find((group) => group.every(({ value }) => value !== undefined));
      const value = sum.cells[i];
      if (!parts || value === undefined) return [];
      const places = Math.max(...[value, ...parts.map((part) => part.value ?? 0)].map(placesOf));
      const expected = Number(parts.reduce((all, part) => all + (part.value ?? 0), 0).toFixed(places));
      const tolerance = places === 0 ? 0 : 10 ** -places;
      if (Math.abs(value - expected) <= tolerance * 1.0001) return [];
      const cells = parts.map((part) => `${part.name} ${part.value}`).join('＋');
      return [{ code: 'figures/sum', line: at + 1, args: { row: sum.label, column: label, value, expected, cells } }];
    });
  });
}

const placesOf = (number: number): number => `${number}`.split('.')[1]?.length ?? 0;
