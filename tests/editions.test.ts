import fs from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { scratchFolder, soundFiles, stateOf, writeFiles } from './bad-input/support.ts';
import { runCommand, type Ran } from './support/command.ts';
import { filesHolding } from './support/text-in-files.ts';

/** Words of the inside content that stand nowhere else. */
const secrets = ['龘龘', '靐靐', '齉齉'];
const inside = 'tests/editions/internal-content';
const scratch = scratchFolder();
const at = (part: string): string => path.join(scratch, part);
const run = (content: string, out: string, ...args: string[]): Ran =>
  runCommand('build', ['--content', content, '--out', at(out), '--cache', at('cache'), '--as-of', '2026-11-22', ...args]);
const internal = ['--audience', 'internal'];
const read = (file: string): string => fs.readFileSync(at(file), 'utf8');

describe('two editions', () => {
  beforeAll(() => {
    writeFiles(at('public-content'), soundFiles);
    expect(run(at('public-content'), 'public').status).toBe(0);
    const built = run(inside, 'inside', ...internal);
    expect([built.status, built.stderr]).toEqual([0, expect.not.stringContaining('禁止公开')]);
  });

  it('the inside one shows what is for some, says so on every page, and keeps search engines out', () => {
    const page = read('inside/items/party-office/2026/n1/index.html');
    expect(page).toContain('内部版');
    expect(page).toContain('<meta name="robots" content="noindex">');
    expect(read('inside/robots.txt')).toContain('Disallow: /\n');
    expect(read('inside/items/index.html')).toContain('<span class="tag is-plain">本地区本部门本单位</span>');
    expect(read('public/index.html')).not.toContain('内部版');
    expect(read('public/robots.txt')).not.toContain('Disallow');
    expect(fs.existsSync(at('public/briefs'))).toBe(false);
  });

  it('the inside one has a month to print', () => {
    const brief = read('inside/briefs/2026/03/index.html');
    expect([...brief.matchAll(/<h2><a [^>]*>(.*?)<\/a>/g)].map(([, title]) => title)).toEqual([
      '关于党员教育培训安排的通报',
      '机关党委换届结果通报',
    ]);
    expect(brief).toContain('公开范围：全党');
    expect(read('inside/briefs/index.html')).toContain('2026年4月');
  });

  it('the four steps stand on the page of a disclosure of the party, without the names of who took them', () => {
    const page = read('inside/items/party-office/2026/n1/index.html');
    const steps = [...(/<ol class="course steps">[\s\S]*?<\/ol>/.exec(page)?.[0].matchAll(/<strong>(.*?)<\/strong> (.*?)<\/li>/g) ?? [])];
    expect(steps.map(([, name, said]) => `${name}：${said}`)).toEqual([
      '提出：县委办拟稿并提出',
      '审核（含保密审查）：2026年3月2日，不涉密，同意在规定范围内公开',
      '审批：已经负责人审批',
      '实施：2026年3月2日公开，其他',
    ]);
    expect(page).not.toMatch(/拟稿人|审查人|审批人/);
    const cycle = read('inside/categories/party/index.html');
    expect([...cycle.matchAll(/<li><strong>(.*?)<\/strong><span>(.*?)<\/span>/g)].map(([, name, said]) => `${name}：${said}`)).toEqual([
      '制定目录：目录 1 项',
      '实施公开：已公开 3 条，最近一条在2026年4月8日',
      '收集反馈：还没有写明怎样反映意见',
      '归档管理：3 条有审查记录，0 条有变更记录',
    ]);
  });

  it.each([
    ['the inside edition where the public one is', inside, 'public', internal, '公开版'],
    ['the public edition where the inside one is', '', 'inside', [], '内部版'],
  ])('refuses to put %s', (_, content, out, args, named) => {
    const before = stateOf(at(out));
    const ran = run(content || at('public-content'), out, ...args);
    expect([ran.status, ran.stderr]).toEqual([2, expect.stringContaining(named)]);
    expect(stateOf(at(out))).toEqual(before);
  });

  it('what is for some only is a block in the public edition, and nothing of it gets there by force', () => {
    const blocked = run(inside, 'leaked');
    expect([blocked.status, blocked.stderr]).toEqual([1, expect.stringContaining('audience/not-public')]);
    expect(fs.existsSync(at('leaked'))).toBe(false);
    expect(run(inside, 'leaked', '--force').status).toBe(0);
    for (const secret of secrets) expect(filesHolding(at('leaked'), secret)).toEqual([]);
  });

  it('what is kept of the two lies apart', () => {
    for (const secret of secrets.slice(0, 1)) {
      const holding = filesHolding(at('cache/internal'), secret);
      expect(holding).not.toEqual([]);
      expect(filesHolding(at('public'), secret)).toEqual([]);
    }
    expect(fs.readdirSync(at('cache/internal')).sort()).toEqual(expect.arrayContaining(['content', 'sites']));
  });

  it('check judges a folder by its edition', () => {
    const check = (...args: string[]): Ran =>
      runCommand('check', ['--content', inside, '--as-of', '2026-11-22', '--cache', at('cache'), ...args]);
    expect(check().status).toBe(1);
    expect(check(...internal).status).toBe(0);
    const misplaced = writeFiles(at('misplaced'), soundFiles);
    const found = runCommand('check', ['--content', misplaced, '--as-of', '2026-11-22', '--cache', at('cache'), ...internal]);
    expect([found.status, found.stdout]).toEqual([0, expect.stringContaining('audience/public')]);
  });

  it('every command that reads a folder knows of which edition it is', () => {
    const content = at('own-content');
    fs.cpSync(inside, content, { recursive: true });
    fs.appendFileSync(path.join(content, 'site.yaml'), 'index_no_pattern: "N/{year}-{serial:5}"\n');
    const of = ['--content', content, ...internal];
    const made = runCommand('new', ['item', ...of, '--department', 'party-office', '--title', '新通报', '--on', '2026-11-20']);
    expect([made.status, made.stderr]).toEqual([0, '']);
    expect(fs.readFileSync(path.join(content, 'items/party-office/2026/新通报.md'), 'utf8')).toContain('index_no: "N/2026-00004"');
    const output = at('export');
    const exported = runCommand('export', [
      '--as-of',
      '2026-11-22',
      '--output',
      output,
      '--cache',
      at('cache'),
      '--content',
      inside,
      ...internal,
    ]);
    expect([exported.status, exported.stderr]).toEqual([0, '']);
    for (const secret of secrets) expect(fs.readFileSync(`${output}.ndjson`, 'utf8')).toContain(secret);
    expect(fs.readFileSync(`${output}.ndjson`, 'utf8')).toContain('"daylight-internal"');
    const digest = runCommand('digest', ['--on', '2026-03-02', '--cache', at('cache'), '--content', inside, ...internal]);
    expect(digest.stdout).toContain('关于党员教育培训安排的通报');
    const log = at('access.log');
    fs.writeFileSync(
      log,
      '192.0.2.1 - - [01/Mar/2026:10:00:00 +0800] "GET /items/party-office/2026/n1/ HTTP/1.1" 200 1 "-" "Mozilla/5.0 (Windows NT 10.0) Gecko/20100101 Firefox/128.0"\n',
    );
    expect(runCommand('views', [log, ...of]).status).toBe(0);
    expect(fs.readFileSync(path.join(content, 'views.csv'), 'utf8')).toContain('/items/party-office/2026/n1/');
    const report = runCommand('report', ['annual', '--department', 'party-office', '--year', '2026', '--as-of', '2026-11-22', ...of]);
    expect([report.status, report.stdout]).toEqual([0, expect.stringContaining('2026')]);
    expect(runCommand('digest', ['--audience', 'nobody'])).toMatchObject({ status: 2 });
  });
});
