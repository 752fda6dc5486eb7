import type { CalendarDate } from '../model/calendar-date.ts';
import type { ProblemCode, Problem } from '../problem/problem.ts';
import { isWithin, strictest, type MaskedKind, type MaskPolicy } from '../text/masked-number.ts';
import { maskArgs } from './rules/personal-data.ts';
import type { Examined } from './examine.ts';
import type { Site } from './site.ts';

/** What site.yaml says that bears on what is found in a file by itself. */
export interface Settings {
  readonly since?: CalendarDate | undefined;
  readonly masks?: MaskPolicy | undefined;
}

export const settingsOf = ({ since, mask_policy: { id_number, mobile, bank_card } = {} }: Site): Settings => ({
  since,
  masks: {
    id_number: id_number ?? strictest.id_number,
    mobile: mobile ?? strictest.mobile,
    bank_card: bank_card ?? strictest.bank_card,
  },
});

/** What is only told of records that were brought in, and keeps newer ones from the public. */
const lenient: ReadonlySet<ProblemCode> = new Set([
  'personal-data/mobile',
  'personal-data/address',
  'personal-data/hardship',
  'attachment/mobile',
  'attachment/address',
  'attachment/hardship',
]);

/** Problems of one file as the settings of a site have them: a record older than the site is only told of, and a mask that is allowed is none. */
export function settled(problems: readonly Problem[], fields: object | undefined, settings: Settings): readonly Problem[] {
  if (!problems.some(isOpen)) return problems;
  const { since = '', masks = strictest } = settings;
  const isOld = fields !== undefined && dayIn(fields) !== '' && dayIn(fields) < since;
  return problems.flatMap((found): readonly Problem[] => {
    if (lenient.has(found.code)) return [isOld ? { ...found, severity: 'warning' } : found];
    return isMask(found) ? maskProblem(found, masks) : [found];
  });
}

const isMask = ({ code }: Problem): boolean => code === 'personal-data/mask' || code === 'attachment/mask';
const isOpen = (found: Problem): boolean => lenient.has(found.code) || isMask(found);

function maskProblem(found: Problem, masks: MaskPolicy): Problem[] {
  const shown = { of: found.args['of'] as MaskedKind, first: Number(found.args['first']), last: Number(found.args['last']) };
  return isWithin(shown, masks[shown.of]) ? [] : [{ ...found, args: { ...found.args, ...maskArgs(shown, masks) } }];
}

const dayKeys = ['published_on', 'published_at', 'received_on', 'opens_on', 'on', 'updated_on'] as const;

/** The day by which a record is old or new; empty where it tells none. */
function dayIn(fields: object): string {
  const known = fields as Partial<Record<(typeof dayKeys)[number], string>>;
  return dayKeys.map((key) => known[key]).find((day) => day !== undefined) ?? '';
}

/** What is said of a file, as the settings of its site have it. */
export const problemsOf = ({ problems, parsed }: Examined, settings: Settings): readonly Problem[] =>
  settled(problems, parsed?.fields, settings);
