import type { EleventyConfig } from '@11ty/eleventy';
import { fileOf } from '../model/urls.ts';
import type { Page } from '../views/page.ts';
import { filters } from './filters.ts';

/** What Eleventy needs to know of this program: how a planned page gets its file, and how templates write dates and addresses. */
export function daylight(config: EleventyConfig): void {
  // A function, because a template string for every page's address costs more than the page.
  config.addGlobalData(
    'permalink',
    () =>
      ({ view }: { readonly view: Page }) =>
        fileOf(view.url),
  );
  config.setNunjucksEnvironmentOptions({ autoescape: true, throwOnUndefined: false, trimBlocks: true, lstripBlocks: true });
  for (const [name, filter] of Object.entries(filters)) config.addFilter(name, filter as (...values: never[]) => unknown);
}
