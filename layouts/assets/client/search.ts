import { find, type Hits } from './find.ts';
import { parseQuery, type Query } from './query.ts';
import { renderResults } from './results.ts';
import { openIndex, type SearchIndex } from './shards.ts';

const filterNames = ['kind', 'department', 'category', 'year'] as const;

const form = required<HTMLFormElement>('[data-search-form]');
const region = required<HTMLElement>('[data-search]');
const status = required<HTMLElement>('[role="status"]', region);
const list = required<HTMLElement>('[data-results]', region);

let index: Promise<SearchIndex> | undefined;
/** Answers that come after a newer question are dropped. */
let asked = 0;

form.addEventListener('submit', (event) => {
  event.preventDefault();
  go(stateOf(form));
});
form.addEventListener('change', (event) => {
  if (event.target instanceof HTMLSelectElement) go(stateOf(form));
});
list.addEventListener('click', (event) => {
  const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[data-page]') : null;
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  go(new URL(link.href).searchParams);
  region.scrollIntoView();
});
document.addEventListener('keydown', (event) => {
  const typing = event.target instanceof HTMLElement && event.target.closest('input, select, textarea');
  if (event.key !== '/' || typing || event.ctrlKey || event.metaKey || event.altKey) return;
  event.preventDefault();
  required<HTMLInputElement>('[name="q"]', form).focus();
});
addEventListener('popstate', () => void show());
void show();

/** The whole state of the page is its address. */
function go(state: URLSearchParams): void {
  const query = state.toString();
  history.pushState(undefined, '', query ? `?${query}` : location.pathname);
  void show();
}

function stateOf(source: HTMLFormElement): URLSearchParams {
  const entries = [...new FormData(source)].flatMap(([name, value]): [string, string][] =>
    typeof value === 'string' && value.trim() !== '' ? [[name, value.trim()]] : [],
  );
  return new URLSearchParams(entries);
}

async function show(): Promise<void> {
  const state = new URLSearchParams(location.search);
  for (const control of form.querySelectorAll<HTMLInputElement | HTMLSelectElement>('[name]'))
    control.value = state.get(control.name) ?? '';
  const query = parseQuery(state.get('q') ?? '');
  const turn = ++asked;
  if (query.phrases.length === 0) {
    report('idle', query.text ? '请输入汉字、字母或数字。' : '', 0);
    list.replaceChildren();
    return;
  }
  document.title = document.title.replace(/^(.* · )?/, `${query.text} · `);
  region.dataset['state'] = 'busy';
  status.textContent = '正在搜索…';
  try {
    index ??= openIndex(region.dataset['base'] ?? '/');
    const hits = await find(await index, query, optionsOf(state));
    const page = Math.max(1, Number(state.get('page')) || 1);
    const nodes = await renderResults(hits, query, page, (n) => hrefOf(state, n));
    if (turn !== asked) return;
    list.replaceChildren(...nodes);
    report('done', sentence(hits, query), hits.exact.length + hits.related.length);
  } catch (error) {
    if (turn !== asked) return;
    index = undefined;
    list.replaceChildren();
    report('failed', '搜索没有成功，请检查网络后再试。', 0);
    throw error;
  }
}

function optionsOf(state: URLSearchParams): Parameters<typeof find>[2] {
  const filters = Object.fromEntries(filterNames.flatMap((name) => (state.get(name) ? [[name, state.get(name) ?? '']] : [])));
  return { filters, ...(state.get('sort') === 'date' ? { sort: { date: 'desc' } } : {}) };
}

function hrefOf(state: URLSearchParams, page: number): string {
  const other = new URLSearchParams(state);
  if (page > 1) other.set('page', `${page}`);
  else other.delete('page');
  return `?${other}`;
}

/** Said aloud by screen readers: how much was found, and whether literally. */
function sentence({ exact, related }: Hits, { text }: Query): string {
  const total = exact.length + related.length;
  if (total === 0) return `没有找到包含“${text}”的信息。可以减少字词，或放宽筛选条件。`;
  if (exact.length === 0) return `没有完全包含“${text}”的信息；下面是包含其中全部字词的 ${related.length} 条。`;
  return related.length > 0 ? `找到 ${total} 条，其中 ${exact.length} 条完全包含“${text}”。` : `找到 ${total} 条。`;
}

function report(state: 'idle' | 'done' | 'failed', text: string, total: number): void {
  status.textContent = text;
  region.dataset['total'] = `${total}`;
  region.dataset['state'] = state;
}

function required<E extends Element>(selector: string, within: ParentNode = document): E {
  const found = within.querySelector<E>(selector);
  if (!found) throw new Error(`the search page has no ${selector}`);
  return found;
}
