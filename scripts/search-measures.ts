import type { Browser } from 'playwright-core';
import { serve } from '../tests/support/static-server.ts';
import { openSearchPage, type Answered, type SearchPage } from '../tests/support/search-page.ts';
import { traditional } from '../tests/support/traditional.ts';
import type { Judged } from './search-questions.ts';

/*
 * What is measured of a site's search, each asked in a real browser through the search page, as a visitor does.
 */

/** Pages of results that are turned for one literal text, and results of a page. */
const mostPages = 10;
const pageLength = 20;

export interface Relevance {
  readonly asked: number;
  readonly first: number;
  readonly amongTen: number;
  readonly meanReciprocalRank: number;
  readonly nothing: number;
}

/** For each form of the questions: how often a right record is first, among the first ten, and how often nothing is found. */
export async function relevance(browser: Browser, site: string, questions: readonly Judged[]): Promise<Record<string, Relevance>> {
  const judged = questions.filter(({ right }) => right.length > 0);
  const forms = [...new Set(judged.flatMap((j) => Object.keys(j.forms)))];
  return withPage(browser, site, async (page) => {
    const figures: Record<string, Relevance> = {};
    for (const form of forms) {
      const ranks: number[] = [];
      let nothing = 0;
      for (const { forms: texts, right } of judged) {
        const text = texts[form];
        if (text === undefined) continue;
        const { hits, total } = await page.ask({ q: text });
        if (total === 0) nothing++;
        ranks.push(
          hits.slice(0, 10).findIndex(({ url }) => right.some((record) => url.split('/').some((part) => part.includes(record)))) + 1,
        );
      }
      const share = (holds: (rank: number) => boolean): number => ranks.filter(holds).length / ranks.length;
      figures[form] = {
        asked: ranks.length,
        first: share((rank) => rank === 1),
        amongTen: share((rank) => rank > 0),
        meanReciprocalRank: ranks.reduce((sum, rank) => sum + (rank > 0 ? 1 / rank : 0), 0) / ranks.length,
        nothing: nothing / ranks.length,
      };
    }
    return figures;
  });
}

/** Literal texts cut anywhere: whether all records that hold one are found, whether all that are called exact hold it, and whether rare ones come first. */
export async function literalness(
  browser: Browser,
  site: string,
  literals: readonly { readonly text: string; readonly in: ReadonlySet<string> }[],
) {
  return withPage(browser, site, async (page) => {
    const sum = { held: 0, found: 0, exact: 0, right: 0, rare: 0, rareFirst: 0 };
    for (const { text, in: holding } of literals) {
      const { hits, total } = await manyHits(page, text);
      const found = new Set(hits.map(({ url }) => url));
      const exact = hits.filter(({ group }) => group === 'exact');
      sum.held += holding.size;
      // Of what fills more pages than are turned, the page's own total is believed.
      sum.found +=
        holding.size > mostPages * pageLength ? Math.min(holding.size, total) : [...holding].filter((url) => found.has(url)).length;
      sum.exact += exact.length;
      sum.right += exact.filter(({ url }) => holding.has(url)).length;
      if (holding.size > 20) continue;
      sum.rare++;
      if (hits.slice(0, holding.size).every(({ url }) => holding.has(url))) sum.rareFirst++;
    }
    return { asked: literals.length, recall: sum.found / sum.held, precision: sum.right / sum.exact, rareFirst: sum.rareFirst / sum.rare };
  });
}

/** The hits of the first pages, and how many there are in all. */
async function manyHits(page: SearchPage, text: string): Promise<Pick<Answered, 'hits' | 'total'>> {
  const { hits: first, total } = await page.ask({ q: text });
  const hits = [...first];
  for (let n = 2; n <= mostPages && hits.length < total; n++) hits.push(...(await page.ask({ q: text, page: `${n}` })).hits);
  return { hits, total };
}

