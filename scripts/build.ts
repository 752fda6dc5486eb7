import fs from 'node:fs';
import { buildSite, defaultMaxFragments } from './build-site.ts';
import { openCache } from '../src/cache/open-cache.ts';
import type { Edition } from '../src/catalog/site.ts';
import { isFatal } from '../src/problem/problem.ts';
import { renderText } from '../src/problem/report.ts';
import { joinParts, type Share } from '../src/publish/join-parts.ts';
import { editionIn, openStaging } from '../src/publish/staging.ts';
import { asOfOption, exitCodes, options, run, UsageError, wholeNumber } from './command.ts';
import { audienceOption, cacheOf, editionOf } from './edition.ts';
import { measureRun } from './measure.ts';
import { countLines, stageClock } from './progress.ts';

/** What common static hosts take at most. */
const hostLimit = 20_000;

await run(async () => {
  const { values, positionals } = options(
    {
      content: { type: 'string', default: 'content' },
      out: { type: 'string', default: '_site' },
      'as-of': { type: 'string' },
      'base-url': { type: 'string' },
      'path-prefix': { type: 'string', default: '/' },
      ...audienceOption,
      force: { type: 'boolean', default: false },
      clean: { type: 'boolean', default: false },
      cache: { type: 'string', default: '.cache' },
      memory: { type: 'string' },
      'max-fragments': { type: 'string', default: `${defaultMaxFragments}` },
      'no-record-json': { type: 'boolean', default: false },
      json: { type: 'string' },
      shard: { type: 'string' },
      join: { type: 'boolean', default: false },
    },
    { positionals: true },
  );
  const edition = editionOf(values);
  if (values.join) return join(positionals, { ...values, edition });
  if (positionals.length > 0) throw new UsageError(`多余的参数 / stray words: ${positionals.join(' ')}`);
  const measure = measureRun();
  const clock = stageClock();
  const result = await buildSite({
    edition,
    content: values.content,
    out: values.out,
    asOf: asOfOption(values['as-of']),
    baseUrl: values['base-url'],
    pathPrefix: values['path-prefix'],
    force: values.force,
    clean: values.clean,
    share: values.shard === undefined ? undefined : shareOption(values.shard),
    cache: openCache(cacheOf(values.cache, edition)),
    recordJson: !values['no-record-json'],
    maxFragments: wholeNumber('max-fragments', values['max-fragments']),
    ...(values.memory === undefined ? {} : { memory: wholeNumber('memory', values.memory) * 1024 * 1024 }),
    onStage: clock.begin,
  });
  const { seconds, stages } = clock.end();
  if (!result) {
    console.error('没有构建：先改正上面的问题，或用 --force 略去有问题的记录。原有网站未改动。');
    return exitCodes.problems;
  }
  const { counts, pages, rendered, built } = result;
  if (values.json) {
    const figures = {
      as_of: result.asOf,
      records: counts,
      pages,
      rendered,
      written: result.written,
      removed: result.removed,
      seconds,
      stages,
      cpu_seconds: measure.cpuSeconds(),
      peak_memory_mb: measure.peakMegabytes(),
      peak_process_mb: measure.largestMegabytes(),
      files: built?.inPlace.length,
      shards: built?.shards ?? { built: 0, reused: result.shards },
    };
    fs.writeFileSync(values.json, `${JSON.stringify(figures, undefined, 2)}\n`);
  }
  const more = result.warnings > 0 ? `（另有 ${result.warnings} 条提醒，运行 npm run check 查看）` : '';
  const news = result.written + result.removed === 0 ? '没有变化' : `写入 ${result.written} 个文件，删除 ${result.removed} 个`;
  console.log([...countLines(counts), `${pages} 个页面，重新生成 ${rendered} 个；${news} → ${values.out}${more}`].join('\n'));
  if (built && built.inPlace.length > hostLimit)
    console.log(`共 ${built.inPlace.length} 个文件，超过许多静态托管的上限 ${hostLimit}：可加 --no-record-json，或减小 --max-fragments`);
  return exitCodes.fine;
});

/** `3/8`: the third of eight shares. */
function shareOption(text: string): Share {
  const [, part, of] = /^(\d{1,3})\/(\d{1,3})$/.exec(text) ?? [];
  const share = { part: Number(part), of: Number(of) };
  if (!(share.part >= 1 && share.part <= share.of)) throw new UsageError(`--shard ${text}: 写作 3/8，即八份中的第三份 / is written 3/8`);
  return share;
}

/** Puts the shares that several machines made in place as one site. */
function join(
  folders: readonly string[],
  { out, content, edition }: { readonly out: string; readonly content: string; readonly edition: Edition },
): number {
  for (const folder of folders)
    if ((editionIn(folder) ?? edition) !== edition)
      throw new UsageError(`--join ${folder}：不是这一版的部分，内部版要写 --audience internal / is a part of the other edition`);
  const staging = openStaging(out, content, { edition });
  try {
    const { build, problems } = joinParts(folders, staging.folder);
    if (problems.length > 0) console.error(`\n${renderText(problems, 'zh', () => undefined)}\n`);
    if (problems.some(isFatal)) return exitCodes.problems;
    const { inPlace } = staging.replace(build);
    console.log(`${folders.length} 个部分合为一站，${inPlace.length} 个文件 → ${out}`);
    return exitCodes.fine;
  } finally {
    staging.abandon();
  }
}
