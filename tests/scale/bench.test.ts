import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { runCommand } from '../support/command.ts';
import { scratchFolder } from '../bad-input/support.ts';

const scratch = scratchFolder();

describe('npm run bench', () => {
  it('a small size: what is rendered and indexed again is what changed', () => {
    const json = path.join(scratch, 'bench.json');
    const ran = runCommand('bench', ['--sizes', '150', '--input', 'generated', '--runs', '1', '--json', json]);
    expect(ran.stderr).toBe('');
    expect(ran.stdout).toContain('| cold |');
    const [result] = JSON.parse(fs.readFileSync(json, 'utf8')) as [{ readonly runs: Record<string, [Record<string, unknown>]> }];
    const of = (name: string): Record<string, number & { readonly built: number; readonly reused: number }> =>
      (result.runs[name]?.[0] ?? {}) as never;
    const pages = of('cold')['pages'] ?? 0;
    expect(pages).toBeGreaterThan(300);
    expect(of('cold')['rendered']).toBeGreaterThanOrEqual(pages);
    expect(of('cold')['shards']).toEqual({ built: 2, reused: 0 });
    expect(of('unchanged')).toMatchObject({ rendered: 0, written: 0, shards: { built: 0 } });
    expect(of('one added')['shards']).toEqual({ built: 1, reused: 1 });
    // Its own page, the newest lists of everything, its department, category, year and month, and what counts them.
    expect(of('one added')['rendered']).toBeLessThan(30);
    expect(of('one changed')['shards']).toEqual({ built: 1, reused: 1 });
    expect(of('one changed')['rendered']).toBeLessThan(5);
    expect(of('one template changed')).toMatchObject({ rendered: 151, shards: { built: 0, reused: 2 } });
  });
});
