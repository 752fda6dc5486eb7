import { dayOf } from '../model/calendar-date.ts';
import { urls } from '../model/urls.ts';
import { absolute, type Addresses } from './addresses.ts';
import type { Page, Template } from './page.ts';

/** sitemaps.org: at most 50,000 addresses a file. */
const addressesPerFile = 40_000;

interface Location {
  readonly address: string;
  readonly modified?: string;
}

/** robots.txt, sitemap.xml and, for more addresses than one file may hold, its parts. */
export function machinePages(pages: readonly Page[], addresses: Addresses): Page[] {
  const locations = pages
    .filter(({ listed }) => listed)
    .map(({ url, published }): Location => ({
      address: absolute(addresses, url),
      ...(published ? { modified: dayOf(published) } : {}),
    }));
  const robots = machinePage(urls.robots(), 'robots', { siteMap: absolute(addresses, urls.siteMapXml()) });
  if (locations.length <= addressesPerFile) return [robots, machinePage(urls.siteMapXml(), 'site-map-xml', { locations })];
  const count = Math.ceil(locations.length / addressesPerFile);
  const parts = Array.from({ length: count }, (_, i) =>
    machinePage(urls.siteMapPart(i + 1), 'site-map-xml', {
      locations: locations.slice(i * addressesPerFile, (i + 1) * addressesPerFile),
    }),
  );
  const index = machinePage(urls.siteMapXml(), 'site-map-index-xml', {
    locations: parts.map((p) => ({ address: absolute(addresses, p.url) })),
  });
  return [robots, index, ...parts];
}

const machinePage = (url: string, template: Template, data: object): Page => ({
  url,
  template,
  from: () => data,
  data: () => data,
  listed: false,
});
