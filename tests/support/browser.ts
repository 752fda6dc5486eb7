import os from 'node:os';
import path from 'node:path';
import { chromium, type Browser } from 'playwright-core';

/**
 * The browser of the tests comes inside an npm package and needs nothing of the machine: its own libraries (libnss3 and others) are unpacked with it,
 * which the package does only where it believes itself on the system they were taken from.
 */
export async function unpackBrowser(): Promise<string> {
  process.env['AWS_EXECUTION_ENV'] ??= 'AWS_Lambda_nodejs20.x';
  const { default: bundled } = await import('@sparticuz/chromium');
  return bundled.executablePath();
}

/** How long (milliseconds) a page may take before a test takes it as hanging. */
export const patience = 120_000;

export async function launchBrowser(): Promise<Browser> {
  const executablePath = await unpackBrowser();
  const libraries = path.join(os.tmpdir(), 'al2023', 'lib');
  return chromium.launch({
    executablePath,
    env: { ...process.env, LD_LIBRARY_PATH: [libraries, process.env['LD_LIBRARY_PATH']].filter(Boolean).join(':') } as Record<
      string,
      string
    >,
    args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--disable-background-networking', '--no-first-run'],
  });
}
