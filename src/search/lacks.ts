import { pairAt } from './pair.ts';
import type { Place } from './filters.ts';

/** The parts of some runs that a record lacks: every character of which no pair stands in it. Single characters tell nothing and are left out. */
export async function lacksOf({ shard, document }: Place, runs: readonly string[]): Promise<string[]> {
  const [first, end] = [shard.firstPassages[document] ?? 0, shard.firstPassages[document + 1] ?? 0];
  const lacking = await Promise.all(
    runs.map(async (run) => {
      const held = new Uint8Array(run.length);
      const places = Array.from({ length: Math.max(0, run.length - 1) }, (_, i) => i);
      const holders = await Promise.all(places.map((place) => shard.holders(pairAt(run, place))));
      for (const place of places)
        if (holders[place]?.passages.some((passage) => passage >= first && passage < end)) held.fill(1, place, place + 2);
      return [...held]
        .map((isHeld, i) => (isHeld ? ' ' : (run[i] ?? '')))
        .join('')
        .split(/\s+/);
    }),
  );
  return lacking.flat().filter((part) => part.length > 1);
}
