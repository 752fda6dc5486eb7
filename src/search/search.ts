import { common, narrowingPairs, passagesHolding } from './literal.ts';
import { foldPassage } from './passages.ts';
import { withoutEdges, type Query } from './query.ts';
import { pairAt, pairsWithin, paragraphEnd } from './pair.ts';
import { rank, termsOf, type RelatedHit, type Term } from './rank.ts';
import { documentOf, type Shard } from './shard.ts';
import { synonymsOf, type Synonyms } from './synonyms.ts';
import type { Place } from './filters.ts';

/** A record that was found, with the passage that answers best. */
export interface Hit extends Place {
  readonly passage: number;
  readonly score: number;
  /** Whether the question is its title or one of its numbers. */
  readonly isNamed: boolean;
}

/** What was found, best first, before filters. */
export interface Found {
  /** Records that hold every word literally. */
  readonly exact: readonly Hit[];
  /** Records that do not, but share something with the question. */
  readonly related: readonly RelatedHit[];
  /** Words of the question that no record holds. */
  readonly unknown: readonly string[];
  /** The runs of the question that related records were looked through for, so that what one lacks can be said. */
  readonly sought: readonly string[];
}

/** What is added to the score of a record that holds all words. */
const bonus = {
  /** Where the question is the whole title, and in part where it is a part of it. */
  title: 2,
  /** Where it is one of the numbers, names and keywords. */
  line: 4,
  /** Where it stands among them. */
  found: 0.5,
};
/** A question of no more pairs is short. */
const fewPairs = 8;
/** Records whose numbers are looked at for being what was asked. */
const mostLooked = 8;

/** Asks all shards. */
export async function search(shards: readonly Shard[], query: Query, synonyms: Synonyms): Promise<Found> {
  const [literal, unwanted] = await Promise.all([
    holdingAll(shards, query.words),
    Promise.all(shards.map((shard) => documentsHoldingAny(shard, query.excluded))),
  ]);
  const all = termsOf(query.runs, synonymsOf(query.runs, synonyms));
  const looked = new Set(query.words.flatMap(narrowingPairs));
  // Where a long question stands somewhere as it was asked, the pairs by which it was found there say enough of others.
  const suffices = literal.length > 0 && looked.size > fewPairs;
  const [ranked, unknown] = await Promise.all([
    rank(shards, suffices ? all.filter(({ pair }) => looked.has(pair)) : all, query.runs),
    literal.length > 0 ? [] : unknownRuns(shards, query.runs, all),
  ]);
  const known = shards.map(() => new Map<number, RelatedHit>());
  for (const hit of ranked) known[shards.indexOf(hit.shard)]?.set(hit.document, hit);
  const isUnwanted = ({ shard, document }: Place): boolean => unwanted[shards.indexOf(shard)]?.has(document) ?? false;
  const exact = literal
    .map((hit) => ({ ...hit, score: hit.score + (known[shards.indexOf(hit.shard)]?.get(hit.document)?.score ?? 0) }))
    .filter((hit) => !isUnwanted(hit))
    .sort((a, b) => b.score - a.score);
  const exactOf = shards.map(() => new Set<number>());
  for (const { shard, document } of literal) exactOf[shards.indexOf(shard)]?.add(document);
  const related = ranked.filter((hit) => !exactOf[shards.indexOf(hit.shard)]?.has(hit.document) && !isUnwanted(hit));
  return { exact: await namedFirst(exact, query.words), related, unknown, sought: suffices ? [] : query.runs };
}

/** Every record, the newest first: what is looked through when nothing is asked. */
export function allRecords(shards: readonly Shard[]): Found {
  const all = shards.flatMap((shard) =>
    shard.columns.days.map((day, document) => ({ shard, document, passage: introductionOf(shard, document), score: day, isNamed: false })),
  );
  return { exact: all.sort((a, b) => b.score - a.score), related: [], unknown: [], sought: [] };
}

/** The first passage of a record's text; of one without, what is found besides its title. */
function introductionOf({ firstPassages, columns }: Shard, document: number): number {
  const own = (columns.passages[document] ?? 0) - (columns.ofFiles[document] ?? 0);
  return (firstPassages[document] ?? 0) + (own > 2 ? 2 : 1);
}

