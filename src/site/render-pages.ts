import { setImmediate } from 'node:timers/promises';
import configure from '../../.eleventy.ts';
import { fileOf } from '../model/urls.ts';
import type { BundledAssets } from '../views/addresses.ts';
import { templates, type Page } from '../views/page.ts';
import type { SiteFrame } from '../views/site-frame.ts';

/** Eleventy holds every page of a run in memory until its end, so a run is no longer than this. */
const pagesAtOnce = 1000;

/** Renders planned pages into a folder: every template of layouts/pages is paginated over the pages that name it. */
export async function renderPages({
  pages,
  out,
  onWritten,
  ...shared
}: {
  readonly pages: readonly Page[];
  readonly frame: SiteFrame;
  readonly assets: BundledAssets;
  readonly out: string;
  /** Told of web pages that have been written, relative to the folder. */
  readonly onWritten: (files: readonly string[]) => void;
}): Promise<void> {
  for (let i = 0; i < pages.length; i += pagesAtOnce) {
    const run = pages.slice(i, i + pagesAtOnce);
    await renderRun(run, out, shared);
    onWritten(run.map(({ url }) => fileOf(url)).filter((file) => file.endsWith('.html')));
    // Rendering does not let go by itself, and other work waits to be started.
    await setImmediate();
  }
}

async function renderRun(
  pages: readonly Page[],
  out: string,
  shared: { readonly frame: SiteFrame; readonly assets: BundledAssets },
): Promise<void> {
  // Frozen data passes by reference; anything else would be merged deeply into every page.
  const plan = Object.freeze(
    Object.fromEntries(
      templates.map((template) => [
        template,
        Object.freeze(pages.filter((p) => p.template === template).map(({ url, data }) => deepFreeze({ url, data: data() }))),
      ]),
    ),
  );
  // Loaded when there is something to render: it takes longer to load than to find that nothing has changed.
  const { Eleventy } = await import('@11ty/eleventy');
  const eleventy = new Eleventy('layouts/pages', out, {
    // Called below: Eleventy would load it as a file, again, and from where it lay before the program was bundled.
    configPath: null,
    quietMode: true,
    config: (config) => {
      configure(config);
      config.addGlobalData('plan', plan);
      config.addGlobalData('frame', deepFreeze(shared.frame));
      config.addGlobalData('assets', deepFreeze(shared.assets));
    },
  });
  // What it throws is printed by the command that asked for the pages; it would print it too, with its stack.
  eleventy.disableLogger();
  await eleventy.init();
  await eleventy.write();
}

function deepFreeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  Object.freeze(value);
  for (const member of Object.values(value)) deepFreeze(member);
  return value;
}
