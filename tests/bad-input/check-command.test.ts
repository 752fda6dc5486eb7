import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { itemMd } from '../support/builders.ts';
import { runCommand } from '../support/command.ts';
import { expectClear, scratchFolder, soundFiles, writeFiles } from './support.ts';

const scratch = scratchFolder();
const sound = writeFiles(path.join(scratch, 'sound'), soundFiles);
const warned = writeFiles(path.join(scratch, 'warned'), {
  ...soundFiles,
  'items/finance/2026/warned.md': itemMd({ index_no: 'A/2' }, '正文<b>粗</b>。'),
});
const broken = writeFiles(path.join(scratch, 'broken'), {
  ...soundFiles,
  'items/finance/2026/bad.md': itemMd({ index_no: 'A/2', category: 'nowhere' }),
  'items/audit/2026/lost.md': itemMd({ index_no: 'A/3' }),
});
const day = ['--as-of', '2026-11-22'];
const check = (content: string, ...options: string[]) => runCommand('check', ['--content', content, ...day, ...options]);

describe('npm run check', () => {
  it('ends with 0 when there is nothing but warnings', () => {
    const ran = check(warned);
    expectClear(ran, 0);
    expect(ran.stdout).toContain('items/finance/2026/warned.md:10');
    expect(ran.stdout).toContain('text/html');
  });

  it('ends with 1 and names file, line and code', () => {
    const ran = check(broken);
    expectClear(ran, 1);
    expect(ran.stdout).toContain('items/finance/2026/bad.md:4:1');
    expect(ran.stdout).toContain('reference/category');
    expect(ran.stdout).toMatch(/departments\/audit\.md {2}错误 department\/missing/);
  });

  it('writes JSON for --department to --output and nothing else', () => {
    const output = path.join(scratch, 'problems.json');
    const ran = check(broken, '--format', 'json', '--output', output, '--department', 'audit');
    expect([ran.status, ran.stdout]).toEqual([1, '']);
    expect(JSON.stringify(JSON.parse(fs.readFileSync(output, 'utf8')))).toContain('department/missing');
    expect(fs.readFileSync(output, 'utf8')).not.toContain('reference/category');
  });

  it.each(['finance', '测试县财政局', '财政局'])("--department takes %s, and tells of nothing that is another department's", (name) => {
    const content = writeFiles(path.join(scratch, 'named'), {
      ...soundFiles,
      'departments/finance.md': '---\nname: 测试县财政局\nshort: 财政局\n---\n',
      'departments/health.md': '---\nname: 测试县卫生局\n---\n',
      'items/finance/2026/warned.md': itemMd({ index_no: 'A/2' }, '正文<b>粗</b>。'),
      'items/health/2026/warned.md': itemMd({ index_no: 'A/3' }, '正文<b>粗</b>。'),
    });
    const ran = check(content, '--department', name);
    expectClear(ran, 0);
    expect(ran.stdout).toContain('items/finance/2026/warned.md:10');
    expect(ran.stdout).not.toContain('items/health');
  });

  it('writes SARIF whose addresses begin at the working folder', () => {
    const ran = check(broken, '--format', 'sarif', '--lang', 'en');
    expect(ran.status).toBe(1);
    const log = JSON.parse(ran.stdout) as { runs: { results: { ruleId: string; locations: object[] }[] }[] };
    const result = log.runs[0]?.results.find(({ ruleId }) => ruleId === 'reference/category');
    expect(JSON.stringify(result?.locations)).toContain('items/finance/2026/bad.md');
    expect(JSON.stringify(result?.locations)).toContain('"startLine":4');
  });

  it('--only counts the named code alone, also for the exit code', () => {
    const ran = check(broken, '--only', 'field/missing');
    expectClear(ran, 0);
    expect(ran.stdout).not.toContain('reference/category');
  });

  it('lists ten problems of a code, and all of them with --only or into a file', () => {
    const names = Array.from({ length: 11 }, (_, n) => n);
    const items = names.map((n) => [`items/finance/2026/many-${n}.md`, itemMd({ index_no: `B/${n}`, category: 'nowhere' })]);
    const content = writeFiles(path.join(scratch, 'many'), { ...soundFiles, ...Object.fromEntries(items) });
    const output = path.join(scratch, 'many.txt');
    check(content, '--output', output);
    const texts = [check(content).stdout, check(content, '--only', 'reference').stdout, fs.readFileSync(output, 'utf8')];
    expect(texts.map((text) => text.match(/错误 reference\/category/g)?.length)).toEqual([10, 11, 11]);
    expect(texts.map((text) => text.includes('npm run check -- --only reference/category'))).toEqual([true, false, false]);
  });

  it.each([
    [['--only', 'department/missing,reference/category']],
    [['--only', 'department/missing', '--only', 'reference/category']],
    [['--only', 'department，reference']],
  ])('%j asks for both', (only) => {
    const { problems } = JSON.parse(check(broken, '--format', 'json', ...only).stdout) as {
      problems: readonly { readonly code: string }[];
    };
    expect([...new Set(problems.map(({ code }) => code))].sort()).toEqual(['department/missing', 'reference/category']);
  });

  it.each([
    [['--nonsense'], '--as-of'],
    [['--as-of', '2026-02-30'], 'YYYY-MM-DD'],
    [['--format', 'xml'], 'sarif'],
    [['--only', 'toString'], '--only toString'],
    [['--only', 'item/late,item/lat'], '最接近的是 / the nearest is item/late'],
    [['--only', 'hist'], '代码组 / groups: file'],
    [['--only', ''], '没有这个问题代码'],
    [['--department', 'nosuch'], '--department nosuch: 不存在'],
    [['--department', 'finanse'], '最接近的是 / the nearest is finance'],
    [['--changed-since', 'HEAD'], 'not a git repository'],
  ])('%j is wrong usage', (options, said) => {
    const ran = check(sound, ...options);
    expectClear(ran, 2);
    expect(ran.stderr).toContain(said);
  });

  it('an output that cannot be written is the surroundings', () => {
    expectClear(check(sound, '--output', path.join(sound, 'site.yaml', 'below.txt')), 3);
  });

  it('a missing folder is a problem', () => {
    const ran = check(path.join(scratch, 'none'));
    expectClear(ran, 1);
    expect(ran.stdout).toContain('content/missing');
  });
});

