import { dayOf } from '../model/calendar-date.ts';
import { urls } from '../model/urls.ts';
import { absolute, type Addresses } from './addresses.ts';
import type { Page, PageData } from './page.ts';

/** sitemaps.org: at most 50,000 addresses a file. */
const addressesPerFile = 40_000;

interface Location {
  readonly address: string;
  readonly modified?: string;
}

/** robots.txt, sitemap.xml and, for more addresses than one file may hold, its parts. */
export function machinePages(pages: readonly Page[], addresses: Addresses): Page[] {
  const locations = pages.filter(isIndexed).map((p): Location => {
    const published = (p.data as PageData).article?.published;
    return { address: absolute(addresses, p.url), ...(published ? { modified: dayOf(published) } : {}) };
  });
  const robots: Page = { url: urls.robots(), template: 'robots', data: { siteMap: absolute(addresses, urls.siteMapXml()) } };
  if (locations.length <= addressesPerFile) return [robots, { url: urls.siteMapXml(), template: 'site-map-xml', data: { locations } }];
  const count = Math.ceil(locations.length / addressesPerFile);
  const parts = Array.from({ length: count }, (_, i): Page => ({
    url: urls.siteMapPart(i + 1),
    template: 'site-map-xml',
    data: { locations: locations.slice(i * addressesPerFile, (i + 1) * addressesPerFile) },
  }));
  const index: Page = {
    url: urls.siteMapXml(),
    template: 'site-map-index-xml',
    data: { locations: parts.map((p) => ({ address: absolute(addresses, p.url) })) },
  };
  return [robots, index, ...parts];
}

const isIndexed = ({ data }: Page): boolean => !(data as PageData).noIndex;
