import fs from 'node:fs';
import path from 'node:path';
import { viewsFile } from '../src/catalog/view-counts.ts';
import { countViews, type CountedLogs } from '../src/content/access-log.ts';
import { writeViews } from '../src/content/views-file.ts';
import { checkContent } from '../src/pipeline.ts';
import { pathPrefixOf } from '../src/views/addresses.ts';
import { recordLinks } from '../src/views/most-viewed.ts';
import { asOfOption, exitCodes, options, run, UsageError } from './command.ts';
import { audienceOption, editionOf } from './edition.ts';

/*
 * Counts how often the page of every record was viewed, from the access logs of the host, and writes it into the content folder.
 */
await run(async () => {
  const { values, positionals: logs } = options(
    {
      content: { type: 'string', default: 'content' },
      ...audienceOption,
      'path-prefix': { type: 'string', default: '/' },
      'as-of': { type: 'string' },
    },
    { positionals: true },
  );
  if (logs.length === 0) throw new UsageError('npm run views -- access.log access.log.1.gz：写日志文件 / name the access logs');
  const missing = logs.find((log) => !fs.statSync(log, { throwIfNoEntry: false })?.isFile());
  if (missing !== undefined) throw new UsageError(`${missing}：没有这个日志文件 / no such log`);
  const { catalog } = checkContent({ content: values.content, edition: editionOf(values), asOf: asOfOption(values['as-of']) });
  if (!catalog) throw new UsageError('先写好 site.yaml / site.yaml first: npm run check');
  const addresses = new Set(recordLinks(catalog).map(({ url }) => url));
  const counted = await countViews(logs, { addresses, pathPrefix: pathPrefixOf(values['path-prefix']) });
  const { period } = counted;
  if (!period) {
    console.error('日志里没有一行读得懂，没有改动浏览次数：要 common 或 combined 格式 / no line is in the common or combined log format');
    return exitCodes.problems;
  }
  writeViews(values.content, counted.counts);
  console.log(`${period.join(' 至 ')}，${said(counted, path.join(values.content, viewsFile))}`);
  return exitCodes.fine;
});

function said({ counts, lines, views, robots, unread, unnamed }: CountedLogs, file: string): string {
  return [
    `${lines} 行：${counts.length} 条记录的页面浏览 ${views} 次 → ${file}`,
    `不计：自报或没有名字的爬虫 ${robots} 次；其他网址、方法和状态 ${lines - views - robots - unread} 行；读不懂 ${unread} 行`,
    ...(unnamed ? ['有的日志没有 User-Agent（common 格式），其中的爬虫无法去掉 / the common format does not name robots'] : []),
    ...(views === 0 ? ['没有一次浏览：网站在子路径下的，加 --path-prefix / no views: a site under a path needs --path-prefix'] : []),
  ].join('\n');
}
