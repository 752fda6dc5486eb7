import { countValues, failedFilters, type Counts, type Filters } from './filters.ts';
import type { RelatedHit } from './rank.ts';
import type { Found, Hit } from './search.ts';

/** What a visitor is shown. */
export interface Chosen extends Pick<Found, 'unknown' | 'sought'> {
  readonly exact: readonly Hit[];
  readonly related: readonly RelatedHit[];
  readonly counts: Counts;
}

/** With so many exact results, others are shown only where they hold the whole question in parts. */
const enough = 20;
/** The whole of a question, but for rounding. */
const whole = 0.999;
/** Among what holds only part of a question, what comes later helps nobody. */
const mostInPart = 100;

/** Of what was found, what the filters let through. Where little is exact, whatever answers best is added, however much of the question it lacks. */
export function choose(
  { exact, related, unknown, sought }: Found,
  { filters, byDate }: { readonly filters: Filters; readonly byDate: boolean },
): Chosen {
  const failed = failedFilters(filters);
  const isWanted = (hit: Hit): boolean => failed(hit).length === 0;
  const wantedExact = exact.filter(isWanted);
  const among = wantedExact.length >= enough ? related.filter(({ share }) => share >= whole) : bestOf(related, isWanted);
  const wanted = among.filter(isWanted);
  const inOrder = <T extends Hit>(hits: readonly T[]): readonly T[] => (byDate ? [...hits].sort((a, b) => dayOf(b) - dayOf(a)) : hits);
  return { exact: inOrder(wantedExact), related: inOrder(wanted), counts: countValues([...exact, ...among], filters), unknown, sought };
}

const dayOf = ({ shard, document }: Hit): number => shard.columns.days[document] ?? 0;

/** As many as `mostInPart` that are wanted, and all that stand before the last of them: what filters take away can be counted among these. */
function bestOf(related: readonly RelatedHit[], isWanted: (hit: RelatedHit) => boolean): readonly RelatedHit[] {
  let count = 0;
  const end = related.findIndex((hit) => isWanted(hit) && ++count === mostInPart);
  return end < 0 ? related : related.slice(0, end + 1);
}
