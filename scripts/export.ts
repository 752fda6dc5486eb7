import fs from 'node:fs';
import { openCache } from '../src/cache/open-cache.ts';
import { checkAttachments, checkContent, gatingProblems } from '../src/pipeline.ts';
import { openSearchExport } from '../src/views/open-search.ts';
import { asOfOption, exitCodes, oneOf, options, run } from './command.ts';

await run(async () => {
  const { values } = options({
    content: { type: 'string', default: 'content' },
    format: { type: 'string', default: 'opensearch' },
    output: { type: 'string', default: 'daylight' },
    index: { type: 'string', default: 'daylight' },
    'as-of': { type: 'string' },
    cache: { type: 'string', default: '.cache' },
  });
  oneOf('format', values.format, ['opensearch']);
  const folder = { content: values.content, cache: openCache(values.cache) };
  const { catalog, asOf, problems } = checkContent({ ...folder, asOf: asOfOption(values['as-of']) });
  const { texts, problems: all } = await checkAttachments({ catalog, problems }, folder);
  if (!catalog || gatingProblems(all, catalog).length > 0) {
    console.error('没有导出：内容有问题，先运行 npm run check / not exported: run npm run check first');
    return exitCodes.problems;
  }
  const { index, bulk } = openSearchExport(catalog, asOf, { name: values.index, texts });
  const files = { index: `${values.output}.index.json`, bulk: `${values.output}.ndjson` };
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
