import { closest, distance } from 'fastest-levenshtein';

/**
 * The candidate most like what was written, for "did you mean"; undefined when nothing is near enough to be meant
 * (more than half of its characters would have to change).
 */
export function nearest(written: string, candidates: readonly string[]): string | undefined {
  if (candidates.length === 0) return undefined;
  const best = closest(written, candidates);
  return distance(written, best) <= Math.max(1, Math.floor(Math.max(best.length, written.length) / 2)) ? best : undefined;
}
