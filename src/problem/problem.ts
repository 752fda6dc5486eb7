import { codes } from './codes.ts';

/** Everything the program can say about content or about the built site; permanent, so that settings and scripts may name them. */
export type ProblemCode = keyof typeof codes;

/** block: never published. error: stops a build. warning: shown, never changes an exit code. */
export type Severity = 'block' | 'error' | 'warning';

/** Where the problem is. `file` is relative to the content folder (or to the built site); line and column count from 1. */
export interface Place {
  readonly file: string;
  readonly line?: number;
  readonly column?: number;
}

/** Values that the texts of a problem quote, by the names the texts use. */
export type ProblemArgs = Readonly<Record<string, string | number>>;

/** One thing that is wrong, as data. Its sentences are made from the code, in the reader's language, only when it is printed. */
export interface Problem {
  readonly code: ProblemCode;
  readonly severity: Severity;
  readonly place: Place;
  readonly args: ProblemArgs;
}

/** Makes a problem with the severity of its code, or with another where a setting decides it. */
export function problem(code: ProblemCode, place: Place, args: ProblemArgs = {}, severity: Severity = codes[code].severity): Problem {
  return { code, severity, place, args };
}

/** Whether a problem keeps its record from being published and, without --force, the whole build from running. */
export const isFatal = ({ severity }: Problem): boolean => severity !== 'warning';

/** Reading order: by file, then line, then column, then code, so that two runs print the same. */
export function compareProblems(a: Problem, b: Problem): number {
  return (
    compareText(a.place.file, b.place.file) ||
    (a.place.line ?? 0) - (b.place.line ?? 0) ||
    (a.place.column ?? 0) - (b.place.column ?? 0) ||
    compareText(a.code, b.code) ||
    compareText(JSON.stringify(a.args), JSON.stringify(b.args))
  );
}

/** Order by code unit: the same on every machine, whatever its locale. */
export function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
