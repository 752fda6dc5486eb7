import { wanOf, type FigureFault, type FigureName, type FigureRow, type FigureTable } from './figures.ts';
import { rounded } from './rounding.ts';

/** What tables call the figures that are compared between departments. */
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

/** Rows with the known figure that each is. A row that is only called 合计 is that of the three where nothing else stands in the table. */
export function named(rows: readonly Omit<FigureRow, 'name'>[]): FigureRow[] {
  const known = rows.map((row) => ({ ...row, name: patterns.find(([pattern]) => pattern.test(bare(row.label)))?.[1] }));
  const parts = known.filter(({ name }) => name);
  const isOfThree = parts.length > 1 && known.every(({ name, label }) => (name ? name !== '会议费' && name !== '差旅费' : isSum(label)));
  return known.map(({ name, ...row }) => {
    const own = name ?? (isOfThree && isSum(row.label) && !parts.some((p) => p.name === '三公经费合计') ? '三公经费合计' : undefined);
    return own ? { ...row, name: own } : row;
  });
}

/** Figures that are known are compared with those of other departments, which only amounts in a known unit can be. */
export function unitFaults({ unit, rows }: FigureTable, line: number): FigureFault[] {
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
export function sumFaults({ columns, rows }: FigureTable, lineOf: (row: number) => number): FigureFault[] {
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
