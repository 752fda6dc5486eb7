import { unpackBrowser } from './browser.ts';

/** The browser is unpacked once, before workers could do it at the same time. */
export async function setup(): Promise<void> {
  await unpackBrowser();
}
