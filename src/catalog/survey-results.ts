import { percentOf } from '../model/rounding.ts';
import type { Consultation } from './record.ts';

type Question = NonNullable<Consultation['fields']['questions']>[number];
export type Option = NonNullable<Question['options']>[number];

/** A group of people who answered a survey. */
export interface RespondentGroup {
  readonly name: string;
  /** How many took part. */
  readonly respondents: number;
}
/** How many chose an option. */
export interface OptionCounts {
  readonly text: string;
  /** Undefined until the counts are entered. */
  readonly count: number | undefined;
  /** In hundredths of the question's base. */
  readonly share: number | undefined;
  /** For each group in the order of groups: how many of it, and their share of the group in hundredths; empty where groups were not told apart. */
  readonly by: readonly { readonly count: number; readonly share: number }[];
}
export interface QuestionResult {
  readonly text: string;
  readonly options: readonly OptionCounts[];
  /** Whether people chose several options: then shares are of those who took part, else of all choices. */
  readonly isMultiple: boolean;
}

export const respondentGroups = ({ fields: { respondents = [] } }: Consultation): RespondentGroup[] =>
  respondents.map(({ group, count }) => ({ name: group, respondents: count }));

/** How many chose an option: as it is written, or else the sum of its groups. */
export const chosenBy = ({ count, by }: Option): number | undefined => count ?? by?.reduce((sum, { count: own }) => sum + own, 0);

/** What a survey came to, question by question. */
export function surveyResults(consultation: Consultation): QuestionResult[] {
  const groups = respondentGroups(consultation);
  const took = groups.reduce((sum, { respondents }) => sum + respondents, 0);
  return (consultation.fields.questions ?? []).map(({ text, options = [] }) => {
    const chosen = options.reduce((sum, option) => sum + (chosenBy(option) ?? 0), 0);
    const isMultiple = took > 0 && chosen > took;
    return { text, isMultiple, options: options.map((option) => countsOf(option, groups, isMultiple ? took : chosen)) };
  });
}

function countsOf(option: Option, groups: readonly RespondentGroup[], base: number): OptionCounts {
  const count = chosenBy(option);
  const by = new Map(option.by?.map(({ group, count: own }) => [group, own]));
  return {
    text: option.text,
    count,
    share: count === undefined ? undefined : percentOf(count, base),
    by:
      by.size === 0
        ? []
        : groups.map(({ name, respondents }) => ({ count: by.get(name) ?? 0, share: percentOf(by.get(name) ?? 0, respondents) ?? 0 })),
  };
}
