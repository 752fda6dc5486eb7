import fs from 'node:fs';
import path from 'node:path';
import { openCache } from '../src/cache/open-cache.ts';
import { shownRecords } from '../src/catalog/catalog.ts';
import { viewsFile } from '../src/catalog/view-counts.ts';
import { hasReader } from '../src/content/attachments/extract-text.ts';
import { parseFrontMatter } from '../src/content/front-matter.ts';
import type { Fields } from '../src/model/field.ts';
import { kinds } from '../src/model/kinds/index.ts';
import { readFileTexts } from '../src/content/attachments/text-reader.ts';
import { notePurged } from '../src/content/purged-file.ts';
import { removeViews } from '../src/content/views-file.ts';
import { urls } from '../src/model/urls.ts';
import { checkContent } from '../src/pipeline.ts';
import { forgetOthers, traceText } from '../src/publish/purge.ts';
import { buildSite, settingsOf } from './build-site.ts';
import { asOfOption, exitCodes, options, run, UsageError } from './command.ts';
import { audienceOption, cacheOf, editionOf, previewOf } from './edition.ts';
import { stageClock } from './progress.ts';

/** Keys whose values stand in no other record, under both their names. */
const ownKeys: ReadonlySet<string> = new Set(
  Object.values(kinds).flatMap(({ fields }) =>
    Object.entries(fields as Fields).flatMap(([key, { label }]) =>
      ['title', 'summary', 'subject', 'reply', 'explanation', 'opinions', 'decisions', 'minutes', 'transcript'].includes(key)
        ? [key, label]
        : [],
    ),
  ),
);

/*
 * Takes a record out at once: its file, its attachments, and every trace of them in the site and in what is kept between builds.
 */
await run(async () => {
  const { values, positionals } = options(
    {
      content: { type: 'string', default: 'content' },
      out: { type: 'string', default: '_site' },
      cache: { type: 'string', default: '.cache' },
      ...audienceOption,
      'as-of': { type: 'string' },
    },
    { positionals: true },
  );
  const [wanted, ...more] = positionals;
  if (wanted === undefined || more.length > 0)
    throw new UsageError(
      'npm run purge -- items/finance/2026/名称.md：写一个记录或附件在内容文件夹里的路径 / the path of one record or attachment',
    );
  const asOf = asOfOption(values['as-of']);
  const edition = editionOf(values);
  const cache = openCache(cacheOf(values.cache, edition));
  const file = fileIn(values.content, wanted);
  const { catalog } = checkContent({ edition, content: values.content, asOf, drafts: true });
  const record = catalog && shownRecords(catalog).find(({ raw }) => raw.file === file);
  const own = record ? (catalog?.files.get(record.path) ?? []).map(({ from }) => from) : [];
  const others = new Set([...(catalog?.files ?? [])].flatMap(([at, files]) => (at === record?.path ? [] : files.map(({ from }) => from))));
  const removed = [file, ...own.filter((from) => !others.has(from))];
  const paths = removed.map((name) => path.join(values.content, name));
  const sentences = [...sentencesOf(paths), ...(await linesOf(paths.filter(hasReader)))];
  if (file.endsWith('.md')) notePurged(values.content, file);
  for (const name of removed) fs.rmSync(path.join(values.content, name));
  console.log(removed.map((name) => `已删除 ${name}`).join('\n'));
  if (removeViews(values.content, urls.record(file.replace(/\.md$/, '')))) console.log(`已从 ${viewsFile} 删除它的浏览次数`);

  fs.rmSync(previewOf(edition), { recursive: true, force: true });
  const clock = stageClock();
  const result = await buildSite({
    edition,
    ...settingsOf(values.out, cache),
    content: values.content,
    out: values.out,
    cache,
    asOf,
    force: true,
    onStage: clock.begin,
  });
  clock.end();
  forgetOthers(cache, values);
  if (!result) {
    console.error(
      '网站没有重建，原有网站仍含这条记录：先改正上面的问题，再运行 npm run build / the site was not rebuilt and still holds it',
    );
    return exitCodes.problems;
  }
  const traces = [values.out, values.cache].flatMap((folder) => traceText(folder, sentences));
  if (traces.length > 0) {
    console.error(`下列文件仍有这条记录的文字（可能是别的记录引用了它）/ still hold text of it:\n${traces.join('\n')}`);
    return exitCodes.problems;
  }
  console.log(
    '网站和缓存里已没有它的文字。git 的历史、已上传的网站和搜索引擎的快照里还有，须另行清除 / git history and what was uploaded still hold it',
  );
  return exitCodes.fine;
});

/** What may be taken out by itself; without a department, an official or a category, all that belongs to it would fall with it. */
function isPurgeable(file: string): boolean {
  return !/^(departments|officials|categories)\/.*\.md$|^site\.yaml$/.test(file);
}

/** A file of the content folder as the catalog names it; `.md` may be left out. */
function fileIn(content: string, wanted: string): string {
  const root = path.resolve(content);
  const inside = [wanted, `${wanted.replace(/\/+$/, '')}.md`].flatMap((name) =>
    [path.resolve(root, name), path.resolve(name)].filter(
      (at) => at.startsWith(root + path.sep) && fs.statSync(at, { throwIfNoEntry: false })?.isFile(),
    ),
  );
  if (!inside[0]) throw new UsageError(`${wanted}：内容文件夹 ${content} 里没有这个文件 / no such file in the content folder`);
  const file = path.relative(root, inside[0]).split(path.sep).join('/').normalize('NFC');
  if (!isPurgeable(file))
    throw new UsageError(
      `${wanted}：单位、领导干部、类别和 site.yaml 不能清除，别的内容依赖它们 / other content depends on departments, officials, categories and site.yaml`,
    );
  return file;
}

/** What tells the texts of some files from all others: the longest sentences of their body and of what only they say in their keys. */
function sentencesOf(files: readonly string[]): string[] {
  return files
    .filter((file) => file.endsWith('.md'))
    .flatMap((file) => {
      const text = fs
        .readFileSync(file, 'utf8')
        .replace(/^\ufeff/, '')
        .replaceAll('\r\n', '\n');
      const read = parseFrontMatter(file, text);
      // Of a file that cannot be read as a record, any line may be its own.
      const own = read.problem
        ? [text]
        : [read.value.body, ...Object.entries(read.value.keys).flatMap(([key, value]) => (ownKeys.has(key) ? stringsIn(value) : []))];
      return longestOf(own.flatMap((part) => part.split(/[\n。]/)));
    });
}

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}

/** The same of attachments: the longest of their paragraphs and rows. */
async function linesOf(files: readonly string[]): Promise<string[]> {
  const lines: string[] = [];
  await readFileTexts(files, (_, { text }) => lines.push(...longestOf(text.split('\n'))));
  return lines;
}

function longestOf(lines: readonly string[]): string[] {
  return lines
    .map((line) => line.trim())
    .filter((line) => line.length >= 12)
    .sort((a, b) => b.length - a.length)
    .slice(0, 20);
}
