import { href } from '../model/urls.ts';

/** Where the site will be served. */
export interface Addresses {
  /** Scheme and host, without a slash at its end. */
  readonly baseUrl: string;
  /** Path the site lies under, with slashes at both ends: "/" or "/gov/". */
  readonly pathPrefix: string;
}

/** Addresses of the bundled style sheet and scripts; their names hold a hash of what is in them, so that a host may let browsers keep them for ever. */
export interface BundledAssets {
  readonly style: string;
  readonly search: string;
  readonly kiosk: string;
  readonly display: string;
  readonly fees: string;
}

/** A path as it was written, with slashes at both ends. */
export const pathPrefixOf = (written: string): string => `/${written}/`.replace(/\/{2,}/g, '/');

/** The whole address of a page, for feeds, site maps and canonical links. */
export const absolute = ({ baseUrl, pathPrefix }: Addresses, url: string): string => baseUrl + href(url, pathPrefix);
