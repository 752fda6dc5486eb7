import type { Report } from '../catalog/record.ts';
import { problem, type Problem } from '../problem/problem.ts';
import { requestRow, type Cell } from '../model/report-tables.ts';

/** Phrases in which the text of a report repeats a number of its tables, with the cell each of them names. */
const phrases: readonly { readonly pattern: RegExp; readonly cell: Cell }[] = [
  { pattern: /新收[^，。；、\d]{0,24}申请\s*(\d+)\s*件/g, cell: { table: 'requests', row: requestRow.received.label, column: '总计' } },
  { pattern: /上年度?结转[^，。；、\d]{0,16}?(\d+)\s*件/g, cell: { table: 'requests', row: requestRow.carriedIn.label, column: '总计' } },
  {
    pattern: /结转[至到]?下一?年度?[^，。；、\d]{0,16}?(\d+)\s*件/g,
    cell: { table: 'requests', row: requestRow.carriedOut.label, column: '总计' },
  },
  { pattern: /制发行政规范性文件\s*(\d+)\s*件/g, cell: { table: 'proactive', row: '行政规范性文件', column: '本年制发件数' } },
];

/** Words of a phrase that count only some of what the cell counts. */
const some = /自然人|公民|法人|企业|机构|组织|网络|网上|信函|邮寄|当面|现场|传真|邮件/;
/** Words before a phrase, in its clause, by which it counts only some, or counts another year. */
const other = /其中|上一?年|去年|同期/;

/** Whether a phrase counts all that its cell counts: everybody's, of the year of the report. */
function isWhole(phrase: string, before: string, year: string): boolean {
  const clause = /[^，。；、：:]*$/.exec(before)?.[0] ?? '';
  return !some.test(phrase) && !other.test(clause) && [...clause.matchAll(/(\d{4})\s*年/g)].every(([, named]) => named === year);
}

/** Numbers in the text are those of the tables (国办公开办函〔2021〕30号); looked for in the usual phrases only. */
export function wrongWords({ fields, raw }: Report): Problem[] {
  return raw.texts.source.split('\n').flatMap((line, i) =>
    phrases.flatMap(({ pattern, cell: { table, row, column } }) => {
      const value = fields.tables?.[table]?.[row]?.[column];
      if (value === undefined) return [];
      return [...line.matchAll(pattern)]
        .filter(({ 0: phrase, 1: written, index }) => Number(written) !== value && isWhole(phrase, line.slice(0, index), fields.year))
        .map((found) =>
          problem(
            'report/words',
            { file: raw.file, line: raw.bodyLine + i, column: found.index + 1 },
            { sample: found[0], row, column, value },
          ),
        );
    }),
  );
}
