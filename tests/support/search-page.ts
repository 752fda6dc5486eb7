import type { Page } from 'playwright-core';

/** What the search page shows for a question. */
export interface Answered {
  readonly total: number;
  readonly status: string;
  readonly state: string;
  readonly hits: readonly { readonly url: string; readonly group: string }[];
  readonly answers: readonly string[];
  /** From asking to the results being shown, by the page's own clock. */
  readonly milliseconds: number;
}

/** The search page, driven by its address as a shared link or the back button does. */
export interface SearchPage {
  readonly ask: (address: Readonly<Record<string, string>>) => Promise<Answered>;
}

export async function openSearchPage(page: Page, base: string): Promise<SearchPage> {
  await page.goto(`${base}search/`);
  await page.locator('[data-search][data-state="idle"]').waitFor();
  return {
    ask: (address) => page.evaluate(`(${askInPage})(${JSON.stringify(new URLSearchParams(address).toString())})`) as Promise<Answered>,
  };
}

/** Runs in the page; a string, because the page knows nothing of this file's compilation. */
const askInPage = `async (address) => {
  const region = document.querySelector('[data-search]');
  const start = performance.now();
  history.pushState(undefined, '', '?' + address);
  dispatchEvent(new PopStateEvent('popstate'));
  while (region.dataset.state === 'busy') await new Promise((resolve) => setTimeout(resolve, 1));
  const pathOf = (link) => decodeURIComponent(new URL(link.href).pathname);
  return {
    milliseconds: performance.now() - start,
    total: Number(region.dataset.total),
    status: region.querySelector('[role="status"]').textContent,
    state: region.dataset.state,
    hits: [...region.querySelectorAll('li[data-hit]')].map((hit) => ({
      url: pathOf(hit.querySelector('a')),
      group: hit.closest('[data-group]').dataset.group,
    })),
    answers: [...region.querySelectorAll('[data-group="answer"] a')].map(pathOf),
  };
}`;
