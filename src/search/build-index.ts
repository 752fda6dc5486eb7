import { byteWriter, type ByteWriter } from './bytes.ts';
import { isUnled, pairAt, paragraphEnd, unledAt, type Pair } from './pair.ts';
import { foldPassage, passagesOf, type IndexedDocument, type Passage } from './passages.ts';
import { chunksOfPlaces, placesFile, type Card, type Columns, type FilterColumn, type TextBlock } from './index-files.ts';

/** A file of the index by its name. */
export type IndexFiles = ReadonlyMap<string, Uint8Array>;

/** About how many bytes a file of pairs holds, before it is packed: little enough to be loaded for one pair, enough that there are not too many. */
const chunkLength = 8000;

/**
 * The index of some records, in the order they are given: the same records, the same bytes. `blockLength` is how many characters of text a file of
 * texts holds, at least.
 */
export function buildIndex(documents: readonly IndexedDocument[], blockLength: number): IndexFiles {
  const files = new Map<string, Uint8Array>();
  const passages = documents.map(passagesOf);
  const folded = passages.flatMap((own) => own.map(({ text }) => foldPassage(text)));
  const occurrences = occurrencesOf(folded);
  const starts: number[] = [];
  for (const { start, bytes } of chunksOf(occurrences)) {
    files.set(`pairs-${starts.length}`, bytes);
    starts.push(start);
  }
  for (let i = 0; i < starts.length; i += chunksOfPlaces) {
    const range = [starts[i] ?? 0, starts[i + chunksOfPlaces] ?? occurrences.pairs.length] as const;
    files.set(placesFile(i), placesIn(occurrences, range));
  }
  const chunks = starts.map((start) => occurrences.pairs[start] ?? 0);
  const blocks: number[] = [];
  for (const block of blocksOf(documents, passages, blockLength)) {
    files.set(`texts-${blocks.length}`, encodeJson(block));
    blocks.push(block.first);
  }
  files.set('columns', encodeJson(columnsOf(documents, { passages, folded, chunks, blocks })));
  return files;
}

const encodeJson = (value: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(value));

/** Every place where a pair stands, pair after pair, and within a pair in the order of the text. */
interface Occurrences {
  /** Sorted. */
  readonly pairs: readonly Pair[];
  /** Where the occurrences of each pair begin, and one more for the end. */
  readonly starts: Uint32Array;
  readonly passages: Uint32Array;
  readonly places: Uint32Array;
}

/** Counts, then places: no list a pair is kept, which would need many times the memory. */
function occurrencesOf(folded: readonly string[]): Occurrences {
  const total = folded.reduce((sum, text) => sum + text.length, 0);
  const ids = new Map<Pair, number>();
  // No two neighbours lead no pair.
  const idAt = new Uint32Array(Math.ceil(total * 1.5));
  let seen = 0;
  forEachPair(folded, (pair) => {
    // Of its 32 bits a whole number below zero may be made, which a map finds faster.
    let id = ids.get(pair | 0);
    if (id === undefined) ids.set(pair | 0, (id = ids.size));
    idAt[seen++] = id;
  });
  const pairs = [...ids.keys()].map((pair) => pair >>> 0).sort((a, b) => a - b);
  const rankOf = new Uint32Array(pairs.length);
  for (const [rank, pair] of pairs.entries()) rankOf[ids.get(pair | 0) ?? 0] = rank;
  const starts = new Uint32Array(pairs.length + 1);
  for (let i = 0; i < seen; i++) add(starts, (rankOf[idAt[i] ?? 0] ?? 0) + 1, 1);
  for (let i = 0; i < pairs.length; i++) add(starts, i + 1, starts[i] ?? 0);
  const next = starts.slice();
  const passages = new Uint32Array(seen);
  const places = new Uint32Array(seen);
  let i = 0;
  forEachPair(folded, (_, passage, place) => {
    const rank = rankOf[idAt[i++] ?? 0] ?? 0;
    const at = next[rank] ?? 0;
    add(next, rank, 1);
    passages[at] = passage;
    places[at] = place;
  });
  return { pairs, starts, passages, places };
}

function add(sums: Uint32Array, at: number, amount: number): void {
  sums[at] = (sums[at] ?? 0) + amount;
}

function forEachPair(folded: readonly string[], visit: (pair: Pair, passage: number, place: number) => void): void {
  for (const [passage, text] of folded.entries())
    for (let place = 0; place < text.length; place++) {
      if (text[place] === paragraphEnd) continue;
      visit(pairAt(text, place), passage, place);
      if (isUnled(text, place)) visit(unledAt(text, place), passage, place);
    }
}

/** A file of pairs. */
interface Chunk {
  /** Rank of its first pair. */
  readonly start: number;
  readonly bytes: Uint8Array;
}

/**
 * Cuts the pairs into files. Of each pair a file holds how far its number is from the one before, how long its list is, and the list: passages as
 * distances, doubled, plus one where the pair stands there more than once, followed by how often.
 */
function* chunksOf({ pairs, starts, passages }: Occurrences): Generator<Chunk> {
  let open: { start: number; writer: ByteWriter } | undefined;
  for (const [rank, pair] of pairs.entries()) {
    const holders = holdersOf(passages, [starts[rank] ?? 0, starts[rank + 1] ?? 0]);
    // A long list has a file of its own, so that nobody loads it for a neighbour.
    if (open && open.writer.length() + holders.length > chunkLength) {
      yield { start: open.start, bytes: open.writer.done() };
      open = undefined;
    }
    const distance: number = open ? pair - (pairs[rank - 1] ?? 0) : 0;
    open ??= { start: rank, writer: byteWriter() };
    writeList(open.writer, distance, holders);
  }
  if (open) yield { start: open.start, bytes: open.writer.done() };
}

