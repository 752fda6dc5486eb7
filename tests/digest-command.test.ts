import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { contentFolder, itemMd, siteYaml, temporaryFolder } from './support/builders.ts';
import { runCommand } from './support/command.ts';

describe('npm run digest', () => {
  const folder = (files: Record<string, string> = {}): string =>
    contentFolder({ 'site.yaml': `${siteYaml}require_review: false\n`, 'items/finance/2026/a.md': itemMd(), ...files });

  it('prints the text of a day, as of that day', () => {
    const later = { 'items/finance/2026/b.md': itemMd({ index_no: 'B', published_on: '2026-03-03' }) };
    const { status, stdout } = runCommand('digest', ['--content', folder(later), '--on', '2026-03-02', '--path-prefix', 'gov']);
    expect(stdout).toBe(
      '【测试县】2026年3月2日公开 1 条\n1. 关于公开预算的通知（县财政局）\n详见 https://www.test.example/gov/dates/2026/03/\n',
    );
    expect(status).toBe(0);
  });

  it('writes it into a file', () => {
    const file = path.join(temporaryFolder(), 'digest.txt');
    expect(runCommand('digest', ['--content', folder(), '--on', '2026-03-02', '--output', file]).stdout).toBe('');
    expect(fs.readFileSync(file, 'utf8')).toContain('关于公开预算的通知');
  });

  it.each([
    ['a day that is none', ['--on', '2026年3月2日'], 'YYYY-MM-DD'],
    ['too few characters for the address', ['--on', '2026-03-02', '--characters', '10'], '放不下'],
    ['a number of characters that is none', ['--characters', '0'], '大于 0 的整数'],
  ])('refuses %s', (_, args, said) => {
    const { status, stdout, stderr } = runCommand('digest', ['--content', folder(), ...args]);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain(said);
  });

  it('tells nobody of content that has problems', () => {
    const { status, stdout } = runCommand('digest', [
      '--content',
      folder({ 'items/finance/2026/b.md': itemMd({ index_no: 'B', category: 'nowhere' }) }),
      '--on',
      '2026-03-02',
    ]);
    expect([status, stdout]).toEqual([1, '']);
  });
});
