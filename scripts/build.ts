import fs from 'node:fs';
import { sourceLines } from '../src/content/source-lines.ts';
import { checkContent, gatingProblems, planContent, publishSite } from '../src/pipeline.ts';
import { isFatal } from '../src/problem/problem.ts';
import { renderText } from '../src/problem/report.ts';
import { openStaging } from '../src/publish/staging.ts';
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
    drafts: { type: 'boolean', default: false },
    json: { type: 'string' },
  });
  if (oneOf('audience', values.audience, ['public', 'internal']) === 'internal') throw new UsageError('--audience internal: 还没有内部版 / there is no inside edition yet');
  const pipeline = { content: values.content, asOf: asOfOption(values['as-of']), drafts: values.drafts, baseUrl: values['base-url'], pathPrefix: values['path-prefix'] };
  const staging = openStaging(values.out, values.content);
  abandonWhenInterrupted(staging.abandon);
  const memory = watchMemory();
  const clock = stageClock();
  try {
    clock.begin('check');
    const { catalog, asOf, problems } = checkContent(pipeline);
    const gating = gatingProblems(problems, catalog);
    const refused = !catalog || (gating.length > 0 && !values.force);
    const lineAt = sourceLines(values.content);
    if (gating.length > 0) console.error(`${renderText(gating, 'zh', lineAt)}\n`);
    if (refused) {
      console.error('没有构建：先改正上面的问题，或用 --force 略去有问题的记录。原有网站未改动。');
      return exitCodes.problems;
    }
    clock.begin('plan');
    const built = await publishSite(planContent(catalog, asOf, pipeline), { content: values.content, staging, onStage: clock.begin });
    const seconds = clock.end();
    if (built.problems.length > 0) console.error(renderText(built.problems, 'zh', () => undefined));
    if (values.json) {
      const figures = { as_of: asOf, records: catalog.counts, pages: built.pages, seconds, peak_memory_mb: memory.peakMegabytes(), shards: { built: built.shards, reused: 0 } };
      fs.writeFileSync(values.json, `${JSON.stringify(figures, undefined, 2)}\n`);
    }
    if (built.problems.some(isFatal)) return exitCodes.problems;
    const warnings = problems.filter((p) => !isFatal(p)).length;
    console.log([...countLines(catalog.counts), `${built.pages} 个页面 → ${values.out}${warnings > 0 ? `（另有 ${warnings} 条提醒，运行 npm run check 查看）` : ''}`].join('\n'));
    return exitCodes.fine;
  } finally {
    staging.abandon();
  }
});

/** Ctrl-C and a stop from outside leave the old site as it was. */
function abandonWhenInterrupted(abandon: () => void): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      abandon();
      process.exit(exitCodes.interrupted);
    });
  }
}