/** The file of places for some pairs: in the same form, for each of them its places in the passages that hold it, as distances. */
function placesIn({ pairs, starts, ...standing }: Occurrences, [start, end]: readonly [number, number]): Uint8Array {
  const writer = byteWriter();
  for (let rank = start; rank < end; rank++) {
    const distance = rank === start ? 0 : (pairs[rank] ?? 0) - (pairs[rank - 1] ?? 0);
    writeList(writer, distance, placesOf(standing, [starts[rank] ?? 0, starts[rank + 1] ?? 0]));
  }
  return writer.done();
}

function writeList(writer: ByteWriter, distance: number, list: Uint8Array): void {
  writer.number(distance);
  writer.number(list.length);
  writer.bytes(list);
}

function holdersOf(passages: Uint32Array, [start, end]: readonly [number, number]): Uint8Array {
  const writer = byteWriter();
  let before = 0;
  for (let i = start; i < end;) {
    const passage = passages[i] ?? 0;
    let count = 0;
    for (; i < end && passages[i] === passage; i++) count++;
    writer.number((passage - before) * 2 + (count > 1 ? 1 : 0));
    if (count > 1) writer.number(count);
    before = passage;
  }
  return writer.done();
}

function placesOf({ passages, places }: Pick<Occurrences, 'passages' | 'places'>, [start, end]: readonly [number, number]): Uint8Array {
  const writer = byteWriter();
  for (let i = start; i < end; i++) {
    const goesOn = i > start && passages[i] === passages[i - 1];
    writer.number((places[i] ?? 0) - (goesOn ? (places[i - 1] ?? 0) : 0));
  }
  return writer.done();
}

/** Texts as they are shown, in files that hold whole passages, each with the cards of the records they are of. */
function* blocksOf(
  documents: readonly IndexedDocument[],
  passages: readonly (readonly Passage[])[],
  blockLength: number,
): Generator<TextBlock> {
  let open: { first: number; passages: Passage[]; cards: Record<number, Card> } | undefined;
  let length = 0;
  let number = 0;
  for (const [i, { url, title, number: documentNumber, standing, on, by }] of documents.entries()) {
    for (const passage of passages[i] ?? []) {
      if (open && length >= blockLength) {
        yield open;
        open = undefined;
      }
      if (!open) {
        open = { first: number, passages: [], cards: {} };
        length = 0;
      }
      open.cards[i] = {
        url,
        title,
        on,
        by,
        ...(documentNumber === undefined ? {} : { number: documentNumber }),
        ...(standing === undefined ? {} : { standing }),
      };
      open.passages.push(passage);
      length += passage.text.length;
      number++;
    }
  }
  if (open) yield open;
}

interface Parts {
  readonly passages: readonly (readonly Passage[])[];
  readonly folded: readonly string[];
  readonly chunks: readonly Pair[];
  readonly blocks: readonly number[];
}

function columnsOf(documents: readonly IndexedDocument[], { passages, folded, chunks, blocks }: Parts): Columns {
  let first = 0;
  const titles = passages.map((own) => {
    const title = folded[first] ?? '';
    first += own.length;
    return title;
  });
  const names = [...new Set(documents.flatMap(({ filters }) => Object.keys(filters)))].sort();
  return {
    passages: passages.map((own) => own.length),
    ofFiles: Object.fromEntries(
      passages.flatMap((own, i) => {
        const count = own.filter(({ file }) => file).length;
        return count > 0 ? [[i, count]] : [];
      }),
    ),
    titleLengths: titles.map((title) => title.length),
    sameTitles: numberedRepeats(titles),
    onlyChange: titles.flatMap((title, i) => (onlyChanges(title) ? [i] : [])),
    days: distancesOf(documents.map(({ on }) => Number(on.replaceAll('-', '')))),
    filters: Object.fromEntries(names.map((name) => [name, filterColumn(documents, name)])),
    chunks: distancesOf(chunks),
    blocks: distancesOf(blocks),
  };
}

/** Whether a folded title is that of a document that changes others and says nothing by itself: 关于修改《甲条例》的决定, 乙法修正案. */
const onlyChanges = (title: string): boolean => /关于(修改|修正|修订|废止).*决定$|修正案/.test(title);

/** Of each number how far it is from the one before: shorter to write. */
const distancesOf = (numbers: readonly number[]): number[] => numbers.map((number, i) => number - (numbers[i - 1] ?? 0));

/** For what stands more than once a number of its own from 1 on; 0 for what does not. */
function numberedRepeats(texts: readonly string[]): number[] {
  const often = new Map<string, number>();
  for (const text of texts) often.set(text, (often.get(text) ?? 0) + 1);
  const numbers = new Map([...often].filter(([, count]) => count > 1).map(([text], i) => [text, i + 1]));
  return texts.map((text) => numbers.get(text) ?? 0);
}

function filterColumn(documents: readonly IndexedDocument[], name: string): FilterColumn {
  const values = [...new Set(documents.flatMap(({ filters }) => filters[name] ?? []))].sort();
  const numbers = new Map(values.map((value, i) => [value, i]));
  const of = documents.map(({ filters }) => {
    const own = (filters[name] ?? []).map((value) => numbers.get(value) ?? 0);
    return own.length === 1 ? (own[0] ?? 0) : own;
  });
  return { values, of };
}
