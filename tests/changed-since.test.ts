import fs from 'node:fs';
import path from 'node:path';
import { beforeAll, afterAll, describe, expect, it } from 'vitest';
import os from 'node:os';
import { runCommand } from './support/command.ts';
import { runGit } from './support/git-folder.ts';

/** The sample county in a repository of its own. */
const above = fs.mkdtempSync(path.join(os.tmpdir(), 'daylight-pull-'));
const content = path.join(above, 'content');
const on = { GIT_COMMITTER_DATE: '2026-11-20T08:00:00+0800', GIT_AUTHOR_DATE: '2026-11-20T08:00:00+0800' };
const git = (...args: string[]): string => runGit(above, args, on);
const write = (file: string, text: string): void => {
  fs.mkdirSync(path.dirname(path.join(content, file)), { recursive: true });
  fs.writeFileSync(path.join(content, file), text);
};
const read = (file: string): string => fs.readFileSync(path.join(content, file), 'utf8');

interface Result {
  readonly ruleId: string;
  readonly level: string;
  readonly locations: readonly {
    readonly physicalLocation: { readonly artifactLocation: { readonly uri: string }; readonly region?: { readonly startLine: number } };
  }[];
}

/** What the command says in SARIF of the work tree, a problem a line. */
function told(revision = 'main'): string[] {
  const cache = path.join(above, 'cache');
  const args = ['--content', content, '--cache', cache, '--as-of', '2026-11-22', '--format', 'sarif', '--changed-since', revision];
  const { stdout, stderr } = runCommand('check', args);
  if (!stdout.startsWith('{')) throw new Error(stderr);
  const { runs } = JSON.parse(stdout) as { runs: readonly { readonly results: readonly Result[] }[] };
  return (runs[0]?.results ?? []).map(({ ruleId, level, locations }) => {
    const { artifactLocation, region } = locations[0]?.physicalLocation ?? {};
    return `${ruleId} ${level} ${decodeURI(artifactLocation?.uri ?? '').replace(/^.*content\//, '')}:${region?.startLine}`;
  });
}

const budget = 'items/finance/2026/2026-department-budget.md';
const telephone = '\n联系人手机13912345678。\n';
const added = 'items/finance/2026/2026-loan-notice.md';
const item = [
  '---',
  'title: 关于申报小额贷款贴息的通告',
  'index_no: 11990128MB0000004N/2026-00901',
  'category: budget',
  'theme: 财政、金融、审计\\财政',
  'genre: 通告',
  'formed_on: 2026-09-01',
  'published_on: 2026-11-19',
  'summary: 告知全县小微企业申报二〇二六年小额贷款贴息的条件、材料、时间和办理地点。',
  'channels: [政府网站]',
  'procedure: 股室拟稿，办公室审核和保密审查，分管领导审批后公开',
  'basis: 《中华人民共和国政府信息公开条例》第十九条',
  'responsible: 丁晓燕',
  '---',
  '',
  '请在月底以前申报。',
  '',
  '联系人手机13812345678。',
  '',
].join('\n');

describe('npm run check -- --changed-since: what a pull request breaks', () => {
  beforeAll(() => {
    fs.cpSync('content', content, { recursive: true });
    write(budget, `${read(budget)}${telephone}`);
    git('init', '-q', '-b', 'main');
    git('add', '-A');
    git('commit', '-qm', 'the county');
    git('checkout', '-q', '-b', 'change');
  });
  afterAll(() => fs.rmSync(above, { recursive: true, force: true }));

  it('an item that is late, not reviewed and holds the number of somebody has three problems, each with its line', () => {
    write(added, item);
    git('add', '-A');
    git('commit', '-qm', 'an item');
    expect(told()).toEqual([
      `review/missing error ${added}:1`,
      `item/late warning ${added}:8`,
      expect.stringMatching(/^personal-data\/\w+ \w+ items\/finance\/2026\/2026-loan-notice\.md:18$/),
    ]);
  }, 60_000);

  it('tells of other files that rely on what was taken away, and not of what was amiss before or is amiss elsewhere', () => {
    git('reset', '-q', '--hard', 'main');
    // What others put right on the main branch in the meantime was amiss before this change.
    git('checkout', '-q', 'main');
    write(budget, read(budget).replace(telephone, ''));
    git('commit', '-qam', 'by others');
    git('checkout', '-q', 'change');
    const official = 'items/finance/2026/2025-final-accounts.md';
    write(official, read(official).replace('category: budget', 'category: nowhere'));
    git('commit', '-qam', 'a category');
    const found = told();
    expect(found.filter((line) => line.includes(official))).toEqual([`reference/category error ${official}:4`]);
    expect(found.filter((line) => line.includes(budget))).toEqual([]);
  }, 90_000);
});
