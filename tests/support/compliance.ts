import { noHistory, type RecordHistory } from '../../src/catalog/record-history.ts';
import { checkCompliance } from '../../src/checks/index.ts';
import type { CalendarDate } from '../../src/model/calendar-date.ts';
import type { Problem } from '../../src/problem/problem.ts';
import { asOf, catalogOf } from './builders.ts';

/** What compliance rules say of some files beside the standing ones, seen from a day. */
export function complianceOf(
  files: Readonly<Record<string, string>>,
  { day = asOf, history = noHistory }: { readonly day?: string; readonly history?: RecordHistory } = {},
): readonly Problem[] {
  const { catalog, problems } = catalogOf(files, day as CalendarDate);
  if (!catalog) throw new Error(`no catalog: ${problems.map(({ code }) => code).join(', ')}`);
  return checkCompliance({ catalog, history, attachments: undefined });
}

/** The problems of some codes, with their places, one a line. */
export const namedCodes = (problems: readonly Problem[], ...beginnings: readonly string[]): string[] =>
  problems
    .filter(({ code }) => beginnings.some((beginning) => code.startsWith(beginning)))
    .map(({ code, place }) => `${code} ${place.file}:${place.line ?? ''}`);
