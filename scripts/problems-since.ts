import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { digestOf } from '../src/cache/digest.ts';
import { programDigest } from '../src/cache/program.ts';
import type { Cache } from '../src/cache/open-cache.ts';
import type { Edition } from '../src/catalog/site.ts';
import { readHistory } from '../src/content/git-history.ts';
import { findRevision, writeRevision, type Refusal } from '../src/content/git-revision.ts';
import { sourceLines } from '../src/content/source-lines.ts';
import { surveyFolder } from '../src/content/survey-folder.ts';
import type { CalendarDate } from '../src/model/calendar-date.ts';
import { checkAttachments, checkContent } from '../src/pipeline.ts';
import { newProblems } from '../src/problem/new-problems.ts';
import type { Problem } from '../src/problem/problem.ts';
import { UsageError } from './command.ts';

interface ChangedOptions {
  readonly content: string;
  readonly revision: string;
  readonly cache: Cache;
  readonly edition: Edition;
  readonly asOf: CalendarDate;
}

/** Of the problems of a content folder, those that it did not have at a revision: what a change breaks, judged by the rules and the day of now. */
export async function problemsSince(now: readonly Problem[], options: ChangedOptions): Promise<readonly Problem[]> {
  const { content, revision, cache, edition, asOf } = options;
  const from = findRevision(content, revision);
  if ('refusal' in from) throw new UsageError(`--changed-since ${revision}: ${refusalSaid(from)}`);
  const above = fs.mkdtempSync(path.join(os.tmpdir(), 'daylight-before-'));
  const before = path.join(above, 'content');
  try {
    writeRevision(content, from.commit, before);
    const folder = { content: before, edition, cache: borrowed(cache, content, before) };
    const survey = surveyFolder(before, folder.cache);
    const past = {
      present: new Set(survey.files.map(({ file }) => file)),
      cache: folder.cache,
      program: programDigest(),
      edition,
      revision: from.commit,
      settings: before,
    };
    const history = readHistory(content, past);
    const checked = checkContent({ ...folder, gone: history.gone, history, withWithheld: true, asOf: () => asOf }, survey);
    const { problems } = await checkAttachments(checked, folder);
    return newProblems(now, sourceLines(content), { problems, lineAt: sourceLines(before), renamed: from.renamed });
  } finally {
    fs.rmSync(above, { recursive: true, force: true });
  }
}

function refusalSaid({ refusal, why }: Refusal): string {
  if (why === 'no-repository') return `内容文件夹不在 git 里 / the content folder is not in git (${refusal})`;
  if (why === 'unknown') return 'git 里没有这个提交、分支或标签 / git knows no such commit, branch or tag';
  return refusal;
}

/** What is known of the files of a folder serves for those that another has in common with it; nothing is kept. */
function borrowed(cache: Cache, root: string, other: string): Cache {
  const [own, its] = [root, other].map((folder) => (fs.existsSync(folder) ? `content/${digestOf(fs.realpathSync(folder))}/` : ''));
  const nameOf = (name: string): string => (its && own && name.startsWith(`${its}records/`) ? `${own}${name.slice(its.length)}` : name);
  // The history of the folder is kept under its own name, and is that of the newest commit.
  return {
    read: (name) => cache.read(nameOf(name)),
    readJson: (name) => (name.endsWith('/history') || name.endsWith('/stamps') ? undefined : cache.readJson(nameOf(name))),
    write: () => undefined,
    writeJson: () => undefined,
    keepOnly: () => undefined,
  };
}
