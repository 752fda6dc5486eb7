import { unfilled } from '../../model/report-tables.ts';
import { problem, type Problem } from '../../problem/problem.ts';
import { placeOf, type Rule } from '../draft.ts';
import type { Report } from '../record.ts';

/** A department has one report a year (政府信息公开条例第四十九条), its file is named by the department, and nothing of the draft is left in it. */
export const reportForm: Rule = ({ records }) => records.report.flatMap((report) => [...wrongDepartment(report), ...leftUnfilled(report)]);

function wrongDepartment(report: Report): Problem[] {
  const { parts, fields } = report;
  if (fields.department === parts.slug) return [];
  return [problem('report/department', placeOf(report, 'department'), { expected: parts.slug, value: fields.department })];
}

function leftUnfilled({ raw }: Report): Problem[] {
  return raw.texts.source.split('\n').flatMap((line, i) => {
    const at = line.indexOf(unfilled);
    if (at < 0) return [];
    return [problem('report/unfilled', { file: raw.file, line: raw.bodyLine + i, column: at + 1 }, { value: unfilled })];
  });
}
