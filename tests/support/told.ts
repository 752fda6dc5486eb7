import { noHistory } from '../../src/catalog/record-history.ts';
import { checkCompliance } from '../../src/checks/index.ts';
import type { ProblemCode } from '../../src/problem/problem.ts';
import { catalogOf } from './builders.ts';

/** What compliance rules say of some files: code, and the line of it; only of the codes that are asked about, so that a new rule changes no old test. */
export function toldOf(codes: readonly ProblemCode[], files: Readonly<Record<string, string>>): string[] {
  const { catalog, problems } = catalogOf(files);
  if (!catalog) throw new Error(problems.map(({ code, place }) => `${code} ${place.file}`).join('\n'));
  return checkCompliance({ catalog, history: noHistory, attachments: undefined })
    .filter(({ code }) => codes.includes(code))
    .map(({ code, place }) => `${code}:${place.line ?? ''}`);
}
