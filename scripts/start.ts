import DevServer from '@11ty/eleventy-dev-server';
import { exitCodes, options, run, UsageError } from './command.ts';
import { audienceOption, editionOf, previewOf } from './edition.ts';
import { openPreview, watch } from './preview.ts';

await run(async () => {
  const { values } = options({
    content: { type: 'string', default: 'content' },
    ...audienceOption,
    port: { type: 'string', default: '8080' },
    drafts: { type: 'boolean', default: false },
  });
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    throw new UsageError(`--port ${values.port}: 端口是 0 至 65535 的整数 / a port is a whole number up to 65535`);

  const edition = editionOf(values);
  const out = previewOf(edition);
  const preview = openPreview({ content: values.content, edition, out, drafts: values.drafts });
  if (!(await preview.update())) return exitCodes.problems;

  const server = DevServer.getServer('daylight', out, {
    port,
    messageOnStart: ({ hosts }: { readonly hosts: readonly string[] }) => `\n预览地址 ${hosts[0]}  （Ctrl-C 结束；保存文件后自动更新）`,
  });
  server.serve(port);
  void preview.updateSearch();
  watch([values.content, 'layouts'], async () => {
    if (await preview.update()) server.reload();
    void preview.updateSearch();
  });
  return exitCodes.fine;
});
