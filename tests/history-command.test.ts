import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { contentFolder, itemMd, temporaryFolder } from './support/builders.ts';
import { runCommand, type Ran } from './support/command.ts';
import { gitContent } from './support/git-folder.ts';
import { madePdf } from './support/made-files.ts';
import { filesHolding } from './support/text-in-files.ts';

const a = 'items/finance/2026/a.md';
const b = 'items/finance/2026/b.md';

describe('a record removed without a tombstone', () => {
  it('stops the build until it has one, or is taken out for good', () => {
    const { root, commit, git } = gitContent();
    const folder = temporaryFolder();
    const run = (command: 'build' | 'check' | 'purge', ...args: string[]): Ran => {
      const out = command === 'check' ? [] : ['--out', path.join(folder, 'site')];
      return runCommand(command, ['--content', root, '--cache', path.join(folder, 'cache'), '--as-of', '2026-11-22', ...out, ...args]);
    };
    commit({ [a]: itemMd(), [b]: itemMd({ title: '另一件', index_no: 'A/2026-00002' }) });
    expect(run('build').status).toBe(0);

    git('rm', '-q', a);
    const stopped = run('build');
    expect([stopped.status, stopped.stderr]).toEqual([1, expect.stringContaining(`${a}  错误 history/lost`)]);
    expect(fs.existsSync(path.join(folder, 'site/items/finance/2026/a/index.html'))).toBe(true);
    const checked = run('check', '--lang', 'en');
    expect([checked.status, checked.stderr]).toEqual([1, '']);
    expect(checked.stdout).toContain('git shows that this record was published');
    expect(run('build', '--force').status).toBe(0);

    commit({ [a]: itemMd({ changes: '[{ on: 2026-11-20, type: 撤回, note: 数字有误 }]' }, '') });
    expect(run('build').status).toBe(0);
    expect(fs.readFileSync(path.join(folder, 'site/items/finance/2026/a/index.html'), 'utf8')).toContain('数字有误');

    expect(run('purge', a).status).toBe(0);
    commit({});
    expect(run('build').status).toBe(0);
    expect(fs.existsSync(path.join(folder, 'site/items/finance/2026/a'))).toBe(false);
    expect(['site', 'cache'].flatMap((part) => filesHolding(path.join(folder, part), '2026/a'))).toEqual([]);
  });

  it('is not known without git: a build says nothing of it, check does', () => {
    const content = contentFolder({ [a]: itemMd() });
    const built = runCommand('build', ['--content', content, '--out', path.join(temporaryFolder(), 'site'), '--as-of', '2026-11-22']);
    expect([built.status, built.stdout + built.stderr]).toEqual([0, expect.not.stringContaining('git')]);
    const check = (...args: string[]): Ran => runCommand('check', ['--content', content, '--as-of', '2026-11-22', '--lang', 'en', ...args]);
    const checked = check();
    expect([checked.status, checked.stderr]).toEqual([
      0,
      expect.stringContaining('not checked: whether records once published were deleted'),
    ]);
    const asJson = check('--format', 'json');
    expect(asJson.stderr).toBe(checked.stderr);
    expect(() => JSON.parse(asJson.stdout) as unknown).not.toThrow();
    const withoutGit = runCommand('check', ['--content', 'content', '--as-of', '2026-11-22'], { PATH: '/nowhere' });
    expect(withoutGit.stderr).toContain('没有检查');
  });
});

describe('a record that is withheld', () => {
  it('is judged by the other rules as well, and so are its attachments', () => {
    const content = contentFolder({
      [a]: itemMd({ review: undefined, attachments: '[{ file: 名单.pdf, title: 名单 }]' }),
      'items/finance/2026/名单.pdf': madePdf([{ text: '联系电话13812345678' }]),
    });
    const checked = runCommand('check', ['--content', content, '--as-of', '2026-11-22', '--format', 'json']);
    const { problems } = JSON.parse(checked.stdout) as { problems: readonly { code: string }[] };
    const found = problems.map(({ code }) => code);
    expect(found).toEqual(expect.arrayContaining(['review/missing', 'item/no-summary']));
    expect(found.filter((code) => code.startsWith('attachment/'))).toHaveLength(1);
  });
});
