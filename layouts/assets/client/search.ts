import { findAnswers } from './answers.ts';
import { element, required } from './element.ts';
import { showCounts, filtersSaid } from './filter-form.ts';
import { openSearch, type Search } from './open-search.ts';
import { changed, isFiltered, readState, type PageState } from './page-state.ts';
import { hitsPerPage, renderAnswers, renderGroup, renderPager, showHits, type Group } from './results.ts';
import { renderTools } from './tools.ts';
import { parseQuery, type Query } from '../../../src/search/query.ts';
import { choose, type Chosen } from '../../../src/search/choose.ts';

const form = required<HTMLFormElement>('[data-search-form]');
const region = required<HTMLElement>('[data-search]');
const status = required<HTMLElement>('[role="status"]', region);
const list = required<HTMLElement>('[data-results]', region);
const base = region.dataset['base'] ?? '/';

let opened: Promise<Search> | undefined;
/** Answers that come after a newer question are dropped. */
let asked = 0;

form.addEventListener('submit', (event) => {
  event.preventDefault();
  go(stateOf(form));
});
form.addEventListener('change', (event) => {
  if (event.target instanceof HTMLSelectElement || (event.target instanceof HTMLInputElement && event.target.type === 'date'))
    go(stateOf(form));
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
  const address = new URLSearchParams(location.search);
  for (const control of form.querySelectorAll<HTMLInputElement | HTMLSelectElement>('[name]')) setControl(control, address);
  const more = form.querySelector('details');
  if (more && [...more.querySelectorAll<HTMLInputElement | HTMLSelectElement>('[name]')].some(({ value }) => value !== ''))
    more.open = true;
  const state = readState(address);
  const query = parseQuery(state.q);
  const turn = ++asked;
  if (query.words.length === 0 && (query.text !== '' || !isFiltered(state))) {
    report('idle', query.text ? '请输入汉字、字母或数字。' : '', 0);
    list.replaceChildren();
    return;
  }
  if (query.text) document.title = document.title.replace(/^(.* · )?/, () => `${query.text} · `);
  region.dataset['state'] = 'busy';
  status.textContent = '正在搜索…';
  try {
    opened ??= openSearch(base);
    const search = await opened;
    const found = await search.ask(query);
    const chosen = choose(found, { filters: state.filters, byDate: state.byDate });
    const shown = await nodesOf(chosen, { address, state, query, search });
    if (turn !== asked) return;
    list.replaceChildren(...shown);
    showCounts(form, chosen.counts);
    report('done', sentence(chosen, query), chosen.exact.length + chosen.related.length);
  } catch (error) {
    if (turn !== asked) return;
    opened = undefined;
    list.replaceChildren();
    report('failed', '搜索没有成功，请检查网络后再试。', 0);
    throw error;
  }
}

/** A value from an address that the form does not offer is offered, so that it is seen and can be taken out. */
function setControl(control: HTMLInputElement | HTMLSelectElement, address: URLSearchParams): void {
  const value = address.get(control.name) ?? '';
  control.value = value;
  if (control instanceof HTMLSelectElement && control.value !== value) {
    control.append(element('option', { value }, [value]));
    control.value = value;
  }
}

interface Asked {
  readonly address: URLSearchParams;
  readonly state: PageState;
  readonly query: Query;
  readonly search: Search;
}

async function nodesOf(chosen: Chosen, { address, state, query, search }: Asked): Promise<Node[]> {
  const all = [...chosen.exact, ...chosen.related];
  const [first, end] = [(state.page - 1) * hitsPerPage, state.page * hitsPerPage];
  const [exact, related, answers] = await Promise.all([
    showHits(chosen.exact.slice(first, end)),
    showHits(chosen.related.slice(Math.max(0, first - chosen.exact.length), Math.max(0, end - chosen.exact.length)), chosen.sought),
    state.page === 1 ? findAnswers(query, { address, names: search.names, chosen, base }) : [],
  ]);
  const groups: Group[] = [
    { name: 'exact', heading: query.text ? '精确匹配' : '符合条件的信息', hits: exact },
    { name: 'related', heading: '相关', hits: related },
  ];
  const pages = Math.ceil(all.length / hitsPerPage);
  return [
    ...(answers.length > 0 ? [renderAnswers(answers)] : []),
    ...groups.filter(({ hits }) => hits.length > 0).map((group) => renderGroup(group, [...query.words, ...query.runs], base)),
    ...(pages > 1 ? [renderPager(state.page, pages, (n) => `?${changedPage(address, n)}`)] : []),
    ...(all.length > 0 ? [renderTools(all, { address, base, query })] : []),
  ];
}

function changedPage(address: URLSearchParams, page: number): URLSearchParams {
  const other = changed(address, {});
  if (page > 1) other.set('page', `${page}`);
  return other;
}

/** Said aloud by screen readers: how much was found, whether literally, and which filters hold. */
function sentence({ exact, related, unknown }: Chosen, { text, words }: Query): string {
  const total = exact.length + related.length;
  const filters = filtersSaid(form);
  const within = filters ? `（${filters}）` : '';
  const asked = `“${text.length > 60 ? `${text.slice(0, 60)}…` : text}”`;
  const left = unknown.length > 0 && related.length > 0 ? `没有记录含“${unknown.join('”“')}”，已略去。` : '';
  if (total === 0) return text ? `没有找到包含${asked}的信息${within}。可以减少字词，或放宽筛选条件。` : `没有符合条件的信息${within}。`;
  if (words.length === 0) return `共 ${total} 条${within}。`;
  if (exact.length === 0) return `没有完全包含${asked}的记录${within}；下面 ${total} 条与它相关。${left}`;
  return related.length > 0 ? `找到 ${total} 条${within}，其中 ${exact.length} 条完全包含${asked}。` : `找到 ${total} 条${within}。`;
}

function report(state: 'idle' | 'done' | 'failed', text: string, total: number): void {
  status.textContent = text;
  region.dataset['total'] = `${total}`;
  region.dataset['state'] = state;
}
