import type { Holders } from './index-files.ts';
import { pairsWithin, unitsOf, type Pair } from './pair.ts';
import type { Hit } from './search.ts';
import type { Shard } from './shard.ts';

/*
 * How well a record answers a question, by the pairs of characters it shares with it. All that is weighed stands in `weights`; they were chosen on half
 * of a set of questions with known answers, and held on parts of it that they were not chosen on.
 */
const weights = {
  /** How often a pair may stand in a passage until once more says little. */
  saturation: 4,
  /** What the second-best passage adds to the best. */
  secondPassage: 0.5,
  /** What pairs anywhere in the record add, by the logarithm of how often they stand there. */
  wholeRecord: 0.3,
  /** What the title adds: the rarity of what it shares with the question, by how much of it that is. */
  title: 1.5,
  /** A word that means the same, beside a word that was asked. */
  synonym: 0.7,
  /** A document that is no longer in force, beside one that is. */
  repealed: 0.7,
  /** A document that only changes others, beside those that it changes: it repeats what they say. */
  onlyChanges: 0.7,
  /** Another record of the same title, beside the one that is in force and newest. */
  sameTitle: 0.5,
  /** What ten years of age take away. */
  age: 0.01,
};
/** A pair is compared with so many that follow it. */
const neighbours = 2;
/** Pairs that are looked up for one question; each may be a file to load. */
const mostPairs = 30;

/** What is looked for: a pair, and how much of a word that was asked it is. */
export interface Term {
  readonly pair: Pair;
  readonly weight: number;
}

/** A record that shares something with a question. */
export interface RelatedHit extends Hit {
  /** How much of the question it holds, by rarity: from 0 to 1. */
  readonly share: number;
}

/** The pairs of a question and of words that mean the same. */
export function termsOf(runs: readonly string[], synonyms: readonly string[]): Term[] {
  const terms = new Map<Pair, number>();
  for (const pair of runs.flatMap(pairsWithin)) terms.set(pair, 1);
  for (const pair of synonyms.flatMap(pairsWithin)) if (!terms.has(pair)) terms.set(pair, weights.synonym);
  const all = [...terms].map(([pair, weight]) => ({ pair, weight }));
  return all.length > mostPairs ? mostTelling(all) : all;
}

/** Of the pairs of a long question those that say most: synonyms, then every second pair without a character that only joins words, then the others. */
function mostTelling(terms: readonly Term[]): Term[] {
  let number = 0;
  const ranks = terms.map(({ pair, weight }) => {
    if (weight < 1) return 0;
    return joinsWords(pair) ? 3 : 1 + (number++ % 2);
  });
  const order = terms.map((_, i) => i).sort((a, b) => (ranks[a] ?? 0) - (ranks[b] ?? 0) || a - b);
  return order.slice(0, mostPairs).flatMap((i) => terms[i] ?? []);
}

const joining = '的了是我你他她吗这那有在和与被把对要会能不没';
const joinsWords = (pair: Pair): boolean => unitsOf(pair).some((unit) => joining.includes(String.fromCharCode(unit)));

/** Whether a question asks for documents that change others. */
const asksForChanges = (runs: readonly string[]): boolean => runs.some((run) => /修改|修正|修订|废止|决定/.test(run));

/** All records that share something with a question, by some of its pairs, best first. */
export async function rank(shards: readonly Shard[], terms: readonly Term[], runs: readonly string[]): Promise<RelatedHit[]> {
  const held = await Promise.all(shards.map((shard) => Promise.all(terms.map(({ pair }) => shard.holders(pair)))));
  const passages = shards.reduce((sum, { firstPassages }) => sum + (firstPassages[firstPassages.length - 1] ?? 0), 0);
  const repeated = repeatedIn(held);
  const rarities = terms.map((_, i) =>
    rarity(
      held.reduce((sum, lists) => sum + (lists[i]?.passages.length ?? 0), 0),
      passages,
    ),
  );
  const weighed = terms.map(({ weight }, i) => ({ weight: (weight * (rarities[i] ?? 0)) / (1 + (repeated[i] ?? 0)), asked: weight === 1 }));
  const newest = Math.max(...shards.flatMap(({ columns }) => columns.days[columns.days.length - 1] ?? 0));
  const ofChange = asksForChanges(runs) ? 1 : weights.onlyChanges;
  return shards
    .flatMap((shard, s) => rankShard(shard, { held: held[s] ?? [], weighed, newest, ofChange }))
    .sort((a, b) => b.score - a.score);
}

/**
 * How often what each pair says is said again by the pairs beside it. A word of four characters is three pairs that stand in the same passages: counted
 * in full each, it would drown a word of two beside it. For each neighbour, passages that hold both by passages that hold either.
 */
function repeatedIn(held: readonly (readonly Holders[])[]): number[] {
  const count = held[0]?.length ?? 0;
  const sums = Array.from({ length: count }, () => 0);
  for (let i = 0; i < count; i++)
    for (let j = i + 1; j < Math.min(count, i + 1 + neighbours); j++) {
      let [both, either] = [0, 0];
      for (const lists of held) {
        const [own, other] = [lists[i]?.passages ?? [], lists[j]?.passages ?? []];
        const common = commonIn(own, other);
        both += common;
        either += own.length + other.length - common;
      }
      for (const k of [i, j]) sums[k] = (sums[k] ?? 0) + both / Math.max(1, either);
    }
  return sums;
}

