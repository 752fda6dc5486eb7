import { addMonths } from '../../model/calendar-date.ts';
import { withheldGrounds } from '../../model/kinds/publishable.ts';
import { limitsOf } from '../../model/limits.ts';
import { problem, type Problem } from '../../problem/problem.ts';
import { placeOf, type Draft, type Rule } from '../draft.ts';
import { allRecords, isPublished, type Published } from '../record.ts';

/**
 * What is withheld is so on a ground of the law, and is reconsidered from time to time (政府信息公开条例第十八条). Such records lie in the inside
 * folder, drafts among them; in the public one each is a block of its own (`notPublic`).
 */
export const withheld: Rule = (draft) =>
  draft.site.edition === 'internal'
    ? allRecords(draft.records)
        .filter(isPublished)
        .filter(({ fields, publication }) => fields.method === '不予公开' && publication !== 'withdrawn')
        .flatMap((record) => problemsOf(record, draft))
    : [];

function problemsOf(record: Published, { asOf, site }: Draft): Problem[] {
  const { withheld_for, recheck_on } = record.fields;
  const limit = limitsOf(site.limits).recheck_within;
  const problems: Problem[] = [];
  if (!withheld_for) problems.push(problem('withheld/no-ground', placeOf(record, 'method'), { choices: withheldGrounds.join('、') }));
  if (!recheck_on) problems.push(problem('withheld/no-recheck', placeOf(record, 'method'), { limit }));
  else if (recheck_on < asOf) problems.push(problem('withheld/recheck-due', placeOf(record, 'recheck_on'), { value: recheck_on }));
  else if (recheck_on > addMonths(asOf, limit))
    problems.push(problem('withheld/recheck-far', placeOf(record, 'recheck_on'), { value: recheck_on, limit }));
  return problems;
}
