import { parsePeriod } from '../../model/period.ts';
import { problem, type Problem } from '../../problem/problem.ts';
import { scoresOf } from '../appraisal-scores.ts';
import { placeOf, type Rule } from '../draft.ts';
import type { Appraisal } from '../record.ts';

/** The scores of an appraisal can be read, name each department once, and rank it as they say. */
export const appraisalForm: Rule = (draft) =>
  draft.records.appraisal.flatMap((appraisal) => [
    ...wrongPeriod(appraisal),
    ...scoresOf(appraisal, draft).faults.map(({ code, at, args }) => problem(code, placeOf(appraisal, ...at), args)),
  ]);

function wrongPeriod(appraisal: Appraisal): Problem[] {
  const { period: value } = appraisal.fields;
  return parsePeriod(value) ? [] : [problem('period/form', placeOf(appraisal, 'period'), { value })];
}