describe('npm run check --changed-since', () => {
  const content = writeFiles(path.join(scratch, 'versioned'), soundFiles);
  const git = (...args: string[]) =>
    spawnSync('git', ['-C', content, '-c', 'user.name=t', '-c', 'user.email=t@example.org', ...args], { encoding: 'utf8' });
  git('init', '-q');
  git('add', '.');
  git('commit', '-qm', 'first');

  it('an unknown revision is wrong usage', () => {
    const ran = check(content, '--changed-since', 'nowhere');
    expectClear(ran, 2);
    expect(ran.stderr).toContain('--changed-since nowhere: git 里没有这个提交');
    expect(ran.stderr).not.toContain('fatal');
  });

  it('a revision is never read as an option of git', () => {
    const proof = path.join(scratch, 'written-by-git');
    expectClear(check(content, `--changed-since=--output=${proof}`), 2);
    expect(fs.existsSync(proof)).toBe(false);
  });

  it('without git says so', () => {
    const ran = runCommand('check', ['--content', content, ...day, '--changed-since', 'HEAD'], { PATH: '' });
    expectClear(ran, 3);
    expect(ran.stderr).toContain('git');
  });

  it('names what changed and what git does not know yet', () => {
    writeFiles(content, {
      'items/finance/2026/\uf900.md': itemMd({ index_no: 'A/2', category: 'nowhere' }),
      'departments/finance.md': '---\nnaem: x\n---\n',
    });
    const ran = check(content, '--changed-since', 'HEAD');
    expectClear(ran, 1);
    expect(ran.stdout).toContain('departments/finance.md:2:1');
    expect(ran.stdout).toContain('items/finance/2026/\u8c48.md:4:1');
  });
});
