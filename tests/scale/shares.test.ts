import fs from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { generateContent } from '../../scripts/generate-content.ts';
import { bytesIn } from '../support/bytes-in.ts';
import { runCommand, type Ran } from '../support/command.ts';
import { scratchFolder } from '../bad-input/support.ts';

const scratch = scratchFolder();
const at = (part: string): string => path.join(scratch, part);
const build = (out: string, ...args: string[]): Ran =>
  runCommand('build', ['--content', at('content'), '--out', at(out), '--cache', at(`cache-${out}`), '--as-of', '2026-11-22', ...args]);

/** Each share is built as on a machine of its own, with a cache of its own. */
beforeAll(() => {
  generateContent(at('content'), { items: 60, characters: 300 });
  fs.appendFileSync(at('content/items/d0/2010/n0.md'), '\n见[附表](表.txt)。\n');
  fs.writeFileSync(at('content/items/d0/2010/表.txt'), '一,二');
  for (const part of [1, 2, 3]) expect(build(`part-${part}`, '--shard', `${part}/3`).status).toBe(0);
});

describe('a build in shares', () => {
  it('is byte for byte the build at one go when the shares are joined', () => {
    expect(build('whole').status).toBe(0);
    const parts = [3, 1, 2].map((part) => at(`part-${part}`));
    expect(runCommand('build', ['--join', ...parts, '--content', at('content'), '--out', at('joined')]).status).toBe(0);
    const [joined, whole] = [bytesIn(at('joined')), bytesIn(at('whole'))];
    expect(Object.keys(whole).length).toBeGreaterThan(300);
    expect(joined).toEqual(whole);
    // Each machine made a part of it only.
    for (const part of parts) expect(Object.keys(bytesIn(part)).length).toBeLessThan(Object.keys(whole).length * 0.6);
  });

  it.each([
    ['a part that is missing', ['part-1', 'part-3'], '缺少第 2 部分'],
    ['a folder that is no share', ['part-1', 'part-2', 'content'], '不是 --shard 的输出'],
    ['no folders', [], '需要各部分的文件夹'],
  ])('refuses %s', (_, parts, said) => {
    const ran = runCommand('build', ['--join', ...parts.map(at), '--content', at('content'), '--out', at('refused')]);
    expect([ran.status, ran.stderr]).toEqual([2, expect.stringContaining(said)]);
    expect(fs.existsSync(at('refused'))).toBe(false);
  });

  it('refuses shares of different content', () => {
    fs.appendFileSync(at('content/items/d1/2011/n1.md'), '\n补充一段。\n');
    expect(build('part-later', '--shard', '2/3').status).toBe(0);
    const parts = ['part-1', 'part-later', 'part-3'].map(at);
    const ran = runCommand('build', ['--join', ...parts, '--content', at('content'), '--out', at('refused')]);
    expect([ran.status, ran.stderr]).toEqual([2, expect.stringContaining('不是同一次构建的')]);
  });

  it.each(['0/3', '4/3', '3', 'x'])('--shard %s is wrong usage', (share) => {
    expect(build('wrong', '--shard', share).status).toBe(2);
  });
});
