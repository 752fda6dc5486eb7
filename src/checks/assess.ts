import { assessedDepartments, type Assessment, type Indicator } from '../catalog/assessment.ts';
import { rounded } from '../model/rounding.ts';
import type { Problem } from '../problem/problem.ts';

/** What an indicator gave a department, and why. */
export interface AssessedLine {
  readonly indicator: Indicator;
  readonly score: number;
  /** Points taken away for problems; 0 where people score. */
  readonly deducted: number;
  /** The problems that were counted, in the order of their files. */
  readonly problems: readonly Problem[];
  /** Why people gave the score; undefined where rules count, or where nobody has scored yet. */
  readonly note: string | undefined;
  /** Whether people still have to score it. */
  readonly isOpen: boolean;
}
export interface AssessedPart {
  readonly name: string;
  readonly weight: number;
  readonly score: number;
  readonly lines: readonly AssessedLine[];
}
/** A department's score with everything it is made of. */
export interface Assessed {
  /** Its code. */
  readonly department: string;
  /** Of 100. */
  readonly score: number;
  /** From the best; equal scores share the best of their ranks. */
  readonly rank: number;
  readonly parts: readonly AssessedPart[];
}

export interface AssessedOn {
  readonly problems: readonly Problem[];
  /** Codes of all departments, in their order. */
  readonly departments: readonly string[];
  /** Those that answer for a problem; it counts for each of them. */
  readonly departmentsOf: (problem: Problem) => readonly string[];
}

/** Every department's score, the best first: for each indicator its points less so many for each problem of its rules, or what people gave. */
export function assess(assessment: Assessment, { problems, departments, departmentsOf }: AssessedOn): Assessed[] {
  const byDepartment = problemsByDepartment(assessment, problems, departmentsOf);
  const scored = assessedDepartments(assessment, departments).map((department) => {
    const own = byDepartment.get(department) ?? new Map<string, readonly Problem[]>();
    const parts = assessment.headings.map(({ name, weight, indicators }) => {
      const lines = indicators.map((indicator) => lineOf(indicator, department, own));
      return { name, weight, lines, score: total(lines) };
    });
    return { department, parts, score: total(parts) };
  });
  return scored
    .map((one) => ({ ...one, rank: 1 + scored.filter(({ score }) => score > one.score).length }))
    .sort((a, b) => a.rank - b.rank);
}

const total = (members: readonly { readonly score: number }[]): number =>
  rounded(
    members.reduce((sum, { score }) => sum + score, 0),
    2,
  );

type ByCode = Map<string, Problem[]>;

/** The problems that are counted, by department and then by code. */
function problemsByDepartment(
  { headings }: Assessment,
  problems: readonly Problem[],
  departmentsOf: AssessedOn['departmentsOf'],
): ReadonlyMap<string, ByCode> {
  const counted = new Set(headings.flatMap(({ indicators }) => indicators.flatMap(({ rules = [] }) => rules)));
  const found = new Map<string, ByCode>();
  for (const problem of problems) {
    if (!counted.has(problem.code)) continue;
    for (const department of departmentsOf(problem)) {
      const own: ByCode = found.get(department) ?? new Map<string, Problem[]>();
      found.set(department, own);
      own.set(problem.code, [...(own.get(problem.code) ?? []), problem]);
    }
  }
  return found;
}

function lineOf(indicator: Indicator, department: string, found: ReadonlyMap<string, readonly Problem[]>): AssessedLine {
  const { weight, rules = [], deduct = 1, at_most = weight, manual = [] } = indicator;
  if (rules.length === 0) {
    const given = manual.find((one) => one.department === department);
    return { indicator, score: given?.score ?? 0, deducted: 0, problems: [], note: given?.note, isOpen: !given };
  }
  const problems = rules.flatMap((code) => found.get(code) ?? []);
  const deducted = rounded(Math.min(at_most, problems.length * deduct), 2);
  return { indicator, score: rounded(weight - deducted, 2), deducted, problems, note: undefined, isOpen: false };
}
