import { Eleventy } from '@11ty/eleventy';
import { templates, type Page } from '../views/page.ts';
import type { SiteFrame } from '../views/site-frame.ts';

/** Addresses of the bundled style sheet and scripts. */
export interface AssetUrls {
  readonly style: string;
  readonly search: string;
}

/** Renders planned pages into a folder: every template of layouts/pages is paginated over the pages that name it. */
export async function renderPages({
  pages,
  frame,
  assets,
  out,
}: {
  readonly pages: readonly Page[];
  readonly frame: SiteFrame;
  readonly assets: AssetUrls;
  readonly out: string;
}): Promise<void> {
  // Frozen data passes by reference; anything else would be merged deeply into every page.
  const plan = Object.freeze(
    Object.fromEntries(
      templates.map((template) => [template, Object.freeze(pages.filter((p) => p.template === template).map(deepFreeze))]),
    ),
  );
  const eleventy = new Eleventy('layouts/pages', out, {
    configPath: '.eleventy.ts',
    quietMode: true,
    config: (config) => {
      config.addGlobalData('plan', plan);
      config.addGlobalData('frame', deepFreeze(frame));
      config.addGlobalData('assets', deepFreeze(assets));
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
