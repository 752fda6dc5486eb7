import fs from 'node:fs';
import { openCache } from '../src/cache/open-cache.ts';
import { parseDate } from '../src/model/calendar-date.ts';
import { addressesOf, checkAttachments, checkContent, gatingProblems } from '../src/pipeline.ts';
import { dayDigest } from '../src/views/day-digest.ts';
import { asOfOption, exitCodes, options, run, UsageError, wholeNumber } from './command.ts';
import { audienceOption, cacheOf, editionOf } from './edition.ts';

/*
 * Writes what was published on a day as plain text for message services.
 */
await run(async () => {
  const { values } = options({
    content: { type: 'string', default: 'content' },
    ...audienceOption,
    on: { type: 'string' },
    characters: { type: 'string', default: '500' },
    output: { type: 'string' },
    'base-url': { type: 'string' },
    'path-prefix': { type: 'string', default: '/' },
    cache: { type: 'string', default: '.cache' },
  });
  const { on } = values;
  if (on !== undefined && !parseDate(on)) throw new UsageError(`--on ${on}: 日期写作 YYYY-MM-DD / a date is written YYYY-MM-DD`);
  const characters = wholeNumber('characters', values.characters);
  const edition = editionOf(values);
  const folder = { content: values.content, edition, cache: openCache(cacheOf(values.cache, edition)) };
  const checked = checkContent({ ...folder, asOf: asOfOption(on) });
  const { problems } = await checkAttachments(checked, folder);
  const { catalog, asOf } = checked;
  if (!catalog || gatingProblems(problems, catalog).length > 0) {
    console.error('没有生成：内容有问题，先运行 npm run check / not written: run npm run check first');
    return exitCodes.problems;
  }
  const addresses = addressesOf(catalog, { baseUrl: values['base-url'], pathPrefix: values['path-prefix'] });
  const text = dayDigest(catalog, asOf, { characters, addresses });
  if (text === undefined) throw new UsageError(`--characters ${characters}: 放不下标题和网址 / too few for the heading and the address`);
  if (values.output) fs.writeFileSync(values.output, `${text}\n`);
  else console.log(text);
  return exitCodes.fine;
});
