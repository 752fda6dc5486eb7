import { dateInWords, type CalendarDate, type Instant } from '../model/calendar-date.ts';
import { href, urls } from '../model/urls.ts';
import { citationOf, type Cited } from '../text/citation.ts';
import { absolute, type Addresses } from '../views/addresses.ts';
import type { Link } from '../views/page.ts';
import { markOf, type Mark, type NavigationGroup } from '../views/navigation.ts';
import { correctionLink, type CorrectionLink, type CorrectionWay } from '../views/correction-link.ts';
import { qrPath, type QrPath } from './qr-path.ts';

/** The filters templates may use; no decision is made here. */
export const filters = {
  /** An address of this site as a link. */
  href: (url: string, { pathPrefix }: Addresses): string => href(url, pathPrefix),
  /** An address of this site with its host. */
  absolute: (url: string, addresses: Addresses): string => absolute(addresses, url),
  /** The QR code of the whole address of a page. */
  qr: (url: string, addresses: Addresses): QrPath => qrPath(absolute(addresses, url)),
  /** How the page at an address is cited. */
  citation: (cited: Omit<Cited, 'url'>, url: string, addresses: Addresses): string =>
    citationOf({ ...cited, url: absolute(addresses, url) }),
  /** The link under a record to say that something on its page is wrong. */
  correctionLink: (
    way: CorrectionWay,
    { title, number }: { readonly title: string; readonly number?: string },
    url: string,
    addresses: Addresses,
  ): CorrectionLink => correctionLink(way, { title, ...(number ? { number } : {}), url: absolute(addresses, url) }),
  /** 2026年8月1日 */
  words: (on: CalendarDate | Instant): string => dateInWords(on),
  /** PubDate of 政府网站发展指引: YYYY-MM-DD HH:MM. */
  pubDate: (on: CalendarDate | Instant): string => (on.length > 10 ? on : `${on} 00:00`),
  /** What stands current in the navigation. */
  mark: (url: string, navigation: readonly NavigationGroup[], crumbs?: readonly Link[]): Mark | { readonly home: true } | undefined =>
    url === urls.home() ? { home: true } : markOf(url, navigation, crumbs),
  /** The value of a `datetime` attribute. */
  machine: (on: CalendarDate | Instant): string => on.replace(' ', 'T'),
} as const;
