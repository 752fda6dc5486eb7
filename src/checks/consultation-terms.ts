import { placeOf } from '../catalog/draft.ts';
import type { Consultation } from '../catalog/record.ts';
import { consultationStateOn } from '../catalog/consultation-state.ts';
import { daysBetween, type CalendarDate } from '../model/calendar-date.ts';
import { problem, type Problem } from '../problem/problem.ts';
import type { Check } from './index.ts';

/** Days that a draft is open for opinions, at least, unless a reason is given (重大行政决策程序暂行条例第十五条). */
const shortestOpen = 30;
/** Days before a hearing by which its materials are public (重大行政决策程序暂行条例第十六条). */
const materialsBefore = 7;
/** Days after its end by which people expect to hear what became of a consultation; offices set terms of their own. */
const feedbackWithin = 30;

/** A draft is open long enough and explained, a hearing is prepared, and what became of opinions is said. */
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
  if (hearing && (!hearing.materials_on || daysBetween(hearing.materials_on, hearing.on) < materialsBefore))
    problems.push(problem('hearing/materials', placeOf(consultation, 'hearing'), { limit: materialsBefore }));
  const waited = daysBetween(closes_on, asOf);
  if (consultationStateOn(consultation, asOf).label === '已截止，待反馈' && waited > feedbackWithin)
    problems.push(problem('consultation/no-feedback', placeOf(consultation, 'closes_on'), { value: waited }));
  return problems;
}
