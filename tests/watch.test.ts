import { execFile } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { watch } from '../scripts/preview.ts';

const comingAndGoing = `
  const fs = require('node:fs');
  for (let i = 0; i < 1000; i++) {
    fs.mkdirSync('kind' + i + '/year/month', { recursive: true });
    fs.rmSync('kind' + i, { recursive: true });
  }`;

describe('watching a content folder', () => {
  let folder: string;
  beforeAll(() => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'daylight-watch-'));
  });
  afterAll(() => fs.rmSync(folder, { recursive: true }));

  it('goes on when folders vanish while they are looked at', async () => {
    const action = vi.fn(() => Promise.resolve());
    const stop = watch([folder], action);
    // By another program, so that it happens in the middle of a look.
    await promisify(execFile)(process.execPath, ['-e', comingAndGoing], { cwd: folder });
    action.mockClear();
    await setTimeout(200);
    fs.writeFileSync(path.join(folder, 'site.yaml'), 'name: 甲县');
    await vi.waitFor(() => expect(action).toHaveBeenCalled(), 5000);
    stop();
  });
});
