import { foldPassage } from './passages.ts';
import { pairAt, type Pair } from './pair.ts';
import type { Shard } from './shard.ts';

/** With so few passages left, their texts are looked at; they are loaded anyway, to be shown. */
const fewPassages = 24;
/** More pairs of a long text than these narrow nothing down. */
const mostPairs = 9;
/** All pairs of a text this long are looked up, because it is ranked by them too. */
const short = 9;
/** Longer texts are only looked for in texts. */
const longest = 64;

/** The passages of a shard that hold a folded text literally, in order. Right by construction: pairs narrow down, places or the text itself decide. */
export async function passagesHolding(shard: Shard, text: string): Promise<readonly number[]> {
  if (text.length === 1) return merged((await shard.holdersOfCharacter(text)).map(({ passages }) => passages));
  if (text.length === 2) return (await shard.holders(pairAt(text, 0))).passages;
  const pairs = narrowingPairs(text);
  const candidates = await passagesWithAll(shard, pairs);
  if (candidates.length > fewPassages && text.length <= longest) return standingAt(shard, text, candidates);
  const texts = await Promise.all(candidates.map(async (number) => foldPassage((await shard.passage(number)).text)));
  return candidates.filter((_, i) => texts[i]?.includes(text));
}

/** All pairs of a short text; of a longer one those that together are the whole of it, or of a very long one, some from all over it. */
export function narrowingPairs(text: string): Pair[] {
  const last = text.length - 2;
  if (last < 0) return [];
  const step = text.length <= short ? 1 : Math.max(2, last / (mostPairs - 1));
  const places = new Set([...Array.from({ length: Math.ceil(last / step) }, (_, i) => Math.round(i * step)), last]);
  return [...new Set([...places].map((place) => pairAt(text, place)))];
}

async function passagesWithAll(shard: Shard, pairs: readonly Pair[]): Promise<readonly number[]> {
  const lists = (await Promise.all(pairs.map((pair) => shard.holders(pair)))).map(({ passages }) => passages);
  lists.sort((a, b) => a.length - b.length);
  const [shortest = [], ...others] = lists;
  let left = shortest;
  for (const list of others) {
    if (left.length === 0) break;
    left = common(left, list);
  }
  return left;
}

/** Those of some passages where the pairs of a text follow one another: every second pair, and the last, are the whole text. */
async function standingAt(shard: Shard, text: string, candidates: readonly number[]): Promise<readonly number[]> {
  const last = text.length - 2;
  const offsets = [...new Set([...Array.from({ length: Math.ceil(last / 2) }, (_, i) => i * 2), last])];
  const places = await Promise.all(offsets.map((offset) => shard.places(pairAt(text, offset))));
  return candidates.filter((passage) => {
    const starts = places[0]?.get(passage) ?? [];
    const sets = places.slice(1).map((of) => new Set(of.get(passage)));
    return starts.some((start) => sets.every((set, i) => set.has(start + (offsets[i + 1] ?? 0))));
  });
}

/** What two rising lists have in common. */
export function common(a: readonly number[], b: readonly number[]): number[] {
  const both: number[] = [];
  let j = 0;
  for (const number of a) {
    while (j < b.length && (b[j] ?? 0) < number) j++;
    if (b[j] === number) both.push(number);
  }
  return both;
}

const merged = (lists: readonly (readonly number[])[]): number[] => [...new Set(lists.flat())].sort((a, b) => a - b);
