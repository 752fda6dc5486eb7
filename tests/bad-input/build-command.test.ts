import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import path from 'node:path';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openStaging } from '../../src/publish/staging.ts';
import { itemMd } from '../support/builders.ts';
import { runCommand, type Ran } from '../support/command.ts';
import { expectClear, expectNoStaging, scratchFolder, soundFiles, stateOf, writeFiles } from './support.ts';

const scratch = scratchFolder();
const sound = writeFiles(path.join(scratch, 'sound'), soundFiles);
const broken = writeFiles(path.join(scratch, 'broken'), {
  ...soundFiles,
  'items/finance/2026/bad.md': itemMd({ index_no: 'A/2', category: 'nowhere' }),
  'items/finance/2026/gone.md': itemMd({ index_no: 'A/3', attachments: '[{ file: none.pdf, title: 表 }]' }),
});
/** Enough text that the search index takes a while and does not fit a small disk. */
const large = writeFiles(path.join(scratch, 'large'), {
  ...soundFiles,
  ...Object.fromEntries(
    Array.from({ length: 150 }, (_, i) => [
      `items/finance/2026/n${i}.md`,
      itemMd(
        { index_no: `L/${i}` },
        Array.from({ length: 6000 }, (__, j) => String.fromCodePoint(0x4e00 + ((i * 7919 + j * 31) % 9000))).join(''),
      ),
    ]),
  ),
});
const day = ['--as-of', '2026-11-22'];
const build = (content: string, to: string, ...options: string[]): Ran =>
  runCommand('build', ['--content', content, '--out', to, ...day, ...options]);

/** A site as an earlier build left it; every test below must leave it as it is. */
const old = path.join(scratch, 'parent', 'deep', 'site');
let before: Record<string, string> = {};
const expectOldSite = (): void => {
  expect(stateOf(old)).toEqual(before);
  expectNoStaging(old);
};

beforeAll(() => {
  expectClear(build(sound, old), 0);
  before = stateOf(old);
});

describe('npm run build', () => {
  it('made the missing folders of the output, and nothing beside it', () => {
    expect(Object.keys(before)).toEqual(expect.arrayContaining(['.daylight', 'index.html', 'items/finance/2026/sound/index.html']));
    expectNoStaging(old);
  });

  it('stops at problems, names them, and leaves the old site', () => {
    const ran = build(broken, old);
    expectClear(ran, 1);
    expect(ran.stderr).toContain('items/finance/2026/bad.md:4:1');
    expect(ran.stderr).toContain('attachment/missing');
    expectOldSite();
  });

  it('--force builds what is sound and says what it left out', () => {
    const out = path.join(scratch, 'forced');
    const ran = build(broken, out, '--force');
    expectClear(ran, 0);
    expect(ran.stderr).toContain('items/finance/2026/bad.md:4:1');
    expect(ran.stdout).toContain('读取 3，公开 1；有问题，已略去 2');
    expect(fs.readdirSync(path.join(out, 'items/finance/2026'))).toEqual(['sound']);
    expectNoStaging(out);
  });

  it.each<[string, string, number]>([
    ['none', 'content/missing', 1],
    ['empty', 'content/empty', 1],
  ])('a content folder that is %s leaves the old site', (name, code, status) => {
    if (name === 'empty') fs.mkdirSync(path.join(scratch, name), { recursive: true });
    const ran = build(path.join(scratch, name), old);
    expectClear(ran, status);
    expect(ran.stderr).toContain(code);
    expectOldSite();
  });

  it.each([[['--nonsense']], [['--as-of', '2026-13-01']], [['--audience', 'everyone']]])('%j is wrong usage', (options) => {
    expectClear(build(sound, old, ...options), 2);
    expectOldSite();
  });

  it.each([
    ['below a file', path.join(sound, '..', 'broken', 'site.yaml'), 'x'],
    ['where nothing can be made', '/proc', 'daylight'],
  ])('an output %s is the surroundings', (_, folder, name) => {
    // A path below a file of another folder: inside the content folder it would be refused before.
    const out = path.join(folder, name);
    const ran = build(sound, out);
    expectClear(ran, 3);
    expect(ran.stderr).toContain(out);
  });
});

