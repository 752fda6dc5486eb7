import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { runCommand } from './command.ts';

export interface SampleSite {
  readonly folder: string;
  readonly remove: () => void;
}

/** The demonstration county built by the real command as of a fixed day, into a temporary folder. */
export function buildSample(...options: readonly string[]): SampleSite {
  const parent = fs.mkdtempSync(path.join(os.tmpdir(), 'daylight-site-'));
  const folder = path.join(parent, 'site');
  const { status, stderr } = runCommand('build', ['--out', folder, '--as-of', '2026-11-22', ...options]);
  if (status !== 0) throw new Error(`the sample could not be built: ${stderr}`);
  return { folder, remove: () => fs.rmSync(parent, { recursive: true, force: true }) };
}
