import fs from 'node:fs';
import path from 'node:path';
import { openCache } from '../src/cache/open-cache.ts';
import { programDigest } from '../src/cache/program.ts';
import { readHistory, type History } from '../src/content/git-history.ts';
import { sourceLines } from '../src/content/source-lines.ts';
import { surveyFolder } from '../src/content/survey-folder.ts';
import { checkAttachments, checkContent, gatingProblems } from '../src/pipeline.ts';
import { departmentsOfProblems } from '../src/checks/problem-departments.ts';
import { askedBy, basisOf, ruleTable } from '../src/checks/rule-list.ts';
import { limitsOf } from '../src/model/limits.ts';
import type { Catalog } from '../src/catalog/catalog.ts';
import { codes } from '../src/problem/codes.ts';
import { groupBy } from '../src/problem/group-by.ts';
import { nearest } from '../src/problem/nearest.ts';
import type { Problem, ProblemCode } from '../src/problem/problem.ts';
import { renderJson, renderSarif, renderText } from '../src/problem/report.ts';
import { asOfOption, exitCodes, oneOf, options, run, UsageError } from './command.ts';
import { problemsSince } from './problems-since.ts';
import { audienceOption, cacheOf, editionOf } from './edition.ts';
import { known, namesOfDepartments } from './known-names.ts';

/** What could not be looked at, for the person who asked. */
function gapsOf({ gap, uncommitted }: History): readonly Readonly<Record<'zh' | 'en', string>>[] {
  if (gap === 'unknown')
    return [
      {
        zh: '没有检查：公开过的记录是否被直接删除，索引号是否重用，发布日期是否往前写，内容变了是否重新审查；内容文件夹不在 git 里，或没有 git',
        en: 'not checked: whether records once published were deleted, index numbers used again, publication dates set back, and changes reviewed; the content folder is not in git, or there is no git',
      },
    ];
  return [
    ...(gap === 'shallow'
      ? [
          {
            zh: '删除、重用的索引号、发布日期和内容变更，只按浅克隆留下的提交检查；要检查全部，请取完整的历史（git fetch --unshallow）',
            en: 'deleted records, index numbers used again, publication dates and changes of content were checked in the commits of a shallow clone only; for all of them: git fetch --unshallow',
          },
        ]
      : []),
    ...(uncommitted > 0
      ? [
          {
            zh: `${uncommitted} 条记录还没有提交到 git，没有按提交检查它们的发布日期和审查`,
            en: `${uncommitted} records are not committed yet: their publication dates and reviews were not checked against commits`,
          },
        ]
      : []),
  ];
}

await run(async () => {
  const { values } = options({
    content: { type: 'string', default: 'content' },
    'as-of': { type: 'string' },
    format: { type: 'string', default: 'text' },
    output: { type: 'string' },
    lang: { type: 'string', default: 'zh' },
    only: { type: 'string', multiple: true },
    department: { type: 'string' },
    'changed-since': { type: 'string' },
    'list-rules': { type: 'boolean', default: false },
    ...audienceOption,
    cache: { type: 'string', default: '.cache' },
  });
  const format = oneOf('format', values.format, ['text', 'json', 'sarif']);
  const language = oneOf('lang', values.lang, ['zh', 'en']);
  const only = values.only && codesNamed(values.only);
  const edition = editionOf(values);
  const folder = { content: values.content, cache: openCache(cacheOf(values.cache, edition)), edition };
  const survey = surveyFolder(folder.content, folder.cache);
  const present = new Set(survey.files.map(({ file }) => file));
  const history = readHistory(folder.content, { present, cache: folder.cache, program: programDigest(), edition });
  const checked = checkContent({ ...folder, gone: history.gone, history, withWithheld: true, asOf: asOfOption(values['as-of']) }, survey);
  const own = limitsOf(checked.catalog?.site.limits);
  if (values['list-rules']) {
    process.stdout.write(ruleTable(own));
    return exitCodes.fine;
  }
  const files = [...present, ...checked.problems.map(({ place }) => place.file)];
  const department = values.department === undefined ? undefined : departmentNamed(values.department, checked.catalog, files);
  const { problems: all } = await checkAttachments(checked, folder);
  const revision = values['changed-since'];
  const told = revision === undefined ? all : await problemsSince(all, { ...folder, revision, asOf: checked.asOf });
  const answering = checked.catalog ? departmentsOfProblems(checked.catalog) : () => [];
  const problems = told.filter(
    (p) => (!only || only.has(p.code)) && (department === undefined || liesIn(p, department) || answering(p).includes(department)),
  );
  const lineAt = sourceLines(values.content);
  const root = path.relative(process.cwd(), path.resolve(values.content)).split(path.sep).join('/');
  // Who asks for some codes, or for a file, wants to go through them; a terminal shows what there is.
  const asksForAll = only !== undefined || values.output !== undefined;
  const report = {
    text: () => `${renderText(problems, language, lineAt, { basisOf: (code) => basisOf(code, own), all: asksForAll })}\n`,
    json: () => renderJson(problems, language),
    sarif: () => renderSarif(problems, language, { root, askedBy }),
  }[format]();
  // Beside the report, not among the problems, which are of the content.
  for (const gap of gapsOf(history)) console.error(gap[language]);
  if (values.output) fs.writeFileSync(values.output, report);
  else process.stdout.write(report);
  return gatingProblems(problems, checked.catalog).length > 0 ? exitCodes.problems : exitCodes.fine;
});

/** The codes that `--only` names: by themselves, or as a group by what stands before the stroke; several with commas between. */
function codesNamed(values: readonly string[]): ReadonlySet<ProblemCode> {
  const all = Object.keys(codes) as ProblemCode[];
  const groups = groupBy(all, (code) => code.split('/')[0] ?? '');
  const names = values.flatMap((value) => value.split(/[,，]/)).map((name) => name.trim());
  return new Set(
    names.flatMap((name) => {
      const found = groups.get(name) ?? all.filter((code) => code === name);
      if (found.length > 0) return found;
      const near = nearest(name, [...all, ...groups.keys()]);
      const meant = near ? `，最接近的是 / the nearest is ${near}` : '';
      throw new UsageError(
        `--only ${name}: 没有这个问题代码或代码组 / no such code or group of codes${meant}\n代码组 / groups: ${[...groups.keys()].join(' ')}`,
      );
    }),
  );
}

/** The code of a department that somebody named. One whose own file is missing or cannot be read has its code only; it has a problem to be told of. */
function departmentNamed(value: string, catalog: Catalog | undefined, files: readonly string[]): string {
  const codesOfFiles = files.flatMap((file) => /^departments\/([^/]+)\.md$/.exec(file)?.[1] ?? []);
  const names = new Map([...codesOfFiles.map((code) => [code, code] as const), ...(catalog ? namesOfDepartments(catalog) : [])]);
  // A folder in which no department is to be found cannot tell a wrong name.
  return names.size === 0 ? value : known('department', value, names);
}

/** A department's own file, its guide, its reports, and everything in folders of its name. */
function liesIn({ place: { file } }: Problem, department: string): boolean {
  const isNamedByIt = /^(?:departments|guides|reports)\//.test(file) && file.endsWith(`/${department}.md`);
  return isNamedByIt || file.split('/').includes(department);
}
