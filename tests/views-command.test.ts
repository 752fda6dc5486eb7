import fs from 'node:fs';
import path from 'node:path';
import zlib from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { expectClear } from './bad-input/support.ts';
import { contentFolder, itemMd } from './support/builders.ts';
import { runCommand } from './support/command.ts';

const line = (target: string, agent = 'Mozilla/5.0 (Windows NT 10.0) Chrome/123.0'): string =>
  `192.0.2.7 - wang [10/Oct/2026:13:55:36 +0800] "GET ${target} HTTP/1.1" 200 9 "-" "${agent}"\n`;

describe('npm run views', () => {
  const views = (content: string, ...args: string[]) => runCommand('views', [...args, '--content', content, '--as-of', '2026-11-22']);
  const withLog = (files: Record<string, string | Buffer>): string => contentFolder({ 'items/finance/2026/预算.md': itemMd(), ...files });

  it('writes counts and nothing of who viewed', () => {
    const content = withLog({
      '.log': line('/gov/items/finance/2026/%E9%A2%84%E7%AE%97/') + line('/gov/departments/finance/') + line('/other/'),
      '.log.gz': zlib.gzipSync(line('/gov/items/finance/2026/%E9%A2%84%E7%AE%97/') + line('/gov/departments/finance/', 'curl/8.0')),
    });
    const ran = views(content, path.join(content, '.log'), path.join(content, '.log.gz'), '--path-prefix', 'gov');
    expect([ran.status, ran.stderr]).toEqual([0, '']);
    expect(ran.stdout).toContain('5 行：2 条记录的页面浏览 3 次');
    expect(fs.readFileSync(path.join(content, 'views.csv'), 'utf8')).toBe(
      'address,count,from,until\n/items/finance/2026/预算/,2,2026-10-10,2026-10-10\n/departments/finance/,1,2026-10-10,2026-10-10\n',
    );
    expect(runCommand('check', ['--content', content, '--as-of', '2026-11-22']).stdout).not.toContain('views');
  });

  it('leaves what was counted as it is where a log cannot be read', () => {
    const before = 'address,count,from,until\n/departments/finance/,1,2026-10-10,2026-10-10\n';
    const content = withLog({ 'views.csv': before, '.log': 'nothing\n', '.gz': Buffer.from('1f8b0800', 'hex') });
    expectClear(views(content, path.join(content, '.log')), 1);
    expectClear(views(content, path.join(content, '.gz')), 3);
    expectClear(views(content, path.join(content, 'none')), 2);
    expectClear(views(content), 2);
    expect(fs.readFileSync(path.join(content, 'views.csv'), 'utf8')).toBe(before);
  });
});
