import { placeOf } from '../catalog/draft.ts';
import type { Request } from '../catalog/record.ts';
import { isSupplementLate, requestClock, terms } from '../catalog/request-clock.ts';
import type { CalendarDate } from '../model/calendar-date.ts';
import { isMissingYear } from '../model/working-days.ts';
import { problem, type Problem } from '../problem/problem.ts';
import type { Rule } from './rule.ts';

/** Requests are answered in their term, which is only extended with consent (政府信息公开条例第三十条、第三十三条). */
export const requestTerms: Rule = {
  title: '依申请公开在期限内答复，延期经过批准',
  codes: ['request/late', 'request/no-calendar', 'request/unapproved', 'request/supplement-late'],
  basis: '政府信息公开条例第三十条、第三十三条',
  check: ({ judges, catalog: { requests }, asOf }) =>
    requests.filter(({ fields }) => judges(fields.received_on)).flatMap((request) => problemsOf(request, asOf)),
};

function problemsOf(request: Request, asOf: CalendarDate): Problem[] {
  const { extended, replied_on } = request.fields;
  const { due, isLate } = requestClock(request.fields, asOf);
  const problems: Problem[] = [];
  if (due && isMissingYear(due)) problems.push(problem('request/no-calendar', placeOf(request, 'received_on'), { value: due.missingYear }));
  else if (due && isLate)
    problems.push(
      problem('request/late', placeOf(request, replied_on ? 'replied_on' : 'received_on'), { limit: due.value, on: replied_on ?? asOf }),
    );
  if (extended && !extended.approved_by)
    problems.push(problem('request/unapproved', placeOf(request, 'extended', 'on'), { value: extended.on }));
  if (isSupplementLate(request.fields))
    problems.push(problem('request/supplement-late', placeOf(request, 'supplement', 'noticed_on'), { limit: terms.supplement }));
  return problems;
}