/** How many numbers two rising lists have in common. */
function commonIn(a: readonly number[], b: readonly number[]): number {
  let [i, j, common] = [0, 0, 0];
  while (i < a.length && j < b.length) {
    const apart = (a[i] ?? 0) - (b[j] ?? 0);
    if (apart === 0) common++;
    if (apart <= 0) i++;
    if (apart >= 0) j++;
  }
  return common;
}

const rarity = (holding: number, all: number): number => Math.log(1 + (all - holding + 0.5) / (holding + 0.5));

interface Question {
  readonly held: readonly Holders[];
  readonly weighed: readonly { readonly weight: number; readonly asked: boolean }[];
  readonly newest: number;
  /** How much a document that only changes others counts. */
  readonly ofChange: number;
}

function rankShard(shard: Shard, { held, weighed, newest, ofChange }: Question): RelatedHit[] {
  const { firstPassages, columns } = shard;
  const documents = columns.passages.length;
  const ofPassage = new Float32Array(firstPassages[firstPassages.length - 1] ?? 0);
  const ofWhole = new Float32Array(documents);
  const shares = new Float32Array(documents);
  const ofTitle = new Float32Array(documents);
  const pairsOfTitle = new Uint16Array(documents);
  const asked = weighed.reduce((sum, term) => sum + (term.asked ? term.weight : 0), 0);
  for (const [i, { passages, counts }] of held.entries()) {
    const term = weighed[i] ?? { weight: 0, asked: false };
    let document = 0;
    for (let j = 0; j < passages.length;) {
      while ((firstPassages[document + 1] ?? Infinity) <= (passages[j] ?? 0)) document++;
      const [title, end] = [firstPassages[document] ?? 0, firstPassages[document + 1] ?? Infinity];
      let often = 0;
      for (; j < passages.length && (passages[j] ?? 0) < end; j++) {
        const [passage, count] = [passages[j] ?? 0, counts[j] ?? 1];
        add(ofPassage, passage, (term.weight * count) / (count + weights.saturation));
        often += count;
        if (passage !== title || !term.asked) continue;
        add(ofTitle, document, term.weight);
        add(pairsOfTitle, document, 1);
      }
      add(ofWhole, document, weights.wholeRecord * term.weight * Math.log(1 + often));
      if (term.asked) add(shares, document, term.weight / (asked || 1));
    }
  }
  const changing = new Set(columns.onlyChange);
  const hits: RelatedHit[] = [];
  for (let document = 0; document < documents; document++) {
    if (ofWhole[document] === 0) continue;
    const { passage, score } = bestPassages(ofPassage, [firstPassages[document] ?? 0, firstPassages[document + 1] ?? 0]);
    const titleShare = (pairsOfTitle[document] ?? 0) / Math.max(1, (columns.titleLengths[document] ?? 0) - 1);
    const whole = score + (ofWhole[document] ?? 0) + weights.title * (ofTitle[document] ?? 0) * Math.min(1, titleShare);
    const own = whole * standing(columns, { document, newest }) * (changing.has(document) ? ofChange : 1);
    hits.push({ shard, document, passage, score: asked === 0 ? 0 : own / asked, share: shares[document] ?? 0, isNamed: false });
  }
  return newestOfTitle(hits, columns);
}

/** Of records with one title, versions of one text as a rule, the one in force and newest stands where the best would; the others follow later. */
function newestOfTitle(hits: readonly RelatedHit[], { sameTitles, days, filters }: Shard['columns']): RelatedHit[] {
  const groups = new Map<number, RelatedHit[]>();
  for (const hit of hits) {
    const group = sameTitles[hit.document] ?? 0;
    if (group > 0) groups.set(group, [...(groups.get(group) ?? []), hit]);
  }
  const scores = new Map<RelatedHit, number>();
  const age = ({ document }: RelatedHit): number => (days[document] ?? 0) - (isRepealed(filters, document) ? 1e8 : 0);
  for (const versions of groups.values()) {
    const [shown, ...others] = versions.sort((a, b) => age(b) - age(a));
    if (shown) scores.set(shown, Math.max(...versions.map(({ score }) => score)));
    for (const other of others) scores.set(other, other.score * weights.sameTitle);
  }
  return hits.map((hit) => ({ ...hit, score: scores.get(hit) ?? hit.score }));
}

/** The best passage of a record, and what the two best say together. A title alone shows little of a record, so another is shown where one is as good. */
function bestPassages(scores: Float32Array, [first, end]: readonly [number, number]): { passage: number; score: number } {
  let [passage, best, second] = [first, 0, 0];
  for (let i = first; i < end; i++) {
    const score = scores[i] ?? 0;
    if (score > best || (score === best && passage === first)) [passage, second, best] = [i, best, score];
    else if (score > second) second = score;
  }
  return { passage, score: best + weights.secondPassage * second };
}

/** Documents in force come before those that are not, and of two that are alike the newer one. */
function standing(
  { days, filters }: Shard['columns'],
  { document, newest }: { readonly document: number; readonly newest: number },
): number {
  const years = (newest - (days[document] ?? 0)) / 10_000;
  return (isRepealed(filters, document) ? weights.repealed : 1) * (1 - (weights.age * Math.min(30, years)) / 10);
}

function isRepealed({ status }: Shard['columns']['filters'], document: number): boolean {
  const own = status?.of[document];
  return typeof own === 'number' && ['失效', '废止'].includes(status?.values[own] ?? '');
}

function add(sums: Float32Array | Uint16Array, at: number, amount: number): void {
  sums[at] = (sums[at] ?? 0) + amount;
}
