import type { LineAt } from './report.ts';
import type { Place, Problem } from './problem.ts';

/** What was said of a folder before it changed. */
export interface Before {
  readonly problems: readonly Problem[];
  readonly lineAt: LineAt;
  /** What a file of then is called now, where it has another name. */
  readonly renamed: ReadonlyMap<string, string>;
}

/**
 * The problems that were not there before, wherever they are: of a file that was not touched, too, where something it relies on was. Lines move, so a
 * problem is known again by its file, code and values; of several alike, those are new whose line says something new.
 */
export function newProblems(now: readonly Problem[], lineAt: LineAt, { problems, lineAt: lineBefore, renamed }: Before): Problem[] {
  const left = new Map<string, string[]>();
  for (const old of problems) {
    const found = withNames(old, renamed);
    const lines = left.get(nameOf(found)) ?? [];
    lines.push(lineBefore(old.place) ?? '');
    left.set(nameOf(found), lines);
  }
  const known = new Set<Problem>();
  const take = (problem: Problem, isSame: (line: string) => boolean): void => {
    const lines = left.get(nameOf(problem)) ?? [];
    const place = lines.findIndex(isSame);
    if (place < 0) return;
    lines.splice(place, 1);
    known.add(problem);
  };
  const likely = now.filter((problem) => left.has(nameOf(problem)));
  for (const problem of likely) take(problem, (line) => line === (lineAt(problem.place) ?? ''));
  for (const problem of likely.filter((found) => !known.has(found))) take(problem, () => true);
  return now.filter((problem) => !known.has(problem));
}

const nameOf = ({ code, severity, place, args }: Problem): string => JSON.stringify([place.file, code, severity, args]);

function withNames(problem: Problem, renamed: ReadonlyMap<string, string>): Problem {
  if (renamed.size === 0) return problem;
  const place: Place = { ...problem.place, file: renamed.get(problem.place.file) ?? problem.place.file };
  const args = Object.fromEntries(
    Object.entries(problem.args).map(([name, value]) => [name, typeof value === 'string' ? (renamed.get(value) ?? value) : value]),
  );
  return { ...problem, place, args };
}
