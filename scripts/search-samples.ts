import fs from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Columns, IndexHead, TextBlock } from '../src/search/index-files.ts';
import { fold } from '../src/text/fold.ts';

/** The text of a record as the site gives it to the search: what a literal text is looked for in. */
export interface SiteText {
  readonly url: string;
  readonly title: string;
  /** Its document number (文号), if it has one. */
  readonly number?: string;
  /** Title, what is found besides it, and text, a line a paragraph. */
  readonly lines: readonly string[];
}

/** The texts of a built site, put together from its files of texts. */
export function readTexts(site: string): SiteText[] {
  const folder = path.join(site, 'search/index');
  return readJson<IndexHead>(path.join(folder, 'head')).shards.flatMap(({ name }) => readShard(path.join(folder, name)));
}

const readJson = <T>(file: string): T => JSON.parse(gunzipSync(fs.readFileSync(file)).toString()) as T;

function readShard(folder: string): SiteText[] {
  const { passages: counts, blocks } = readJson<Columns>(path.join(folder, 'columns'));
  const all = blocks.map((_, i) => readJson<TextBlock>(path.join(folder, `texts-${i}`)));
  const passages = all.flatMap((block) => block.passages);
  const cards = Object.assign({}, ...all.map((block) => block.cards)) as TextBlock['cards'];
  let first = 0;
  return counts.map((count, document) => {
    const own = passages.slice(first, first + count);
    first += count;
    const { url = '', title = '', number } = cards[document] ?? {};
    return { url, title, ...(number ? { number } : {}), lines: own.flatMap(({ text }) => text.split('\n')) };
  });
}

/** A generator of numbers below a limit that gives the same row for the same seed. */
function numbersFrom(seed: number): (limit: number) => number {
  let state = seed >>> 0;
  return (limit) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
}

/** Literal texts of 2 to 12 characters, cut anywhere from anywhere, each with the addresses of all records that hold it. */
export function literalsOf(
  texts: readonly SiteText[],
  count: number,
  seed: number,
): { readonly text: string; readonly in: ReadonlySet<string> }[] {
  const next = numbersFrom(seed);
  const folded = texts.map(({ url, lines }) => ({ url, text: lines.map(fold).join('\n') }));
  const made: { text: string; in: ReadonlySet<string> }[] = [];
  while (made.length < count && texts.length > 0) {
    const lines = texts[next(texts.length)]?.lines ?? [];
    const line = lines[next(lines.length)] ?? '';
    const length = 2 + next(11);
    const start = next(Math.max(1, line.length - length));
    const text = line.slice(start, start + length);
    // A space would part it into words, and a sign at the beginning may exclude.
    if (text.length < length || !/^[\p{L}\p{N}\p{Po}()（）〔〕《》]+$/u.test(text) || !/[\p{L}\p{N}]/u.test(text)) continue;
    const sought = fold(text);
    made.push({ text, in: new Set(folded.filter((f) => f.text.includes(sought)).map(({ url }) => url)) });
  }
  return made;
}

/** Document numbers, each with the addresses of all records that bear it. */
export function numbersOf(texts: readonly SiteText[], count: number, seed: number): ReadonlyMap<string, ReadonlySet<string>> {
  const next = numbersFrom(seed + 2);
  const numbered = texts.flatMap(({ number, url }) => (number ? [{ number, url }] : []));
  const drawn = Array.from({ length: Math.min(count, numbered.length) }, () => numbered[next(numbered.length)]?.number ?? '');
  const bearing = (number: string): Set<string> =>
    new Set(numbered.filter((other) => fold(other.number) === fold(number)).map(({ url }) => url));
  return new Map(drawn.map((number) => [number, bearing(number)]));
}

const surnames = [...'王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗'];
const givenNames = [...'伟芳娜敏静丽强磊军洋勇艳杰涛明超秀霞平刚桂鹏辉宁璐瑶'];

/** Names of people, made up of usual characters, that stand in none of the texts. */
export function inventedNames(texts: readonly SiteText[], count: number, seed: number): string[] {
  const next = numbersFrom(seed + 1);
  const all = texts.map(({ lines }) => lines.map(fold).join('\n')).join('\n');
  const names = new Set<string>();
  while (names.size < count) {
    const name = `${surnames[next(surnames.length)]}${givenNames[next(givenNames.length)]}${givenNames[next(givenNames.length)]}`;
    if (!all.includes(name)) names.add(name);
  }
  return [...names];
}
