import { problem, type Problem } from '../../problem/problem.ts';
import { placeOf, type Rule } from '../draft.ts';
import type { Consultation } from '../record.ts';

/** What became of opinions is said with a reason (重大行政决策程序暂行条例第十八条), and the counts of a survey fit together. */
export const consultationAnswers: Rule = ({ records }) =>
  records.consultation.flatMap((consultation) => [...withoutReason(consultation), ...beyondRespondents(consultation)]);

function withoutReason(consultation: Consultation): Problem[] {
  return (consultation.fields.opinions ?? []).flatMap(({ adopted, reason }, i) =>
    adopted !== '采纳' && !reason
      ? [problem('opinion/no-reason', placeOf(consultation, 'opinions', i, 'adopted'), { value: adopted })]
      : [],
  );
}

/** Nobody chooses one option twice. */
function beyondRespondents(consultation: Consultation): Problem[] {
  const { questions = [], respondents } = consultation.fields;
  const total = respondents?.reduce((sum, { count }) => sum + count, 0);
  if (total === undefined) return [];
  return questions.flatMap(({ options = [] }, q) =>
    options.flatMap(({ count = 0 }, o) =>
      count > total
        ? [problem('survey/count', placeOf(consultation, 'questions', q, 'options', o, 'count'), { value: count, limit: total })]
        : [],
    ),
  );
}
