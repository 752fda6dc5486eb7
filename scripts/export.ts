import fs from 'node:fs';
import { openCache } from '../src/cache/open-cache.ts';
import { checkAttachments, checkContent, gatingProblems } from '../src/pipeline.ts';
import { openSearchExport } from '../src/views/open-search.ts';
import { asOfOption, exitCodes, oneOf, options, run } from './command.ts';
import { audienceOption, cacheOf, editionOf } from './edition.ts';

await run(async () => {
  const { values } = options({
    content: { type: 'string', default: 'content' },
    ...audienceOption,
    format: { type: 'string', default: 'opensearch' },
    output: { type: 'string' },
    index: { type: 'string' },
    'as-of': { type: 'string' },
    cache: { type: 'string', default: '.cache' },
  });
  oneOf('format', values.format, ['opensearch']);
  const edition = editionOf(values);
  const folder = { content: values.content, edition, cache: openCache(cacheOf(values.cache, edition)) };
  // Records of the two editions never come into one file or index because nothing was said.
  const named = edition === 'internal' ? 'daylight-internal' : 'daylight';
  const { index: indexName = named, output = named } = values;
  const { catalog, asOf, problems } = checkContent({ ...folder, asOf: asOfOption(values['as-of']) });
  const { texts, problems: all } = await checkAttachments({ catalog, problems }, folder);
  if (!catalog || gatingProblems(all, catalog).length > 0) {
    console.error('没有导出：内容有问题，先运行 npm run check / not exported: run npm run check first');
    return exitCodes.problems;
  }
  const { index, bulk } = openSearchExport(catalog, asOf, { name: indexName, texts });
  const files = { index: `${output}.index.json`, bulk: `${output}.ndjson` };
  fs.writeFileSync(files.index, `${JSON.stringify(index, undefined, 2)}\n`);
  const out = fs.openSync(files.bulk, 'w');
  let records = 0;
  for await (const line of bulk()) {
    fs.writeSync(out, line);
    records++;
  }
  fs.closeSync(out);
  console.log(`${records / 2} 条记录 → ${files.bulk}；索引设置 → ${files.index}`);
  return exitCodes.fine;
});
