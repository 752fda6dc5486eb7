import { nearest } from '../../problem/nearest.ts';
import { problem, type Place, type Problem } from '../../problem/problem.ts';
import { placeOf, type Rule } from '../draft.ts';
import type { Consultation } from '../record.ts';
import { chosenBy, type Option } from '../survey-results.ts';

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

/** Nobody chooses one option twice, whoever they are, and groups are those that took part. */
function beyondRespondents(consultation: Consultation): Problem[] {
  const { questions = [], respondents } = consultation.fields;
  const groups = new Map(respondents?.map(({ group, count }) => [group, count]));
  const total = respondents && [...groups.values()].reduce((sum, count) => sum + count, 0);
  return questions.flatMap(({ options = [] }, q) =>
    options.flatMap((option, o) => {
      const at = (...keys: readonly (string | number)[]): Place => placeOf(consultation, 'questions', q, 'options', o, ...keys);
      const count = chosenBy(option) ?? 0;
      return [
        ...(total !== undefined && count > total
          ? [problem('survey/count', at(option.count === undefined ? 'by' : 'count'), { value: count, limit: total })]
          : []),
        ...groupProblems(option.by ?? [], groups, at),
        ...sumProblem(option, at('count')),
      ];
    }),
  );
}

function groupProblems(
  by: NonNullable<Option['by']>,
  groups: ReadonlyMap<string, number>,
  at: (...keys: readonly (string | number)[]) => Place,
): Problem[] {
  return by.flatMap(({ group, count }, i) => {
    const limit = groups.get(group);
    if (limit === undefined) {
      const args = { value: group, choices: [...groups.keys()].join('、'), nearest: nearest(group, [...groups.keys()]) ?? '' };
      return [problem('survey/group', at('by', i, 'group'), args)];
    }
    return count > limit ? [problem('survey/count', at('by', i, 'count'), { value: count, limit })] : [];
  });
}

/** The count of an option is that of its groups together. */
function sumProblem({ count, by }: Option, place: Place): Problem[] {
  const sum = by?.reduce((all, own) => all + own.count, 0);
  return count === undefined || sum === undefined || sum === count ? [] : [problem('survey/sum', place, { value: count, expected: sum })];
}
