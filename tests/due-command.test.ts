import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { contentFolder, dutyMd, itemMd, siteYaml, temporaryFolder } from './support/builders.ts';
import { runCommand } from './support/command.ts';

const folder = (): string =>
  contentFolder({
    'site.yaml': `${siteYaml}require_review: false\n`,
    'duties/a.md': dutyMd({ period: 'quarter', since: '2026-07-01', responsible: '{ lead: 王五, handler: 赵六 }' }),
    'items/finance/2026/a.md': itemMd({ title: '=名单公示', notice: '{ from: 2026-11-20, until: 2026-11-26 }' }),
    'departments/health.md': '---\nname: 测试县卫生局\n---\n',
  });

describe('npm run due', () => {
  // The demonstration county, read by a person. After an intended change: npx vitest run tests/due-command.test.ts -u, and read the difference.
  it.each(['2026-07-01', '2026-11-22', '2026-12-28'])('lists what falls due in the demonstration county on %s', async (day) => {
    const { stdout, status } = runCommand('due', ['--as-of', day, '--within', '10']);
    expect(status).toBe(0);
    await expect(stdout).toMatchFileSnapshot(path.join(import.meta.dirname, 'golden/due', `${day}.txt`));
  });

  it('prints it by department and by whoever does the work', () => {
    const { stdout } = runCommand('due', ['--content', folder(), '--as-of', '2026-11-22', '--within', '5']);
    expect(stdout).toBe(
      [
        '2026-11-22 起 5 个工作日内（到 2026-11-27）到期 1 项，已逾期 1 项',
        '',
        '县财政局',
        '  赵六',
        '    2026-11-03  逾期 13 个工作日  公开目录事项  财政（2026-Q3）  duties/a.md',
        '  （没有写责任人）',
        '    2026-11-26  还有 4 个工作日  公示期满  =名单公示  items/finance/2026/a.md',
        '',
      ].join('\n'),
    );
  });

  it('writes a table that no spreadsheet takes for formulas', () => {
    const file = path.join(temporaryFolder(), 'due.csv');
    const args = ['--content', folder(), '--as-of', '2026-11-22', '--within', '5', '--format', 'csv', '--output', file];
    expect(runCommand('due', args).status).toBe(0);
    const lines = fs.readFileSync(file, 'utf8').split('\r\n');
    expect(lines[0]).toBe('\ufeff到期日,剩余工作日,逾期工作日,单位,单位代码,责任人,种类,事项,所属期或阶段,文件,网址');
    expect(lines[1]).toBe('2026-11-03,,13,县财政局,finance,赵六,公开目录事项,财政,2026-Q3,duties/a.md,https://www.test.example/duties/a/');
    expect(lines[2]).toContain(`公示期满,"'=名单公示",`);
  });

  it('writes JSON, of one department, and says which days no calendar tells', () => {
    const ran = (department: string): string[] => {
      const args = ['--content', folder(), '--as-of', '2026-12-30', '--department', department, '--format', 'json'];
      const { stdout, stderr } = runCommand('due', args);
      expect(stderr).toContain('2027 年的放假安排还没有公布');
      const { until, missing_year, things, uncounted } = JSON.parse(stdout) as {
        readonly until: string;
        readonly missing_year: number;
        readonly things: readonly { readonly due: string }[];
        readonly uncounted: readonly { readonly part: string }[];
      };
      return [until, `${missing_year}`, ...things.map(({ due }) => due), ...uncounted.map(({ part }) => part)];
    };
    expect(ran('县财政局')).toEqual(['2026-12-31', '2027', '2026-11-03', '2026-12-26', '2026-Q4']);
    expect(ran('health')).toEqual(['2026-12-31', '2027']);
  });

  it('names no days that are over on a day of a year without a calendar', () => {
    const { stdout } = runCommand('due', ['--content', folder(), '--as-of', '2027-01-05', '--within', '5']);
    expect(stdout.split('\n').slice(0, 2)).toEqual(['2027-01-05 已逾期 2 项', expect.stringContaining('只列出已逾期的')]);
    expect(stdout).not.toContain('2026-12-31');
  });

  it.each([
    ['no number of days', ['--within', '0'], '大于 0 的整数'],
    ['a department that is none', ['--department', 'nowhere'], '不存在'],
    ['a form that is none', ['--format', 'pdf'], 'text, csv, json'],
  ])('refuses %s', (_, args, said) => {
    const { status, stderr } = runCommand('due', ['--content', folder(), ...args]);
    expect([status, stderr.includes(said)]).toEqual([2, true]);
  });
});
