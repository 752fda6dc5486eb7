import type { CalendarDate } from '../model/calendar-date.ts';
import { parsePeriod, periodEnd } from '../model/period.ts';
import { rowsOf, type SourceRow } from '../model/read-figures.ts';
import type { ProblemArgs, ProblemCode } from '../problem/problem.ts';
import { attachmentPath } from './attachment-path.ts';
import type { KeyPath } from './locate-key.ts';
import type { Inventory, RawTable } from './raw.ts';
import type { Appraisal, Department } from './record.ts';
import { scoreFile } from './score-file.ts';

/** What a department was given. */
export interface Score {
  /** Its code. */
  readonly department: string;
  readonly score: number;
  /** As it was written, or else its place among the scores: equal scores share the best of their places. */
  readonly rank: number;
}
export interface ScoreFault {
  readonly code: ProblemCode;
  /** The key of the record where it stands; scores of a file stand at the key that names it. */
  readonly at: KeyPath;
  readonly args: ProblemArgs;
}
export interface ReadScores {
  /** The best first. */
  readonly scores: readonly Score[];
  readonly faults: readonly ScoreFault[];
}

interface Written extends Omit<Score, 'rank'> {
  readonly rank: number | undefined;
  readonly at: KeyPath;
  /** What tells where it stands in a table: 第 3 行. */
  readonly row: string;
}

interface Known {
  readonly files: Inventory;
  readonly tables: ReadonlyMap<string, RawTable>;
  readonly records: { readonly department: readonly Department[] };
}

/** The scores of an appraisal; none, and no fault, where it has none or its file could not be read, which is said of the file. */
export function scoresOf({ raw, fields: { scores: written } }: Appraisal, { files, tables, records }: Known): ReadScores {
  if (written === undefined) return { scores: [], faults: [] };
  if (typeof written !== 'string')
    return judged(
      written.map(({ rank, ...score }, i) => ({ ...score, rank, at: ['scores', i], row: `第 ${i + 1} 项` })),
      [],
    );
  const name = scoreFile(written);
  const path = name && attachmentPath(raw.file, name, files);
  const attached = path ? tables.get(path) : undefined;
  if (name && !attached) return { scores: [], faults: [] };
  const read = readRows(attached?.rows ?? rowsOf(written).map(({ line, cells }) => ({ line: line + 1, cells })), records.department);
  return judged(read.scores, read.faults);
}

const columns = { department: ['单位', 'department'], score: ['得分', '分数', 'score'], rank: ['名次', '排名', 'rank'] } as const;

/** A table whose head names the columns; departments go by their codes or their names. */
function readRows(rows: readonly SourceRow[], departments: readonly Department[]): { scores: readonly Written[]; faults: ScoreFault[] } {
  const [head, ...lines] = rows.map(({ line, cells }) => ({ line, cells: cells.map((cell) => cell.trim()) }));
  const placeOf = (names: readonly string[]): number => (head?.cells ?? []).findIndex((cell) => names.includes(cell));
  const places = { department: placeOf(columns.department), score: placeOf(columns.score), rank: placeOf(columns.rank) };
  if (places.department < 0 || places.score < 0)
    return { scores: [], faults: [{ code: 'appraisal/head', at: ['scores'], args: { value: (head?.cells ?? []).join('、') } }] };
  const codes = new Map(
    departments.flatMap(({ parts, fields }) => [fields.name, fields.short ?? '', parts.slug].map((n) => [n, parts.slug])),
  );
  const faults: ScoreFault[] = [];
  const scores = lines.flatMap(({ line, cells }): Written[] => {
    const cellIn = (column: keyof typeof places): string => cells[places[column]] ?? '';
    const row = `第 ${line} 行`;
    const department = codes.get(cellIn('department'));
    const wrong = [
      ...(department === undefined ? [{ label: '单位', value: cellIn('department') }] : []),
      ...(isNumber(cellIn('score')) ? [] : [{ label: '得分', value: cellIn('score') }]),
      ...(/^\d{0,6}$/.test(cellIn('rank')) ? [] : [{ label: '名次', value: cellIn('rank') }]),
    ];
    faults.push(...wrong.map((args): ScoreFault => ({ code: 'appraisal/cell', at: ['scores'], args: { ...args, row } })));
    if (department === undefined || wrong.length > 0) return [];
    const rank = cellIn('rank') === '' ? undefined : Number(cellIn('rank'));
    return [{ department, score: Number(cellIn('score')), rank, at: ['scores'], row }];
  });
  return { scores, faults };
}

const isNumber = (cell: string): boolean => /^-?\d+(?:\.\d+)?$/.test(cell);

/** Every department stands once, and who has more points has the better rank. */
function judged(written: readonly Written[], faults: readonly ScoreFault[]): ReadScores {
  const best = written.toSorted((a, b) => b.score - a.score);
  const seen = new Set<string>();
  const twice = written.flatMap(({ department, at, row }): ScoreFault[] => {
    if (seen.has(department)) return [{ code: 'appraisal/twice', at, args: { value: department, row } }];
    seen.add(department);
    return [];
  });
  return {
    scores: best
      .map(({ department, score, rank }) => ({ department, score, rank: rank ?? 1 + best.filter((other) => other.score > score).length }))
      .sort((a, b) => a.rank - b.rank),
    faults: [...faults, ...twice, ...ranksFaults(best)],
  };
}

/** Of each department whose rank is no worse than that of one with more points. */
function ranksFaults(best: readonly Written[]): ScoreFault[] {
  const ranked = best.flatMap((score) => (score.rank === undefined ? [] : [{ ...score, rank: score.rank }]));
  return ranked.flatMap(({ department, score, rank, at, row }) => {
    const ahead = ranked.find((other) => other.score > score && other.rank >= rank);
    return ahead
      ? [
          {
            code: 'appraisal/rank' as const,
            at,
            args: { value: rank, name: department, count: score, other: ahead.department, limit: ahead.score, row },
          },
        ]
      : [];
  });
}

/** The last day of the period that was appraised, or the day the result was published. */
export function appraisalDay({ fields: { published_on, period } }: Appraisal): CalendarDate | '' {
  if (published_on) return published_on.slice(0, 10) as CalendarDate;
  const known = parsePeriod(period);
  return known ? periodEnd(known) : '';
}
