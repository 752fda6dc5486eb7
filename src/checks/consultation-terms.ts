import { placeOf } from '../catalog/draft.ts';
import type { Consultation } from '../catalog/record.ts';
import { consultationStateOn, shortestOpen } from '../catalog/consultation-state.ts';
import { daysBetween, type CalendarDate } from '../model/calendar-date.ts';
import { problem, type Problem } from '../problem/problem.ts';
import type { Check } from './index.ts';

/** Days before a hearing by which its materials are known (重大行政决策程序暂行条例第十六条). */
const materialsBefore = 7;
/** Days after its end by which people expect to hear what became of a consultation; offices set terms of their own. */
const feedbackWithin = 30;

/** Days after a hearing by which people expect its record; offices set terms of their own. */
const recordWithin = 30;

/** A draft is open long enough and explained, a hearing is prepared and recorded, and what became of opinions is said. */
export const consultationTerms: Check = ({ site, consultations }, asOf) =>
  consultations.filter(({ fields }) => fields.opens_on >= (site.since ?? '')).flatMap((consultation) => problemsOf(consultation, asOf));

function problemsOf(consultation: Consultation, asOf: CalendarDate): Problem[] {
  const { type = '意见征集', opens_on, closes_on, short_reason, draft_file, explanation, hearing } = consultation.fields;
  const problems: Problem[] = [];
  const days = daysBetween(opens_on, closes_on);
  if (type === '意见征集' && days < shortestOpen && !short_reason)
    problems.push(problem('consultation/short', placeOf(consultation, 'closes_on'), { value: days, limit: shortestOpen }));
  if (type === '意见征集' && (!draft_file || !explanation))
    problems.push(problem('consultation/unexplained', placeOf(consultation, draft_file ? 'explanation' : 'draft_file')));
  if (type === '听证' && !hearing) problems.push(problem('hearing/unplanned', placeOf(consultation, 'type')));
  if (hearing) problems.push(...hearingProblems(consultation, hearing, asOf));
  const waited = daysBetween(closes_on, asOf);
  if (consultationStateOn(consultation, asOf).label === '已截止，待反馈' && waited > feedbackWithin)
    problems.push(problem('consultation/no-feedback', placeOf(consultation, 'closes_on'), { value: waited }));
  return problems;
}

/** Time, place, materials and those who take part are told before a hearing (重大行政决策程序暂行条例第十六条), and afterwards what was said. */
function hearingProblems(
  consultation: Consultation,
  { on, place, materials_on, attendees = [], record }: NonNullable<Consultation['fields']['hearing']>,
  asOf: CalendarDate,
): Problem[] {
  const at = placeOf(consultation, 'hearing');
  const since = daysBetween(on, asOf);
  return [
    ...(place ? [] : [problem('hearing/no-place', at)]),
    ...(materials_on && daysBetween(materials_on, on) >= materialsBefore
      ? []
      : [problem('hearing/materials', at, { limit: materialsBefore })]),
    ...(since >= 0 && attendees.length === 0 ? [problem('hearing/no-attendees', at, { on })] : []),
    ...(since > recordWithin && !record ? [problem('hearing/no-record', at, { value: since })] : []),
  ];
}