describe('a full disk', () => {
  it('half-way leaves the old site and no process', () => {
    const command = `ulimit -f 100; exec "$0" --import tsx scripts/build.ts --content "$1" --out "$2" --as-of 2026-11-22`;
    const ran = spawnSync('bash', ['-c', command, process.execPath, large, old], { encoding: 'utf8' });
    expectClear(ran, 3);
    expectOldSite();
  });

  it('from the first byte leaves nothing behind', ({ skip }) => {
    const disk = path.join(scratch, 'disk');
    fs.mkdirSync(disk);
    if (spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=200k', 'tmpfs', disk]).status !== 0) skip('no tmpfs can be mounted here');
    try {
      fs.writeFileSync(path.join(disk, 'kept.txt'), 'kept');
      const ran = build(sound, path.join(disk, 'site'));
      expectClear(ran, 3);
      expect(ran.stderr).toMatch(/ENOSPC|no space/i);
      expect(fs.readdirSync(disk)).toEqual(['kept.txt']);
    } finally {
      spawnSync('umount', [disk]);
    }
  });
});

describe('Ctrl-C', () => {
  const children = (pid: number): number[] => {
    try {
      const own = fs.readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean).map(Number);
      return own.flatMap((child) => [child, ...children(child)]);
    } catch {
      return [];
    }
  };
  const isRunning = (pid: number): boolean => {
    try {
      return !/^State:\s+[ZX]/m.test(fs.readFileSync(`/proc/${pid}/status`, 'utf8'));
    } catch {
      return false;
    }
  };
  const pause = (milliseconds: number): Promise<void> =>
    new Promise((resolve) => {
      setTimeout(resolve, milliseconds);
    });

  it('in the middle of indexing leaves the old site, no staging and no process', async () => {
    const child = spawn(
      process.execPath,
      ['scripts/run.mjs', 'build', '--content', large, '--out', old, ...day, '--cache', path.join(scratch, 'cache')],
      {
        stdio: 'ignore',
      },
    );
    const ended = once(child, 'exit');
    const staged = `${old}.new/search/index`;
    const indexing = (): boolean =>
      fs.existsSync(staged) && fs.readdirSync(staged).some((file) => /^\d.*\.json$/.test(file)) && children(child.pid ?? 0).length >= 1;
    for (let i = 0; i < 6000 && !indexing(); i++) await pause(5);
    expect(indexing()).toBe(true);
    const started = children(child.pid ?? 0);
    child.kill('SIGINT');
    expect(await ended).toEqual([130, null]);
    await pause(500);
    expect(started.filter(isRunning)).toEqual([]);
    expectOldSite();
  });
});

describe('openStaging', () => {
  let root = '';
  beforeEach(() => {
    root = fs.mkdtempSync(path.join(scratch, 'staging-'));
    writeFiles(root, { 'content/site.yaml': 'x', 'theirs/letter.txt': 'x', 'file.txt': 'x' });
  });
  const refused = /overlaps|holds|is a file/;

  it.each(['content', 'content/site', '.', 'theirs', 'file.txt'])('refuses %s and touches nothing', (out) => {
    const state = stateOf(root);
    expect(() => openStaging(path.join(root, out), path.join(root, 'content'))).toThrow(refused);
    expect(stateOf(root)).toEqual(state);
  });

  it.each(['/', '.', '..', 'src', 'layouts'])('refuses %s of the project', (out) => {
    expect(() => openStaging(out, path.join(root, 'content'))).toThrow(refused);
    expect(fs.existsSync('layouts.new') || fs.existsSync('src.new')).toBe(false);
  });

  it.each(['site.old', 'site.new'])('refuses when %s is somebody else’s folder', (theirs) => {
    writeFiles(root, { [`${theirs}/backup.txt`]: 'x' });
    const state = stateOf(root);
    expect(() => openStaging(path.join(root, 'site'), path.join(root, 'content'))).toThrow(refused);
    expect(stateOf(root)).toEqual(state);
  });

  it('mends a crash between the two renames of the swap', () => {
    const site = path.join(root, 'site');
    writeFiles(root, { 'site.old/.daylight': 'x', 'site.old/index.html': 'old', 'site.new/.daylight': 'x', 'site.new/index.html': 'new' });
    openStaging(site, path.join(root, 'content')).abandon();
    expect(fs.readFileSync(path.join(site, 'index.html'), 'utf8')).toBe('old');
    expectNoStaging(site);
  });

  it('mends a crash after the second rename', () => {
    const site = path.join(root, 'site');
    writeFiles(root, { 'site.old/.daylight': 'x', 'site.old/index.html': 'old', 'site/.daylight': 'x', 'site/index.html': 'new' });
    openStaging(site, path.join(root, 'content')).abandon();
    expect(fs.readFileSync(path.join(site, 'index.html'), 'utf8')).toBe('new');
    expectNoStaging(site);
  });
});

describe('the command refuses an output that is not its own', () => {
  it.each(['.', '/'])('--out %s', (out) => {
    expectClear(build(sound, out), 2);
  });

  it('--out with somebody else’s files', () => {
    const theirs = writeFiles(path.join(scratch, 'theirs'), { 'letter.txt': 'x' });
    const state = stateOf(theirs);
    expectClear(build(sound, theirs), 2);
    expect(stateOf(theirs)).toEqual(state);
    expectNoStaging(theirs);
  });
});
