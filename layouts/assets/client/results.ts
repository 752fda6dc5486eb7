import { excerptOf, markWords } from '../../../src/search/excerpt.ts';
import type { Card } from '../../../src/search/index-files.ts';
import { lacksOf } from '../../../src/search/lacks.ts';
import type { Passage } from '../../../src/search/passages.ts';
import type { Hit } from '../../../src/search/search.ts';
import { element, markedNodes } from './element.ts';

export const hitsPerPage = 20;

/** What one hit shows. */
export interface ShownHit {
  readonly card: Card;
  readonly passage: Passage;
  /** Words of the question that the record lacks. */
  readonly lacks: readonly string[];
}

/** Hits under a heading. */
export interface Group {
  readonly name: 'exact' | 'related';
  readonly heading: string;
  readonly hits: readonly ShownHit[];
}

/** Loads what hits show, all at once; of related ones also what of the question they lack. */
export const showHits = (hits: readonly Hit[], runs: readonly string[] = []): Promise<ShownHit[]> =>
  Promise.all(
    hits.map(async (hit) => {
      const { shard, document, passage } = hit;
      const [card, text, lacks] = await Promise.all([shard.card(document, passage), shard.passage(passage), lacksOf(hit, runs)]);
      return { card, passage: text, lacks };
    }),
  );

export function renderGroup({ name, heading, hits }: Group, words: readonly string[], base: string): HTMLElement {
  const list = element(
    'ol',
    { className: 'hits' },
    hits.map((hit) => renderHit(hit, words, base)),
  );
  const group = element('section', { className: 'hit-group' }, [element('h2', {}, [heading]), list]);
  group.dataset['group'] = name;
  return group;
}

function renderHit({ card, passage, lacks }: ShownHit, words: readonly string[], base: string): HTMLElement {
  const { title, number, standing, on, by } = card;
  const href = addressOf(card, base);
  const excerpt = excerptOf(passage.text, words);
  const saysMore = excerpt !== '' && (excerpt !== title || passage.file !== undefined);
  const notes = [on, by, number ?? ''].filter(Boolean).map((note) => element('span', {}, [note]));
  const mark = standing === undefined ? [] : [element('span', { className: 'tag' }, [standing])];
  const item = element('li', {}, [
    element('h3', {}, [element('a', { href }, markedNodes(markWords(title, words)))]),
    element('p', { className: 'hit-note' }, [...mark, ...notes]),
    ...(saysMore ? [renderExcerpt(excerpt, words, placeOf(passage, { href, base, words, title }))] : []),
    ...(lacks.length > 0 ? [element('p', { className: 'hit-lacks' }, ['不含：', ...lacks.map((word) => element('s', {}, [word]))])] : []),
  ]);
  item.dataset['hit'] = '';
  return item;
}

/** Where an excerpt was taken from. */
interface ExcerptPlace {
  /** The attachment it stands in. */
  readonly file?: string;
  readonly address: string | undefined;
}

/** The excerpt, and a way to the place it was taken from; a button, because the one link of a hit leads to the record. */
function renderExcerpt(excerpt: string, words: readonly string[], { file, address }: ExcerptPlace): HTMLElement {
  const text = [
    ...(file === undefined ? [] : [element('span', { className: 'hit-file' }, ['附件《', ...markedNodes(markWords(file, words)), '》：'])]),
    ...markedNodes(markWords(excerpt, words)),
  ];
  if (address === undefined) return element('p', { className: 'hit-excerpt' }, text);
  const go = element('button', { type: 'button', className: 'hit-section' }, ['到此处']);
  go.addEventListener('click', () => location.assign(address));
  return element('p', { className: 'hit-excerpt' }, [...text, ' ', go]);
}

interface Shown {
  readonly href: string;
  readonly base: string;
  readonly words: readonly string[];
  readonly title: string;
}

function placeOf(passage: Passage, { href, base, words, title }: Shown): ExcerptPlace {
  const { file } = passage;
  if (!file) return { address: sectionAddress(href, { passage, words, title }) };
  // Names of files are free: a sign in them must not end the path.
  return { file: file.title, address: addressOf({ url: file.url.split('/').map(encodeURIComponent).join('/') }, base) };
}

/** The heading above a passage, and the found words, which browsers that know text fragments mark on arrival. */
function sectionAddress(
  href: string,
  { passage, words, title }: { passage: Passage; words: readonly string[]; title: string },
): string | undefined {
  if (passage.text === title) return undefined;
  const held = markWords(passage.text, words)
    .filter(({ marked }) => marked)
    .map(({ text }) => text)
    .sort((a, b) => b.length - a.length)[0];
  if (held === undefined || held.includes('\n')) return passage.anchor === undefined ? undefined : `${href}#${passage.anchor}`;
  return `${href}#${passage.anchor ?? ''}:~:text=${encodeURIComponent(held).replaceAll('-', '%2D')}`;
}

export const addressOf = ({ url }: Pick<Card, 'url'>, base: string): string => `${base.replace(/\/$/, '')}${url}`;

/** Links to the first, the last and the near pages. */
export function renderPager(page: number, pages: number, hrefOf: (page: number) => string): HTMLElement {
  const near = Array.from({ length: pages }, (_, i) => i + 1).filter((n) => n === 1 || n === pages || Math.abs(n - page) <= 2);
  const links = near.map((n) => {
    const link = element('a', { href: hrefOf(n) }, [`${n}`]);
    link.dataset['page'] = '';
    if (n === page) link.setAttribute('aria-current', 'page');
    return element('li', {}, [link]);
  });
  const pager = element('nav', { className: 'pager' }, [element('ul', {}, links)]);
  pager.setAttribute('aria-label', '结果分页');
  return pager;
}

/** A direct answer above the results. */
export interface Answer {
  readonly label: string;
  readonly note: string;
  readonly href: string;
}

export function renderAnswers(answers: readonly Answer[]): HTMLElement {
  const items = answers.map(({ label, note, href }) =>
    element('li', {}, [element('a', { href }, [label]), ' ', element('span', {}, [note])]),
  );
  const group = element('section', { className: 'answers' }, [element('ul', {}, items)]);
  group.setAttribute('aria-label', '直接结果');
  group.dataset['group'] = 'answer';
  return group;
}
