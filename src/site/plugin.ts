import type { EleventyConfig } from '@11ty/eleventy';
import nunjucks from 'nunjucks';
import { fileOf } from '../model/urls.ts';
import type { Page } from '../views/page.ts';
import type { SiteFrame } from '../views/site-frame.ts';
import { filters } from './filters.ts';

/** What Eleventy needs to know of this program: how a planned page gets its file, and how templates are compiled and write dates and addresses. */
export function daylight(config: EleventyConfig): void {
  // A function, because a template string for every page's address costs more than the page.
  config.addGlobalData(
    'permalink',
    () =>
      ({ view }: { readonly view: Pick<Page, 'url'> }) =>
        fileOf(view.url),
  );
  const environment = new nunjucks.Environment(new nunjucks.FileSystemLoader('layouts/partials'), {
    autoescape: true,
    trimBlocks: true,
    lstripBlocks: true,
  });
  for (const [name, filter] of Object.entries(filters)) environment.addFilter(name, filter as (...values: unknown[]) => unknown);
  // Header and footer are the same on thousands of pages: each is rendered once for every mark its navigation may bear.
  const shells = new Map<string, unknown>();
  environment.addGlobal('shell', (partial: string, frame: SiteFrame, mark?: object, withSearch?: boolean) => {
    const key = JSON.stringify([partial, mark, withSearch]);
    const made = shells.get(key) ?? new nunjucks.runtime.SafeString(environment.render(partial, { frame, mark, withSearch }).trim());
    shells.set(key, made);
    return made;
  });
  // Eleventy keeps what an extension compiles; with its own Nunjucks it compiles a template again for every page.
  config.addExtension('njk', {
    compile: (source, file) => {
      const template = new nunjucks.Template(source, environment, file);
      return (data) => template.render(data);
    },
  });
}
