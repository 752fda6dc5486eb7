import crypto from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, expect } from 'vitest';
import type { Ran } from '../support/command.ts';
import { financeMd, itemMd, siteYaml } from '../support/builders.ts';

export type Files = Readonly<Record<string, string | Buffer>>;

/** A folder for all tests of a file, removed after the last. */
export function scratchFolder(): string {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'daylight-bad-'));
  afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export function writeFiles(folder: string, files: Files): string {
  for (const [file, text] of Object.entries(files)) {
    fs.mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    fs.writeFileSync(path.join(folder, file), text);
  }
  return folder;
}

/** A small sound content folder. */
export const soundFiles: Files = {
  'site.yaml': siteYaml,
  'departments/finance.md': financeMd,
  'items/finance/2026/sound.md': itemMd({ summary: '本级财政预算草案已经批准，现将报告和全部表格向社会公开，欢迎监督。' }),
};

/** Every file below a folder with its content and time: equal before and after means untouched. */
export function stateOf(folder: string): Record<string, string> {
  const names = fs.readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  return Object.fromEntries(
    names.map((name) => {
      const file = path.join(folder, name);
      const stat = fs.statSync(file);
      const content = stat.isFile() ? crypto.createHash('sha1').update(fs.readFileSync(file)).digest('hex') : 'folder';
      return [name, `${content} ${stat.mtimeMs}`];
    }),
  );
}

/** No staging folder stands beside an output folder. */
export function expectNoStaging(out: string): void {
  expect([`${out}.new`, `${out}.old`].filter((folder) => fs.existsSync(folder))).toEqual([]);
}

/** The exit code, and sentences instead of a stack. */
export function expectClear(ran: Ran, status: number): void {
  const said = ran.stdout + ran.stderr;
  expect({ status: ran.status, said }).toEqual({ status, said });
  expect(said.trim()).not.toBe('');
  expect(said).not.toMatch(/\n(\[11ty\])?\s+at .*\(|TypeError|UnhandledPromise/);
}
