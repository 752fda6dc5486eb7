import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../tests/support/browser.ts';

/** What is saved again and again while its page is open in a browser. */
export interface SavedFile {
  readonly project: string;
  readonly content: string;
  /** Relative to the content folder. */
  readonly file: string;
  readonly saves: number;
}

/** The search follows a save; the next save is made when that is done (milliseconds). */
const pause = 12_000;
const patience = 60_000;

/** Seconds from the moment a file is saved until a browser that has the page open shows it, for each save. */
export async function measurePreview({ project, content, file, saves }: SavedFile): Promise<number[]> {
  const args = ['--max-semi-space-size=256', 'scripts/run.mjs', 'start', '--content', content, '--port', '0'];
  const command = spawn(process.execPath, args, { cwd: project, stdio: ['ignore', 'pipe', 'inherit'] });
  let browser: Browser | undefined;
  try {
    browser = await launchBrowser();
    const page = await browser.newPage();
    page.setDefaultTimeout(patience);
    await page.goto((await addressOf(command)) + `${file.replace(/\.md$/, '')}/`);
    const saved = path.join(content, file);
    const before = fs.readFileSync(saved, 'utf8');
    const seconds: number[] = [];
    for (let i = 1; i <= saves; i++) {
      await setTimeout(pause);
      const words = `第${i}次保存。`;
      const began = performance.now();
      fs.writeFileSync(saved, `${before}\n${words}\n`);
      // Looked for in every frame that is drawn: a locator looks twice a second.
      await page.waitForFunction(`document.body?.innerText.includes('${words}')`, undefined, { polling: 'raf' });
      seconds.push((performance.now() - began) / 1000);
    }
    return seconds;
  } finally {
    await browser?.close();
    const ended = once(command, 'exit');
    if (command.kill('SIGINT')) await ended;
  }
}

/** Where the preview is, once it says so; what it goes on saying is read by nobody. */
function addressOf(command: ChildProcess): Promise<string> {
  let said = '';
  return new Promise((resolve, reject) => {
    command.stdout?.on('data', (chunk: Buffer) => {
      said = said.slice(-1000) + chunk.toString();
      const address = /预览地址 (http\S+)/.exec(said)?.[1];
      if (address) resolve(address);
    });
    command.once('exit', () => reject(new Error(`npm start ended: ${said}`)));
  });
}
