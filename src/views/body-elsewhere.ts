import { relativeUrl } from '../model/urls.ts';

/** How a body is shown on another page than its record's. */
export interface Elsewhere {
  /** The record's address. */
  readonly from: string;
  /** The page's address. */
  readonly to: string;
  /** By how many levels its headings stand lower: 1 where the record's title is itself a heading of level 2. */
  readonly lower: 0 | 1;
}

/**
 * A rendered body for another page than that of its record: links are their text, with the address where they lead out of the site, so that they hold
 * on paper and lead nowhere on a public screen; images are looked up from there; headings have no ids, since those of several bodies would be the same.
 */
export const bodyElsewhere = (html: string, { from, to, lower }: Elsewhere): string =>
  html
    .replace(/<a href="([^"]*)"[^>]*>(.*?)<\/a>/gs, (_, href: string, label: string) => linkAsText(href, label))
    .replace(/<img src="([^"]*)"/g, (_, src: string) => `<img src="${imageFrom(src, from, to)}"`)
    .replace(/ id="section-\d+"/g, '')
    .replace(/<(\/?)h([2-5])>/g, (_, slash: string, level: string) => `<${slash}h${Number(level) + lower}>`);

function linkAsText(href: string, label: string): string {
  if (!/^(?:https?|mailto|tel):/i.test(href)) return label;
  const address = href.replace(/^(?:mailto|tel):/i, '');
  return label.includes(address) ? label : `${label}（${address}）`;
}

function imageFrom(src: string, from: string, to: string): string {
  const { pathname } = new URL(src, `http://site${from}`);
  return relativeUrl(to, decodeURIComponent(pathname));
}