/** The records that hold all words literally. If none does, signs at the edges of words are taken as not meant. */
async function holdingAll(shards: readonly Shard[], words: readonly string[]): Promise<Hit[]> {
  const asTyped = (await Promise.all(shards.map((shard) => holdingAllIn(shard, words)))).flat();
  const bare = words.map(withoutEdges);
  if (asTyped.length > 0 || bare.join('\n') === words.join('\n')) return asTyped;
  return (await Promise.all(shards.map((shard) => holdingAllIn(shard, bare)))).flat();
}

async function holdingAllIn(shard: Shard, words: readonly string[]): Promise<Hit[]> {
  if (words.length === 0) return [];
  const passages = await Promise.all(words.map((word) => passagesHolding(shard, word)));
  const perWord = passages.map((own) => byDocument(shard, own));
  const [first = new Map<number, number[]>(), ...others] = perWord;
  let documents = [...first.keys()];
  for (const held of others) documents = common(documents, [...held.keys()]);
  const length = words.reduce((sum, word) => sum + word.length, 0);
  return documents.map((document) => {
    const title = shard.firstPassages[document] ?? 0;
    const held = perWord.map((own) => own.get(document) ?? []);
    const inTitle = held.filter((own) => own[0] === title).length / words.length;
    const inFound = held.filter((own) => own.includes(title + 1)).length / words.length;
    const titleLength = Math.max(length, shard.columns.titleLengths[document] ?? 0);
    return {
      shard,
      document,
      passage: held.flat().find((passage) => passage > title + 1) ?? (inFound > 0 ? title + 1 : introductionOf(shard, document)),
      score: inTitle * bonus.title * (0.5 + (0.5 * length) / titleLength) + inFound * bonus.found,
      isNamed: words.length === 1 && inTitle === 1 && titleLength === length,
    };
  });
}

/** Passages in order, by the record they belong to. */
function byDocument(shard: Shard, passages: readonly number[]): Map<number, number[]> {
  const documents = new Map<number, number[]>();
  for (const passage of passages) {
    const document = documentOf(shard, passage);
    const own = documents.get(document);
    if (own) own.push(passage);
    else documents.set(document, [passage]);
  }
  return documents;
}

/** Puts first what the question names: the record whose title it is, or one of whose numbers. */
async function namedFirst(exact: readonly Hit[], words: readonly string[]): Promise<Hit[]> {
  const [word, ...others] = words;
  // A number has a figure in it; a name or a keyword, which stand among the same lines, is of many records.
  if (word === undefined || others.length > 0 || !/\d/.test(word)) return [...exact].sort(namedBefore);
  const shards = [...new Set(exact.map(({ shard }) => shard))];
  const ending = new Map(
    await Promise.all(
      shards.map(async (shard) => [shard, new Set((await shard.holders(pairAt(word, word.length - 1))).passages)] as const),
    ),
  );
  // A line ends with the word there; only the text says whether it is the whole line.
  const likely = exact.filter((hit) => ending.get(hit.shard)?.has(foundOf(hit))).slice(0, mostLooked);
  const lines = await Promise.all(likely.map(async (hit) => foldPassage((await hit.shard.passage(foundOf(hit))).text).split(paragraphEnd)));
  const named = new Set(likely.filter((_, i) => lines[i]?.includes(word)));
  return exact.map((hit) => (named.has(hit) ? { ...hit, isNamed: true, score: hit.score + bonus.line } : hit)).sort(namedBefore);
}

const namedBefore = (a: Hit, b: Hit): number => Number(b.isNamed) - Number(a.isNamed) || b.score - a.score;

async function documentsHoldingAny(shard: Shard, words: readonly string[]): Promise<ReadonlySet<number>> {
  const passages = await Promise.all(words.map((word) => passagesHolding(shard, word)));
  return new Set(passages.flat().map((passage) => documentOf(shard, passage)));
}

/** Runs of a question of which no pair that was looked for stands anywhere. */
async function unknownRuns(shards: readonly Shard[], runs: readonly string[], terms: readonly Term[]): Promise<string[]> {
  const stands = await Promise.all(
    terms.map(async ({ pair }) =>
      (await Promise.all(shards.map((shard) => shard.holders(pair)))).some(({ passages }) => passages.length > 0),
    ),
  );
  const standing = new Map(terms.map(({ pair }, i) => [pair, stands[i] ?? false]));
  return runs.filter((run) => {
    const known = pairsWithin(run).flatMap((pair) => standing.get(pair) ?? []);
    return known.length > 0 && !known.includes(true);
  });
}

/** The passage of what is found besides title and text. */
const foundOf = ({ shard, document }: Place): number => (shard.firstPassages[document] ?? 0) + 1;
