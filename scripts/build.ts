import fs from 'node:fs';
import { buildSite, defaultMaxFragments } from './build-site.ts';
import { asOfOption, exitCodes, oneOf, options, run, UsageError, wholeNumber } from './command.ts';
import { watchMemory } from './peak-memory.ts';
import { countLines, stageClock } from './progress.ts';

/** What common static hosts take at most. */
const hostLimit = 20_000;

await run(async () => {
  const { values } = options({
    content: { type: 'string', default: 'content' },
    out: { type: 'string', default: '_site' },
    'as-of': { type: 'string' },
    'base-url': { type: 'string' },
    'path-prefix': { type: 'string', default: '/' },
    audience: { type: 'string', default: 'public' },
    force: { type: 'boolean', default: false },
    clean: { type: 'boolean', default: false },
    cache: { type: 'string', default: '.cache' },
    memory: { type: 'string' },
    'max-fragments': { type: 'string', default: `${defaultMaxFragments}` },
    'no-record-json': { type: 'boolean', default: false },
    json: { type: 'string' },
  });
  if (oneOf('audience', values.audience, ['public', 'internal']) === 'internal')
    throw new UsageError('--audience internal: 还没有内部版 / there is no inside edition yet');
  const memory = watchMemory();
  const clock = stageClock();
  const result = await buildSite({
    content: values.content,
    out: values.out,
    asOf: asOfOption(values['as-of']),
    baseUrl: values['base-url'],
    pathPrefix: values['path-prefix'],
    force: values.force,
    clean: values.clean,
    cache: values.cache,
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
      peak_memory_mb: memory.peakMegabytes(),
      peak_process_mb: memory.largestMegabytes(),
      shards: built?.shards ?? { built: 0, reused: result.shards },
    };
    fs.writeFileSync(values.json, `${JSON.stringify(figures, undefined, 2)}\n`);
  }
  const more = result.warnings > 0 ? `（另有 ${result.warnings} 条提醒，运行 npm run check 查看）` : '';
  const news = result.written + result.removed === 0 ? '没有变化' : `写入 ${result.written} 个文件，删除 ${result.removed} 个`;
  console.log([...countLines(counts), `${pages} 个页面，重新生成 ${rendered} 个；${news} → ${values.out}${more}`].join('\n'));
  if (built && built.files > hostLimit)
    console.log(`共 ${built.files} 个文件，超过许多静态托管的上限 ${hostLimit}：可加 --no-record-json，或减小 --max-fragments`);
  return exitCodes.fine;
});
