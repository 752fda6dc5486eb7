import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

describe('scripts/run.mjs', () => {
  const project = fs.mkdtempSync(path.join(os.tmpdir(), 'daylight-run-'));
  const said = (command: string, from = project): string => {
    const script = path.join(project, 'scripts/run.mjs');
    const { stdout, stderr } = spawnSync(process.execPath, [script, command, '--help'], { cwd: from, encoding: 'utf8' });
    return stdout + stderr;
  };

  beforeAll(() => {
    for (const part of ['src', 'scripts', '.eleventy.ts', 'package.json']) fs.cpSync(part, path.join(project, part), { recursive: true });
    fs.symlinkSync(path.resolve('node_modules'), path.join(project, 'node_modules'));
  });
  afterAll(() => fs.rmSync(project, { recursive: true, force: true }));

  it('runs a command as the program is now, not as it was when it was last run', () => {
    expect(said('check')).toContain('--changed-since');
    const file = path.join(project, 'scripts/check.ts');
    fs.writeFileSync(file, fs.readFileSync(file, 'utf8').replaceAll('changed-since', 'changed-after'));
    expect(said('check')).toContain('--changed-after');
  });

  it('takes the way pages are rendered as it is now', () => {
    const file = path.join(project, '.eleventy.ts');
    fs.appendFileSync(file, "\nconsole.log('as it is now');\n");
    expect(said('build')).toContain('as it is now');
  });

  it('runs none that is not there', () => {
    expect(said('none')).toBe('没有这个命令 / no such command: none\n');
    expect(said('../src/pipeline')).toContain('没有这个命令');
  });

  it('runs one where nothing can be kept', () => {
    fs.rmSync(path.join(project, 'node_modules'));
    fs.mkdirSync(path.join(project, 'node_modules'));
    for (const name of fs.readdirSync('node_modules').filter((name) => name !== '.cache'))
      fs.symlinkSync(path.resolve('node_modules', name), path.join(project, 'node_modules', name));
    // Not even the superuser makes a folder in a file.
    fs.writeFileSync(path.join(project, 'node_modules/.cache'), '');
    expect(said('check')).toContain('--changed-after');
    expect(fs.statSync(path.join(project, 'node_modules/.cache')).size).toBe(0);
  });
});
