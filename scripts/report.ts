import fs from 'node:fs';
import path from 'node:path';
import { checkContent } from '../src/pipeline.ts';
import { asOfOption, exitCodes, options, run, UsageError } from './command.ts';
import { audienceOption, editionOf } from './edition.ts';
import { bulletinKinds, writeBulletin } from './bulletin.ts';
import { draftOf, tellWhatIsLeft } from './report-draft.ts';

const usage = `用法 / usage:
  npm run report -- annual --department 代码或名称 --year 2025 [--output 文件] [--force]
  npm run report -- monthly|quarterly|half-year [--as-of 2026-11-22] [--out 文件夹]`;

await run(async () => {
  const { values, positionals } = options(
    {
      content: { type: 'string', default: 'content' },
      ...audienceOption,
      department: { type: 'string' },
      year: { type: 'string' },
      output: { type: 'string' },
      out: { type: 'string', default: 'out-reports' },
      force: { type: 'boolean', default: false },
      'as-of': { type: 'string' },
    },
    { positionals: true },
  );
  const [name, ...rest] = positionals;
  const kind = bulletinKinds.get(name ?? '');
  if (kind && rest.length === 0) {
    const asOf = asOfOption(values['as-of']);
    for (const file of await writeBulletin(kind, { content: values.content, edition: editionOf(values), asOf, out: values.out }))
      console.log(file);
    return exitCodes.fine;
  }
  if (name !== 'annual' || rest.length > 0) throw new UsageError(usage);
  const { department, year, output, force } = values;
  if (!department) throw new UsageError(`缺少 / missing --department\n${usage}`);
  if (!year) throw new UsageError(`缺少 / missing --year\n${usage}`);
  const { catalog, asOf: today } = checkContent({
    content: values.content,
    edition: editionOf(values),
    asOf: asOfOption(values['as-of']),
  });
  if (!catalog) throw new UsageError('先写好 site.yaml / site.yaml first: npm run check');
  const draft = draftOf(catalog, { department, year, today });
  if (output) write(output, draft.text, force);
  else process.stdout.write(draft.text);
  tellWhatIsLeft(draft);
  return exitCodes.fine;
});

/** Writes a file, over another only if that is wanted. */
function write(file: string, text: string, force: boolean): void {
  try {
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, text, { flag: force ? 'w' : 'wx' });
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'EEXIST')
      throw new UsageError(`${file} 已经存在，覆盖请加 --force / exists already; --force writes over it`, { cause });
    throw new Error(`${file} 写不进去 / cannot be written`, { cause });
  }
}
