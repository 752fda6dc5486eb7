import { excerptOf, marked } from './excerpt.ts';
import type { Hits } from './find.ts';
import type { Result } from './pagefind.ts';
import type { Query } from './query.ts';

export const hitsPerPage = 20;

/** What the results region shows: one page of hits in their groups, and links to the other pages. */
export async function renderResults(hits: Hits, query: Query, page: number, hrefOf: (page: number) => string): Promise<Node[]> {
  const all = [...hits.exact.map((hit) => ({ hit, group: 'exact' })), ...hits.related.map((hit) => ({ hit, group: 'related' }))];
  const shown = all.slice((page - 1) * hitsPerPage, page * hitsPerPage);
  const items = await Promise.all(shown.map(async ({ hit, group }) => ({ item: await renderHit(hit, query), group })));
  const groups = [
    { name: 'exact', heading: '精确匹配' },
    { name: 'related', heading: '相关' },
  ].flatMap(({ name, heading }) => {
    const members = items.filter(({ group }) => group === name).map(({ item }) => item);
    return members.length > 0 ? [renderGroup(name, heading, members)] : [];
  });
  const pages = Math.ceil(all.length / hitsPerPage);
  return pages > 1 ? [...groups, renderPager(page, pages, hrefOf)] : groups;
}

function renderGroup(name: string, heading: string, items: readonly HTMLElement[]): HTMLElement {
  const list = element('ol', { className: 'hits' }, items);
  const group = element('section', { className: 'hit-group' }, [element('h2', {}, [heading]), list]);
  group.dataset['group'] = name;
  return group;
}

async function renderHit({ data }: Result, { words }: Query): Promise<HTMLElement> {
  const { url, content, meta } = await data();
  const link = element('a', { href: url }, marked(meta['heading'] ?? url, words));
  const notes = [meta['on'], meta['by'], meta['shown']]
    .filter((note) => note !== undefined && note !== '')
    .map((note) => element('span', {}, [note ?? '']));
  const item = element('li', {}, [
    element('h3', {}, [link]),
    element('p', { className: 'hit-note' }, notes),
    element('p', {}, marked(excerptOf(content, words), words)),
  ]);
  item.dataset['hit'] = '';
  return item;
}

function renderPager(page: number, pages: number, hrefOf: (page: number) => string): HTMLElement {
  const near = Array.from({ length: pages }, (_, i) => i + 1).filter((n) => n === 1 || n === pages || Math.abs(n - page) <= 2);
  const links = near.map((n) => {
    const link = element('a', { href: hrefOf(n) }, [`${n}`]);
    link.dataset['page'] = `${n}`;
    if (n === page) link.setAttribute('aria-current', 'page');
    return element('li', {}, [link]);
  });
  const pager = element('nav', { className: 'pager' }, [element('ul', {}, links)]);
  pager.setAttribute('aria-label', '结果分页');
  return pager;
}

function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  properties: Partial<HTMLElementTagNameMap[K]>,
  children: readonly (Node | string)[],
): HTMLElementTagNameMap[K] {
  const node = Object.assign(document.createElement(tag), properties);
  node.append(...children);
  return node;
}
