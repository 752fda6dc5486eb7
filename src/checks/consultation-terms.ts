import { placeOf } from '../catalog/draft.ts';
import type { Consultation } from '../catalog/record.ts';
import { consultationStateOn } from '../catalog/consultation-state.ts';
import { daysBetween, type CalendarDate } from '../model/calendar-date.ts';
import { problem, type Problem } from '../problem/problem.ts';
import { wrongCounts } from './consultation-counts.ts';
import type { Evidence, Rule } from './rule.ts';

type Terms = Pick<Evidence, 'asOf' | 'limits'>;

/** A draft is open long enough and explained, a hearing is prepared and recorded, and what became of opinions is said. */
export const consultationTerms: Rule = {
  title: '征求意见够长、有说明、有反馈；听证有准备、有记录',
  codes: [
    'consultation/short',
    'consultation/unexplained',
    'consultation/no-feedback',
    'consultation/counts',
    'hearing/materials',
    'hearing/unplanned',
    'hearing/no-place',
    'hearing/no-attendees',
    'hearing/no-record',
  ],
  basis: '重大行政决策程序暂行条例第十五条、第十六条、第十八条、第三十二条',
  from: '2019-09-01' as CalendarDate,
  limits: ['consultation_open', 'feedback_within', 'hearing_materials', 'hearing_record'],
  check: ({ judges, catalog: { consultations }, asOf, limits }) =>
    consultations.filter(({ fields }) => judges(fields.opens_on)).flatMap((consultation) => problemsOf(consultation, { asOf, limits })),
};

function problemsOf(consultation: Consultation, { asOf, limits }: Terms): Problem[] {
  const { type = '意见征集', opens_on, closes_on, short_reason, hearing } = consultation.fields;
  const problems: Problem[] = [];
  const days = daysBetween(opens_on, closes_on);
  if (type === '意见征集' && days < limits.consultation_open && !short_reason)
    problems.push(problem('consultation/short', placeOf(consultation, 'closes_on'), { value: days, limit: limits.consultation_open }));
  const lacking = type === '意见征集' ? unexplained(consultation) : undefined;
  if (lacking) problems.push(problem('consultation/unexplained', placeOf(consultation, lacking)));
  if (type === '听证' && !hearing) problems.push(problem('hearing/unplanned', placeOf(consultation, 'type')));
  if (hearing) problems.push(...hearingProblems(consultation, hearing, { asOf, limits }));
  const waited = daysBetween(closes_on, asOf);
  if (consultationStateOn(consultation, asOf).label === '已截止，待反馈' && waited > limits.feedback_within)
    problems.push(problem('consultation/no-feedback', placeOf(consultation, 'closes_on'), { value: waited }));
  problems.push(...wrongCounts(consultation));
  return problems;
}

/** The key of what is not there, unless it is among the attachments under its usual name. */
function unexplained({ fields: { draft_file, explanation, attachments = [] } }: Consultation): 'draft_file' | 'explanation' | undefined {
  const titles = attachments.map(({ title }) => title);
  if (!draft_file && !titles.some((title) => /草案|征求意见稿|讨论稿/.test(title) && !title.includes('说明'))) return 'draft_file';
  return explanation || titles.some((title) => /(?:起草|编制|修订|修改|草案|征求意见稿)[^，。；]{0,4}说明/.test(title))
    ? undefined
    : 'explanation';
}

/** Time, place, materials and those who take part are told before a hearing (重大行政决策程序暂行条例第十六条), and afterwards what was said. */
function hearingProblems(
  consultation: Consultation,
  { on, place, materials_on, attendees = [], record }: NonNullable<Consultation['fields']['hearing']>,
  { asOf, limits }: Terms,
): Problem[] {
  const at = placeOf(consultation, 'hearing');
  const since = daysBetween(on, asOf);
  return [
    ...(place ? [] : [problem('hearing/no-place', at)]),
    // Materials that are not public yet are in time as long as today would do.
    ...(daysBetween(materials_on ?? asOf, on) >= limits.hearing_materials
      ? []
      : [problem('hearing/materials', at, { limit: limits.hearing_materials })]),
    ...(since >= 0 && attendees.length === 0 ? [problem('hearing/no-attendees', at, { on })] : []),
    ...(since > limits.hearing_record && !record ? [problem('hearing/no-record', at, { value: since })] : []),
  ];
}
