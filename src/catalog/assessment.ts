import { assessment as assessmentKind } from '../model/kinds/assessment.ts';
import type { Values } from '../model/field.ts';
import { rounded } from '../model/rounding.ts';
import { codes } from '../problem/codes.ts';
import { nearest } from '../problem/nearest.ts';
import { problem, type Problem, type ProblemArgs, type ProblemCode } from '../problem/problem.ts';
import { locateKey, type KeyPath } from './locate-key.ts';
import { parseFields } from './parse-fields.ts';
import type { RawRecord } from './raw.ts';
import type { Department } from './record.ts';

export const assessmentFile = 'assessment.yaml';

/** How the work of departments is assessed, as assessment.yaml says. */
export type Assessment = Values<typeof assessmentKind.fields>;
export type AssessedHeading = Assessment['headings'][number];
export type Indicator = AssessedHeading['indicators'][number];

export interface ReadAssessment {
  /** Undefined where anything in it is wrong: a score by half a standard would be a wrong one. */
  readonly assessment: Assessment | undefined;
  readonly problems: readonly Problem[];
}

/** Something wrong, and the key where it stands. */
interface Fault {
  readonly code: ProblemCode;
  readonly at: KeyPath;
  readonly args: ProblemArgs;
}

const whole = 100;
const sum = (amounts: readonly number[]): number =>
  rounded(
    amounts.reduce((total, amount) => total + amount, 0),
    6,
  );

/** The standard of an assessment: points add up to 100, rules and departments exist, and nothing takes points away twice. */
export function readAssessment(raw: RawRecord, departments: readonly Department[]): ReadAssessment {
  const { fields, problems } = parseFields(raw, assessmentKind);
  if (!fields) return { assessment: undefined, problems };
  const known = departments.map(({ parts }) => parts.slug);
  const faults = [
    ...totalFaults(fields),
    ...fields.headings.flatMap(headingFaults),
    ...ruleFaults(fields),
    ...(fields.departments ?? []).flatMap((code, i) => departmentFaults(code, ['departments', i], known)),
    ...manualScores(fields).flatMap(({ department, at }) => departmentFaults(department, [...at, 'department'], known)),
  ];
  const found = faults.map(({ code, at, args }) => problem(code, locateKey(raw, at, assessmentKind.fields), args));
  const unscored = faults.length > 0 ? [] : unscoredProblems(raw, fields, known);
  return { assessment: faults.length > 0 ? undefined : fields, problems: [...found, ...unscored] };
}

/** The departments that are assessed: those it names, and else all. */
export const assessedDepartments = ({ departments }: Assessment, known: readonly string[]): readonly string[] => departments ?? known;

function totalFaults({ headings }: Assessment): Fault[] {
  const value = sum(headings.map(({ weight }) => weight));
  return [
    ...(value === whole ? [] : [{ code: 'assessment/sum' as const, at: ['headings'], args: { value, expected: whole } }]),
    ...twice(headings.map(({ name }) => name)).map((i): Fault => twiceFault('评分内容', headings[i]?.name ?? '', ['headings', i])),
  ];
}

function headingFaults({ name, weight, indicators }: AssessedHeading, i: number): Fault[] {
  const at = ['headings', i];
  const value = sum(indicators.map((indicator) => indicator.weight));
  return [
    ...amountFault('分值', weight, whole, [...at, 'weight']),
    ...(value === weight
      ? []
      : [{ code: 'assessment/heading-sum' as const, at: [...at, 'weight'], args: { name, value, expected: weight } }]),
    ...indicators.flatMap((indicator, j) => indicatorFaults(indicator, [...at, 'indicators', j])),
  ];
}

function indicatorFaults({ name, weight, rules = [], deduct, at_most, manual = [] }: Indicator, at: KeyPath): Fault[] {
  const isOne = rules.length > 0 !== manual.length > 0;
  return [
    ...(isOne ? [] : [{ code: 'assessment/indicator' as const, at: [...at, 'name'], args: { name } }]),
    ...amountFault('分值', weight, whole, [...at, 'weight']),
    ...(deduct === undefined ? [] : amountFault('每个问题扣分', deduct, weight, [...at, 'deduct'])),
    ...(at_most === undefined ? [] : amountFault('最多扣分', at_most, weight, [...at, 'at_most'])),
    ...manual.flatMap(({ score }, k) => amountFault('得分', score, weight, [...at, 'manual', k, 'score'], 0)),
    ...twice(manual.map(({ department }) => department)).map((k) =>
      twiceFault('单位', manual[k]?.department ?? '', [...at, 'manual', k, 'department']),
    ),
  ];
}

/** An amount of nothing takes nothing away; a score of nothing is one. */
function amountFault(label: string, value: number, limit: number, at: KeyPath, least?: number): Fault[] {
  const isRight = value <= limit && (least === undefined ? value > 0 : value >= least);
  return isRight ? [] : [{ code: 'assessment/amount', at, args: { label, value, limit } }];
}

const twice = (names: readonly string[]): number[] => names.flatMap((name, i) => (names.indexOf(name) < i ? [i] : []));
const twiceFault = (label: string, value: string, at: KeyPath): Fault => ({ code: 'assessment/twice', at, args: { label, value } });

/** Every rule that is counted, and where it is named. */
const countedRules = ({ headings }: Assessment): { readonly value: string; readonly at: KeyPath }[] =>
  headings.flatMap(({ indicators }, i) =>
    indicators.flatMap(({ rules = [] }, j) => rules.map((value, k) => ({ value, at: ['headings', i, 'indicators', j, 'rules', k] }))),
  );

/** A problem that one indicator counts is not counted by another (不重复扣分). */
function ruleFaults(assessment: Assessment): Fault[] {
  const counted = countedRules(assessment);
  const values = counted.map(({ value }) => value);
  return counted.flatMap(({ value, at }, i): Fault[] => {
    if (!Object.hasOwn(codes, value))
      return [{ code: 'assessment/rule-unknown', at, args: { value, nearest: nearest(value, Object.keys(codes)) ?? '' } }];
    return values.indexOf(value) < i ? [{ code: 'assessment/rule-twice', at, args: { value } }] : [];
  });
}

const manualScores = ({ headings }: Assessment): { readonly department: string; readonly at: KeyPath }[] =>
  headings.flatMap(({ indicators }, i) =>
    indicators.flatMap(({ manual = [] }, j) =>
      manual.map(({ department }, k) => ({ department, at: ['headings', i, 'indicators', j, 'manual', k] })),
    ),
  );

const departmentFaults = (value: string, at: KeyPath, known: readonly string[]): Fault[] =>
  known.includes(value)
    ? []
    : [{ code: 'reference/department', at, args: { key: 'department', label: '单位', value, nearest: nearest(value, known) ?? '' } }];

/** Of each indicator that people score, the departments they have not scored yet: there it counts as nothing. */
function unscoredProblems(raw: RawRecord, assessment: Assessment, known: readonly string[]): Problem[] {
  const assessed = assessedDepartments(assessment, known);
  return assessment.headings.flatMap(({ indicators }, i) =>
    indicators.flatMap(({ name, manual = [] }, j) => {
      const scored = new Set(manual.map(({ department }) => department));
      const lacking = manual.length === 0 ? [] : assessed.filter((code) => !scored.has(code));
      const place = locateKey(raw, ['headings', i, 'indicators', j, 'manual'], assessmentKind.fields);
      return lacking.length === 0
        ? []
        : [problem('assessment/unscored', place, { name, value: lacking.join('、'), count: lacking.length })];
    }),
  );
}
