import { placeOf } from '../catalog/draft.ts';
import { isToParty } from '../catalog/clock-of.ts';
import type { Request } from '../catalog/record.ts';
import { isSupplementLate, isSurelyInTime, requestClock, terms, thirdPartyDueDay } from '../catalog/request-clock.ts';
import type { CalendarDate } from '../model/calendar-date.ts';
import { isMissingYear } from '../model/working-days.ts';
import { problem, type Problem } from '../problem/problem.ts';
import type { Evidence, Rule } from './rule.ts';

/** Requests are answered in their term, which is only extended with consent (政府信息公开条例第三十条、第三十二条、第三十三条). */
export const requestTerms: Rule = {
  title: '依申请公开在期限内答复，延期经过批准，补正和征求第三方意见不超时',
  codes: [
    'request/late',
    'request/due-soon',
    'request/no-calendar',
    'request/unapproved',
    'request/supplement-late',
    'request/third-party-late',
  ],
  basis: '政府信息公开条例第三十条、第三十二条、第三十三条',
  limits: ['request_due_soon'],
  check: ({ judges, catalog, asOf, limits }) =>
    catalog.requests.flatMap((request) =>
      judges(request.fields.received_on) && !isToParty(catalog, request)
        ? [...answerProblems(request, { asOf, limits }), ...courseProblems(request, asOf)]
        : [],
    ),
};

function answerProblems(request: Request, { asOf, limits }: Pick<Evidence, 'asOf' | 'limits'>): Problem[] {
  const { replied_on } = request.fields;
  const { due, isLate, daysLeft } = requestClock(request.fields, asOf);
  if (!due) return [];
  if (isMissingYear(due)) {
    if (isSurelyInTime(request.fields, due)) return [];
    return [problem('request/no-calendar', placeOf(request, 'received_on'), { value: due.missingYear })];
  }
  if (isLate) {
    const at = placeOf(request, replied_on ? 'replied_on' : 'received_on');
    return [problem('request/late', at, { limit: due.value, on: replied_on ?? asOf, replied: replied_on ?? '' })];
  }
  if (!daysLeft || isMissingYear(daysLeft) || daysLeft.value > limits.request_due_soon) return [];
  return [problem('request/due-soon', placeOf(request, 'received_on'), { due: due.value, count: daysLeft.value })];
}

function courseProblems(request: Request, asOf: CalendarDate): Problem[] {
  const { extended, third_party, replied_on } = request.fields;
  const asked = thirdPartyDueDay(request.fields);
  const answered = third_party?.answered_on ?? replied_on ?? asOf;
  return [
    ...(extended && !extended.approved_by
      ? [problem('request/unapproved', placeOf(request, 'extended', 'on'), { value: extended.on })]
      : []),
    ...(isSupplementLate(request.fields)
      ? [problem('request/supplement-late', placeOf(request, 'supplement', 'noticed_on'), { limit: terms.supplement })]
      : []),
    ...(asked && !isMissingYear(asked) && answered > asked.value
      ? [
          problem('request/third-party-late', placeOf(request, 'third_party', third_party?.answered_on ? 'answered_on' : 'asked_on'), {
            limit: terms.thirdParty,
            due: asked.value,
          }),
        ]
      : []),
  ];
}
