import fs from 'node:fs';
import { isFatal } from '../src/problem/problem.ts';
import { buildSite } from './build-site.ts';
import { asOfOption, exitCodes, oneOf, options, run, UsageError } from './command.ts';
import { watchMemory } from './peak-memory.ts';
import { countLines, stageClock } from './progress.ts';

await run(async () => {
  const { values } = options({
    content: { type: 'string', default: 'content' },
    out: { type: 'string', default: '_site' },
    'as-of': { type: 'string' },
    'base-url': { type: 'string' },
    'path-prefix': { type: 'string', default: '/' },
    audience: { type: 'string', default: 'public' },
    force: { type: 'boolean', default: false },
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
    onStage: clock.begin,
  });
  if (!result) {
    console.error('没有构建：先改正上面的问题，或用 --force 略去有问题的记录。原有网站未改动。');
    return exitCodes.problems;
  }
  const seconds = clock.end();
  const { checked, built } = result;
  const records = checked.catalog?.counts ?? [];
  if (values.json) {
    const figures = {
      as_of: checked.asOf,
      records,
      pages: built.pages,
      seconds,
      peak_memory_mb: memory.peakMegabytes(),
      shards: { built: built.shards, reused: 0 },
    };
    fs.writeFileSync(values.json, `${JSON.stringify(figures, undefined, 2)}\n`);
  }
  const warnings = checked.problems.filter((p) => !isFatal(p)).length;
  const more = warnings > 0 ? `（另有 ${warnings} 条提醒，运行 npm run check 查看）` : '';
  console.log([...countLines(records), `${built.pages} 个页面 → ${values.out}${more}`].join('\n'));
  return exitCodes.fine;
});
