import fs from 'node:fs';
import path from 'node:path';
import { close, createIndex } from 'pagefind';
import type { Browser } from 'playwright-core';
import { serve } from '../tests/support/static-server.ts';
import type { SiteText } from './search-samples.ts';

/** What the first search of a visitor costs with Pagefind as it comes, twenty results shown. */
export interface StockCost {
  readonly asked: number;
  /** Questions to which nothing is found. */
  readonly nothing: number;
  /** Medians of the questions to which something is found. */
  readonly bytes: number;
  readonly requests: number;
}

/** Pagefind with its own settings, on the texts that the site gives to its search, asked as its documentation says. */
export async function stockCosts(
  browser: Browser,
  scratch: string,
  { texts, questions }: { readonly texts: readonly SiteText[]; readonly questions: readonly string[] },
): Promise<StockCost> {
  const folder = path.join(scratch, 'stock');
  await indexStock(folder, texts);
  fs.writeFileSync(path.join(folder, 'index.html'), '<!doctype html><html lang="zh-CN"><title>Pagefind</title>');
  const server = await serve(folder);
  try {
    const costs = [];
    for (const q of questions) {
      const context = await browser.newContext();
      const page = await context.newPage();
      await page.goto(server.url);
      // The program itself is not counted, here as with the site's own search.
      await page.evaluate(`import('${server.url}pagefind/pagefind.js').then((loaded) => { window.stock = loaded; })`);
      server.reset();
      const found = await page.evaluate<number>(`(${askStock})(${JSON.stringify(q)})`);
      costs.push({ found, ...server.sent() });
      await context.close();
    }
    const answered = costs.filter(({ found }) => found > 0);
    return {
      asked: costs.length,
      nothing: costs.length - answered.length,
      bytes: median(answered.map(({ bytes }) => bytes)),
      requests: median(answered.map(({ requests }) => requests)),
    };
  } finally {
    server.close();
  }
}

const median = (numbers: readonly number[]): number => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;

/** Runs in the page. */
const askStock = `async (q) => {
  const { results } = await window.stock.search(q);
  await Promise.all(results.slice(0, 20).map((result) => result.data()));
  return results.length;
}`;

async function indexStock(folder: string, texts: readonly SiteText[]): Promise<void> {
  const { errors, index } = await createIndex();
  if (!index) throw new Error(errors.join('\n'));
  for (const { url, title, lines } of texts) {
    const body = lines.map((line) => `<p>${escaped(line)}</p>`).join('\n');
    await index.addHTMLFile({ url, content: `<!doctype html><html lang="zh-CN"><h1>${escaped(title)}</h1>${body}</html>` });
  }
  await index.writeFiles({ outputPath: path.join(folder, 'pagefind') });
  await close();
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