/** Names that stand nowhere: none may look as if it did, and the page says so. */
export async function inventions(browser: Browser, site: string, names: readonly string[]) {
  return withPage(browser, site, async (page) => {
    let [exact, said] = [0, 0];
    for (const name of names) {
      const { hits, status } = await page.ask({ q: name });
      if (hits.some(({ group }) => group === 'exact')) exact++;
      if (/没有(完全包含|找到)/.test(status)) said++;
    }
    return { asked: names.length, exact, said };
  });
}

/** Document numbers as they are written and as they are typed: whether a record that bears one is first. */
export async function numbersFirst(browser: Browser, site: string, bearers: ReadonlyMap<string, ReadonlySet<string>>) {
  return withPage(browser, site, async (page) => {
    let [asked, first] = [0, 0];
    for (const [number, bearing] of bearers) {
      for (const q of formsOf(number)) {
        const { hits } = await page.ask({ q });
        asked++;
        if (bearing.has(hits[0]?.url ?? '')) first++;
      }
    }
    return { asked, first };
  });
}

/** Questions in traditional characters and in full width: whether they return what the usual form returns. */
export async function spellings(browser: Browser, site: string, questions: readonly string[]) {
  return withPage(browser, site, async (page) => {
    let [asked, same] = [0, 0];
    for (const q of questions) {
      const usual = JSON.stringify(resultsOf(await page.ask({ q })));
      for (const other of [traditional(q), fullWidth(q)]) {
        asked++;
        if (JSON.stringify(resultsOf(await page.ask({ q: other }))) === usual) same++;
      }
    }
    return { asked, same };
  });
}

const formsOf = (number: string): string[] => [
  number,
  number.replace(/[〔[(（【]/, '[').replace(/[〕\])）】]/, ']'),
  number.replace(/[〔[(（【]/, '（').replace(/[〕\])）】]/, '）'),
  fullWidth(number),
];

const resultsOf = ({ total, hits }: Answered): object => ({ total, hits });

/** Latin letters, numbers and signs as wide as Han characters. */
const fullWidth = (text: string): string => text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));

/** What searching costs: the first search of a visitor, with nothing kept by the browser, and later ones in the same page. */
export async function costs(browser: Browser, site: string, questions: readonly string[]) {
  const server = await serve(site);
  try {
    const first = [];
    for (const q of questions) {
      const context = await browser.newContext();
      const page = await openSearchPage(await context.newPage(), server.url);
      server.reset();
      const { milliseconds } = await page.ask({ q });
      first.push({ milliseconds, ...server.sent() });
      await context.close();
    }
    const later = [];
    const context = await browser.newContext();
    const page = await openSearchPage(await context.newPage(), server.url);
    await page.ask({ q: questions[0] ?? '' });
    for (const q of questions.slice(1)) {
      server.reset();
      const { milliseconds } = await page.ask({ q });
      later.push({ milliseconds, ...server.sent() });
    }
    await context.close();
    return { asked: questions.length, first: summary(first), later: summary(later) };
  } finally {
    server.close();
  }
}

interface Cost {
  readonly milliseconds: number;
  readonly bytes: number;
  readonly requests: number;
}

function summary(all: readonly Cost[]) {
  const at = (share: number, of: (cost: Cost) => number): number => {
    const sorted = all.map(of).sort((a, b) => a - b);
    return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
  };
  return {
    bytes: at(0.5, (c) => c.bytes),
    requests: at(0.5, (c) => c.requests),
    p50: at(0.5, (c) => c.milliseconds),
    p95: at(0.95, (c) => c.milliseconds),
  };
}

async function withPage<T>(browser: Browser, site: string, use: (page: SearchPage) => Promise<T>): Promise<T> {
  const server = await serve(site);
  const context = await browser.newContext();
  try {
    return await use(await openSearchPage(await context.newPage(), server.url));
  } finally {
    await context.close();
    server.close();
  }
}
