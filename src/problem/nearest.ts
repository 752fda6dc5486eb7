import { closest, distance } from 'fastest-levenshtein';

/**
 * The candidate most like what was written, for "did you mean"; undefined when nothing is near enough to be meant
 * (more than half of its characters would have to change). A longer name that holds what was written, or is held by it, goes first.
 */
export function nearest(written: string, candidates: readonly string[]): string | undefined {
  const holding = candidates.filter((candidate) => isPart(written, candidate) || isPart(candidate, written));
  if (holding.length > 0) return closest(written, holding);
  if (candidates.length === 0) return undefined;
  const best = closest(written, candidates);
  return distance(written, best) <= Math.max(1, Math.floor(Math.max(best.length, written.length) / 2)) ? best : undefined;
}

/** Whether one is at least half of the other: 类型 of 活动类型. */
const isPart = (part: string, whole: string): boolean => part.length > 1 && part.length * 2 >= whole.length && whole.includes(part);
