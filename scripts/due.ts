import fs from 'node:fs';
import { openCache } from '../src/cache/open-cache.ts';
import { dueThings, dueWithin } from '../src/catalog/due-list.ts';
import { addressesOf, checkContent } from '../src/pipeline.ts';
import { csvOf } from '../src/publish/write-tables.ts';
import { cutShort, dueRows, dueTable, dueText } from '../src/views/due-report.ts';
import { asOfOption, exitCodes, oneOf, options, run, wholeNumber } from './command.ts';
import { audienceOption, cacheOf, editionOf } from './edition.ts';
import { knownDepartment } from './known-names.ts';

/*
 * Lists what falls due within some working days, and what is overdue, by department and by whoever does the work. It is for the office: it names people.
 */
await run(async () => {
  const { values } = options({
    content: { type: 'string', default: 'content' },
    ...audienceOption,
    within: { type: 'string', default: '10' },
    'as-of': { type: 'string' },
    department: { type: 'string' },
    format: { type: 'string', default: 'text' },
    output: { type: 'string' },
    cache: { type: 'string', default: '.cache' },
  });
  const format = oneOf('format', values.format, ['text', 'csv', 'json']);
  const days = wholeNumber('within', values.within);
  const edition = editionOf(values);
  const folder = { content: values.content, edition, cache: openCache(cacheOf(values.cache, edition)) };
  const { catalog } = checkContent({ ...folder, asOf: asOfOption(values['as-of']) });
  if (!catalog) {
    console.error('没有列出：内容有问题，先运行 npm run check / not listed: run npm run check first');
    return exitCodes.problems;
  }
  const only = values.department === undefined ? undefined : knownDepartment(catalog, values.department);
  const asked = dueThings(catalog).filter(({ department }) => only === undefined || department === only);
  const found = dueWithin(asked, { asOf: catalog.asOf, days });
  const addresses = addressesOf(catalog, {});
  const { things, uncounted, until, missingYear } = found;
  const text = {
    text: () => dueText(catalog, found, { days, addresses }),
    csv: () => csvOf(dueTable(dueRows(catalog, [...things, ...uncounted], addresses))),
    json: () => {
      const rows = { things: dueRows(catalog, things, addresses), uncounted: dueRows(catalog, uncounted, addresses) };
      return `${JSON.stringify({ as_of: catalog.asOf, until, missing_year: missingYear, ...rows }, undefined, 1)}\n`;
    },
  }[format]();
  if (format !== 'text' && missingYear !== undefined) console.error(cutShort(missingYear, until, catalog.asOf));
  if (values.output) fs.writeFileSync(values.output, text);
  else process.stdout.write(text);
  return exitCodes.fine;
});
