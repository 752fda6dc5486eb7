import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { launchBrowser } from '../tests/support/browser.ts';
import { exitCodes, options, run, UsageError, wholeNumber } from './command.ts';
import { costs, inventions, literalness, numbersFirst, relevance, spellings, type Relevance } from './search-measures.ts';
import { readJudged, sampleQuestions } from './search-questions.ts';
import { stockCosts, type StockCost } from './search-stock.ts';
import { inventedNames, literalsOf, numbersOf, readTexts } from './search-samples.ts';

/** How good the search of a built site is: whether the right record is found, whether what is called literal is, and what it costs. */
await run(async () => {
  const { values } = options({
    content: { type: 'string' },
    site: { type: 'string' },
    questions: { type: 'string' },
    judgments: { type: 'string' },
    literals: { type: 'string', default: '500' },
    names: { type: 'string', default: '100' },
    numbers: { type: 'string', default: '100' },
    spellings: { type: 'string', default: '50' },
    costs: { type: 'string', default: '100' },
    seed: { type: 'string', default: '1' },
    stock: { type: 'boolean', default: false },
    json: { type: 'string' },
  });
  if (values.content === undefined && values.site === undefined) throw new UsageError('--content DIR 或 / or --site DIR');
  if (values.judgments !== undefined && values.questions === undefined) throw new UsageError('--judgments FILE: --questions FILE');
  const scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'daylight-quality-'));
  try {
    const site = values.site ?? buildInto(scratch, values.content ?? '');
    const seed = wholeNumber('seed', values.seed);
    const judged = values.questions ? readJudged(values.questions, values.judgments) : [];
    const texts = readTexts(site);
    const browser = await launchBrowser();
    try {
      const count = (name: 'literals' | 'names' | 'numbers' | 'spellings' | 'costs'): number => Number(values[name]);
      const questions = (many: number): string[] => sampleQuestions(judged, texts, { count: many, seed });
      const figures = {
        machine: `${os.cpus()[0]?.model.trim()} × ${os.cpus().length}, Node ${process.version}`,
        records: texts.length,
        answers: await relevance(browser, site, judged),
        literal: await literalness(browser, site, literalsOf(texts, count('literals'), seed)),
        invented: await inventions(browser, site, inventedNames(texts, count('names'), seed)),
        numbers: await numbersFirst(browser, site, numbersOf(texts, count('numbers'), seed)),
        spellings: await spellings(browser, site, questions(count('spellings'))),
        cost: await costs(browser, site, questions(count('costs'))),
        ...(values.stock ? { stock: await stockCosts(browser, scratch, { texts, questions: questions(count('costs')) }) } : {}),
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
    'scripts/run.mjs',
    'build',
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

interface Figures {
  readonly machine: string;
  readonly records: number;
  readonly answers: Record<string, Relevance>;
  readonly literal: Awaited<ReturnType<typeof literalness>>;
  readonly invented: Awaited<ReturnType<typeof inventions>>;
  readonly numbers: Awaited<ReturnType<typeof numbersFirst>>;
  readonly spellings: Awaited<ReturnType<typeof spellings>>;
  readonly cost: Awaited<ReturnType<typeof costs>>;
  readonly stock?: StockCost;
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}
function kilobytes(bytes: number): string {
  return `${Math.round(bytes / 1024)} KB`;
}

function tableOf({ machine, records, answers, literal, invented, numbers, spellings: spelled, cost, stock }: Figures): string {
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
    '| 文号 in four forms | its record first | questions in other characters | same results |',
    '|---|---|---|---|',
    `| ${numbers.asked} | ${numbers.first} | ${spelled.asked} | ${spelled.same} |`,
    '',
    '| a search (median of ' + cost.asked + ') | sent | requests | p50 | p95 |',
    '|---|---|---|---|---|',
    ...Object.entries({ first: cost.first, later: cost.later }).map(
      ([name, c]) => `| ${name} | ${kilobytes(c.bytes)} | ${c.requests} | ${Math.round(c.p50)} ms | ${Math.round(c.p95)} ms |`,
    ),
    ...(stock
      ? [
          '',
          `Pagefind as it comes: nothing found for ${stock.nothing} of ${stock.asked}; a first search of the others ${kilobytes(stock.bytes)}, ${stock.requests} requests`,
        ]
      : []),
  ].join('\n');
}
