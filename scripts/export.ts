import fs from 'node:fs';
import { openCache, type Cache } from '../src/cache/open-cache.ts';
import type { Catalog } from '../src/catalog/catalog.ts';
import { addressesOf, checkAttachments, checkContent, gatingProblems } from '../src/pipeline.ts';
import { archiveManifest } from '../src/publish/archive-manifest.ts';
import { archiveFiles } from '../src/views/archive-files.ts';
import { openSearchExport } from '../src/views/open-search.ts';
import { settingsOf } from './build-site.ts';
import { asOfOption, exitCodes, oneOf, options, run } from './command.ts';
import { audienceOption, cacheOf, editionOf } from './edition.ts';

await run(async () => {
  const { values } = options({
    content: { type: 'string', default: 'content' },
    ...audienceOption,
    format: { type: 'string', default: 'opensearch' },
    output: { type: 'string' },
    site: { type: 'string', default: 'out' },
    index: { type: 'string' },
    'as-of': { type: 'string' },
    cache: { type: 'string', default: '.cache' },
  });
  const format = oneOf('format', values.format, ['opensearch', 'manifest']);
  const edition = editionOf(values);
  const folder = { content: values.content, edition, cache: openCache(cacheOf(values.cache, edition)) };
  // Records of the two editions never come into one file or index because nothing was said.
  const named = edition === 'internal' ? 'daylight-internal' : 'daylight';
  const { index: indexName = named, output = named } = values;
  const { catalog, problems } = checkContent({ ...folder, asOf: asOfOption(values['as-of']) });
  const { texts, problems: all } = await checkAttachments({ catalog, problems }, folder);
  if (!catalog || gatingProblems(all, catalog).length > 0) {
    console.error('没有导出：内容有问题，先运行 npm run check / not exported: run npm run check first');
    return exitCodes.problems;
  }
  if (format === 'manifest') return writeManifest(catalog, { site: values.site, output, cache: folder.cache });
  const { index, bulk } = openSearchExport(catalog, { name: indexName, texts });
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

interface ManifestOptions {
  /** The folder of the built site. */
  readonly site: string;
  readonly output: string;
  readonly cache: Cache;
}

/** Lists every file of every record of a built site with its checksum, for the snapshot that is archived (DA/T 80—2019). */
function writeManifest(catalog: Catalog, { site, output, cache }: ManifestOptions): number {
  const addresses = addressesOf(catalog, settingsOf(site, cache));
  const { sums, table, files, missing } = archiveManifest(site, archiveFiles(catalog, addresses));
  if (missing.length > 0) {
    const some = missing.slice(0, 5).join('\n  ');
    console.error(
      `没有导出：${site} 里缺 ${missing.length} 个文件，先运行 npm run build / not exported: files are missing, build the site first\n  ${some}`,
    );
    return exitCodes.problems;
  }
  fs.writeFileSync(`${output}.sha256`, sums);
  fs.writeFileSync(`${output}.csv`, table);
  console.log(`${files} 个文件 → ${output}.sha256，${output}.csv；核对：cd ${site} && sha256sum --check --quiet`);
  return exitCodes.fine;
}
