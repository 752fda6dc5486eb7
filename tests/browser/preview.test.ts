import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { itemMd } from '../support/builders.ts';
import { launchBrowser, patience } from '../support/browser.ts';
import { scratchFolder, soundFiles, writeFiles } from '../bad-input/support.ts';

const scratch = scratchFolder();
/** A copy of what the command needs, so that its preview is nobody else's. */
const project = path.join(scratch, 'project');
const content = path.join(scratch, 'content');
const file = path.join(content, 'items/finance/2026/sound.md');

describe('npm start', () => {
  let command: ChildProcess;
  let browser: Browser;
  let page: Page;
  let address = '';

  beforeAll(async () => {
    for (const part of ['layouts', 'src', 'scripts', '.eleventy.ts', 'package.json', 'package-lock.json', 'tsconfig.json'])
      fs.cpSync(part, path.join(project, part), { recursive: true });
    fs.symlinkSync(path.resolve('node_modules'), path.join(project, 'node_modules'));
    writeFiles(content, soundFiles);
    command = spawn(process.execPath, ['scripts/run.mjs', 'start', '--content', content, '--port', '0'], { cwd: project });
    let said = '';
    command.stdout?.on('data', (chunk: Buffer) => (said += chunk.toString()));
    await vi.waitFor(() => expect(said).toMatch(/预览地址 http\S+/), { timeout: patience, interval: 100 });
    address = /预览地址 (http\S+)/.exec(said)?.[1] ?? '';
    browser = await launchBrowser();
    page = await browser.newPage();
    page.setDefaultTimeout(patience);
  });
  afterAll(async () => {
    await browser?.close();
    if (command?.exitCode !== null) return;
    const ended = once(command, 'exit');
    command.kill('SIGINT');
    await ended;
  });

  it('shows a saved change in the page that is open, and then in the search', async () => {
    await page.goto(`${address}items/finance/2026/sound/`);
    fs.writeFileSync(file, itemMd({}, '补充的新段落讲到防汛抗旱。'));
    await page.getByText('补充的新段落讲到防汛抗旱。').waitFor();
    const totalOf = async (): Promise<string | null> => {
      await page.goto(`${address}search/?q=${encodeURIComponent('防汛抗旱')}`);
      await page.locator('[data-search][data-state="done"]').waitFor();
      return page.locator('[data-search]').getAttribute('data-total');
    };
    await expect.poll(totalOf).toBe('1');
  });

  it('goes on showing the last good state while something is wrong, and mends itself', async () => {
    await page.goto(`${address}items/finance/2026/sound/`);
    fs.writeFileSync(path.join(content, 'site.yaml'), 'name： 全角冒号\n');
    await expect.poll(() => fs.existsSync(path.join(project, '.cache/preview/index.html'))).toBe(true);
    expect(await page.getByText('补充的新段落讲到防汛抗旱。').count()).toBe(1);
    writeFiles(content, { 'site.yaml': soundFiles['site.yaml'] ?? '' });
    fs.writeFileSync(file, itemMd({}, '第三次改动。'));
    await page.getByText('第三次改动。').waitFor();
  });
});
