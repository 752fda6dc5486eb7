import type { Examined } from './examine.ts';
import type { Body } from './record.ts';

/** The body of a file that links to nothing of this site. */
export const bodyOf = (examined: Examined): Body => makeBody(examined, examined.digest, () => examined.texts);

/** A body whose texts are looked up when they are asked for. */
export function makeBody({ body: { opening, headings } }: Examined, from: string, texts: () => Pick<Body, 'html' | 'text'>): Body {
  return Object.defineProperties(
    { from, opening, headings },
    { html: { get: () => texts().html }, text: { get: () => texts().text } },
  ) as Body;
}
