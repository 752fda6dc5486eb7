import fs from 'node:fs';
import DevServer from '@11ty/eleventy-dev-server';
import { buildSite } from './build-site.ts';
import { asOfOption, exitCodes, options, run, UsageError } from './command.ts';
import { countLines, stageClock } from './progress.ts';

/** Never the folder that is published: a preview may hold drafts. */
const preview = '.cache/preview';
/** Editors save in several steps; a pause this long (milliseconds) means they are done. */
const pause = 150;

await run(async () => {
  const { values } = options({
    content: { type: 'string', default: 'content' },
    port: { type: 'string', default: '8080' },
    drafts: { type: 'boolean', default: false },
  });
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    throw new UsageError(`--port ${values.port}: 端口是 0 至 65535 的整数 / a port is a whole number up to 65535`);

  const build = async (): Promise<boolean> => {
    const clock = stageClock();
    const result = await buildSite({
      content: values.content,
      out: preview,
      asOf: asOfOption(undefined),
      drafts: values.drafts,
      force: true,
      onStage: clock.begin,
    });
    clock.end();
    if (result) console.log(countLines(result.counts).join('\n'));
    return result !== undefined;
  };
  if (!(await build())) return exitCodes.problems;

  const server = DevServer.getServer('daylight', preview, {
    port,
    messageOnStart: ({ hosts }: { readonly hosts: readonly string[] }) => `\n预览地址 ${hosts[0]}  （Ctrl-C 结束；保存文件后自动更新）`,
  });
  server.serve(port);
  watch([values.content, 'layouts'], async () => {
    if (await build()) server.reload();
  });
  return exitCodes.fine;
});

/** Runs the action after every change below some folders; changes during a run are taken together after it. */
function watch(folders: readonly string[], action: () => Promise<void>): void {
  let timer: NodeJS.Timeout | undefined;
  let running = false;
  let again = false;
  const act = async (): Promise<void> => {
    if (running) {
      again = true;
      return;
    }
    running = true;
    await action().catch((error: unknown) => console.error(error instanceof Error ? error.message : error));
    running = false;
    if (again) {
      again = false;
      await act();
    }
  };
  for (const folder of folders) {
    fs.watch(folder, { recursive: true }, () => {
      clearTimeout(timer);
      timer = setTimeout(() => void act(), pause);
    });
  }
}
