import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../tests/support/browser.ts';
import { serve } from '../tests/support/static-server.ts';
import { openSearchPage, type Answered, type SearchPage } from '../tests/support/search-page.ts';
import { exitCodes, options, run, UsageError, wholeNumber } from './command.ts';
import { readJudged, sampleQuestions, type Judged } from './search-questions.ts';
import { inventedNames, literalsOf, readTexts } from './search-samples.ts';

/** Pages of results that are turned for one literal text. */
const mostPages = 10;

/*
 * How good the search of a built site is, asked in a real browser through the search page, as a visitor does: whether the right record is found, whether
 * what is called literal is, and what it costs.
 */
await run(async () => {
  const { values } = options({
    content: { type: 'string' },
    site: { type: 'string' },
    questions: { type: 'string' },
    judgments: { type: 'string' },
    literals: { type: 'string', default: '500' },
    names: { type: 'string', default: '100' },
    costs: { type: 'string', default: '100' },
    seed: { type: 'string', default: '1' },
    json: { type: 'string' },
  });
  if (values.content === undefined && values.site === undefined) throw new UsageError('--content DIR 或 / or --site DIR');
  if ((values.questions === undefined) !== (values.judgments === undefined)) throw new UsageError('--questions FILE --judgments FILE');
  const scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'daylight-quality-'));
  try {
    const site = values.site ?? buildInto(scratch, values.content ?? '');
    const seed = wholeNumber('seed', values.seed);
    const judged = values.questions && values.judgments ? readJudged(values.questions, values.judgments) : [];
    const texts = readTexts(site);
    const browser = await launchBrowser();
    try {
      const figures = {
        machine: `${os.cpus()[0]?.model.trim()} × ${os.cpus().length}, Node ${process.version}`,
        records: texts.length,
        answers: await relevance(browser, site, judged),
        literal: await literalness(browser, site, literalsOf(texts, Number(values.literals), seed)),
        invented: await inventions(browser, site, inventedNames(texts, Number(values.names), seed)),
        cost: await costs(browser, site, sampleQuestions(judged, texts, { count: Number(values.costs), seed })),
      };
      console.log(tableOf(figures));
      if (values.json) fs.writeFileSync(values.json, `${JSON.stringify(figures, undefined, 2)}\n`);
    } finally {
      await browser.close();
    }
  } finally {
    fs.rmSync(scratch, { recursive: true, force: true });
  }
  return exitCodes.fine;
});

function buildInto(scratch: string, content: string): string {
  const site = path.join(scratch, 'site');
  const args = [
    '--max-semi-space-size=256',
    '--import',
    'tsx',
    'scripts/build.ts',
    '--content',
    content,
    '--out',
    site,
    '--cache',
    path.join(scratch, 'cache'),
  ];
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`the site was not built:\n${stderr}`);
  return site;
}

interface Relevance {
  readonly asked: number;
  readonly first: number;
  readonly amongTen: number;
  readonly meanReciprocalRank: number;
  readonly nothing: number;
}

/** For each form of the questions: how often a right record is first, among the first ten, and how often nothing is found. */
async function relevance(browser: Browser, site: string, judged: readonly Judged[]): Promise<Record<string, Relevance>> {
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
async function literalness(
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
      sum.found += holding.size > mostPages * 20 ? Math.min(holding.size, total) : [...holding].filter((url) => found.has(url)).length;
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
async function inventions(browser: Browser, site: string, names: readonly string[]) {
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

/** What searching costs: the first search of a visitor, with nothing kept by the browser, and later ones in the same page. */
async function costs(browser: Browser, site: string, questions: readonly string[]) {
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

interface Figures {
  readonly machine: string;
  readonly records: number;
  readonly answers: Record<string, Relevance>;
  readonly literal: Awaited<ReturnType<typeof literalness>>;
  readonly invented: Awaited<ReturnType<typeof inventions>>;
  readonly cost: Awaited<ReturnType<typeof costs>>;
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}
function kilobytes(bytes: number): string {
  return `${Math.round(bytes / 1024)} KB`;
}

function tableOf({ machine, records, answers, literal, invented, cost }: Figures): string {
  return [
    `${machine}; ${records} records`,
    '',
    '| questions | asked | first | among ten | MRR | nothing found |',
    '|---|---|---|---|---|---|',
    ...Object.entries(answers).map(
      ([form, a]) =>
        `| ${form} | ${a.asked} | ${percent(a.first)} | ${percent(a.amongTen)} | ${a.meanReciprocalRank.toFixed(3)} | ${percent(a.nothing)} |`,
    ),
    '',
    '| literal texts | recall | precision of 精确匹配 | rare ones all first | invented names | called exact | said so |',
    '|---|---|---|---|---|---|---|',
    `| ${literal.asked} | ${percent(literal.recall)} | ${percent(literal.precision)} | ${percent(literal.rareFirst)} | ${invented.asked} | ${invented.exact} | ${invented.said} |`,
    '',
    '| a search (median of ' + cost.asked + ') | sent | requests | p50 | p95 |',
    '|---|---|---|---|---|',
    ...Object.entries({ first: cost.first, later: cost.later }).map(
      ([name, c]) => `| ${name} | ${kilobytes(c.bytes)} | ${c.requests} | ${Math.round(c.p50)} ms | ${Math.round(c.p95)} ms |`,
    ),
  ].join('\n');
}
